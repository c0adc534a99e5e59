import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import * as schema from '../database/schema/index.ts'
import { freshDatabase } from '../testing/database.ts'

const { pool } = await freshDatabase()

/** `table.column` → its type and whether it may be null. */
type Columns = Record<string, string>

function declared(): Columns {
  const tables = Object.values(schema).filter((value) => is(value, PgTable)) as unknown as PgTable[]
  return Object.fromEntries(
    tables
      .map(getTableConfig)
      .flatMap(({ name, columns }) =>
        columns.map((column) => [
          `${name}.${column.name}`,
          `${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
        ]),
      ),
  )
}

async function migrated(): Promise<Columns> {
  const { rows } = await pool.query(`
    select c.relname || '.' || a.attname as name,
      format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
      and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'`)
  return Object.fromEntries(rows.map(({ name, type }) => [name, type]))
}

it('the tables declared in code are those the migrations make', async () => {
  expect(declared()).toEqual(await migrated())
})
