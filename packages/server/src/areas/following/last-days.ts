import {
  addDays,
  type Calendar,
  type CountedDate,
  inForce,
  isPlainDate,
  type PlainDate,
  remedyRules,
  rollForward,
} from '@yangguang/statute'

/**
 * The same day of the month `months` later; where that month has no such day, its last (民法典第二百零二条: 按照月计算期间的，
 * 到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  for (let day = Number(date.slice(8)); ; day--) {
    const found = `${month}-${String(day).padStart(2, '0')}`
    if (isPlainDate(found)) return found
  }
}

/** The last days to object to a decision. */
export interface LastDays {
  /** The day they are counted from, itself not counted. */
  from: PlainDate
  review: CountedDate
  suit: CountedDate
}

/**
 * Until when a decision of `decidedOn` that reached the applicant on `receivedOn` can be taken to review and to court. Days are
 * calendar days; a last day nobody works moves to the next working day (民事诉讼法第八十五条; 行政诉讼法司法解释第四十八条).
 */
export function lastDays(decidedOn: PlainDate, receivedOn: PlainDate, calendar: Calendar): LastDays {
  const { reviewDays, suitMonths } = inForce(remedyRules, decidedOn).value
  return {
    from: receivedOn,
    review: rollForward(addDays(receivedOn, reviewDays), calendar),
    suit: rollForward(addMonths(receivedOn, suitMonths), calendar),
  }
}
