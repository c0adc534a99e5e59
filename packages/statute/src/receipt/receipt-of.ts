import type { Calendar } from '../calendar/calendar.ts'
import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { Channel } from '../case/events.ts'
import type { Standing } from '../dated.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { confirmBy } from './confirm.ts'
import { receiptRules } from './values.ts'

/** The days known about how an application arrived. */
export interface ArrivalDays {
  /** The day it was handed in, sent, or (by mail) reached the office. */
  submittedOn: PlainDate
  /** Registered mail: the day the office signed for it; taken to be `submittedOn` when left out. */
  signedOn?: PlainDate
  /** The day both sides confirmed it (fax, online, e-mail), or the confirming call was made (ordinary mail). */
  confirmedOn?: PlainDate
}

/** The receipt day is known: the answer period is counted from the next day. */
export interface Received {
  receivedOn: PlainDate
  /** Why that is the day, with the article: fits behind 收到申请之日为…：. */
  basis: string
  cites: string
  standing: Standing
  /** Set when the office confirmed later than it had to: the delay is the office's, not the applicant's. */
  confirmedLate: { confirmBy: PlainDate } | null
}

/** The application was sent but not confirmed by both sides: no period runs yet. */
export interface AwaitingConfirmation {
  awaiting: 'confirmation'
  /** Last day to confirm; later is the office's fault. */
  confirmBy: PlainDate
  /** True when `confirmBy` was counted through a year without a published arrangement. */
  provisional: boolean
  basis: string
  cites: string
  standing: Standing
}

export type Receipt = Received | AwaitingConfirmation

/** Whether the receipt day is still open. */
export function isAwaiting(receipt: Receipt): receipt is AwaitingConfirmation {
  return 'awaiting' in receipt
}

/**
 * The day an office counts as having received an application, by channel (条例第三十一条): handed in or told orally, the day itself;
 * registered mail, the day signed for; mail nobody signs for, the day of the confirming call; fax, online and e-mail, the
 * day both sides confirmed. Until confirmed, `awaiting` with the last day to confirm.
 */
export function receiptOf(channel: Channel, days: ArrivalDays, calendar: Calendar): Receipt {
  const { from, basis, cites, standing } = receiptRules[channel]
  const told = { basis: `${basis}（${cites}）`, cites, standing }
  const by = confirmBy(channel, days.submittedOn, calendar)
  if (by === null) {
    const receivedOn = from === 'signature' ? (days.signedOn ?? days.submittedOn) : days.submittedOn
    return { receivedOn, ...told, confirmedLate: null }
  }
  const { confirmedOn } = days
  if (confirmedOn === undefined) {
    return { awaiting: 'confirmation', confirmBy: by.date, provisional: by.provisional, ...told }
  }
  return { receivedOn: confirmedOn, ...told, confirmedLate: confirmedOn > by.date ? { confirmBy: by.date } : null }
}

/** Why these days cannot be, or null: nothing is signed for or confirmed before it was sent. */
export function arrivalRefusal(channel: Channel, days: ArrivalDays): Refusal | null {
  const { from, cites } = receiptRules[channel]
  const { submittedOn, signedOn, confirmedOn } = days
  if (from === 'signature' && signedOn !== undefined && signedOn < submittedOn) {
    const because = `签收日（${chineseDate(signedOn)}）早于寄达日（${chineseDate(submittedOn)}），请核对日期。`
    return refuse('signed-before-sent', because, cites)
  }
  if (confirmedOn !== undefined && confirmedOn < submittedOn) {
    const because = `确认日（${chineseDate(confirmedOn)}）早于提交日（${chineseDate(submittedOn)}），请核对日期。`
    return refuse('confirmed-before-sent', because, cites)
  }
  return null
}
