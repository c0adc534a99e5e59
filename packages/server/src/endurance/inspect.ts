import { type SQL, sql } from 'drizzle-orm'
import { readExportedHeads } from '../areas/audit/exported-heads.ts'
import { verifyChain } from '../areas/audit/verify-chain.ts'
import { rebuild } from '../areas/requests/rebuild.ts'
import { queryCodeHash } from '../areas/requests/receipt-code.ts'
import type { Scope } from '../scope.ts'
import { sha256 } from './acts.ts'
import type { Ledger } from './ledger.ts'

/** How much an inspection has looked at; a check of nothing proves nothing. */
export interface Inspected {
  faults: string[]
  requests: number
  events: number
  files: number
  auditLines: number
}

/** Looks for everything a crash may have broken: what was acknowledged and is not there, and what is there by half. */
export async function inspect(scope: Scope, ledger: Ledger): Promise<Inspected> {
  const chains = await verifyChain(scope.database, {}, await readExportedHeads(scope.settings.dataDir))
  const files = await filesOf(scope)
  const [counted] = await rowsOf<{ requests: number; events: number }>(
    scope,
    sql`select (select count(*)::int from request) as requests, (select count(*)::int from request_event) as events`,
  )
  const faults = [
    ...ledger.surprises.splice(0),
    ...(await lostApplications(scope, ledger)),
    ...(await lostSteps(scope, ledger)),
    ...(await lostLetters(scope, ledger)),
    ...(await halfCases(scope)),
    ...(await wrongColumns(scope)),
    ...(await wrongNumbers(scope)),
    ...files.faults,
    ...chains.flatMap((chain) => chain.faults.map((fault) => `audit of ${chain.agencyName}: ${fault.because}`)),
  ]
  return {
    faults,
    ...counted!,
    files: files.count,
    auditLines: chains.reduce((sum, chain) => sum + chain.lines, 0),
  }
}

async function rowsOf<T extends Record<string, unknown>>(scope: Scope, query: SQL): Promise<T[]> {
  return (await scope.database.db.execute(query)).rows as T[]
}

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

async function lostApplications(scope: Scope, { received }: Ledger): Promise<string[]> {
  const found = await rowsOf<{
    key: string
    id: string
    agency_id: string
    receipt_number: string
    number: string | null
    code: Buffer
    files: string[]
  }>(
    scope,
    sql`select r.submission_key as key, r.id, r.agency_id, r.receipt_number, r.number, r.query_code_hash as code,
      array(select f.sha256 from file f where f.request_id = r.id and f.purpose in ('scan', 'attachment')) as files
    from request r where r.submission_key in (select value from jsonb_array_elements_text(${asJson(received.map((one) => one.key))}))`,
  )
  const byKey = Map.groupBy(found, (row) => row.key)
  return received.flatMap((one) => {
    const rows = byKey.get(one.key) ?? []
    const row = rows[0]
    if (!row || rows.length > 1) return [`application ${one.key} is there ${rows.length} times`]
    const opened = () =>
      queryCodeHash(scope.keys.codes, row.receipt_number, one.queryCode!).equals(Buffer.from(row.code))
    const whole =
      row.agency_id === one.agencyId &&
      (one.requestId === null || one.requestId === row.id) &&
      (one.receiptNumber === null || one.receiptNumber === row.receipt_number) &&
      (one.number === null || one.number === row.number) &&
      (one.queryCode === null || opened()) &&
      (one.file === null ? row.files.length === 0 : row.files.length === 1 && row.files[0] === one.file)
    return whole ? [] : [`application ${one.key} is not what was acknowledged: ${JSON.stringify([one, row])}`]
  })
}

async function lostSteps(scope: Scope, { steps }: Ledger): Promise<string[]> {
  const lost = await rowsOf(
    scope,
    sql`select s.* from jsonb_to_recordset(${asJson(steps)}) as s("requestId" uuid, seq int, kind text)
      left join request_event e on e.request_id = s."requestId" and e.seq = s.seq and e.kind = s.kind
      where e.request_id is null`,
  )
  return lost.map((step) => `step ${JSON.stringify(step)} was acknowledged and is not there`)
}

async function lostLetters(scope: Scope, { issued }: Ledger): Promise<string[]> {
  const lost = await rowsOf(
    scope,
    sql`select i.* from jsonb_to_recordset(${asJson(issued)}) as i("letterId" uuid, "requestId" uuid, number text)
      left join letter l on l.id = i."letterId" and l.request_id = i."requestId" and l.number = i.number and l.status = 'issued'
      left join file w on w.id = l.docx_file left join file p on p.id = l.pdf_file
      where w.id is null or p.id is null`,
  )
  return lost.map(
    (letter) => `letter ${JSON.stringify(letter)} was acknowledged and is not there, or without its files`,
  )
}

/** Requests that lack one of the parts written with them, and parts that lack their request or their audit line. */
async function halfCases(scope: Scope): Promise<string[]> {
  const half = await rowsOf(
    scope,
    sql`select r.id, r.version, count(e.seq)::int as events, min(e.seq) as first, max(e.seq) as last,
        (select count(*)::int from applicant a where a.request_id = r.id) as applicants
      from request r left join request_event e on e.request_id = r.id
      group by r.id
      having count(e.seq) = 0 or min(e.seq) <> 1 or max(e.seq) <> count(e.seq) or max(e.seq) <> r.version
        or (select count(*) from applicant a where a.request_id = r.id) <> 1`,
  )
  const unaudited = await rowsOf(
    scope,
    sql`select e.request_id, e.seq, e.kind, count(a.seq)::int as lines
      from request_event e left join audit_line a on a.subject_id = e.request_id::text and a.action = e.kind
        and coalesce((a.detail->>'seq')::int, 1) = e.seq
      group by e.request_id, e.seq, e.kind having count(a.seq) <> 1`,
  )
  const unstepped = await rowsOf(
    scope,
    sql`select a.agency_id, a.seq, a.action from audit_line a
      left join request_event e on e.request_id::text = a.subject_id and e.seq = coalesce((a.detail->>'seq')::int, 1)
      where a.subject_kind = 'request' and (a.detail ? 'seq' or a.action = 'submitted') and e.request_id is null`,
  )
  const unissued = await rowsOf(
    scope,
    sql`select l.id, l.status from letter l where (l.status = 'issued') <> exists (
      select from request_event e where e.request_id = l.request_id and e.kind = 'letterIssued' and e.what->>'letterId' = l.id::text)`,
  )
  return [
    ...half.map((row) => `half a case: ${JSON.stringify(row)}`),
    ...unaudited.map((row) => `event without its one audit line: ${JSON.stringify(row)}`),
    ...unstepped.map((row) => `audit line without its event: ${JSON.stringify(row)}`),
    ...unissued.map((row) => `letter and case disagree: ${JSON.stringify(row)}`),
  ]
}

async function wrongColumns(scope: Scope): Promise<string[]> {
  const { differences, broken } = await rebuild(scope, { write: false })
  return [...differences, ...broken].map((one) => `not what its events add up to: ${JSON.stringify(one)}`)
}

/** A number is given once, and an act that did not happen gives its number back: the register has no holes. */
async function wrongNumbers(scope: Scope): Promise<string[]> {
  const twice = await rowsOf(
    scope,
    sql`select agency_id, number, count(*)::int as times from (
        select agency_id, number from request union all select agency_id, number from letter) as numbered
      where number is not null group by agency_id, number having count(*) > 1`,
  )
  // A series begins anew each year; what was given in all of them is what there is.
  const holes = await rowsOf(
    scope,
    sql`select s.agency_id, s.series, s.last,
        case s.series when 'request' then (select count(*) from request r where r.agency_id = s.agency_id and r.number is not null)
          else (select count(*) from letter l where l.agency_id = s.agency_id and l.number is not null) end as given
      from (select agency_id, series, sum(last)::int as last from number_series group by agency_id, series) s
      where s.series in ('request', 'letter') and s.last <>
        case s.series when 'request' then (select count(*) from request r where r.agency_id = s.agency_id and r.number is not null)
          else (select count(*) from letter l where l.agency_id = s.agency_id and l.number is not null) end`,
  )
  return [
    ...twice.map((row) => `number given twice: ${JSON.stringify(row)}`),
    ...holes.map((row) => `number lost: ${JSON.stringify(row)}`),
  ]
}

/** Every file a row names is on disk, opens, and is what the row says. */
async function filesOf(scope: Scope): Promise<{ faults: string[]; count: number }> {
  const named = await rowsOf<{ id: string; sha256: string; size: number }>(
    scope,
    sql`select id, sha256, size from file`,
  )
  const faults: string[] = []
  for (const file of named) {
    const content = await scope.files.get(file.sha256).catch((error: Error) => error)
    if (content instanceof Error) faults.push(`file ${file.id} does not open: ${content.message}`)
    else if (content.length !== file.size || sha256(content) !== file.sha256)
      faults.push(`file ${file.id} is not what its row says`)
  }
  return { faults, count: named.length }
}
