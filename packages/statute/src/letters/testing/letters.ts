import { builtInCalendar } from '../../calendar/calendar-of.ts'
import type { LetterTerms } from '../../case/events.ts'
import type { CaseState } from '../../case/state.ts'
import {
  approved,
  drafted,
  issued,
  notSecret,
  registered,
  search,
  served,
  submitted,
  TERMS,
} from '../../case/testing/happenings.ts'
import { type Line, told } from '../../case/testing/story.ts'
import type { Outcome } from '../../decisions/outcomes.ts'
import { outcomeRule } from '../../decisions/rules.ts'
import type { LetterContent, LetterFacts } from '../content.ts'
import { type LetterPart, letterPartNames } from '../parts.ts'
import { letterTitle, requiredParts } from '../rules.ts'

/** Whole letters and the files they belong to, for tests. Received at the window on 2026-03-02, due on 2026-03-30. */

export const REMEDY = '如对本处理决定不服，可以自收到本告知书之日起60日内向明州市人民政府申请行政复议。'

export const REGISTERED: readonly Line[] = [
  ['2026-03-02', submitted()],
  ['2026-03-02', registered],
]

const RESULTS: { readonly [K in Outcome]?: string } = {
  alreadyPublic: '您申请公开的政府信息已主动公开。',
  granted: '本机关决定予以公开。',
  partial: '本机关决定部分公开。',
  'unavailable.notExist': '您申请公开的政府信息不存在。',
  'unavailable.notOurs': '您申请公开的政府信息不属于本机关负责公开。',
  'unavailable.needsCreation': '您申请公开的信息需要另行制作，本机关无法提供。',
  'unavailable.unclearAfterCorrection': '补正后的申请内容仍不明确，本机关无法提供。',
}

/** What must have happened before an answer can be drafted. */
const BEFORE: { readonly [K in Outcome]?: readonly Line[] } = {
  'unavailable.notExist': [['2026-03-04', { kind: 'searched', search: search() }]],
  'unavailable.unclearAfterCorrection': [
    ['2026-03-04', issued(TERMS.correctionNotice)],
    ['2026-03-04', served('correctionNotice-1')],
    ['2026-03-05', { kind: 'correctionReceived', text: '不清楚' }],
  ],
  'notProcessed.excessive': [
    ['2026-03-04', issued(TERMS.reasonsNotice)],
    ['2026-03-04', served('reasonsNotice-1')],
    ['2026-03-05', { kind: 'reasonsGiven', text: '无事可做', accepted: false }],
  ],
  'denied.thirdParty': [
    ['2026-03-04', issued(TERMS.thirdPartyConsultation)],
    ['2026-03-04', served('thirdPartyConsultation-1')],
    ['2026-03-05', { kind: 'thirdPartyReplied', partyId: 'party-1', consents: false, reason: '商业秘密' }],
  ],
}

/** A file approved on 2026-03-12 with these answers, one an item. */
export function decidedFile(outcomes: readonly Outcome[]): CaseState {
  const items = outcomes.map((_, at) => ({ id: String(at + 1), text: `第${at + 1}项信息` }))
  return told([
    ['2026-03-02', submitted({ items })],
    ['2026-03-02', registered],
    ...outcomes.flatMap((outcome) => BEFORE[outcome] ?? []),
    ['2026-03-09', drafted(outcomes)],
    ['2026-03-10', outcomes.includes('denied.stateSecret') ? { ...notSecret(), level: 'secret' } : notSecret()],
    ['2026-03-11', approved(1)],
    ['2026-03-12', approved(2)],
  ])
}

export function factsOf(state: CaseState, terms: LetterTerms, change: Partial<LetterFacts> = {}): LetterFacts {
  const withRemedy = requiredParts(terms.kind, { closing: state.closing?.how }).includes('remedies')
  return {
    phase: 'issue',
    state,
    terms,
    agencyName: '明州市住房和城乡建设局',
    applicantName: '张三',
    date: '2026-03-13',
    today: '2026-03-13',
    remedy: withRemedy ? REMEDY : null,
    calendar: builtInCalendar,
    ...change,
  }
}

/** A text for every part, right for the files of these tests. */
const TEXTS: Record<LetterPart, string> = {
  receivedOnAndManner: '本机关于2026年3月2日收到您当面提交的政府信息公开申请。',
  requestRestated: '您申请公开2025年老旧小区改造项目清单。',
  searchRecord: '本机关于2026年3月4日在公文管理系统中以“老旧小区”“改造”为关键词检索，未检索到相关信息。',
  factsAndBasis: '经审查，因您逾期未补正，根据有关规定作出处理。',
  reason: '该信息的情形与所列条款一致。',
  result: '本机关决定不予公开。',
  supply: '请到明州市政务服务中心3号窗口领取。',
  points: '请写明项目所在街道',
  period: '请自收到本通知之日起10个工作日内答复。',
  consequence: '逾期的，依照有关规定处理。',
  newDueOn: '本机关将于2026年4月28日前答复。',
  consultedMatter: '申请人申请公开的信息涉及你单位。',
  amount: '应缴纳信息处理费4,700.00元。',
  feeBasis: '依照《政府信息公开信息处理费管理办法》，按量收取。',
  howToPay: '请凭缴款码到代收银行缴纳。',
  toAgency: '已移送明州市自然资源局办理。',
  contact: '联系人：李明；联系电话：0000-1234567。',
  remedies: REMEDY,
  signature: '明州市住房和城乡建设局',
  date: '2026年3月13日',
}

/** A letter with every part it needs; `parts` replaces texts, `undefined` takes a part out. */
export function letterOf(facts: LetterFacts, parts: Partial<Record<LetterPart, string>> = {}): LetterContent {
  const { terms, state } = facts
  const outcomes = terms.kind === 'decision' ? (state.draft?.items.map((item) => item.outcome) ?? []) : undefined
  const subject = { outcomes, closing: state.closing?.how }
  const bases = (state.draft?.items ?? []).map((item) => item.basis).join('，')
  const own: Partial<Record<LetterPart, string>> = outcomes
    ? {
        factsAndBasis: `经审查，根据${bases}的规定办理。`,
        result: outcomes.map((outcome) => RESULTS[outcome] ?? defaultResult(outcome)).join(''),
      }
    : {}
  const texts = { ...TEXTS, ...own, ...parts }
  return {
    kind: terms.kind,
    title: letterTitle(terms.kind, subject),
    number: '明建信公开〔2026〕12号',
    addressee: addresseeOf(terms),
    outcomes,
    parts: Object.fromEntries(requiredParts(terms.kind, subject).map((part) => [part, texts[part]])),
  }
}

function defaultResult(outcome: Outcome): string {
  const { group } = outcomeRule(outcome)
  return group === 'denied' ? '本机关决定不予公开。' : '本机关不予处理。'
}

function addresseeOf(terms: LetterTerms): string {
  if (terms.kind === 'thirdPartyConsultation') return terms.partyName
  if (terms.kind === 'agencyConsultation') return terms.agencyName
  if (terms.kind === 'thirdPartyTold') return '明州建设有限公司'
  return '张三'
}

export const PARTS = Object.keys(letterPartNames) as readonly LetterPart[]
