import type { PlainDate } from '../calendar/plain-date.ts'
import type { ResultRow } from '../decisions/outcomes.ts'
import type { Refusal } from '../refusal.ts'
import type {
  ApplicantKind,
  AskedItem,
  Channel,
  HappeningKind,
  ItemOutcome,
  LetterTerms,
  SearchRecord,
  ServiceMethod,
} from './events.ts'

/** Where a file stands in the eight steps (受理 登记 补正 拟办 保密审查 审核 答复 送达 归档). */
export type Stage =
  | 'awaitingConfirmation' // 受理: sent, not yet confirmed by both sides
  | 'received' // 受理: receipt day known, not registered
  | 'drafting' // 拟办
  | 'awaitingCorrection' // 补正
  | 'awaitingReasons' // 说明理由
  | 'awaitingFee' // 缴费
  | 'secrecyReview' // 保密审查
  | 'legalReview' // 法制审核
  | 'approval' // 审核
  | 'decision' // 答复: approved, the letter is to be issued
  | 'service' // 送达: issued, to be served
  | 'archiving' // 归档: nothing left but the file itself
  | 'archived'

/** What an agency may set for itself; everything else is law. */
export interface AgencyRules {
  /** 一至三级审核 */
  approvalLevels: 1 | 2 | 3
  /** Whether every decision passes 法制审核 before approval (else only those the drafter sends there). */
  legalReviewAlways: boolean
  /** Whether 行政查询事项 is told to go to 复议 first (法源 10, assumed off). */
  adminQueryReviewFirst: boolean
}

/** Time taken out of the count while others are asked (条例第三十二至三十四条). */
export interface Pause {
  why: 'thirdParty' | 'agency'
  who: string
  /** The day the consultation was served; the first day not counted is the next one. */
  from: PlainDate
  /** Last day not counted: the reply's day or the last day to reply, whichever is earlier. */
  until: PlainDate
  /** False while the reply is still open and `until` is only the latest it can be. */
  settled: boolean
}

/**
 * The statutory period of a request. Dates are null until receipt is known. `runsFrom` is the day whose next day is the
 * first counted: receipt, or the correction or payment that restarted it.
 */
export interface Clock {
  receivedOn: PlainDate | null
  /** 条例第三十一条…: why that is the receipt day. */
  receivedBasis: string
  runsFrom: PlainDate | null
  runsBecause: 'receipt' | 'correction' | 'fee' | 'order'
  /** Working days of the first period (20; 15 under the old 条例; as ordered for a re-decision). */
  workingDays: number
  pauses: Pause[]
  extension: { workingDays: number; servedOn: PlainDate } | null
  /** A later day fixed with reasons under 条例第三十五条. */
  delayedUntil: PlainDate | null
  dueOn: PlainDate | null
  /** True when a day counted lies in a year without a published arrangement. */
  provisional: boolean
  /** The day that stopped it: service of the decision, or the closing event. */
  stoppedOn: PlainDate | null
  /** Null while running; then whether `stoppedOn` ≤ `dueOn`. */
  onTime: boolean | null
  /** Set while no period runs (waiting for a correction or a fee). */
  stopped: 'correction' | 'fee' | null
  /** Periods that a correction or a fee put an end to, oldest first: the explanation tells them, and an extension is had only once. */
  earlier?: {
    runsFrom: PlainDate
    dueOn: PlainDate | null
    extension: Clock['extension']
    endedBy: 'correction' | 'fee'
  }[]
}

export interface LetterState {
  id: string
  number: string
  terms: LetterTerms
  issuedOn: PlainDate
  served: { on: PlainDate; method: ServiceMethod; evidence: string; fileId?: string; receivedOn?: PlainDate } | null
}

export interface Consultation {
  who: string
  name: string
  why: 'thirdParty' | 'agency'
  letterId: string
  servedOn: PlainDate
  /** Last day to reply: 15 working days after service. */
  replyBy: PlainDate
  reply: { on: PlainDate; consents: boolean; reason: string } | null
  /** What the office decided when a third party stayed silent (第三十二条); agencies' silence is consent (第三十四条). */
  silence: { disclose: boolean; reason: string } | null
}

/** How the file ended and where 表三 counts it. `row` null is the explicit “none”. */
export interface Closing {
  on: PlainDate
  how: 'decision' | 'onTheSpot' | 'withdrawn' | 'correctionLapsed' | 'feeLapsed' | 'voided' | 'transferred' | 'imported'
  row: ResultRow | null
  /** The counting rule that chose the row, with its standing. */
  rule: string
}

/**
 * What the office means to decide. `letterId` is the letter that will carry it, null for an answer given on the spot, which
 * has none and is reviewed and approved afterwards (条例第三十三条).
 */
export interface Draft {
  items: ItemOutcome[]
  letterId: string | null
  by: string
  on: PlainDate
  needsLegalReview: boolean
}

/** Everything the events of a request add up to. */
export interface CaseState {
  stage: Stage
  channel: Channel
  applicantKind: ApplicantKind
  jointApplicants: number
  byAgent: boolean
  submittedOn: PlainDate
  /** 登记编号, and the day it was given. */
  number: string | null
  registeredOn: PlainDate | null
  items: AskedItem[]
  /** Requests ordered anew after 复议 or 诉讼 are not 新收. */
  redecisionOf: string | null
  imported: boolean
  assignedUnit: string | null
  assignedStaff: string | null
  clock: Clock
  /** For unconfirmed online, fax and e-mail applications: end of the next working day; red after it. */
  confirmBy: PlainDate | null
  corrections: {
    letterId: string
    servedOn: PlainDate
    replyBy: PlainDate
    points: string
    receivedOn: PlainDate | null
  }[]
  reasons: {
    letterId: string
    servedOn: PlainDate
    replyBy: PlainDate
    given: { on: PlainDate; text: string; accepted: boolean } | null
  } | null
  fee: {
    letterId: string
    amountYuan: number
    basis: 'byItem' | 'byPage'
    servedOn: PlainDate
    payBy: PlainDate
    paidOn: PlainDate | null
  } | null
  consultations: Consultation[]
  extensionAsked: { workingDays: number; reason: string; by: string; agreedBy: string | null } | null
  searches: SearchRecord[]
  /** The decision being drafted, reviewed or made; kept after a return, for the next draft to start from. */
  draft: Draft | null
  secrecy: { by: string; on: PlainDate; level: string; opinion: string } | null
  legal: { by: string; on: PlainDate; opinion: string } | null
  approvals: { level: number; by: string; on: PlainDate; opinion: string }[]
  returns: { by: string; on: PlainDate; reason: string }[]
  letters: LetterState[]
  /** Day the decision letter was issued (成文日期): picks the remedy text and the report year. */
  decidedOn: PlainDate | null
  closing: Closing | null
  archivedOn: PlainDate | null
  disputes: string[]
  redecisions: string[]
  /** A proposal to make what was disclosed public to everybody (条例第四十四条). */
  makePublic: { on: PlainDate; by: string; reason: string } | null
  /** The day of the latest step that moved the file to another stage: a later step cannot bear an earlier day. */
  movedOn: PlainDate
  /** Place of the last event folded in. */
  seq: number
}

/** The part of an officer the workflow asks for. */
export type StepRole =
  | 'windowClerk'
  | 'caseOfficer'
  | 'secrecyReviewer'
  | 'legalReviewer'
  | 'unitHead'
  | 'leader'
  | 'disclosureHead'
  // not officers, but who an event may come from: the applicant on the portal, a data transfer
  | 'applicant'
  | 'system'

/** One row of the workflow table: a step, from where it can be taken and by whom. */
export interface WorkflowStep {
  kind: HappeningKind
  /** 登记, 告知补正 … the word on the button. */
  label: string
  /** The stages it can be taken from. */
  from: readonly Stage[]
  roles: readonly StepRole[]
  cites: string
}

/** A step as the case page shows it: offered, or not and why. */
export interface OfferedStep {
  kind: HappeningKind
  /** For `letterIssued` and `letterServed`: which kind of letter. */
  letter?: LetterTerms['kind']
  /** For `letterServed`: which letter. */
  letterId?: string
  label: string
  refusal: Refusal | null
}
