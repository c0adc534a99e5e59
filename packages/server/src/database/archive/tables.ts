import type pg from 'pg'

/** A table as a backup knows it. */
export interface TableShape {
  name: string
  /** Columns that are stored; generated ones make themselves. */
  columns: string[]
}

export interface SequenceState {
  last: string
  called: boolean
}

/**
 * Made anew by the restore (the record of migrations), or not to come back to life (who was signed in, files of forms that were
 * never submitted, tries to open a request).
 */
const LEFT_OUT = ['schema_migration', 'session', 'form_upload', 'follow_attempt']

const NOT_A_PARTITION = `relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace`

/**
 * The tables of the program in the database's own order of names. The queue of background jobs lies in a schema of its
 * own and is no part of a backup: every job is asked for by its schedule again.
 */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where ${NOT_A_PARTITION} and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> all ($1)
      group by c.relname order by c.relname`,
    [LEFT_OUT],
  )
  return rows
}

/** Whether the database holds any table at all. */
export async function hasTables(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rows } = await client.query(`select exists (select from pg_class where ${NOT_A_PARTITION}) as some`)
  return rows[0].some
}

/** Where every sequence stands. Read after the tables, a sequence is never behind the rows that were numbered by it. */
export async function readSequences(client: pg.ClientBase): Promise<Record<string, SequenceState>> {
  const { rows } = await client.query(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by relname`,
  )
  const states: Record<string, SequenceState> = {}
  for (const { name } of rows) {
    const { rows: state } = await client.query(
      `select last_value::text as last, is_called as called from ${client.escapeIdentifier(name)}`,
    )
    states[name] = state[0]
  }
  return states
}

export async function setSequences(client: pg.ClientBase, states: Record<string, SequenceState>): Promise<void> {
  for (const [name, { last, called }] of Object.entries(states)) {
    await client.query('select setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), last, called])
  }
}

/**
 * Runs `load` with foreign keys and triggers out of the way, in the caller's transaction; afterwards they are back and
 * every foreign key has been checked against the rows loaded. Needs no more than to own the tables.
 */
export async function withoutConstraints(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ name: string; table: string; definition: string }>(
    `select quote_ident(conname) as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
      from pg_constraint
      where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace`,
  )
  const { rows: tables } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where ${NOT_A_PARTITION}`,
  )
  for (const { name, table } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  await load()
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  for (const { name, table, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}
