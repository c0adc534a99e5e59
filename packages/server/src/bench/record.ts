import type { InjectOptions } from 'fastify'
import type pg from 'pg'
import { buildApp } from '../app.ts'
import type { Scope } from '../scope.ts'

export interface Statement {
  text: string
  values: unknown[]
  rowMode?: string
}

/** What a page asks of the database and what it answers. */
export interface Recorded {
  /** Statements that were under way at the same time, group after group. */
  groups: Statement[][]
  answer: unknown
}

/** Calls the application once for each page and writes down every statement it sends. */
export async function record(scope: Scope, pages: readonly InjectOptions[]): Promise<Recorded[]> {
  const { pool } = scope.database
  const sent = pool.query.bind(pool) as (...all: unknown[]) => Promise<unknown>
  let groups: Statement[][] = []
  let underWay = 0
  // The pool is the one place all statements of a page go through.
  pool.query = (async (config: pg.QueryConfig & { rowMode?: string }, values: unknown[]) => {
    if (underWay === 0) groups.push([])
    underWay += 1
    groups.at(-1)!.push({ text: config.text, values, ...(config.rowMode ? { rowMode: config.rowMode } : {}) })
    try {
      return await sent(config, values)
    } finally {
      underWay -= 1
    }
  }) as typeof pool.query
  const app = await buildApp(scope)
  const recorded: Recorded[] = []
  for (const page of pages) {
    // The first call of a page may do what later ones need not.
    await app.inject(page)
    groups = []
    const answer = await app.inject(page)
    if (answer.statusCode !== 200) throw new Error(`${page.url}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
    recorded.push({ groups, answer: answer.json() })
  }
  await app.close()
  pool.query = sent as unknown as typeof pool.query
  return recorded
}
