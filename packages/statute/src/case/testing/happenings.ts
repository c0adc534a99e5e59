import type { Outcome } from '../../decisions/outcomes.ts'
import { outcomeRule } from '../../decisions/rules.ts'
import type { Happening, HappeningOf, ItemOutcome, LetterTerms, SearchRecord } from '../events.ts'

/** Happenings for tests, each complete and admissible in its place; a test states only what it is about. */

export function submitted(change: Partial<HappeningOf<'submitted'>> = {}): HappeningOf<'submitted'> {
  return {
    kind: 'submitted',
    channel: 'window',
    applicantKind: 'naturalPerson',
    jointApplicants: 1,
    byAgent: false,
    items: [{ id: '1', text: '2025年老旧小区改造项目清单' }],
    ...change,
  }
}

export function imported(change: Partial<HappeningOf<'imported'>> = {}): HappeningOf<'imported'> {
  return {
    kind: 'imported',
    number: '2019-001',
    channel: 'online',
    applicantKind: 'commercial',
    items: [],
    receivedOn: '2019-06-03',
    outcome: 'granted',
    decidedOn: '2019-06-20',
    servedOn: '2019-06-21',
    source: '2019年度台账',
    ...change,
  }
}

export function redecisionStarted(
  change: Partial<HappeningOf<'redecisionStarted'>> = {},
): HappeningOf<'redecisionStarted'> {
  return {
    kind: 'redecisionStarted',
    number: '2026-重1',
    of: 'request-0',
    disputeId: 'dispute-0',
    channel: 'online',
    applicantKind: 'naturalPerson',
    items: [{ id: '1', text: '征地补偿安置方案' }],
    withinWorkingDays: 20,
    ...change,
  }
}

export function search(change: Partial<SearchRecord> = {}): SearchRecord {
  return {
    system: '公文管理系统',
    keywords: '老旧小区、改造',
    period: '2025年1月1日至2025年12月31日',
    searchedBy: '李明',
    searchedOn: '2026-03-04',
    result: 'notFound',
    note: '',
    ...change,
  }
}

/** An outcome for an item with everything its rule demands. */
export function outcomeOf(outcome: Outcome, itemId = '1'): ItemOutcome {
  const { basis, supply } = outcomeRule(outcome)
  return {
    itemId,
    outcome,
    reason: '经审查，该信息的情形与所列条款一致。',
    basis,
    supply: supply ? '到明州市政务服务中心3号窗口领取' : undefined,
  }
}

export function drafted(outcomes: readonly Outcome[] = ['granted'], letterId = 'decision-1'): HappeningOf<'drafted'> {
  const items = outcomes.map((outcome, at) => outcomeOf(outcome, String(at + 1)))
  return { kind: 'drafted', items, needsLegalReview: false, letterId }
}

export function notSecret(): HappeningOf<'secrecyReviewed'> {
  return { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉及国家秘密、工作秘密。' }
}

export function approved(level: number): HappeningOf<'approved'> {
  return { kind: 'approved', level, opinion: '同意。' }
}

export function issued(terms: LetterTerms, letterId = `${terms.kind}-1`): HappeningOf<'letterIssued'> {
  return { kind: 'letterIssued', letterId, number: `明信公开〔2026〕${letterId}号`, terms }
}

export function served(
  letterId: string,
  change: Partial<HappeningOf<'letterServed'>> = {},
): HappeningOf<'letterServed'> {
  return { kind: 'letterServed', letterId, method: 'direct', evidence: '申请人签收', ...change }
}

export const registered: Happening = { kind: 'registered', number: '2026-001' }
export const archived: Happening = { kind: 'archived', volume: '2026-依申请-1', retention: '10年' }

/** The terms of each kind of letter. */
export const TERMS: { readonly [K in LetterTerms['kind']]: Extract<LetterTerms, { kind: K }> } = {
  decision: { kind: 'decision' },
  receiptNotice: { kind: 'receiptNotice' },
  correctionNotice: { kind: 'correctionNotice', points: '请写明项目所在街道', withinWorkingDays: 10 },
  extensionNotice: { kind: 'extensionNotice', workingDays: 20 },
  reasonsNotice: { kind: 'reasonsNotice', question: '请说明多次申请的理由', withinWorkingDays: 5 },
  delayNotice: { kind: 'delayNotice', until: '2026-08-31', reason: '申请数量大' },
  thirdPartyConsultation: { kind: 'thirdPartyConsultation', partyId: 'party-1', partyName: '明州建设有限公司' },
  thirdPartyTold: { kind: 'thirdPartyTold', partyId: 'party-1' },
  applicantToldOfConsultation: { kind: 'applicantToldOfConsultation' },
  agencyConsultation: { kind: 'agencyConsultation', agencyId: 'agency-1', agencyName: '明州市住房和城乡建设局' },
  transferNotice: { kind: 'transferNotice', toAgency: '明州市自然资源局' },
  feeNotice: { kind: 'feeNotice', basis: 'byPage', quantity: 250, amountYuan: 4700 },
  closureNotice: { kind: 'closureNotice' },
}
