import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { diskStore } from '../areas/files/store.ts'
import { readKeys } from '../crypto/keys.ts'
import { emptyDatabase, freshDatabase } from '../testing/database.ts'
import { whenDone } from '../testing/when-done.ts'
import { readTables } from './archive/tables.ts'
import { backUp } from './backup.ts'
import { migrate, readApplied, readMigrations } from './migrate.ts'
import { restore } from './restore.ts'

const folder = await mkdtemp(join(tmpdir(), 'backup-'))
whenDone(() => rm(folder, { recursive: true }))

const someKeys = () =>
  readKeys({
    current: 'k1',
    keys: { k1: randomBytes(32).toString('base64') },
    root: randomBytes(32).toString('base64'),
  })
const keys = someKeys()
const now = new Date('2026-07-06T01:00:00Z')

/** An office with enough rows to need several pieces, every kind of awkward text, chained audit lines and a file. */
const office = await freshDatabase()
const filesDirectory = join(folder, 'office-files')
const agencyId = '0198f000-0000-7000-8000-000000000001'
await office.pool.query(
  `insert into agency (id, path, slug, name, code_word, kind, rules) values ($1, '/office/', 'office', $2, '明政', 'department', '{}')`,
  [agencyId, '含"引号"、制表符\t、换行\n、反斜线\\N 与 𠮷 的局'],
)
await office.pool.query(
  `insert into audit_line (agency_id, seq, at, actor, actor_name, action, subject_kind, subject_id, detail, previous, hash)
    select $1, n, now(), 'system', '系统', 'try', 'audit', n::text, jsonb_build_object('text', repeat(md5(n::text), 100)), '', ''
    from generate_series(1, 3000) n`,
  [agencyId],
)
await office.pool.query(`insert into audit_head values ($1, 9007199254740991, 'head')`, [agencyId])
await office.pool.query(
  `insert into staff (id, agency_id, login, name, password_hash, password_set_at, totp_sealed) values ($1, $2, 'li', '李敏', 'x', now(), '\\x00ff0a5c')`,
  ['0198f000-0000-7000-8000-000000000002', agencyId],
)
await office.pool.query(
  `insert into session (token_hash, staff_id, created_at, last_seen_at, expires_at) values ('\\x01', $1, now(), now(), now())`,
  ['0198f000-0000-7000-8000-000000000002'],
)
const store = diskStore(filesDirectory, keys.files)
const attachment = randomBytes(3_000_000)
const address = await store.put(attachment)
await writeFile(join(filesDirectory, 'half.1.part'), 'not yet a file')

const whole = join(folder, 'whole.tar.gz')
const from = { pool: office.pool, filesDirectory, keys, now }

/** Every row of every table in one hash, in an order of its own. */
async function contents(pool: pg.Pool): Promise<Record<string, string>> {
  const client = await pool.connect()
  try {
    const hashes: Record<string, string> = {}
    for (const { name, columns } of await readTables(client)) {
      const { rows } = await client.query(
        `select md5(string_agg(t::text, chr(10) order by t::text)) as hash, count(*) as n from (select ${columns.map((c) => `"${c}"`)} from "${name}") t`,
      )
      hashes[name] = `${rows[0].n} ${rows[0].hash}`
    }
    return hashes
  } finally {
    client.release()
  }
}

async function newTarget() {
  const database = await emptyDatabase()
  return { database, pool: database.pool, filesDirectory: join(folder, randomBytes(4).toString('hex'), 'files'), keys }
}

describe('a backup', () => {
  it('is one file nobody else can read, and does not overwrite another', async () => {
    const done = await backUp(whole, from)
    expect(done).toMatchObject({ files: 1 })
    expect(done.rows).toBeGreaterThan(3000)
    expect((await stat(whole)).mode & 0o777).toBe(0o600)
    await expect(backUp(whole, from)).rejects.toThrow('已存在')
    expect((await readdir(folder)).filter((name) => name.startsWith('whole'))).toEqual(['whole.tar.gz'])
  })

  it('says in one sentence when it cannot be written, and leaves nothing behind', async () => {
    await expect(backUp(join(folder, 'absent', 'b.tar.gz'), from)).rejects.toThrow('ENOENT')
    const broken = join(folder, 'broken.tar.gz')
    await expect(backUp(broken, { ...from, filesDirectory: whole })).rejects.toThrow('ENOTDIR')
    expect(await readdir(folder)).not.toContain('broken.tar.gz')
  })

  it('carries the keys’ fingerprints and never a key', async () => {
    const text = gunzipSync(await readFile(whole)).toString('latin1')
    expect(text).toContain(keys.fingerprints.k1)
    for (const key of [...keys.ring.values(), keys.files, keys.index, keys.codes]) {
      for (const form of ['base64', 'hex', 'latin1'] as const) expect(text).not.toContain(key.toString(form))
    }
  })
})

describe('a restore', () => {
  it('brings everything back: rows, files, what may not change, and nobody signed in', async () => {
    const target = await newTarget()
    await restore(whole, target)
    expect(await contents(target.pool)).toEqual(await contents(office.pool))
    expect((await diskStore(target.filesDirectory, keys.files).get(address)).equals(attachment)).toBe(true)
    expect((await target.pool.query('select count(*) as n from session')).rows).toEqual([{ n: 0 }])
    expect(await readApplied(target.pool)).toEqual(await readApplied(office.pool))
    expect(await migrate(target.pool)).toEqual([])
    await expect(target.pool.query('update audit_line set actor = $1', ['other'])).rejects.toThrow('never changed')
    await expect(
      target.pool.query(`insert into unit (id, agency_id, name) values (gen_random_uuid(), gen_random_uuid(), 'x')`),
    ).rejects.toThrow('foreign key')
  })

  it('sets sequences where they were, and migrates on what an earlier version backed up', async () => {
    const ours = await readMigrations()
    const later = (sql: string, number = ours.length + 1) => ({
      number,
      name: `${number}_later.sql`,
      sql,
      checksum: sql,
    })
    const numbered = [...ours, later('create table numbered (id integer generated always as identity primary key)')]
    const source = await emptyDatabase()
    await migrate(source.pool, { migrations: numbered })
    await source.pool.query('insert into numbered default values; insert into numbered default values')
    const path = join(folder, 'numbered.tar.gz')
    await backUp(path, { ...from, pool: source.pool })

    const target = await newTarget()
    const sql = 'alter table numbered add column twice integer generated always as (id * 2) stored'
    await restore(path, { ...target, migrations: [...numbered, later(sql, numbered.length + 1)] })
    const { rows } = await target.pool.query('insert into numbered default values returning id, twice')
    expect(rows).toEqual([{ id: 3, twice: 6 }])
    expect(await readApplied(target.pool)).toHaveLength(numbered.length + 1)

    await expect(restore(path, await newTarget())).rejects.toThrow('来自比本程序新的版本')
  })

  it('refuses a database or a folder that is not empty', async () => {
    const target = await newTarget()
    await expect(restore(whole, { ...target, pool: office.pool })).rejects.toThrow('目标数据库里已有数据')
    await mkdir(target.filesDirectory, { recursive: true })
    await writeFile(join(target.filesDirectory, 'something'), '')
    await expect(restore(whole, target)).rejects.toThrow('里已有文件')
  })

  it('refuses other keys than the backup’s', async () => {
    await expect(restore(whole, { ...(await newTarget()), keys: someKeys() })).rejects.toThrow(
      `k1（指纹 ${keys.fingerprints.k1}）`,
    )
  })

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2), '已损坏或不完整'],
    ['changed in one byte', changeOneByte, '已损坏'],
    ['changed inside, packed again', (bytes) => changeInside(bytes), '与校验值不符'],
    ['not a backup', () => Buffer.from('hello'), '不是本平台的备份文件'],
    ['an empty archive', () => gzipSync(Buffer.alloc(1024)), '不是本平台的备份文件'],
  ])('refuses a file that is %s, and leaves the target empty', async (what, change, sentence) => {
    const path = join(folder, `${createHash('sha256').update(what).digest('hex').slice(0, 8)}.tar.gz`)
    await writeFile(path, change(await readFile(whole)))
    const target = await newTarget()
    await expect(restore(path, target)).rejects.toThrow(sentence)
    expect((await target.pool.query(`select count(*) as n from pg_tables where schemaname = 'public'`)).rows).toEqual([
      { n: 0 },
    ])
  })

  it('refuses a file that is not there', async () => {
    await expect(restore(join(folder, 'absent.tar.gz'), await newTarget())).rejects.toThrow('没有找到备份文件')
  })
})

function changeOneByte(bytes: Buffer): Buffer {
  const middle = Math.floor(bytes.length / 2)
  return Buffer.from(bytes.with(middle, bytes[middle]! ^ 1))
}

/** One letter of a row, with the gzip around it intact. */
function changeInside(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes)
  tar[tar.indexOf('office')] = 'O'.charCodeAt(0)
  return gzipSync(tar)
}
