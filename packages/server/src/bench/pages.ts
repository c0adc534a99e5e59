import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Happening } from '@yangguang/statute'
import autocannon from 'autocannon'
import type { Staff } from '../areas/accounts/session.ts'
import { lockForStep, takeStepOn } from '../areas/requests/actions/take-step.ts'
import { recordInstallation } from '../installation.ts'
import { anAgency, aRequest, aStaff, signedInAs } from '../testing/builders.ts'
import { type Compared, compare } from './compare.ts'
import { type BenchGround, openGround, serve } from './ground.ts'
import { record } from './record.ts'

const CASES = 600
/** Cases opened one after another: their pages differ a little. */
const OPENED = 20
const CLIENTS = 8
const SECONDS = 8
const ROUNDS = 3

/**
 * The list of cases and the page of a case, signed in and with everything checked, against a bare Fastify that sends the same
 * statements and writes the same answer as JSON.
 */
export async function casePages(): Promise<Compared[]> {
  const ground = await openGround()
  try {
    const { officer, ids } = await layDown(ground)
    const headers = await signedInAs(ground, officer)
    const opened = Array.from({ length: OPENED }, () => ids[randomInt(ids.length)]!)
    const list = '/api/requests'
    const cases = opened.map((id) => `/api/requests/${id}`)
    const pages = await record(
      ground.scope,
      [list, ...cases].map((url) => ({ url, headers })),
    )
    const file = join(ground.dataDir, 'pages.json')
    await writeFile(file, JSON.stringify({ url: ground.database.url, pages }))

    const ours = await serve('serve-ours.ts', ground.dataDir)
    const bare = await serve('serve-bare.ts', file)
    const versus = (what: string, own: string[], reference: string[], statements: number) =>
      compare(
        { what, against: `bare Fastify, the same ${statements} statements, JSON`, unit: '/s' },
        { ours: () => speedOf(ours.url, own, headers), reference: () => speedOf(bare.url, reference, {}) },
        { rounds: ROUNDS, atLeast: 0.7 },
      )
    const statementsOf = (at: number) => pages[at]!.groups.flat().length
    try {
      await speedOf(ours.url, [list, ...cases], headers, 3)
      await speedOf(bare.url, ['/0', '/1'], {}, 3)
      return [
        await versus(`the list of cases, 50 of ${CASES}`, [list], ['/0'], statementsOf(0)),
        await versus(
          'the page of a case',
          cases,
          cases.map((_, at) => `/${at + 1}`),
          statementsOf(1),
        ),
      ]
    } finally {
      await ours.stop()
      await bare.stop()
    }
  } finally {
    await ground.close()
  }
}

/** Answers a second. */
async function speedOf(url: string, paths: string[], headers: Record<string, string>, seconds = SECONDS) {
  const result = await autocannon({
    url,
    connections: CLIENTS,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  })
  if (result['2xx'] === 0 || result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}${paths[0]}: ${result.non2xx}`)
  return result.requests.average
}

/** An office with cases on which something has happened. */
async function layDown(ground: BenchGround): Promise<{ officer: Staff; ids: string[] }> {
  const { scope } = ground
  await recordInstallation(scope.database.db, { kind: 'office', finished: true })
  const city = await anAgency(ground, { kind: 'government' })
  for (let made = 0; made < 20; made++) await anAgency(ground, { under: city })
  const officer = await aStaff(ground, { agency: city, roles: ['windowClerk', 'caseOfficer', 'disclosureHead'] })
  const today = scope.time.today()
  const happenings: Happening[] = [
    { kind: 'assigned', unitId: null, staffId: officer.id },
    { kind: 'noted', text: '已与申请人电话沟通，确认所需信息为安置方案正文及附件。' },
    {
      kind: 'searched',
      search: {
        system: '档案管理系统',
        keywords: '石桥镇 征地补偿',
        period: '2020年至2025年',
        searchedBy: officer.name,
        searchedOn: today,
        result: 'found',
        note: '',
      },
    },
  ]
  const ids: string[] = []
  for (let made = 0; made < CASES; made++) {
    const items = [`石桥镇2025年第${made + 1}批征地补偿安置方案\n含附图、附表和批准文件`]
    const { requestId } = await aRequest(ground, { agency: city, clerk: officer, items })
    await scope.database.db.transaction(async (tx) => {
      const file = await lockForStep(tx, scope, officer, requestId)
      for (const what of happenings) await takeStepOn(tx, scope, officer, file, today, what)
    })
    ids.push(requestId)
  }
  await scope.database.pool.query('vacuum analyze')
  return { officer, ids }
}
