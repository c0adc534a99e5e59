import { chineseDate, type PlainDate } from '@yangguang/statute'
import { badInput } from '../../refusals.ts'

export interface DisputeDates {
  filedOn: PlainDate
  acceptedOn: PlainDate | null
  answeredOn: PlainDate | null
  concludedOn: PlainDate | null
}

const names = {
  filedOn: '提出日期',
  acceptedOn: '受理日期',
  answeredOn: '答复（答辩）日期',
  concludedOn: '审结日期',
} as const

/** Refuses days after today, and days out of order: filed, accepted, answered, concluded. Throws 400 naming the field. */
export function checkDates(dates: DisputeDates, today: PlainDate): void {
  const told = (Object.keys(names) as (keyof DisputeDates)[]).flatMap((field) => {
    const on = dates[field]
    return on === null ? [] : [{ field, on }]
  })
  for (const [at, { field, on }] of told.entries()) {
    const before = told[at - 1]
    if (on > today) refuse(field, `${names[field]}${chineseDate(on)}晚于今天，请核对。`)
    if (before && on < before.on)
      refuse(field, `${names[field]}${chineseDate(on)}早于${names[before.field]}${chineseDate(before.on)}，请核对。`)
  }
}

function refuse(field: string, message: string): never {
  throw badInput(message, [{ field, message }])
}
