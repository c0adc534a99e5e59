import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { type CountedDate, nextWorkingDay } from '../calendar/working-days.ts'
import type { Channel } from '../case/events.ts'
import { receiptRules } from './values.ts'

/**
 * The last day to confirm an application with the applicant: for fax, online and e-mail the end of the next working day, so that
 * nobody puts off a period by putting off the confirmation; for ordinary mail the day it arrived (条例第三十一条第二项). Null for
 * channels whose receipt day needs no confirming.
 */
export function confirmBy(channel: Channel, submittedOn: PlainDate, calendar: Calendar): CountedDate | null {
  const { from } = receiptRules[channel]
  if (from === 'sameDayCall') return { date: submittedOn, provisional: false }
  return from === 'bothConfirm' ? nextWorkingDay(submittedOn, calendar) : null
}

/** The light of an application that waits for confirmation: amber while there is time, red once its last day has passed. */
export function confirmationLight(lastDay: PlainDate, today: PlainDate): 'amber' | 'red' {
  return today > lastDay ? 'red' : 'amber'
}
