import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyDatabase } from '../testing/database.ts'
import { migrate, readApplied, readMigrations } from './migrate.ts'

const database = await emptyDatabase()
const { pool } = database

/** Migrations from texts, as if they lay in a folder: `{ '0001_a.sql': 'create table …' }`. */
async function migrations(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql)
  return readMigrations(folder)
}

const first = { '0001_first.sql': 'create table first (n integer);\ninsert into first values (1);' }
const second = { '0002_second.sql': 'create table second (n integer);' }

describe('migrations', () => {
  it('are applied once, in order, however many processes start at once', async () => {
    const both = await migrations({ ...second, ...first })
    const done = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, { migrations: both })))
    expect(done.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql'])
    expect((await pool.query('select n from first')).rows).toEqual([{ n: 1 }])
    expect((await readApplied(pool)).map(({ name }) => name)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await migrate(pool, { migrations: both })).toEqual([])
  })

  it('stop where they are told to', async () => {
    const three = await migrations({ ...first, ...second, '0003_third.sql': 'select 1', '0004_fourth.sql': 'select 1' })
    expect(await migrate(pool, { migrations: three, upTo: 3 })).toEqual(['0003_third.sql'])
    expect(await migrate(pool, { migrations: three })).toEqual(['0004_fourth.sql'])
  })

  it('leave nothing behind when one fails', async () => {
    const failing = await migrations({
      ...first,
      ...second,
      '0003_third.sql': 'select 1',
      '0004_fourth.sql': 'select 1',
      '0005_fails.sql': 'create table half (n integer); select 1 / 0;',
    })
    await expect(migrate(pool, { migrations: failing })).rejects.toThrow('0005_fails.sql failed: division by zero')
    expect((await pool.query(`select to_regclass('half') as half`)).rows).toEqual([{ half: null }])
    expect(await readApplied(pool)).toHaveLength(4)
  })

  it('name a released file that was changed, and do nothing', async () => {
    const changed = await migrations({ '0001_first.sql': 'create table first (n bigint);', ...second })
    await expect(migrate(pool, { migrations: changed })).rejects.toThrow(
      '0001_first.sql 内容不同'.replace(' ', ' 与当初执行的 0001_first.sql '),
    )
  })

  it('are the same file with the line ends of Windows', async () => {
    const [unix] = await migrations(first)
    const [windows] = await migrations({ '0001_first.sql': first['0001_first.sql'].replaceAll('\n', '\r\n') })
    expect(windows?.checksum).toBe(unix?.checksum)
  })

  it('refuse a database newer than the program', async () => {
    await expect(migrate(pool, { migrations: await migrations(first) })).rejects.toThrow('比本程序新')
  })

  it.each([
    ['a gap', { ...first, '0003_third.sql': '' }],
    ['a number twice', { ...first, '0001_also_first.sql': '' }],
    ['a name without a number', { ...first, 'second.sql': '' }],
  ])('are not read with %s', async (_what, files) => {
    await expect(migrations(files as unknown as Record<string, string>)).rejects.toThrow('should be number 000')
  })
})
