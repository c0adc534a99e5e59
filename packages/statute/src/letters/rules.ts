import type { LetterKind } from '../case/events.ts'
import type { Closing } from '../case/state.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import { outcomeRule } from '../decisions/rules.ts'
import type { LetterPart } from './parts.ts'

/** What the law asks of one kind of letter. */
export interface LetterRule {
  title: string
  /** Whom it goes to. */
  to: 'applicant' | 'thirdParty' | 'agency'
  parts: readonly LetterPart[]
  cites: string
}

const OPENING: readonly LetterPart[] = ['receivedOnAndManner', 'requestRestated']
const CLOSING: readonly LetterPart[] = ['signature', 'date']

/**
 * Every kind of letter. Procedural letters (补正、延期、征求意见…) carry no remedy: review or court cannot be gone to for them
 * alone. What a decision needs beside this depends on its outcomes, see `requiredParts`.
 */
export const letterRules: Readonly<Record<LetterKind, LetterRule>> = {
  decision: {
    title: '政府信息公开申请告知书',
    to: 'applicant',
    parts: [...OPENING, 'factsAndBasis', 'result', 'remedies', ...CLOSING],
    cites: '条例第三十六条',
  },
  receiptNotice: {
    title: '政府信息公开申请登记回执',
    to: 'applicant',
    parts: [...OPENING, 'contact', ...CLOSING],
    cites: '条例第三十一条',
  },
  correctionNotice: {
    title: '政府信息公开申请补正告知书',
    to: 'applicant',
    parts: [...OPENING, 'points', 'period', 'consequence', ...CLOSING],
    cites: '条例第三十条',
  },
  extensionNotice: {
    title: '政府信息公开延期答复告知书',
    to: 'applicant',
    parts: [...OPENING, 'reason', 'newDueOn', ...CLOSING],
    cites: '条例第三十三条第二款',
  },
  reasonsNotice: {
    title: '政府信息公开申请说明理由通知书',
    to: 'applicant',
    parts: [...OPENING, 'factsAndBasis', 'points', 'period', 'consequence', ...CLOSING],
    cites: '条例第三十五条',
  },
  delayNotice: {
    title: '政府信息公开延迟答复告知书',
    to: 'applicant',
    parts: [...OPENING, 'reason', 'newDueOn', ...CLOSING],
    cites: '条例第三十五条',
  },
  thirdPartyConsultation: {
    title: '政府信息公开征求第三方意见书',
    to: 'thirdParty',
    parts: ['consultedMatter', 'factsAndBasis', 'period', 'consequence', 'contact', ...CLOSING],
    cites: '条例第三十二条',
  },
  thirdPartyTold: {
    title: '决定公开政府信息告知书（第三方）',
    to: 'thirdParty',
    parts: ['consultedMatter', 'reason', 'result', 'remedies', ...CLOSING],
    cites: '条例第三十二条',
  },
  applicantToldOfConsultation: {
    title: '政府信息公开征求意见告知书',
    to: 'applicant',
    parts: [...OPENING, 'factsAndBasis', ...CLOSING],
    cites: '条例第三十三条第三款',
  },
  agencyConsultation: {
    title: '政府信息公开征求意见书（共同制作机关）',
    to: 'agency',
    parts: ['consultedMatter', 'factsAndBasis', 'period', 'consequence', 'contact', ...CLOSING],
    cites: '条例第三十四条',
  },
  transferNotice: {
    title: '政府信息公开申请移送告知书',
    to: 'applicant',
    parts: [...OPENING, 'reason', 'toAgency', ...CLOSING],
    cites: '条例第三十六条第五项',
  },
  feeNotice: {
    title: '政府信息公开信息处理费收费通知书',
    to: 'applicant',
    parts: [...OPENING, 'feeBasis', 'amount', 'howToPay', 'period', 'consequence', 'remedies', ...CLOSING],
    cites: '条例第四十二条、《政府信息公开信息处理费管理办法》',
  },
  closureNotice: {
    title: '政府信息公开申请不再处理告知书',
    to: 'applicant',
    parts: [...OPENING, 'factsAndBasis', 'result', 'remedies', ...CLOSING],
    cites: '条例第三十条',
  },
}

/** What the kind alone does not say: the outcomes of a decision, or how the file ended. */
export interface LetterSubject {
  outcomes?: readonly Outcome[]
  closing?: Closing['how']
}

/** The title of a letter; a decision is named by its outcome, one with several outcomes by the kind. */
export function letterTitle(kind: LetterKind, subject: LetterSubject = {}): string {
  if (kind !== 'decision') return letterRules[kind].title
  const titles = new Set(subject.outcomes?.map((outcome) => outcomeRule(outcome).letterTitle))
  const [only] = titles
  return titles.size === 1 && only ? only : letterRules.decision.title
}

/**
 * The parts a letter must have, in their order: for a decision those its outcomes demand (条例第三十六至三十八条). A withdrawn
 * application leaves nothing to object to, so that notice has no remedy.
 */
export function requiredParts(kind: LetterKind, subject: LetterSubject = {}): LetterPart[] {
  const needed = new Set<LetterPart>(letterRules[kind].parts)
  if (kind === 'closureNotice' && subject.closing === 'withdrawn') needed.delete('remedies')
  for (const outcome of kind === 'decision' ? (subject.outcomes ?? []) : []) {
    const rule = outcomeRule(outcome)
    if (rule.needsReason) needed.add('reason')
    if (rule.needsSearch) needed.add('searchRecord')
    if (rule.supply) needed.add('supply')
  }
  return partOrder.filter((part) => needed.has(part))
}

const partOrder: readonly LetterPart[] = [
  'receivedOnAndManner',
  'requestRestated',
  'searchRecord',
  'consultedMatter',
  'factsAndBasis',
  'feeBasis',
  'reason',
  'result',
  'amount',
  'toAgency',
  'points',
  'supply',
  'howToPay',
  'period',
  'newDueOn',
  'consequence',
  'contact',
  'remedies',
  'signature',
  'date',
]
