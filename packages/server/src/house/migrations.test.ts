import { expect, it } from 'vitest'
import { migrate, readMigrations } from '../database/migrate.ts'
import { emptyDatabase } from '../testing/database.ts'
import { emptyTables, fillEmptyTables } from './fill.ts'

const migrations = await readMigrations()

it('every migration applies to an empty database', async () => {
  const { pool } = await emptyDatabase()
  expect(await migrate(pool)).toEqual(migrations.map(({ name }) => name))
})

it('every migration applies to a database filled under the one before', async () => {
  const { pool } = await emptyDatabase()
  for (const { number, name } of migrations) {
    expect(await migrate(pool, { upTo: number })).toEqual([name])
    expect(await fillEmptyTables(pool)).toEqual([])
    expect(await emptyTables(pool)).toEqual([])
  }
})
