import type { Light, ReportRow, RequestFilter } from '@yangguang/contract'
import type { PlainDate } from '@yangguang/statute'
import { and, eq, gt, gte, inArray, isNotNull, isNull, like, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { request } from '../../../database/schema/index.ts'
import type { Staff } from '../../accounts/session.ts'

/** Who asks, when, and which bodies they may read: what every list is filtered by beside what was asked for. */
export interface Reading {
  staff: Staff
  today: PlainDate
  /** Ids of the bodies in the reader's data scope, as `bodiesUnder` gives them. */
  agencies: readonly string[]
}

const none = sql`false`

/** Rows of a light; `lightOf` says the same of one row. */
export function lightIs(light: Light, today: PlainDate): SQL {
  const running = and(isNull(request.onTime), isNotNull(request.dueOn))!
  const waiting = and(isNull(request.onTime), eq(request.stage, 'awaitingConfirmation'))!
  switch (light) {
    case 'red':
      return or(and(running, lt(request.dueOn, today)), and(waiting, lt(request.confirmBy, today)))!
    case 'amber':
      return or(
        and(running, gte(request.dueOn, today), lte(request.amberOn, today)),
        and(waiting, gte(request.confirmBy, today)),
      )!
    case 'green':
      return and(running, gte(request.dueOn, today), gt(request.amberOn, today))!
    case 'grey':
      return or(isNotNull(request.onTime), and(isNull(request.dueOn), not(eq(request.stage, 'awaitingConfirmation'))))!
  }
}

/** The cases behind one row of 表三 of a year, by the same columns the report is compiled from. */
export function countedIn(year: number, row: ReportRow): SQL {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const counted = isNotNull(request.countedFrom)
  const decided = and(counted, isNotNull(request.resultRow), gte(request.resultOn, first), lte(request.resultOn, last))!
  switch (row) {
    case 'newReceived':
      return and(gte(request.countedFrom, first), lte(request.countedFrom, last))!
    case 'carriedOver':
      return and(lt(request.countedFrom, first), or(isNull(request.resultOn), gte(request.resultOn, first)))!
    case 'carriedForward':
      return and(lte(request.countedFrom, last), or(isNull(request.resultOn), gt(request.resultOn, last)))!
    case 'total':
      return decided
    case 'other':
      return and(decided, like(request.resultRow, 'other.%'))!
    default:
      return and(decided, eq(request.resultRow, row))!
  }
}

/** Answered late, or past its due date and not answered. */
const overdue = (today: PlainDate) =>
  or(eq(request.onTime, false), and(isNull(request.onTime), lt(request.dueOn, today)))!

function assignedTo(whom: NonNullable<RequestFilter['assignedTo']>, staff: Staff): SQL {
  if (whom === 'nobody') return isNull(request.assignedTo)
  return eq(request.assignedTo, whom === 'me' ? staff.id : whom)
}

/** The condition for what was given, none for what was not. */
const given = <T>(value: T | undefined, condition: (value: T) => SQL): SQL | undefined =>
  value === undefined ? undefined : condition(value)

/** True asks for the rows of a condition, false for the others. */
const whether = (wanted: boolean | undefined, condition: SQL): SQL | undefined =>
  given(wanted, (yes) => (yes ? condition : sql`not coalesce(${condition}, false)`))

/** From a day through a day, either left open. */
const between = (column: PgColumn, from: PlainDate | undefined, to: PlainDate | undefined): SQL | undefined =>
  and(
    given(from, (day) => gte(column, day)),
    given(to, (day) => lte(column, day)),
  )

/**
 * What a list shows of what its reader may read, as one condition over `request`. `task` is not looked at here (`tasks.ts`),
 * nor are the words searched for (`search.ts`).
 */
export function whatIsAsked(filter: RequestFilter, { staff, today, agencies }: Reading): SQL {
  const within = filter.agencyId === undefined ? agencies : agencies.filter((id) => id === filter.agencyId)
  if (within.length === 0) return none
  return and(
    within.length === 1 ? eq(request.agencyId, within[0]!) : inArray(request.agencyId, [...within]),
    given(filter.stage, (stages) => inArray(request.stage, stages)),
    given(filter.light, (lights) => or(...lights.map((light) => lightIs(light, today))) ?? none),
    given(filter.channel, (channels) => inArray(request.channel, channels)),
    given(filter.applicantKind, (kinds) => inArray(request.applicantKind, kinds)),
    given(filter.unitId, (unitId) => eq(request.unitId, unitId)),
    given(filter.assignedTo, (whom) => assignedTo(whom, staff)),
    given(filter.topicId, (topicId) => (topicId === 'none' ? isNull(request.topicId) : eq(request.topicId, topicId))),
    between(request.submittedOn, filter.submittedFrom, filter.submittedTo),
    between(request.receivedOn, filter.receivedFrom, filter.receivedTo),
    between(request.dueOn, filter.dueFrom, filter.dueTo),
    between(request.decidedOn, filter.decidedFrom, filter.decidedTo),
    given(filter.resultRow, (rows) => inArray(request.resultRow, rows)),
    whether(filter.redecision, isNotNull(request.redecisionOf)),
    whether(filter.overdue, overdue(today)),
    whether(filter.unconfirmedLate, and(eq(request.stage, 'awaitingConfirmation'), lt(request.confirmBy, today))!),
    whether(filter.open, isNull(request.resultOn)),
    given(filter.reportYear, (year) => countedIn(year, filter.reportRow ?? 'newReceived')),
  )!
}
