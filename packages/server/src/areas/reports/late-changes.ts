import { type LateChanges, resultRowNames } from '@yangguang/contract'
import {
  type CaseEvent,
  type CountedAs,
  carriedInto,
  carriedOutOf,
  countedAs,
  fold,
  resultIn,
} from '@yangguang/statute'
import { and, asc, eq, gt, inArray, lte, notInArray, sql } from 'drizzle-orm'
import { compileTable3, compileTable4, type Edition, editionOf, placeIn } from 'nianbao'
import { request, requestEvent } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { type AgencyRow, asEvent } from '../requests/store.ts'
import { caseRows } from './case-rows.ts'
import { countCases } from './compile/count-cases.ts'
import { countDisputes } from './compile/count-disputes.ts'
import type { FrozenRow, Reading } from './store.ts'
import { type CountedTable, isTakenOver } from './taken-over.ts'

/** Most cases one answer lists. */
const MOST_LISTED = 200
/** Files folded at a time. */
const AT_ONCE = 500

type Cells = Record<string, Record<string, number | null> | undefined>

/**
 * What the records of a finalised report's year would say now that it does not: cells of 表三 and 表四, and the cases behind the
 * former. Cases carry their history, so what each counted as when the report was finalised is folded from its events up to that
 * moment. Null when every cell still agrees. `rows` narrows it to some rows of 表三.
 */
export async function changesSince(
  on: Reading,
  scope: Pick<Scope, 'calendar'>,
  agency: AgencyRow,
  frozen: FrozenRow,
  rows: readonly string[] | 'all' = 'all',
): Promise<LateChanges | null> {
  const { year, revision } = frozen
  const form = editionOf(frozen.edition)
  const { table3, table4 } = frozen.frozen.report
  const wanted = (row: string) => rows === 'all' || rows.includes(row)
  const fromReport = (table: CountedTable) => isTakenOver(frozen.frozen.figures, table)
  const cells = [
    // What was taken over from an existing report never came from the records; only what it hands on to the next year is held
    // against them.
    ...(rows === 'all' && fromReport('table3')
      ? []
      : differing(form, 'table3', table3, compileTable3(form, await countCases(on, agency.id, year))).filter(
          ({ place }) => wanted(place.row!),
        )),
    ...(rows === 'all' && !fromReport('table4')
      ? differing(form, 'table4', table4, compileTable4(await countDisputes(on, agency.id, year)))
      : []),
  ]
  if (cells.length === 0) return null
  const since = frozen.finalisedAt!
  const changed = await changedCases(on, scope, agency, { year, since, wanted })
  return { year, revision, since: since.toISOString(), fromReport: fromReport('table3'), cells, ...changed }
}

/** The cells of a table that are other numbers now, in the order of the form. */
function differing(form: Edition, table: 'table3' | 'table4', reported: Cells, now: Cells): LateChanges['cells'] {
  return Object.entries(now).flatMap(([row, cells = {}]) =>
    Object.entries(cells).flatMap(([column, is]) => {
      const was = reported[row]?.[column] ?? null
      return was === is ? [] : [{ place: placeIn(form, table, row, column), reported: was, now: is }]
    }),
  )
}

/** Events that no counting rule looks at: a file they alone were added to counts as it did. */
const countForNothing = [
  'archived',
  'noted',
  'letterServed',
  'makePublicProposed',
  'disputeOpened',
  'redecisionOpened',
] as const

async function changedCases(
  on: Reading,
  scope: Pick<Scope, 'calendar'>,
  agency: AgencyRow,
  { year, since, wanted }: { year: number; since: Date; wanted: (row: string) => boolean },
): Promise<Pick<LateChanges, 'cases' | 'more'>> {
  const touched = await on
    .select({ id: request.id })
    .from(request)
    .where(
      and(
        eq(request.agencyId, agency.id),
        // Received no earlier than it was handed in, so that later ones cannot take part in the year.
        lte(request.submittedOn, `${year}-12-31`),
        sql`exists (select from request_event where request_event.request_id = ${request.id}
          and ${and(gt(requestEvent.at, since), notInArray(requestEvent.kind, [...countForNothing]))})`,
      ),
    )
    .orderBy(asc(request.countedFrom), asc(request.id))
  const changed = new Map<string, { countedThen: string; countedNow: string }>()
  for (let from = 0; from < touched.length && changed.size <= MOST_LISTED; from += AT_ONCE) {
    const ids = touched.slice(from, from + AT_ONCE).map(({ id }) => id)
    const files = await eventsOf(on, ids)
    for (const [id, events] of files) {
      const count = (list: CaseEvent[]) =>
        list.length === 0 ? null : countedAs(fold(list, scope.calendar(), agency.rules))
      const before = count(events.filter(({ at }) => new Date(at) <= since))
      const after = count(events)
      if (sameCells(before, after, year, wanted)) continue
      changed.set(id, { countedThen: describe(before), countedNow: describe(after) })
    }
  }
  const listed = [...changed.keys()].slice(0, MOST_LISTED)
  const rows = await caseRows(on, listed)
  return { cases: rows.map((row) => ({ ...row, ...changed.get(row.id)! })), more: changed.size > MOST_LISTED }
}

async function eventsOf(on: Reading, ids: readonly string[]): Promise<Map<string, CaseEvent[]>> {
  const rows = await on
    .select()
    .from(requestEvent)
    .where(inArray(requestEvent.requestId, [...ids]))
    .orderBy(asc(requestEvent.requestId), asc(requestEvent.seq))
  const files = new Map<string, CaseEvent[]>()
  for (const row of rows) files.set(row.requestId, [...(files.get(row.requestId) ?? []), asEvent(row)])
  return files
}

/** The rows of 表三 a file adds to in a year. */
function rowsOf(counted: CountedAs | null, year: number): string[] {
  if (!counted) return []
  const result = resultIn(counted, year)
  return [
    ...(counted.newIn === year ? ['newReceived'] : []),
    ...(carriedInto(counted, year) ? ['carriedOver'] : []),
    ...(result === null ? [] : [result, 'total', result.startsWith('other.') ? 'other' : result]),
    ...(carriedOutOf(counted, year) ? ['carriedForward'] : []),
  ]
}

function sameCells(
  before: CountedAs | null,
  after: CountedAs | null,
  year: number,
  wanted: (row: string) => boolean,
): boolean {
  const key = (counted: CountedAs | null) =>
    rowsOf(counted, year)
      .filter(wanted)
      .map((row) => `${row} ${counted?.column}`)
      .join()
  return key(before) === key(after)
}

/** What a file counts as, for people: 2019-12-24收到，2020-01-06予以公开. */
function describe(counted: CountedAs | null): string {
  if (counted === null) return '当时尚未录入'
  if (counted.countedFrom === null) return '不计入表三'
  const result =
    counted.resultOn !== null && counted.row !== null ? `${counted.resultOn}${resultRowNames[counted.row]}` : '未办结'
  return `${counted.countedFrom}收到，${result}`
}
