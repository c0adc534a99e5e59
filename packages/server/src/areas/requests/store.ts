import type { CaseEvent, CaseState, Happening, PlainDate } from '@yangguang/statute'
import { toTsvectorText } from '@yangguang/text'
import { and, asc, eq, like, sql } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { agency, request, requestEvent } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'

export type RequestRow = typeof request.$inferSelect
export type AgencyRow = typeof agency.$inferSelect

/** A request opened for work: its row locked, its events read, its state folded. */
export interface CaseFile {
  row: RequestRow
  agency: AgencyRow
  events: CaseEvent[]
  state: CaseState
}

const asEvent = (row: typeof requestEvent.$inferSelect): CaseEvent => ({
  seq: row.seq,
  on: row.on,
  at: row.at.toISOString(),
  by: row.by,
  what: row.what,
})

export async function eventsOf(tx: Transaction, requestId: string): Promise<CaseEvent[]> {
  const rows = await tx
    .select()
    .from(requestEvent)
    .where(eq(requestEvent.requestId, requestId))
    .orderBy(asc(requestEvent.seq))
  return rows.map(asEvent)
}

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
    .where(and(eq(request.id, requestId), like(agency.path, `${agencyPath}%`)))
    .for('update', { of: request })
  if (!found) return null
  const events = await eventsOf(tx, requestId)
  return { ...found, events, state: fold(events, scope.calendar(), found.agency.rules) }
}

/** The columns of `request` that are folded from its events; what `rebuild` compares. */
export function foldedColumns(state: CaseState) {
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

/** Words a request is found by: everything asked, in bigrams (`tech-facts`: exact, also for names). */
export const wordsOf = (asked: string) => sql`${toTsvectorText(asked)}::tsvector`

/** First line of what is asked, for lists. */
export const titleOf = (asked: string) => {
  const line = asked.split('\n')[0]!.trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

export interface Appending {
  on: PlainDate
  at: Date
  by: string
  what: Happening
}

/** Appends happenings to a locked file and refolds the row. The caller has asked `admit` and holds the lock. */
export async function appendEvents(
  tx: Transaction,
  scope: Scope,
  file: CaseFile,
  appending: Appending[],
): Promise<CaseState> {
  const added = appending.map(
    (event, at): CaseEvent => ({
      seq: file.state.seq + 1 + at,
      on: event.on,
      at: event.at.toISOString(),
      by: event.by,
      what: event.what,
    }),
  )
  await tx
    .insert(requestEvent)
    .values(
      added.map((event) => ({
        requestId: file.row.id,
        seq: event.seq,
        kind: event.what.kind,
        on: event.on,
        at: new Date(event.at),
        by: event.by,
        what: event.what,
      })),
    )
  const state = fold([...file.events, ...added], scope.calendar(), file.agency.rules)
  const columns = foldedColumns(state)
  const asked = state.items.map((item) => item.text).join('\n')
  await tx
    .update(request)
    .set(asked === file.row.asked ? columns : { ...columns, asked, title: titleOf(asked), words: wordsOf(asked) })
    .where(eq(request.id, file.row.id))
  file.events = [...file.events, ...added]
  file.state = state
  return state
}
