import {
  AMBER_AT,
  addDays,
  type Calendar,
  type Clock,
  type Light,
  type PlainDate,
  workingDaysLeft,
} from '@yangguang/statute'

/**
 * The first day on which a running clock shows amber; null where none runs. Kept with the row, so that a list is filtered by
 * light with plain comparisons, and right also where pauses lie before the due date.
 */
export function amberOn(clock: Clock, calendar: Calendar): PlainDate | null {
  const { dueOn, runsFrom, stoppedOn } = clock
  if (dueOn === null || runsFrom === null || stoppedOn !== null) return null
  let day = dueOn
  while (day > runsFrom) {
    const before = addDays(day, -1)
    const left = workingDaysLeft(clock, before, calendar)
    if (left === null || left > AMBER_AT) break
    day = before
  }
  return day
}

/** The columns a light is read from. */
export interface LightColumns {
  stage: string
  dueOn: PlainDate | null
  amberOn: PlainDate | null
  confirmBy: PlainDate | null
  onTime: boolean | null
}

/** An application sent but not confirmed by both sides when the next working day has ended: the office's fault. */
export function unconfirmedLate(row: Pick<LightColumns, 'stage' | 'confirmBy'>, today: PlainDate): boolean {
  return row.stage === 'awaitingConfirmation' && row.confirmBy !== null && row.confirmBy < today
}

/** The light of a row; `lightIs` in `queries/filter.ts` says the same in SQL. */
export function lightOf(row: LightColumns, today: PlainDate): Light {
  if (row.onTime !== null) return 'grey'
  if (row.stage === 'awaitingConfirmation') return unconfirmedLate(row, today) ? 'red' : 'amber'
  if (row.dueOn === null) return 'grey'
  if (row.dueOn < today) return 'red'
  return row.amberOn !== null && row.amberOn <= today ? 'amber' : 'green'
}
