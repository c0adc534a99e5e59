import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../refusals.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The one stylesheet of the portal, written in parts: later ones build on earlier ones. */
const styles = ['base', 'frame', 'content', 'form', 'front', 'applying', 'following', 'print']

const read = (path: string) => readFileSync(new URL(path, import.meta.url))

const contents = new Map<string, Buffer>([
  ['portal.css', Buffer.concat(styles.map((part) => read(`./styles/${part}.css`)))],
  ...readdirSync(new URL('./assets/', import.meta.url)).map((name): [string, Buffer] => [
    name,
    read(`./assets/${name}`),
  ]),
])

const assets = new Map(
  [...contents].map(([name, content]) => [
    name,
    {
      content,
      version: createHash('sha256').update(content).digest('hex').slice(0, 10),
      type: types[extname(name)]!,
    },
  ]),
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
