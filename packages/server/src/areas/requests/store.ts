import {
  type AskedItem,
  type CaseEvent,
  type CaseState,
  countedAs,
  fold,
  type Happening,
  type PlainDate,
} from '@yangguang/statute'
import { searchText, toTsvectorText } from '@yangguang/text'
import { and, asc, eq, like } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { preparedInsert } from '../../database/prepared.ts'
import { agency, request, requestEvent } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { amberOn } from './clock-light.ts'

export type RequestRow = typeof request.$inferSelect
export type AgencyRow = typeof agency.$inferSelect

/** A request opened for work: its row locked, its events read, its state folded. */
export interface CaseFile {
  row: RequestRow
  agency: AgencyRow
  events: CaseEvent[]
  state: CaseState
}

export const asEvent = (row: typeof requestEvent.$inferSelect): CaseEvent => ({
  seq: row.seq,
  on: row.on,
  at: row.at.toISOString(),
  by: row.by,
  what: row.what,
})

/** Whether an agency has a case of this number. */
export async function numberTaken(tx: Transaction, agencyId: string, number: string): Promise<boolean> {
  const rows = await tx
    .select({ id: request.id })
    .from(request)
    .where(and(eq(request.agencyId, agencyId), eq(request.number, number)))
  return rows.length > 0
}

export async function eventsOf(tx: Transaction, requestId: string): Promise<CaseEvent[]> {
  const rows = await tx
    .select()
    .from(requestEvent)
    .where(eq(requestEvent.requestId, requestId))
    .orderBy(asc(requestEvent.seq))
  return rows.map(asEvent)
}

/** Everything under a body's place in the tree. The table keeps paths free of what LIKE would read as a pattern. */
export const under = (agencyPath: string) => like(agency.path, `${agencyPath}%`)

/**
 * Locks a request under `agencyPath` (the data scope of whoever acts) and folds it; null when there is none there, so
 * that a stranger learns nothing. The lock keeps two officers from acting on one state.
 */
export async function lockCase(
  tx: Transaction,
  scope: Scope,
  agencyPath: string,
  requestId: string,
): Promise<CaseFile | null> {
  const [found] = await tx
    .select({ row: request, agency })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .where(and(eq(request.id, requestId), under(agencyPath)))
    .for('update', { of: request })
  if (!found) return null
  const events = await eventsOf(tx, requestId)
  return { ...found, events, state: fold(events, scope.calendar(), found.agency.rules) }
}

/** The columns of `request` that are folded from its events; what `rebuild` compares. */
export function foldedColumns(scope: Pick<Scope, 'calendar'>, state: CaseState) {
  const counted = countedAs(state)
  const decisionLetter = state.letters.findLast((letter) => letter.terms.kind === 'decision')
  return {
    number: state.number,
    channel: state.channel,
    applicantKind: state.applicantKind,
    jointApplicants: state.jointApplicants,
    byAgent: state.byAgent,
    stage: state.stage,
    submittedOn: state.submittedOn,
    confirmBy: state.confirmBy,
    receivedOn: state.clock.receivedOn,
    dueOn: state.clock.dueOn,
    amberOn: amberOn(state.clock, scope.calendar()),
    dueProvisional: state.clock.provisional,
    unitId: state.assignedUnit,
    assignedTo: state.assignedStaff,
    decidedOn: state.decidedOn,
    servedOn: decisionLetter?.served?.on ?? null,
    onTime: state.clock.onTime,
    countedFrom: counted.countedFrom,
    resultOn: counted.resultOn,
    resultRow: counted.row,
    archivedOn: state.archivedOn,
    redecisionOf: state.redecisionOf,
    imported: state.imported,
    state,
    version: state.seq,
  }
}

/** The volume a case was archived in. It decides nothing, so the state does not carry it. */
export function volumeOf(events: readonly CaseEvent[]): string | null {
  const archived = events.map((event) => event.what).findLast((what) => what.kind === 'archived')
  return archived?.volume ?? null
}

/** First line of what is asked, for lists. */
export function titleOf(asked: string): string {
  const line = asked.split('\n')[0]!.trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** The columns a request is found by: what is asked and both its numbers, as bigrams and as text to recheck. */
export function searchColumns(found: { items: readonly AskedItem[]; number: string | null; receiptNumber: string }) {
  const asked = found.items.map((item) => item.text).join('\n')
  const text = [asked, found.number ?? '', found.receiptNumber].join('\n')
  return {
    asked,
    title: titleOf(asked),
    searchText: searchText(text),
    words: toTsvectorText(text),
  }
}

/** Every column of a new `request` row that its first events decide. */
export function requestColumns(scope: Pick<Scope, 'calendar'>, state: CaseState, receiptNumber: string) {
  return {
    ...foldedColumns(scope, state),
    ...searchColumns({ items: state.items, number: state.number, receiptNumber }),
    receiptNumber,
  }
}

export interface Appending {
  on: PlainDate
  at: Date
  by: string
  what: Happening
}

/** Writes happenings as the next events of a file and says how they read. */
export async function insertEvents(
  tx: Transaction,
  requestId: string,
  after: number,
  appending: readonly Appending[],
): Promise<CaseEvent[]> {
  const rows = appending.map((event, index) => ({
    requestId,
    seq: after + 1 + index,
    kind: event.what.kind,
    on: event.on,
    at: event.at,
    by: event.by,
    what: event.what,
  }))
  for (const row of rows) await insertEvent(tx, row)
  return rows.map(asEvent)
}

const insertEvent = preparedInsert('request_event', requestEvent)

/** Appends happenings to a locked file and refolds the row. The caller has asked `admit` and holds the lock. */
export async function appendEvents(
  tx: Transaction,
  scope: Scope,
  file: CaseFile,
  appending: readonly Appending[],
): Promise<CaseState> {
  const before = file.state
  const added = await insertEvents(tx, file.row.id, before.seq, appending)
  const state = fold([...file.events, ...added], scope.calendar(), file.agency.rules)
  const columns = { ...foldedColumns(scope, state), volume: volumeOf([...file.events, ...added]) }
  const found = { items: state.items, number: state.number, receiptNumber: file.row.receiptNumber }
  // Words are long; they are written again only when what is asked or the number has changed.
  const same = state.number === before.number && JSON.stringify(state.items) === JSON.stringify(before.items)
  await tx
    .update(request)
    .set(same ? columns : { ...columns, ...searchColumns(found) })
    .where(eq(request.id, file.row.id))
  file.events = [...file.events, ...added]
  file.state = state
  return state
}
