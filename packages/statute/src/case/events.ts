import type { PlainDate } from '../calendar/plain-date.ts'
import type { Outcome } from '../decisions/outcomes.ts'

/** 申请人类别: the six leaf columns of 表三. */
export type ApplicantKind = 'naturalPerson' | 'commercial' | 'research' | 'welfare' | 'legalService' | 'otherOrg'

/** 申请途径 (条例第二十九、三十一条; 国办公开办函〔2017〕19号). `window` is 当面提交. */
export type Channel = 'window' | 'registeredMail' | 'ordinaryMail' | 'fax' | 'online' | 'email' | 'oral'

/** How a letter reached its reader. What stops the clock follows from it (国办公开办函〔2016〕235号). */
export type ServiceMethod = 'direct' | 'entrusted' | 'mail' | 'electronic'

/**
 * The letters a case can produce. `decision` states a decision on what was asked; every other kind is procedural
 * (it asks, tells or moves the period) and needs no secrecy review.
 */
export type LetterKind =
  | 'decision'
  | 'receiptNotice' // 登记回执
  | 'correctionNotice' // 补正告知书
  | 'extensionNotice' // 延期答复告知书
  | 'reasonsNotice' // 说明理由通知书（大量反复）
  | 'delayNotice' // 延迟答复告知书（大量反复而理由合理）
  | 'thirdPartyConsultation' // 征求意见书（第三方）
  | 'thirdPartyTold' // 决定公开告知第三方
  | 'applicantToldOfConsultation' // 告知申请人已征求意见
  | 'agencyConsultation' // 征求意见书（共同制作机关）
  | 'transferNotice' // 移送告知书
  | 'feeNotice' // 收费通知书
  | 'closureNotice' // 不再处理告知书（逾期不补正、逾期未缴费、撤回）

/** One thing asked for. A request may ask for several; each gets its own outcome. */
export interface AskedItem {
  id: string
  text: string
}

/** What the office decided about one asked item. */
export interface ItemOutcome {
  itemId: string
  outcome: Outcome
  /** Facts and reasons in the officer's words; which outcomes need them is `decisions/` to say. */
  reason: string
  /** Statutory basis down to the clause: 《中华人民共和国政府信息公开条例》第十六条第二款. */
  basis: string
  /** How it is supplied, where it can be got, or whom to ask instead. */
  supply?: string
}

/** The record that a search was made (系统、关键词、期间、检索人、时间、结果). */
export interface SearchRecord {
  itemId?: string
  system: string
  keywords: string
  period: string
  searchedBy: string
  searchedOn: PlainDate
  result: 'found' | 'partlyFound' | 'notFound'
  note: string
}

/** What a procedural letter carries besides its text; read by the fold when the letter is served. */
export type LetterTerms =
  | { kind: 'decision' }
  | { kind: 'receiptNotice' }
  | {
      kind: 'correctionNotice'
      points: string
      withinWorkingDays: number
      allowSecond?: { by: string; reason: string }
    }
  | { kind: 'extensionNotice'; workingDays: number }
  | { kind: 'reasonsNotice'; question: string; withinWorkingDays: number }
  | { kind: 'delayNotice'; until: PlainDate; reason: string }
  | { kind: 'thirdPartyConsultation'; partyId: string; partyName: string }
  | { kind: 'thirdPartyTold'; partyId: string }
  | { kind: 'applicantToldOfConsultation' }
  | { kind: 'agencyConsultation'; agencyId: string; agencyName: string }
  | { kind: 'transferNotice'; toAgency: string }
  | { kind: 'feeNotice'; basis: 'byItem' | 'byPage'; quantity: number; amountYuan: number }
  | { kind: 'closureNotice' }

/**
 * What can happen to a request. Events are only appended, never edited or deleted (design §3.1); state, clock and report row are
 * folded from them. `on` in the envelope is the day the thing happened in law (a signature, a posting), not when it
 * was typed.
 */
export type Happening =
  // 受理. `on` of `submitted` is the day it reached the office: handed over, signed for, delivered by post, sent online or by fax
  | {
      kind: 'submitted'
      channel: Channel
      applicantKind: ApplicantKind
      jointApplicants: number
      byAgent: boolean
      items: AskedItem[]
    }
  | { kind: 'receiptConfirmed'; how: 'phone' | 'message' | 'email' | 'inPerson' | 'portal'; note?: string }
  | { kind: 'registered'; number: string; note?: string }
  | { kind: 'voided'; reason: string }
  | { kind: 'assigned'; unitId: string | null; staffId: string | null }
  // 补正、说明理由、缴费
  | { kind: 'correctionReceived'; text: string; items?: AskedItem[] }
  | { kind: 'correctionLapsed' }
  | { kind: 'reasonsGiven'; text: string; accepted: boolean }
  | { kind: 'feePaid'; receiptNumber: string }
  | { kind: 'feeLapsed' }
  // 征求意见、延期
  | { kind: 'thirdPartyReplied'; partyId: string; consents: boolean; reason: string }
  | { kind: 'thirdPartySilenceDecided'; partyId: string; disclose: boolean; reason: string }
  | { kind: 'agencyReplied'; agencyId: string; consents: boolean; reason: string }
  | { kind: 'extensionProposed'; workingDays: number; reason: string }
  | { kind: 'extensionAgreed'; agreedBy: string }
  | { kind: 'extensionRefused'; reason: string }
  // 拟办 → 审核
  | { kind: 'searched'; search: SearchRecord }
  | { kind: 'drafted'; items: ItemOutcome[]; needsLegalReview: boolean; letterId: string }
  | { kind: 'secrecyReviewed'; level: 'notSecret' | 'secret' | 'workSecret' | 'unclear'; opinion: string }
  | { kind: 'legalReviewed'; opinion: string }
  | { kind: 'approved'; level: number; opinion: string }
  | { kind: 'returned'; reason: string }
  | { kind: 'answeredOnTheSpot'; items: ItemOutcome[]; manner: string }
  // 答复、送达
  | { kind: 'letterIssued'; letterId: string; number: string; terms: LetterTerms }
  // `on` is the day that counts for the office (signed for; posted); `receivedOn` the day a posted letter reached its
  // reader, whose own periods (补正, 缴费, 意见) run from it; left out when it is not known to differ
  | {
      kind: 'letterServed'
      letterId: string
      method: ServiceMethod
      evidence: string
      fileId?: string
      receivedOn?: PlainDate
    }
  // 不出具决定的结案
  | { kind: 'withdrawn'; reason: string }
  | { kind: 'transferred'; toAgency: string; reason: string }
  // 归档与以后
  | { kind: 'archived'; volume: string; retention: '永久' | '30年' | '10年' }
  | { kind: 'makePublicProposed'; reason: string }
  | { kind: 'disputeOpened'; disputeId: string; dispute: 'review' | 'litigation' }
  | { kind: 'redecisionOpened'; disputeId: string; requestId: string }
  | { kind: 'noted'; text: string; fileIds?: string[] }
  // a whole case of an earlier year or another system, brought in at once
  | {
      kind: 'imported'
      number: string
      channel: Channel
      applicantKind: ApplicantKind
      items: AskedItem[]
      receivedOn: PlainDate
      outcome: Outcome | null
      decidedOn: PlainDate | null
      servedOn: PlainDate | null
      source: string
    }
  // a re-decision ordered by a review organ or a court: the first event of the new file
  | {
      kind: 'redecisionStarted'
      number: string
      of: string
      disputeId: string
      channel: Channel
      applicantKind: ApplicantKind
      items: AskedItem[]
      withinWorkingDays: number
    }

export type HappeningKind = Happening['kind']
export type HappeningOf<K extends HappeningKind> = Extract<Happening, { kind: K }>

/** A happening with its place in the file. `seq` counts from 1 without gaps. */
export interface CaseEvent {
  seq: number
  on: PlainDate
  /** When it was recorded: an instant, ISO 8601 in UTC. For the audit trail; no rule reads it. */
  at: string
  /** A staff id, or `applicant`, or `system`. */
  by: string
  what: Happening
}
