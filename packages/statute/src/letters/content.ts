import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { LetterKind, LetterTerms } from '../case/events.ts'
import type { CaseState } from '../case/state.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import type { LetterPart } from './parts.ts'

/** A letter as text, ready to be laid out. */
export interface LetterContent {
  kind: LetterKind
  title: string
  /** 文号: 明府信公开〔2026〕12号; null while the letter is a draft and has none. */
  number: string | null
  /** 称谓, without the colon. */
  addressee: string
  /** For a decision: the outcomes it states. */
  outcomes?: readonly Outcome[]
  parts: Partial<Record<LetterPart, string>>
}

/** What the file and the day say, against which a letter is read. */
export interface LetterFacts {
  /** `draft` while it is written (no number or date yet), `issue` when it goes out. */
  phase: 'draft' | 'issue'
  state: CaseState
  terms: LetterTerms
  /** Full name of the agency, as it signs. */
  agencyName: string
  /** Name of the applicant; several are joined as the letter addresses them. */
  applicantName: string
  /** 成文日期 */
  date: PlainDate
  today: PlainDate
  /** The remedy text in force on `date` for this letter (`remedyFor` and its like); null where it carries none. */
  remedy: string | null
  calendar: Calendar
}

/** Something a letter lacks, or says against its file. */
export interface Missing {
  part: LetterPart | 'title' | 'number' | 'addressee' | 'outcomes'
  problem: 'missing' | 'placeholder' | 'contradicts'
  /** The sentence shown to the officer. */
  because: string
  cites: string
}
