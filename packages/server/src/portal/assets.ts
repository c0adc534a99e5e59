import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../refusals.ts'

const folder = new URL('./assets/', import.meta.url)
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const assets = new Map(
  readdirSync(folder).map((name) => {
    const content = readFileSync(new URL(name, folder))
    return [
      name,
      {
        content,
        version: createHash('sha256').update(content).digest('hex').slice(0, 10),
        type: types[extname(name)]!,
      },
    ]
  }),
)

/** Address of an asset with the hash of its content: cached for a year, fresh the moment it changes. */
export function assetAddress(name: string): string {
  const asset = assets.get(name)
  if (!asset) throw new Error(`no portal asset ${name}`)
  return `/assets/${asset.version}/${name}`
}

/** Serves the portal's few assets from memory. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { version: string; name: string } }>(
    '/assets/:version/:name',
    { config: { policy: 'public' } },
    async (request, reply) => {
      const asset = assets.get(request.params.name)
      if (!asset) throw notFound()
      return reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable').send(asset.content)
    },
  )
}
