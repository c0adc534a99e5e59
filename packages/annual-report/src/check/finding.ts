import type { Place } from '../places.ts'
import type { ReportAsRead, Section } from '../report.ts'
import type { BodyKind } from './body-kind.ts'

/** `error`: the report is wrong and must not be published so. `warning`: look again. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

export interface Finding {
  rule: string
  severity: Severity
  place: Place
  /** What the report says, word for word or as figures of the table. */
  quote: string
  /** The two sides that should agree, where it is about figures; else null. */
  left: number | string | null
  right: number | string | null
  /** For the officer: what is wrong and what to do, in Chinese. */
  message: string
}

/** What a report can be held against besides itself. Rules that need what is missing stay silent. */
export interface CheckContext {
  /** The same agency's report on the year before. */
  previous?: ReportAsRead
  /** Reports of other bodies, or of any body on other years, that its texts may have been taken from. The report itself may be among them. */
  others?: readonly ReportAsRead[]
  /** The reports on the same year of all bodies this report sums up. */
  children?: readonly ReportAsRead[]
  bodyKind?: BodyKind
  /** The texts as they were drafted, to tell whether anybody has worked on them. */
  drafted?: readonly Section[]
}

export interface Rule {
  /** Its folder's name. */
  id: string
  /** In Chinese, for lists and settings. */
  title: string
  severity: Severity
  check(report: ReportAsRead, context: CheckContext): Finding[]
}
