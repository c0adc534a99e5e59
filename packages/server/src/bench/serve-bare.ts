import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { connect } from '../database/open.ts'
import type { Recorded } from './record.ts'

/**
 * What a page costs at least: the same statements in the same groups, and the same answer written as JSON. No sign-in, no rights, no
 * checks, no presenters. `serve-bare.ts FILE`, a JSON of `{ url, pages }`.
 */
const { url, pages } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { url: string; pages: Recorded[] }
const { pool } = connect(url)
const app = Fastify()
app.get<{ Params: { page: string } }>('/:page', async ({ params }) => {
  const { groups, answer } = pages[Number(params.page)]!
  for (const group of groups)
    await Promise.all(
      group.map(({ text, values, rowMode }) => pool.query({ text, values, rowMode: rowMode as 'array' })),
    )
  return answer
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.send!({ port: (app.server.address() as { port: number }).port })
