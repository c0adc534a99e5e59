import type { NoticeView, ProposeNotice } from '@yangguang/contract'
import { isRefusal, readNotice } from '@yangguang/statute'
import { and, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { holidayNotice } from '../../../database/schema/index.ts'
import { againstTheRules, badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { mayChangeCalendar } from '../policy.ts'
import { presentNotice } from '../present.ts'

/** Enters a notice. It counts for nothing until somebody has seen which due dates it moves and put it in force. */
export async function proposeNotice(scope: Scope, administrator: Staff, given: ProposeNotice): Promise<NoticeView> {
  await mayChangeCalendar(scope, administrator)
  const notice = readNotice(given, scope.calendar())
  if (isRefusal(notice)) throw againstTheRules(notice)
  return scope.database.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(holidayNotice)
      .values({
        id: newId(),
        year: notice.year,
        number: notice.number,
        title: notice.title,
        issuedOn: notice.issuedOn,
        days: [...notice.days],
        status: 'proposed',
        enteredBy: administrator.id,
        enteredAt: scope.time.now(),
      })
      .onConflictDoNothing()
      .returning()
    if (!made) throw badInput(`${notice.number}已经录入，请先撤回原来录入的，再重新录入。`)
    await recordAct(tx, {
      agencyId: administrator.agencyId,
      actor: actorOf(administrator),
      action: 'propose-notice',
      subjectKind: 'calendar',
      subjectId: made.id,
      detail: { number: made.number, year: made.year, days: made.days.length },
      at: scope.time.now(),
    })
    return presentNotice(made, administrator.name)
  })
}

/** Takes back a notice that was never in force. */
export async function dropProposal(scope: Scope, administrator: Staff, noticeId: string): Promise<void> {
  await mayChangeCalendar(scope, administrator)
  await scope.database.db.transaction(async (tx) => {
    const [dropped] = await tx
      .update(holidayNotice)
      .set({ status: 'withdrawn' })
      .where(and(eq(holidayNotice.id, noticeId), eq(holidayNotice.status, 'proposed')))
      .returning()
    if (!dropped) throw notFound('这项待生效的安排')
    await recordAct(tx, {
      agencyId: administrator.agencyId,
      actor: actorOf(administrator),
      action: 'drop-notice',
      subjectKind: 'calendar',
      subjectId: noticeId,
      detail: { number: dropped.number },
      at: scope.time.now(),
    })
  })
}
