import type { Table3Row, Table4Group, Table4Outcome } from '../../editions/keys.ts'
import type { Figure } from '../text/figures.ts'

/** The applications a figure counts: those that came in, all that were there to handle, those decided. */
export type Base = 'received' | 'handled' | 'answered'

export type ApplicantGroup = 'naturalPerson' | 'organisations' | 'commercial' | 'research' | 'welfare' | 'legalService'

/** `open`: made public in full or in part. */
export type ResultGroup = 'granted' | 'partial' | 'open' | 'denied' | 'unavailable' | 'notProcessed' | 'other'

/** One group of 表四, both kinds of litigation together, or everything in it. */
export type DisputeGroup = Table4Group | 'litigation' | 'all'

/** What a sentence of a report claims about a figure that also stands in a table. */
export type Matter =
  | { of: Base }
  | { of: 'carriedOver' | 'carriedForward' }
  | { of: 'applicants'; group: ApplicantGroup; base: Base }
  | { of: 'results'; group: ResultGroup }
  | { of: 'resultRow'; row: Table3Row }
  | { of: 'disputes'; group: DisputeGroup; outcome: Table4Outcome | 'total' }
  | {
      of: 'documents'
      kind: 'regulations' | 'normativeDocuments'
      what: 'issued' | 'disclosed' | 'repealed' | 'inForce'
    }
  | { of: 'decisions'; kind: 'licensing' | 'penalties' | 'coercion' }
  | { of: 'charges' }
  | { of: 'channels' | 'organisation'; row: string }

export interface Claim {
  matter: Matter
  figure: number
  /** What the words allow: equal to `figure` unless softened (1.9万余条). */
  low: number
  high: number
  /** The words that claim it, in the plain text. */
  start: number
  end: number
  /** For `received`: the text says that cases carried over from last year are in it; null where it may mean either. */
  includesCarriedOver: boolean | null
  /** The words can mean nothing else; otherwise a different circle or way of counting may explain a difference. */
  certain: boolean
  /** Said of a whole region by a body that is not its government: only its fellows can show that the tables mean it too. */
  wider: boolean
}

/** What a reader of claims knows about a figure beside the figure itself. */
export interface Setting {
  /** What the sentence is about at this figure. */
  topic: Topic
  /** The applications last counted in this sentence, for parts of them. */
  base: Base
  /** What the total counts that the figure is a part of: null where nothing could be made of it, undefined where it is no part. */
  whole: Matter | null | undefined
  /** The paragraph speaks of applications for information. */
  applications: boolean
  /** The sentence, or the section's title, says that it is about 政府信息公开. */
  disclosure: boolean
  /** The section's title says that it is about reviews and litigations: 四、政府信息公开行政复议、行政诉讼情况. */
  titled: boolean
  /** What stands before the figure before it in the sentence. */
  previous: string
  /** The words of the whole sentence. */
  sentence: string
  year: number | null
}

export type Topic =
  | 'applications'
  | 'review'
  | 'litigation'
  | 'litigationDirect'
  | 'litigationAfterReview'
  | 'all'
  | 'foreign'
  | null

/** Reads what a figure claims, or null where it claims nothing a table states. */
export type ReadMatter = (figure: Figure, setting: Setting) => { matter: Matter; certain: boolean } | null
