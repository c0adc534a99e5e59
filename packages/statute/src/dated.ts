import type { PlainDate } from './calendar/plain-date.ts'

/**
 * How sure we are of a value. `verified`: read in the text it cites. `assumed`: our reading where no text was found
 * (an office may set it). `unverified`: reported second-hand; shown to the officer who relies on it as 未核实.
 */
export type Standing = 'verified' | 'assumed' | 'unverified'

/** A number or text the law sets, from a day on. Old values stay in the list: old cases are judged by them. */
export interface Dated<T> {
  since: PlainDate
  value: T
  source: string
  standing: Standing
}

/** The entry in force on `on`; throws a RangeError before the first one, because guessing law backwards is wrong. */
export function inForce<T>(entries: readonly Dated<T>[], on: PlainDate): Dated<T> {
  let found: Dated<T> | undefined
  for (const entry of entries) if (entry.since <= on && (!found || entry.since >= found.since)) found = entry
  if (!found) throw new RangeError(`no value in force on ${on}`)
  return found
}
