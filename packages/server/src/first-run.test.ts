import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKeys } from './crypto/keys.ts'
import { readApplied, readMigrations } from './database/migrate.ts'
import { firstRun } from './first-run.ts'
import { finishSetUp, openKeysOf, opensSetUp, readInstallation } from './installation.ts'
import type { Scope } from './scope.ts'
import { anAgency } from './testing/builders.ts'
import { freshDatabase } from './testing/database.ts'
import { whenDone } from './testing/when-done.ts'

/** An installation before its first start, and how often its demonstration was loaded. */
async function installation() {
  const database = await freshDatabase()
  const scope = { database } as Scope
  const loaded: string[] = []
  const loadDemonstration = async () => {
    loaded.push('begun')
    await anAgency({ scope, database }, { slug: 'mingzhou' })
    loaded.push('done')
  }
  const start = (empty: boolean, load = loadDemonstration) => firstRun(scope, { empty, loadDemonstration: load })
  return { database, start, loaded, load: loadDemonstration }
}

describe('the keys of an installation', () => {
  it('are made once and then have to be there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'))
    whenDone(() => rm(folder, { recursive: true }))
    const { db } = await freshDatabase()
    const mine = join(folder, 'mine')
    const made = await openKeysOf(db, mine)
    expect((await stat(join(mine, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect((await openKeysOf(db, mine)).fingerprints).toEqual(made.fingerprints)

    await expect(openKeysOf(db, join(folder, 'absent'))).rejects.toThrow('没有密钥文件 keys.json')
    openKeys(join(folder, 'others'))
    await expect(openKeysOf(db, join(folder, 'others'))).rejects.toThrow(
      `密钥与数据库不符，缺少 k1（指纹 ${made.fingerprints.k1}）`,
    )
    expect(await readdir(folder)).toEqual(['mine', 'others'])
  })
})

describe('the first start', () => {
  it('loads the demonstration once, whatever starts at the same time or later', async () => {
    const { database, start, loaded } = await installation()
    const both = await Promise.all([start(false), start(false)])
    expect(both).toEqual([{ kind: 'demonstration' }, { kind: 'demonstration' }])
    expect(await start(false)).toEqual({ kind: 'demonstration' })
    expect(loaded).toEqual(['begun', 'done'])
    expect(await readInstallation(database.db)).toEqual({ kind: 'demonstration', finished: true })
  })

  it('begins again when it was cut off, also over rows that may never be changed', async () => {
    const { database, start, load } = await installation()
    const cutOff = start(false, async () => {
      await load()
      await database.pool.query(
        `insert into audit_line (agency_id, seq, at, actor, actor_name, action, subject_kind, subject_id, detail, previous, hash)
          select id, 1, now(), 'system', '系统', 'try', 'audit', '', '{}', '', '' from agency`,
      )
      throw new Error('the power went')
    })
    await expect(cutOff).rejects.toThrow('the power went')
    expect(await start(false)).toEqual({ kind: 'demonstration' })
    const { rows } = await database.pool.query(
      'select (select count(*) from agency) as agencies, (select count(*) from audit_line) as lines',
    )
    expect(rows).toEqual([{ agencies: 1, lines: 0 }])
    expect(await readApplied(database.pool)).toHaveLength((await readMigrations()).length)
    await expect(
      database.pool.query(`insert into unit values (gen_random_uuid(), gen_random_uuid(), 'x')`),
    ).rejects.toThrow('foreign key')
  })

  it('opens the set-up page of an office with a code that works once', async () => {
    const { database, start, loaded } = await installation()
    const { kind, setUpCode } = await start(true)
    expect(kind).toBe('office')
    expect(setUpCode).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){2}[2-9A-HJKMNP-TV-Z]{4}$/)
    expect(await opensSetUp(database.db, setUpCode!)).toBe(true)
    expect(await opensSetUp(database.db, ` ${setUpCode!.toLowerCase().replaceAll('-', ' ')} `)).toBe(true)
    expect(await opensSetUp(database.db, 'AAAA-AAAA-AAAA')).toBe(false)
    expect(await opensSetUp(database.db, '')).toBe(false)

    // Not yet set up: any later start shows a new code, without --empty too, and never loads a demonstration.
    const again = await start(false)
    expect(again.setUpCode).not.toBe(setUpCode)
    expect(await opensSetUp(database.db, setUpCode!)).toBe(false)

    await database.db.transaction((tx) => finishSetUp(tx))
    expect(await opensSetUp(database.db, again.setUpCode!)).toBe(false)
    expect(await start(true)).toEqual({ kind: 'office' })
    expect(loaded).toEqual([])
  })

  it('refuses to make an office where the demonstration is', async () => {
    const { start } = await installation()
    await start(false)
    await expect(start(true)).rejects.toThrow('已经是演示数据')
  })
})
