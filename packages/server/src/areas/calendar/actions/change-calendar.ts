import { createHash } from 'node:crypto'
import type { NoticeConfirmed, NoticeEffect } from '@yangguang/contract'
import { datesMoved } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { holidayNotice, staff } from '../../../database/schema/index.ts'
import { notFound, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { type Act, recordAct } from '../../audit/write.ts'
import { type MovedCase, refoldOpenCases } from '../../requests/refold.ts'
import { mayChangeCalendar } from '../policy.ts'
import { presentNotice } from '../present.ts'
import { calendarWith, lockCalendar, type NoticeRecord, noticesInForce, tellCalendarChanged } from '../store.ts'

const MOST_SHOWN = 1_000

interface Change {
  notice: NoticeRecord
  enteredBy: string | null
  status: 'inForce' | 'withdrawn'
  days: ReturnType<typeof datesMoved>
  cases: MovedCase[]
  seen: string
}

/** Carries a result out of a transaction that is rolled back. */
class OnlyLooking extends Error {
  readonly change: Change
  constructor(change: Change) {
    super('rolled back on purpose')
    this.change = change
  }
}

/**
 * What putting a proposed notice in force, or withdrawing one in force, would do: the same change as the real one, in a
 * transaction that is then rolled back, so that what is shown cannot differ from what will happen.
 */
export async function noticeEffect(scope: Scope, administrator: Staff, noticeId: string): Promise<NoticeEffect> {
  await mayChangeCalendar(scope, administrator)
  const change = await scope.database.db
    .transaction(async (tx): Promise<Change> => {
      throw new OnlyLooking(await changeCalendar(scope, tx, noticeId))
    })
    .catch((error: unknown) => {
      if (error instanceof OnlyLooking) return error.change
      throw error
    })
  return {
    notice: presentNotice(change.notice, change.enteredBy),
    movedDays: change.days.moved.map(({ date, was, is }) => ({
      date,
      was: was.why,
      is: is.why,
      working: is.working,
    })),
    newlyPublished: change.days.newlyPublished,
    noLongerPublished: change.days.withdrawn,
    cases: change.cases.slice(0, MOST_SHOWN).map(({ agencyId: _, ...shown }) => shown),
    casesMoved: change.cases.length,
    seen: change.seen,
  }
}

/** Puts a proposed notice in force: open cases refolded, every agency's chain told, all processes notified, or nothing at all. */
export const putInForce = (scope: Scope, administrator: Staff, noticeId: string, seen: string) =>
  confirm(scope, administrator, noticeId, seen, 'inForce')

/** Withdraws a notice in force; due dates go back to what they were without it. */
export const withdrawNotice = (scope: Scope, administrator: Staff, noticeId: string, seen: string) =>
  confirm(scope, administrator, noticeId, seen, 'withdrawn')

async function confirm(
  scope: Scope,
  administrator: Staff,
  noticeId: string,
  seen: string,
  status: 'inForce' | 'withdrawn',
): Promise<NoticeConfirmed> {
  await mayChangeCalendar(scope, administrator)
  return scope.database.db.transaction(async (tx) => {
    const change = await changeCalendar(scope, tx, noticeId)
    if (change.status !== status) throw notFound(status === 'inForce' ? '这项待生效的安排' : '这项已生效的安排')
    if (change.seen !== seen)
      throw new Refused(409, {
        refused: 'stale',
        because: '自您查看以来，受影响的日期或者申请有了变化。请重新查看受影响的申请，再确认。',
        cites: '',
      })
    await tellCalendarChanged(tx)
    const acts = actsOf(change, administrator, scope.time.now())
    // Chains are locked in one order, so that two such changes cannot wait for each other.
    for (const act of acts.sort((a, b) => a.agencyId.localeCompare(b.agencyId))) await recordAct(tx, act)
    return { id: noticeId, status, casesMoved: change.cases.length }
  })
}

/** Makes the change inside the transaction: the notice's status and the open cases folded by the calendar it leads to. */
async function changeCalendar(scope: Scope, tx: Transaction, noticeId: string): Promise<Change> {
  await lockCalendar(tx)
  const [found] = await tx
    .select({ notice: holidayNotice, enteredBy: staff.name })
    .from(holidayNotice)
    .leftJoin(staff, eq(staff.id, holidayNotice.enteredBy))
    .where(eq(holidayNotice.id, noticeId))
  if (!found || found.notice.status === 'withdrawn') throw notFound('这项节假日安排')
  const status = found.notice.status === 'proposed' ? 'inForce' : 'withdrawn'
  const before = calendarWith(await noticesInForce(tx))
  await tx.update(holidayNotice).set({ status }).where(eq(holidayNotice.id, noticeId))
  const after = calendarWith(await noticesInForce(tx))
  const days = datesMoved(before, after)
  const cases = await refoldOpenCases(scope, tx, after)
  const seen = createHash('sha256')
    .update(JSON.stringify([noticeId, status, days, cases]))
    .digest('hex')
  return { ...found, status, days, cases, seen }
}

/** The line of the change itself, and one for each agency whose cases moved, naming them with both dates. */
function actsOf(change: Change, administrator: Staff, at: Date): Act[] {
  const about = { subjectKind: 'calendar', subjectId: change.notice.id, actor: actorOf(administrator), at } as const
  const { number } = change.notice
  const acts: Act[] = [
    {
      ...about,
      agencyId: administrator.agencyId,
      action: change.status === 'inForce' ? 'put-notice-in-force' : 'withdraw-notice',
      detail: { number, daysMoved: change.days.moved.length, casesMoved: change.cases.length },
    },
  ]
  for (const [agencyId, cases] of Map.groupBy(change.cases, (moved) => moved.agencyId))
    acts.push({
      ...about,
      agencyId,
      action: 'due-dates-moved',
      detail: {
        number,
        cases: cases.map((moved) => ({ id: moved.requestId, from: moved.oldDueOn, to: moved.newDueOn })),
      },
    })
  return acts
}
