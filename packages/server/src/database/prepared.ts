import { is, Param, Placeholder, type SQL, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { PgDialect, type PgTable } from 'drizzle-orm/pg-core'
import type { QueryResult } from 'pg'
import type { Transaction } from './open.ts'

/** Writes statements without a database, to be compiled. */
const writer = drizzle.mock()
const dialect = new PgDialect()

type Values = Record<string, unknown>

/**
 * A statement for the few places where time is spent: Drizzle writes its text once instead of at each call, and PostgreSQL
 * plans it once a connection. Gives back the rows as PostgreSQL names them.
 */
export type Prepared<Row> = (on: Transaction | NodePgDatabase, values: Values) => Promise<Row[]>

let made = 0

/**
 * Prepares what `write` makes of Drizzle's builders or of `sql`, with `sql.placeholder(name)` where values come. `what` is seen in
 * the server's own lists of statements.
 */
export function prepared<Row extends object>(
  what: string,
  write: (on: typeof writer) => { getSQL(): SQL },
): Prepared<Row> {
  made += 1
  const name = `${what}_${made}`
  let compiled: { sql: string; params: ((values: Values) => unknown)[] } | undefined
  return async (on, values) => {
    compiled ??= compile(write(writer).getSQL())
    const params = compiled.params.map((valueIn) => valueIn(values))
    const query = on._.session.prepareQuery({ sql: compiled.sql, params }, undefined, name, false)
    return ((await query.execute()) as unknown as QueryResult<Row & object>).rows
  }
}

function compile(statement: SQL) {
  const query = dialect.sqlToQuery(statement)
  return { sql: query.sql, params: query.params.map(valueIn) }
}

/** How a parameter of a compiled statement comes by its value, in the form PostgreSQL takes. */
function valueIn(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => given(values, param.name)
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { encoder, value } = param
  return (values) => {
    const one = given(values, (value as Placeholder).name)
    return one === null ? null : encoder.mapToDriverValue(one)
  }
}

function given(values: Values, name: string): unknown {
  const value = values[name]
  if (value === undefined) throw new Error(`a prepared statement was given no ${name}`)
  return value
}

type Insert<T extends PgTable> = ReturnType<ReturnType<typeof writer.insert<T>>['values']>

/**
 * Prepares the insertion of one row. Rows may name different columns: each such set is a statement of its own. `finish` adds what
 * stands behind the values, such as `on conflict` and `returning`.
 */
export function preparedInsert<T extends PgTable, Row extends object = never>(
  what: string,
  table: T,
  finish: (insert: Insert<T>) => { getSQL(): SQL } = (insert) => insert,
): (on: Transaction, row: T['$inferInsert']) => Promise<Row[]> {
  const statements = new Map<string, Prepared<Row>>()
  return (on, row) => {
    const columns = Object.keys(row).filter((name) => row[name as keyof typeof row] !== undefined)
    const shape = columns.join()
    let statement = statements.get(shape)
    if (!statement) {
      const places = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]))
      statement = prepared<Row>(`insert_${what}`, (writer) => finish(writer.insert(table).values(places as never)))
      statements.set(shape, statement)
    }
    return statement(on, row)
  }
}

/**
 * A select prepared once for a database, by Drizzle's own `.prepare()`; for reading outside a transaction. `write` names the statement
 * and puts `sql.placeholder(name)` where values come.
 */
export function preparedOn<T>(write: (db: NodePgDatabase) => T): (db: NodePgDatabase) => T {
  const written = new WeakMap<NodePgDatabase, T>()
  return (db) => {
    let statement = written.get(db)
    if (!statement) {
      statement = write(db)
      written.set(db, statement)
    }
    return statement
  }
}
