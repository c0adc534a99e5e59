import type { PlainDate } from './plain-date.ts'

/** One day an arrangement speaks of. */
export interface SpecialDay {
  date: PlainDate
  /** `off`: no work, weekends inside the holiday included; `work`: a Saturday or Sunday that is worked (调休上班). */
  kind: 'off' | 'work'
  /** The holiday it belongs to, 春节. */
  name: string
}

/** A notice of the State Council (or its general office) that arranges the holidays of a year, or amends one. */
export interface HolidayNotice {
  year: number
  /** 国办发明电〔2025〕7号 */
  number: string
  title: string
  issuedOn: PlainDate | null
  days: readonly SpecialDay[]
}

/**
 * The holidays an office counts with: the notices we ship and those an administrator has entered, in order of issue
 * (a later notice overrides an earlier one day by day). Handed in wherever days are counted. Build it with
 * `calendarOf`, which indexes it once.
 */
export interface Calendar {
  notices: readonly HolidayNotice[]
  /** date → its special day and the notice that made it so */
  special: ReadonlyMap<PlainDate, { kind: 'off' | 'work'; name: string; notice: string }>
  /** Years with a published arrangement; a date in any other year is provisional. */
  years: ReadonlySet<number>
}
