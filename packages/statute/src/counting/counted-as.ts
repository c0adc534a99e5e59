import { laterDay, type PlainDate, yearOf } from '../calendar/plain-date.ts'
import type { ApplicantKind } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import type { ResultRow } from '../decisions/outcomes.ts'

/** Where one file stands in 表三, for every year at once. */
export interface CountedAs {
  /** The year it is 新收 in; null when it is never counted. */
  newIn: number | null
  /** The receipt day behind `newIn`. */
  countedFrom: PlainDate | null
  column: ApplicantKind
  /** The row of its result; null while it is open, and for good when `resultOn` is set (the explicit “none”). */
  row: ResultRow | null
  resultOn: PlainDate | null
  /** The id of the counting rule that decided it, see `countingRules`. */
  rule: string
}

/**
 * How a file is counted (rules in `countingRules`).
 *
 * The form demands 一＋二＝（七）＋四 in every column of every year. That holds here by construction, because three
 * things are true of every answer: a file with a row is 新收 in some year; a file that ended with “none” is 新收 in none; no
 * result is dated before the year of its receipt. 上年结转 and 结转下年度 then follow from `newIn` and `resultOn` alone.
 */
export function countedAs(state: Pick<CaseState, 'applicantKind' | 'redecisionOf' | 'clock' | 'closing'>): CountedAs {
  const { closing, applicantKind: column } = state
  const resultOn = closing?.on ?? null
  const { receivedOn } = state.clock
  const none = { newIn: null, countedFrom: null, column, row: null, resultOn }
  if (closing && closing.row === null) return { ...none, rule: closing.rule }
  if (state.redecisionOf !== null) return { ...none, rule: 'redecision' }
  if (receivedOn === null) return { ...none, rule: 'notReceived' }
  const received = { newIn: yearOf(receivedOn), countedFrom: receivedOn, column }
  if (!closing) return { ...received, row: null, resultOn: null, rule: 'newIn' }
  // A typed-in decision date before receipt would break the identity: such a file counts on the day of receipt.
  return { ...received, row: closing.row, resultOn: laterDay(closing.on, receivedOn), rule: closing.rule }
}

/** Whether a file is carried into `year` from the year before (二、上年结转). */
export function carriedInto(counted: CountedAs, year: number): boolean {
  if (counted.newIn === null || counted.newIn >= year) return false
  return counted.resultOn === null || yearOf(counted.resultOn) >= year
}

/** Whether a file is carried out of `year` into the next (四、结转下年度继续办理). */
export function carriedOutOf(counted: CountedAs, year: number): boolean {
  return carriedInto(counted, year + 1)
}

/** The row a file adds to in `year`, null when its result lies in another year, is open, or is “none”. */
export function resultIn(counted: CountedAs, year: number): ResultRow | null {
  return counted.resultOn !== null && yearOf(counted.resultOn) === year ? counted.row : null
}
