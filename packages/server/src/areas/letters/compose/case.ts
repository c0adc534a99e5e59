import type { ApplicantFile } from '@yangguang/contract'
import type { Calendar, CaseState, PlainDate } from '@yangguang/statute'
import type { AgencyRow } from '../../requests/store.ts'
import type { TextsInForce } from '../templates/in-force.ts'

/** A third party as sealed in `third_party`. */
export interface PartyFile {
  name: string
  isPerson: boolean
  contact: string
  phone: string
  address: string
  postcode: string
}

/** All a letter is composed from and checked against: the case, opened, and what is in force on the day. */
export interface LetterCase {
  requestId: string
  agency: AgencyRow
  state: CaseState
  applicant: ApplicantFile
  /** Third parties asked, opened, by id. */
  parties: ReadonlyMap<string, PartyFile>
  /** When the application came; for a re-decision, the one that is decided anew. */
  receivedOn: PlainDate | null
  /** Requests of the same applicant in the same month before this one (信息处理费, 按件). */
  monthBefore: number
  /** What goes out with the answer. */
  releaseFiles: readonly { id: string; name: string; mediaType: string; size: number }[]
  texts: TextsInForce
  /** Every paper of the demonstration says so. */
  demonstration: boolean
  calendar: Calendar
  today: PlainDate
}
