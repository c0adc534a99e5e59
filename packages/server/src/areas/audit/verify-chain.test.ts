import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditHead, auditLine } from '../../database/schema/index.ts'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { Trouble } from '../../trouble.ts'
import type { AgencyRow } from '../requests/store.ts'
import { exportHeads, readExportedHeads } from './exported-heads.ts'
import { linesOf } from './verify.ts'
import { type ChainResult, verifyChain } from './verify-chain.ts'
import { chainStart, lineText, recordAct, sm3 } from './write.ts'

let test: TestApp
let bureau: AgencyRow
let other: AgencyRow

beforeAll(async () => {
  test = await testApp()
})

/** Two bodies with chains of twelve and three lines. */
beforeEach(async () => {
  test.time.set('2026-07-06')
  await rm(folder(), { recursive: true, force: true })
  bureau = await anAgency(test)
  other = await anAgency(test)
  for (let at = 1; at <= 12; at++) await act(bureau, at)
  for (let at = 1; at <= 3; at++) await act(other, at)
})

const folder = () => join(test.scope.settings.dataDir, 'audit-heads')
const act = (agency: AgencyRow, number: number) =>
  test.database.db.transaction((tx) =>
    recordAct(tx, {
      agencyId: agency.id,
      actor: { id: 'a', name: '王丽', address: '192.0.2.1' },
      action: 'noted',
      subjectKind: 'request',
      subjectId: `r${number}`,
      detail: { b: number, a: { d: '中文 "引号"', c: [1.5, null, true] }, left: undefined },
      at: test.time.now(),
    }),
  )

/** Changes what the triggers keep from changing, as somebody with the rights of the database's owner could. */
const tamper = (statement: ReturnType<typeof sql>) =>
  test.database.db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_line disable trigger audit_line_is_final`)
    await tx.execute(statement)
    await tx.execute(sql`alter table audit_line enable trigger audit_line_is_final`)
  })
const verified = async (agency: AgencyRow): Promise<ChainResult> =>
  (await verifyChain(test.database, { agencyId: agency.id }, await readExportedHeads(test.scope.settings.dataDir)))[0]!
const faults = async (agency = bureau) => (await verified(agency)).faults.map((one) => [one.fault, one.seq])

/** Writes a chain anew from line `from` on with right hashes throughout, head included: what only an exported head shows. */
async function rewriteFrom(agency: AgencyRow, from: number) {
  const lines = await test.database.db
    .select()
    .from(auditLine)
    .where(eq(auditLine.agencyId, agency.id))
    .orderBy(asc(auditLine.seq))
  let previous = from === 1 ? chainStart : lines[from - 2]!.hash
  for (const { hash: _, ...line } of lines.slice(from - 1)) {
    const changed = { ...line, actorName: '别人', previous }
    previous = sm3(lineText(changed))
    await tamper(
      sql`update audit_line set actor_name = '别人', previous = ${changed.previous}, hash = ${previous}
        where agency_id = ${agency.id} and seq = ${line.seq}`,
    )
  }
  await test.database.db.update(auditHead).set({ hash: previous }).where(eq(auditHead.agencyId, agency.id))
}

describe('a chain', () => {
  it('that nobody touched is whole', async () => {
    expect(await verified(bureau)).toMatchObject({ lines: 12, whole: true, faults: [] })
    const all = await verifyChain(test.database)
    expect(all.every((chain) => chain.whole)).toBe(true)
    expect(linesOf(all)).toContain(`完整  ${bureau.name}：12 条，对照了 0 份导出的校验值`)
  })

  it('of a body where nothing was ever done is whole too', async () => {
    expect(await verified(await anAgency(test))).toMatchObject({ lines: 0, whole: true })
  })

  it('is not changed or shortened by the program itself, mistake or not', async () => {
    const { db } = test.database
    await expect(db.update(auditLine).set({ actorName: '别人' })).rejects.toThrow()
    await expect(db.delete(auditLine)).rejects.toThrow()
    expect((await verified(bureau)).whole).toBe(true)
  })

  it('is read in several batches', async () => {
    const long = await anAgency(test)
    await test.database.db.transaction(async (tx) => {
      for (let at = 1; at <= 2_100; at++)
        await recordAct(tx, {
          agencyId: long.id,
          actor: { id: 'a', name: '王丽', address: '' },
          action: 'noted',
          subjectKind: 'request',
          subjectId: 'r',
          at: test.time.now(),
        })
    })
    expect(await verified(long)).toMatchObject({ lines: 2_100, whole: true })
    await tamper(sql`update audit_line set detail = '{"x":1}' where agency_id = ${long.id} and seq = 2050`)
    expect(await faults(long)).toEqual([['changed', 2050]])
  })

  it('is written without gaps by twenty acts at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => act(bureau, 100 + at)))
    expect(await verified(bureau)).toMatchObject({ lines: 32, whole: true })
  })
})

describe('tampering is found:', () => {
  const column = (name: string, value: string) =>
    tamper(
      sql`update audit_line set ${sql.identifier(name)} = ${sql.raw(value)} where agency_id = ${bureau.id} and seq = 5`,
    )

  it.each([
    ['actor_name', "'别人'"],
    ['actor', "'b'"],
    ['action', "'archived'"],
    ['subject_id', "'r99'"],
    ['subject_kind', "'letter'"],
    ['address', "'192.0.2.2'"],
    ['detail', `'{"b": 6}'`],
    ['at', "at + interval '1 millisecond'"],
  ])('%s of one line changed', async (name, value) => {
    await column(name, value)
    expect(await faults()).toEqual([['changed', 5]])
    expect((await verified(other)).whole).toBe(true)
  })

  it('one line changed and its own hash made anew', async () => {
    const [line] = await test.database.db.select().from(auditLine).where(sql`agency_id = ${bureau.id} and seq = 5`)
    const { hash: _, ...content } = { ...line!, actorName: '别人' }
    await column('actor_name', "'别人'")
    await column('hash', `'${sm3(lineText(content))}'`)
    expect(await faults()).toEqual([['link', 6]])
  })

  it('a line deleted in the middle', async () => {
    await tamper(sql`delete from audit_line where agency_id = ${bureau.id} and seq in (5, 6)`)
    expect(await faults()).toEqual([
      ['missing', 5],
      ['link', 7],
    ])
    expect((await verified(bureau)).faults[0]!.because).toBe('缺第 5 条至第 6 条。')
  })

  it('a line deleted and the others moved up', async () => {
    await tamper(sql`delete from audit_line where agency_id = ${bureau.id} and seq = 5`)
    for (let seq = 6; seq <= 12; seq++)
      await tamper(sql`update audit_line set seq = ${seq - 1} where agency_id = ${bureau.id} and seq = ${seq}`)
    await test.database.db.update(auditHead).set({ seq: 11 }).where(eq(auditHead.agencyId, bureau.id))
    const found = await faults()
    expect(found[0]).toEqual(['link', 5])
    expect(found).toContainEqual(['changed', 5])
  })

  it('two lines put in each other’s place', async () => {
    await tamper(sql`update audit_line set seq = 99 where agency_id = ${bureau.id} and seq = 5`)
    await tamper(sql`update audit_line set seq = 5 where agency_id = ${bureau.id} and seq = 6`)
    await tamper(sql`update audit_line set seq = 6 where agency_id = ${bureau.id} and seq = 99`)
    const found = await faults()
    expect(found).toContainEqual(['changed', 5])
    expect(found).toContainEqual(['changed', 6])
    expect(found).toContainEqual(['link', 7])
  })

  it('a line of another chain put in', async () => {
    await tamper(
      sql`update audit_line set agency_id = ${bureau.id}, seq = 13 where agency_id = ${other.id} and seq = 3`,
    )
    expect(await faults()).toContainEqual(['changed', 13])
    expect(await faults(other)).toEqual([['head', 3]])
  })

  it('the last lines cut off', async () => {
    await tamper(sql`delete from audit_line where agency_id = ${bureau.id} and seq > 10`)
    expect(await faults()).toEqual([['head', 12]])
  })

  it('the head moved back, or forward, or taken away', async () => {
    const head = eq(auditHead.agencyId, bureau.id)
    await test.database.db.update(auditHead).set({ seq: 11 }).where(head)
    expect(await faults()).toEqual([['head', 11]])
    await test.database.db
      .update(auditHead)
      .set({ seq: 12, hash: 'f'.repeat(64) })
      .where(head)
    expect(await faults()).toEqual([['head', 12]])
    await test.database.db.delete(auditHead).where(head)
    expect(await faults()).toEqual([['head', 0]])
  })

  it('the last lines cut off together with the head, by what was exported', async () => {
    await exportHeads(test.scope)
    await tamper(sql`delete from audit_line where agency_id = ${bureau.id} and seq > 10`)
    const [line] = await test.database.db.select().from(auditLine).where(sql`agency_id = ${bureau.id} and seq = 10`)
    await test.database.db.update(auditHead).set({ seq: 10, hash: line!.hash }).where(eq(auditHead.agencyId, bureau.id))
    expect(await faults()).toEqual([['export', 12]])
    expect((await verified(bureau)).faults[0]!.because).toContain('2026-07-06 导出时已有 12 条')
  })

  it('a whole chain written anew with right hashes, by what was exported, and only by that', async () => {
    await exportHeads(test.scope)
    await rewriteFrom(bureau, 4)
    expect((await verifyChain(test.database, { agencyId: bureau.id }))[0]!.whole).toBe(true)
    expect(await faults()).toEqual([['export', 12]])
    expect((await verified(other)).whole).toBe(true)
  })

  it('and is told in words, broken bodies named', async () => {
    await column('actor_name', "'别人'")
    expect(linesOf([await verified(bureau), await verified(other)])).toEqual([
      `有误  ${bureau.name}：`,
      '      第 5 条的内容与其校验值不符：被改动过。',
      `完整  ${other.name}：3 条，对照了 0 份导出的校验值`,
    ])
  })
})

describe('npm run audit:verify', () => {
  const command = new URL('verify.ts', import.meta.url).pathname
  const run = () =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: test.database.url, DATA_DIR: test.scope.settings.dataDir }
      execFile(process.execPath, [command], { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      )
    })

  it('ends with 1 when a chain is broken, and names the body and the line', async () => {
    await tamper(sql`update audit_line set actor_name = '别人' where agency_id = ${bureau.id} and seq = 5`)
    const { code, out, err } = await run()
    expect(code).toBe(1)
    expect(out).toContain(`有误  ${bureau.name}`)
    expect(err).toContain('请保全现场并报告')
  })

  it('ends with 1 and one sentence when an exported file cannot be read', async () => {
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), '2026-07-05.json'), '{')
    const { code, err } = await run()
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain('2026-07-05.json')
  })

  it('ends with 0 when all are whole', async () => {
    await test.database.db.execute(sql`truncate audit_line, audit_head`)
    await act(bureau, 1)
    await exportHeads(test.scope)
    const { code, out } = await run()
    expect(code).toBe(0)
    expect(out).toContain(`完整  ${bureau.name}：1 条，对照了 1 份导出的校验值`)
  })
})

describe('the heads exported every day', () => {
  it('are one file a day, which stays as it was first written', async () => {
    const first = await exportHeads(test.scope)
    expect(first.path).toBe(join(folder(), '2026-07-06.json'))
    await act(bureau, 13)
    expect((await exportHeads(test.scope)).written).toBe(false)
    test.time.set('2026-07-07')
    await exportHeads(test.scope)
    const exported = (await readExportedHeads(test.scope.settings.dataDir)).filter((one) => one.agencyId === bureau.id)
    expect(exported.map((one) => [one.date, one.seq])).toEqual([
      ['2026-07-06', 12],
      ['2026-07-07', 13],
    ])
    expect(await verified(bureau)).toMatchObject({ whole: true, exportsCompared: 2 })
    expect((await readdir(folder())).sort()).toEqual(['2026-07-06.json', '2026-07-07.json'])
  })

  it.each(['{', '{"date":"2026-07-05"}', '{"date":"2026-07-01","exportedAt":"x","heads":[]}'])(
    'a file that is broken or changed is named instead of passed over: %s',
    async (content) => {
      await mkdir(folder(), { recursive: true })
      await writeFile(join(folder(), '2026-07-05.json'), content)
      const reading = readExportedHeads(test.scope.settings.dataDir)
      await expect(reading).rejects.toThrow(Trouble)
      await expect(readExportedHeads(test.scope.settings.dataDir)).rejects.toThrow('2026-07-05.json')
    },
  )
})
