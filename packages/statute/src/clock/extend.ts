import type { Calendar } from '../calendar/calendar.ts'
import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { Clock } from '../case/state.ts'
import { inForce } from '../dated.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { recount } from './count.ts'
import { extensionAtMost, oneExtensionPerRequest } from './values.ts'

const EXTENSION = '条例第三十三条第二款'
const DELAY = '条例第三十五条'

/** Why the period cannot be moved at all now, or null. */
function notMovable(clock: Clock, cites: string): Refusal | null {
  if (clock.stoppedOn !== null) return refuse('stopped', `答复期限已于${chineseDate(clock.stoppedOn)}停止计算。`, cites)
  if (clock.stopped === 'correction')
    return refuse('not-running', '正在等待申请人补正，答复期限尚未起算，无须变更期限。', cites)
  if (clock.stopped === 'fee')
    return refuse('not-running', '正在等待申请人缴费，处理期限尚未起算，无须变更期限。', cites)
  if (clock.dueOn === null || clock.receivedOn === null) {
    return refuse('not-running', '收到申请之日尚未确定，答复期限还没有起算。请先与申请人确认收到申请。', cites)
  }
  return null
}

/** The extension that stands in the way of another: of this period, or of one that a correction or a payment ended. */
function extensionHad(clock: Clock, receivedOn: PlainDate): Clock['extension'] {
  if (clock.extension !== null || !inForce(oneExtensionPerRequest, receivedOn).value) return clock.extension
  return clock.earlier?.find((period) => period.extension !== null)?.extension ?? null
}

/**
 * Moves the due date of a request, once, by at most twenty working days (fifteen under the 条例 of 2007).
 *
 * The head of the disclosure office must have agreed and the notice must be served while the first period is still running:
 * so the event is recorded when the letter is served, not when it is asked for. Counting goes on from the old due date.
 */
export function extendDeadline(
  clock: Clock,
  extension: { agreedBy: string; servedOn: PlainDate; workingDays: number },
  calendar: Calendar,
): Clock | Refusal {
  const refusal = extensionRefusal(clock, extension)
  if (refusal) return refusal
  const { servedOn, workingDays } = extension
  return recount({ ...clock, extension: { servedOn, workingDays } }, calendar)
}

/** Why this extension is not allowed, or null. The case page asks it before the letter is written. */
export function extensionRefusal(
  clock: Clock,
  extension: { agreedBy: string; servedOn: PlainDate; workingDays: number },
): Refusal | null {
  const fixed = notMovable(clock, EXTENSION)
  if (fixed) return fixed
  const { agreedBy, servedOn, workingDays } = extension
  const receivedOn = clock.receivedOn!
  const dueOn = clock.dueOn!
  if (!agreedBy.trim()) return refuse('not-approved', '延期须经政府信息公开工作机构负责人同意。', EXTENSION)
  const had = extensionHad(clock, receivedOn)
  if (had) {
    return refuse(
      'already-extended',
      `本件已于${chineseDate(had.servedOn)}告知延长${had.workingDays}个工作日，不得再次延长。`,
      EXTENSION,
    )
  }
  if (clock.delayedUntil !== null) {
    const because = `已告知申请人延迟至${chineseDate(clock.delayedUntil)}答复，如需变更，请重新确定延迟答复的合理期限并告知申请人。`
    return refuse('already-delayed', because, DELAY)
  }
  if (!Number.isInteger(workingDays) || workingDays < 1) {
    return refuse('no-days', '延长的工作日数应当是不小于1的整数。', EXTENSION)
  }
  const most = inForce(extensionAtMost, receivedOn).value
  if (workingDays > most) return refuse('too-long', `延长的期限最长不得超过${most}个工作日。`, EXTENSION)
  if (servedOn < receivedOn) {
    const because = `告知书送达日（${chineseDate(servedOn)}）早于收到申请之日（${chineseDate(receivedOn)}），请核对日期。`
    return refuse('too-early', because, EXTENSION)
  }
  if (servedOn > dueOn) {
    const because = `延期告知书于${chineseDate(servedOn)}送达，晚于原答复期限${chineseDate(dueOn)}，不产生延期的效力。`
    return refuse('too-late', because, EXTENSION)
  }
  return null
}

/**
 * Fixes a later day for the answer to a request of excessive quantity or frequency whose reasons were found good
 * (条例第三十五条). The notice must be served while the period is running; a day of rest rolls on to the next working day.
 */
export function delayDeadline(
  clock: Clock,
  delay: { until: PlainDate; servedOn: PlainDate },
  calendar: Calendar,
): Clock | Refusal {
  const fixed = notMovable(clock, DELAY)
  if (fixed) return fixed
  const dueOn = clock.dueOn!
  if (delay.servedOn > dueOn) {
    const because = `延迟答复告知书于${chineseDate(delay.servedOn)}送达，晚于答复期限${chineseDate(dueOn)}，不产生延迟的效力。`
    return refuse('too-late', because, DELAY)
  }
  if (delay.until <= dueOn) {
    return refuse('not-later', `延迟答复的日期应当晚于现在的答复期限${chineseDate(dueOn)}。`, DELAY)
  }
  return recount({ ...clock, delayedUntil: delay.until }, calendar)
}
