import type pg from 'pg'

interface Column {
  name: string
  type: string
  required: boolean
  /** `table.column` a foreign key points to. */
  points: { table: string; column: string } | null
  /** The values a check allows, when it lists them. */
  allowed: string | null
}

/** A value of each type our tables use. A new type in a migration makes the filling fail by name: add it here. */
const values: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: 'md5(random()::text)',
  integer: '1',
  bigint: '1',
  numeric: '1',
  boolean: 'true',
  date: `date '2026-07-06'`,
  'timestamp with time zone': `timestamptz '2026-07-06T01:00:00Z'`,
  jsonb: `'{"a": 1}'`,
  bytea: `'\\x00ff'`,
  tsvector: `'明州'`,
  'text[]': `'{a,b}'`,
  'integer[]': `'{1,2}'`,
  'date[]': `'{2026-07-06}'`,
}

/** Columns whose form a check prescribes. */
const prescribed: Record<string, string> = { 'agency.path': `'/office/'` }

const columnsOf = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    (select jsonb_build_object('table', k.confrelid::regclass::text, 'column', f.attname)
      from pg_constraint k join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
      where k.contype = 'f' and k.conrelid = a.attrelid and k.conkey = array[a.attnum]) as points,
    (select (regexp_match(pg_get_constraintdef(k.oid), 'ARRAY\\[''([^'']+)'''))[1]
      from pg_constraint k where k.contype = 'c' and k.conrelid = a.attrelid and k.conkey = array[a.attnum] limit 1) as allowed
  from pg_attribute a
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
  order by a.attnum`

/**
 * Puts a row into every table that has none, from what the database knows of its columns, so that a migration meets
 * filled tables. Gives back the tables that could not be filled, with the reason.
 */
export async function fillEmptyTables(pool: pg.Pool): Promise<string[]> {
  for (;;) {
    const failed: string[] = []
    let filled = 0
    for (const table of await emptyTables(pool)) {
      const reason = await addRow(pool, table)
      if (reason) failed.push(`${table}: ${reason}`)
      else filled += 1
    }
    // A table may have waited for the one its foreign key points to.
    if (failed.length === 0 || filled === 0) return failed
  }
}

export async function emptyTables(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  )
  const empty: string[] = []
  for (const { name } of rows) {
    const { rows: some } = await pool.query(`select exists (select from "${name}") as there`)
    if (!some[0].there) empty.push(name)
  }
  return empty
}

/** Checks may want optional columns filled or want them empty: both are tried. Gives back why neither could be. */
async function addRow(pool: pg.Pool, table: string): Promise<string | undefined> {
  const { rows: columns } = await pool.query<Column>(columnsOf, [`"${table}"`])
  let reason: string | undefined
  for (const chosen of [columns.filter(({ required }) => required), columns]) {
    const names = chosen.map(({ name }) => `"${name}"`).join(', ')
    try {
      await pool.query(
        `insert into "${table}" (${names}) values (${chosen.map((column) => valueFor(table, column)).join(', ')})`,
      )
      return undefined
    } catch (error) {
      reason = (error as Error).message
    }
  }
  return reason
}

function valueFor(table: string, { name, type, points, allowed }: Column): string {
  if (points) return `(select "${points.column}" from ${points.table} limit 1)`
  if (allowed) return `'${allowed}'`
  const value = prescribed[`${table}.${name}`] ?? values[type]
  if (!value) throw new Error(`no sample value for column ${name} of type ${type}: add one in house/fill.ts`)
  return value
}
