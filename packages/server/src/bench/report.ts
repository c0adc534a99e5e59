import { recordInstallation } from '../installation.ts'
import { anAgency, aStaff, signedInAs } from '../testing/builders.ts'
import { type Compared, compare, median } from './compare.ts'
import { type BenchGround, openGround, serve } from './ground.ts'

const CASES = 1_000_000
const YEAR = 2025
const CALLS = 15
const ROUNDS = 3

/**
 * The annual report of one agency, compiled, checked and compared over HTTP, out of a million cases, against the bare statements a
 * statistician would write for 表三.
 */
export async function oneReport(): Promise<Compared> {
  const ground = await openGround()
  const { pool, db } = ground.database
  try {
    await recordInstallation(db, { kind: 'office', finished: true })
    const agency = await anAgency(ground)
    const other = await anAgency(ground)
    await fill(ground, agency.id, other.id)
    const officer = await aStaff(ground, { agency, roles: ['reportOfficer'] })
    const headers = await signedInAs(ground, officer)
    const ours = await serve('serve-ours.ts', ground.dataDir)
    try {
      const open = async () => {
        const answer = await fetch(`${ours.url}/api/reports/${agency.id}/${YEAR}`, { headers })
        const { report } = (await answer.json()) as { report: { table3: { rows: { values: unknown[] }[] } } }
        if (answer.status !== 200 || !report.table3) throw new Error(`the report: ${answer.status}`)
      }
      const statements = bare(agency.id)
      return await compare(
        {
          what: `one agency's report of ${YEAR} out of ${CASES.toLocaleString('en')} cases`,
          against: `${statements.length} bare statements`,
          unit: ' ms',
        },
        {
          ours: () => timeOf(open),
          reference: () =>
            timeOf(async () => {
              for (const statement of statements) await pool.query(statement)
            }),
        },
        { rounds: ROUNDS, atMost: 1.5 },
      )
    } finally {
      await ours.stop()
    }
  } finally {
    await ground.close()
  }
}

/** Milliseconds of one call, the median of some. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return median(times)
}

/** The rows of 表三, each group of rows by a statement of its own, by column. */
function bare(agencyId: string): string[] {
  const [first, last] = [`${YEAR}-01-01`, `${YEAR}-12-31`]
  const from = `from request where agency_id = '${agencyId}' and counted_from is not null`
  return [
    `select applicant_kind, count(*) ${from} and counted_from between '${first}' and '${last}' group by 1`,
    `select applicant_kind, count(*) ${from} and counted_from < '${first}' and (result_on is null or result_on >= '${first}') group by 1`,
    `select result_row, applicant_kind, count(*) ${from} and result_on between '${first}' and '${last}' group by 1, 2`,
    `select applicant_kind, count(*) ${from} and counted_from <= '${last}' and (result_on is null or result_on > '${last}') group by 1`,
  ]
}

/** Cases of eight years, nine tenths of them of the one agency, about one in four hundred still open. */
async function fill({ database }: BenchGround, agencyId: string, otherId: string): Promise<void> {
  await database.pool.query(
    `insert into request (id, agency_id, number, receipt_number, channel, applicant_kind, title, asked, search_text, words,
        stage, submitted_on, received_on, counted_from, result_on, result_row, archived_on, state, version)
      select gen_random_uuid(), case when n % 10 = 0 then $2::uuid else $1::uuid end, n::text, n::text, 'window',
        (array['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg'])[1 + n % 6],
        '征地补偿安置方案', '征地补偿安置方案', '征地补偿安置方案', '', 'archived', d, d, d, decided,
        case when decided is not null then (array['granted', 'partial', 'denied.processInfo', 'unavailable.notHeld', 'other.misc'])[1 + n % 5] end,
        decided, jsonb_build_object('filler', repeat('x', 600)), 1
      from (select n, d, case when n % 400 > 0 then d + n % 30 end as decided
        from (select n, date '2018-06-01' + n % 2900 as d from generate_series(1, $3::int) as n) as days) as cases`,
    [agencyId, otherId, CASES],
  )
  await database.pool.query('vacuum analyze request')
}
