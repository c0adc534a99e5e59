import type { Calendar } from '../calendar/calendar.ts'
import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Clock } from '../case/state.ts'
import { inForce } from '../dated.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { correctionNoticeWithin } from './values.ts'

/**
 * The last day a correction may be asked for (条例第三十条), or null where no such limit applies: seven working days after
 * receipt, or after receipt of the corrected application where an administrator has allowed a second correction.
 */
export function correctionNoticeBy(clock: Clock, calendar: Calendar): PlainDate | null {
  if (clock.receivedOn === null || clock.runsFrom === null) return null
  const within = inForce(correctionNoticeWithin, clock.receivedOn).value
  const from = clock.runsBecause === 'fee' ? clock.receivedOn : clock.runsFrom
  return within === null ? null : addWorkingDays(from, within, calendar).date
}

/**
 * Why a notice served on `servedOn` comes too late to end the period, or null: a correction is asked for within seven working
 * days of receipt, a fee within the period for handling the request.
 */
export function noticeRefusal(
  clock: Clock,
  notice: 'correction' | 'fee',
  servedOn: PlainDate,
  calendar: Calendar,
): Refusal | null {
  if (clock.receivedOn === null) {
    return refuse('not-running', '收到申请之日尚未确定，请先与申请人确认收到申请。', '条例第三十一条')
  }
  if (notice === 'correction') {
    const by = correctionNoticeBy(clock, calendar)
    if (by === null || servedOn <= by) return null
    const within = inForce(correctionNoticeWithin, clock.receivedOn).value
    const because = `补正应当在收到申请之日起${within}个工作日内（至${chineseDate(by)}）一次性告知，${chineseDate(servedOn)}已超过该期限。`
    return refuse('too-late', because, '条例第三十条')
  }
  if (clock.dueOn === null || servedOn <= clock.dueOn) return null
  const because = `收费通知应当在申请处理期限内（至${chineseDate(clock.dueOn)}）发出，${chineseDate(servedOn)}已超过该期限。`
  return refuse('too-late', because, '《政府信息公开信息处理费管理办法》')
}
