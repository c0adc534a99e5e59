import { chineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { Channel } from '../case/events.ts'
import type { Standing } from '../dated.ts'
import { type Refusal, refuse } from '../refusal.ts'
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

/** The receipt day and why it is that day: the answer period is counted from the next day. */
export interface Receipt {
  receivedOn: PlainDate
  /** Fits behind 收到申请之日为…：, and names the article. */
  basis: string
  cites: string
  standing: Standing
}

/**
 * The day an office counts as having received an application, by channel (条例第三十一条): handed in or told orally, the day itself;
 * registered mail, the day signed for; mail nobody signs for, the day of the confirming call; fax, online and e-mail, the
 * day both sides confirmed. Null while it has still to be confirmed: `confirmBy` says until when.
 */
export function receiptOf(channel: Channel, days: ArrivalDays): Receipt | null {
  const { from, basis, cites, standing } = receiptRules[channel]
  const receivedOn =
    from === 'submission'
      ? days.submittedOn
      : from === 'signature'
        ? (days.signedOn ?? days.submittedOn)
        : days.confirmedOn
  return receivedOn === undefined ? null : { receivedOn, basis: `${basis}（${cites}）`, cites, standing }
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
