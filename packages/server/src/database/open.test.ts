import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { openDatabase } from './open.ts'

const database = await freshDatabase()

describe('what arrives from the database', () => {
  it('leaves a day the text it is and counts in numbers', async () => {
    const { rows } = await database.pool.query(`
      select date '2026-07-07' as day, array[date '2026-07-07', null] as days,
        9007199254740991::bigint as most, array[1, null]::bigint[] as counts, count(*) as counted from request`)
    expect(rows).toEqual([
      { day: '2026-07-07', days: ['2026-07-07', null], most: Number.MAX_SAFE_INTEGER, counts: [1, null], counted: 0 },
    ])
  })

  it('refuses a number it cannot hold exactly', async () => {
    await expect(database.pool.query('select 9007199254740992::bigint')).rejects.toThrow(
      'bigint 9007199254740992 does not fit',
    )
  })

  it('cuts days in China standard time', async () => {
    const { rows } = await database.pool.query(`select (timestamptz '2026-07-06T16:00:00Z')::date as day`)
    expect(rows).toEqual([{ day: '2026-07-07' }])
  })
})

describe('a connection lost in the middle of a transaction', () => {
  it('fails that transaction and not the program', async () => {
    const told: unknown[] = []
    const client = await database.pool.connect()
    client.on('end', () => told.push('ended'))
    await client.query('begin')
    const { rows } = await client.query('select pg_backend_pid() as pid')
    await database.pool.query('select pg_terminate_backend($1)', [rows[0].pid])
    await expect.poll(() => told).toEqual(['ended'])
    await expect(client.query('commit')).rejects.toThrow()
    client.release(true)
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})

describe('listening', () => {
  it('hears what is notified, also after its connection was lost', async () => {
    const heard: string[] = []
    const stop = await database.listen('test-channel', (payload) => heard.push(payload))
    await database.pool.query(`select pg_notify('test-channel', 'first')`)
    await expect.poll(() => heard).toEqual(['first'])

    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "test-channel"'`,
    )
    await expect.poll(() => heard).toEqual(['first', ''])
    await database.pool.query(`select pg_notify('test-channel', 'second')`)
    await expect.poll(() => heard).toEqual(['first', '', 'second'])

    await stop()
    await database.pool.query(`select pg_notify('test-channel', 'third')`)
    expect(heard).toHaveLength(3)
  })
})

describe("the office's own database", () => {
  const open = (change: (url: URL) => void) => {
    const url = new URL(database.url)
    change(url)
    return openDatabase({ databaseUrl: url.href, dataDir: '/nonexistent' })
  }

  it.each([
    ['nobody listens there', (url: URL) => (url.port = '1'), '那里没有数据库在监听'],
    ['the password is wrong', (url: URL) => (url.password = 'wrong'), '用户名或口令不对'],
    ['there is no such database', (url: URL) => (url.pathname = '/absent'), '没有这个数据库'],
  ])('is refused in one sentence when %s', async (_what, change, sentence) => {
    await expect(open(change)).rejects.toThrow(sentence)
  })

  it('is opened when it answers', async () => {
    const opened = await open(() => {})
    expect((await opened.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await opened.close()
  })

  it('is refused when tables may not be made in it', async () => {
    await expect(open((url) => url.searchParams.set('options', '-c search_path=pg_catalog'))).rejects.toThrow(
      '不能在该数据库中建表',
    )
  })
})
