import { describe, expect, it } from 'vitest'
import type { LetterTerms } from '../case/events.ts'
import { issued, served, TERMS } from '../case/testing/happenings.ts'
import { type Line, told } from '../case/testing/story.ts'
import type { Outcome } from '../decisions/outcomes.ts'
import { outcomes } from '../decisions/rules.ts'
import { checkLetter } from './check.ts'
import type { LetterContent, LetterFacts } from './content.ts'
import type { LetterPart } from './parts.ts'
import { requiredParts } from './rules.ts'
import { decidedFile, factsOf, letterOf, PARTS, REGISTERED } from './testing/letters.ts'

const DECISION: LetterTerms = { kind: 'decision' }
const drafted: readonly Outcome[] = outcomes
  .filter((rule) => rule.drafted && rule.basis !== '')
  .map((rule) => rule.outcome)

const lines = (...more: Line[]): readonly Line[] => [...REGISTERED, ...more]
const agreed = lines(
  ['2026-03-10', { kind: 'extensionProposed', workingDays: 20, reason: '内容较多' }],
  ['2026-03-11', { kind: 'extensionAgreed', agreedBy: '王芳' }],
)
const goodReasons = lines(
  ['2026-03-04', issued(TERMS.reasonsNotice)],
  ['2026-03-04', served('reasonsNotice-1')],
  ['2026-03-05', { kind: 'reasonsGiven', text: '诉讼需要', accepted: true }],
)
const consulted = lines(
  ['2026-03-04', issued(TERMS.thirdPartyConsultation)],
  ['2026-03-04', served('thirdPartyConsultation-1')],
)
/** Every procedural letter, in a file it can be issued in, with the texts that are its own. */
const PROCEDURES: { terms: LetterTerms; after: readonly Line[]; parts?: Partial<Record<LetterPart, string>> }[] = [
  { terms: TERMS.receiptNotice, after: REGISTERED },
  { terms: TERMS.correctionNotice, after: REGISTERED },
  { terms: TERMS.extensionNotice, after: agreed },
  { terms: TERMS.reasonsNotice, after: REGISTERED, parts: { points: '请说明多次申请的理由', period: '5个工作日内' } },
  { terms: TERMS.delayNotice, after: goodReasons, parts: { newDueOn: '2026年8月31日前答复。' } },
  { terms: TERMS.thirdPartyConsultation, after: REGISTERED, parts: { period: '自收到本意见书之日起十五个工作日内' } },
  { terms: TERMS.thirdPartyTold, after: consulted },
  { terms: TERMS.applicantToldOfConsultation, after: consulted },
  {
    terms: TERMS.agencyConsultation,
    after: REGISTERED,
    parts: { period: '15 个工作日内', consequence: '逾期未提出意见的，视为同意公开。' },
  },
  {
    terms: TERMS.transferNotice,
    after: lines(['2026-03-03', { kind: 'transferred', toAgency: '明州市自然资源局', reason: '经协商' }]),
  },
  { terms: TERMS.feeNotice, after: REGISTERED, parts: { period: '自收到本通知次日起20个工作日内缴纳。' } },
  {
    terms: TERMS.closureNotice,
    after: lines(['2026-03-03', { kind: 'withdrawn', reason: '' }]),
    parts: { factsAndBasis: '您已撤回申请。' },
  },
  {
    terms: TERMS.closureNotice,
    after: lines(
      ['2026-03-04', issued(TERMS.correctionNotice)],
      ['2026-03-04', served('correctionNotice-1')],
      ['2026-03-19', { kind: 'correctionLapsed' }],
    ),
  },
]

describe('a whole letter', () => {
  it.each(drafted)('that decides %s may go out', (outcome) => {
    const facts = factsOf(decidedFile([outcome]), DECISION)
    expect(checkLetter(letterOf(facts), facts)).toEqual([])
  })

  it('with several answers may go out', () => {
    const facts = factsOf(decidedFile(['granted', 'denied.processInfo', 'unavailable.notExist']), DECISION)
    expect(checkLetter(letterOf(facts), facts)).toEqual([])
  })

  it.each(PROCEDURES)('of the procedure, $terms.kind, may go out', ({ terms, after, parts }) => {
    const facts = factsOf(told(after), terms)
    expect(checkLetter(letterOf(facts, parts), facts)).toEqual([])
  })
})

describe('a part that is not there', () => {
  function expectEachPartNamed(content: LetterContent, facts: LetterFacts): void {
    const required = Object.keys(content.parts) as LetterPart[]
    for (const part of required) {
      const without = { ...content, parts: { ...content.parts, [part]: '' } }
      expect(checkLetter(without, facts).map((one) => [one.part, one.problem])).toEqual([[part, 'missing']])
      const nothing = { ...content, parts: { ...content.parts, [part]: '无' } }
      expect(checkLetter(nothing, facts).map((one) => [one.part, one.problem])).toEqual([[part, 'placeholder']])
    }
  }

  it.each(drafted)('is named in a letter that decides %s', (outcome) => {
    const facts = factsOf(decidedFile([outcome]), DECISION)
    expectEachPartNamed(letterOf(facts), facts)
  })

  it.each(PROCEDURES)('is named in the letter of $terms.kind', ({ terms, after, parts }) => {
    const facts = factsOf(told(after), terms)
    expectEachPartNamed(letterOf(facts, parts), facts)
  })

  it('is told in a sentence', () => {
    const facts = factsOf(decidedFile(['unavailable.notExist']), DECISION)
    expect(checkLetter(letterOf(facts, { searchRecord: '无' }), facts)).toEqual([
      {
        part: 'searchRecord',
        problem: 'placeholder',
        because: '“检索情况”只写了“无”，不能算写明。',
        cites: '条例第三十六条',
      },
    ])
  })
})

interface Fault {
  name: string
  parts?: Partial<Record<LetterPart, string>>
  letter?: Partial<LetterContent>
  facts?: Partial<LetterFacts>
  part: string
  says: string
}

describe('a part that contradicts the file', () => {
  it.each<Fault>([
    {
      name: 'another day of receipt',
      parts: { receivedOnAndManner: '本机关于2026年3月3日收到您当面提交的申请。' },
      part: 'receivedOnAndManner',
      says: '2026年3月2日',
    },
    {
      name: 'another manner of receipt',
      parts: { receivedOnAndManner: '本机关于2026年3月2日收到您传真的申请。' },
      part: 'receivedOnAndManner',
      says: '收到申请的方式与案卷不符',
    },
    { name: 'another applicant', letter: { addressee: '李四' }, part: 'addressee', says: '“张三”' },
    { name: 'no applicant', letter: { addressee: '' }, part: 'addressee', says: '缺少称谓' },
    { name: 'no title', letter: { title: '' }, part: 'title', says: '缺少文书标题' },
    { name: 'no number', letter: { number: null }, part: 'number', says: '缺少文号' },
    { name: 'a number with 第', letter: { number: '明建信公开[2026]第012号' }, part: 'number', says: '〔2026〕12号' },
    {
      name: 'a number of another year',
      letter: { number: '明建信公开〔2025〕12号' },
      part: 'number',
      says: '年份2025',
    },
    {
      name: 'another remedy',
      parts: { remedies: '如不服，可以在15日内向上级反映。' },
      part: 'remedies',
      says: '现行文本',
    },
    { name: 'no remedy in force', facts: { remedy: null }, part: 'remedies', says: '机构设置' },
    { name: 'dated tomorrow', parts: { date: '2026年3月14日' }, part: 'date', says: '晚于今天' },
    { name: 'dated on another day', parts: { date: '2026年3月12日' }, part: 'date', says: '应当是2026年3月13日' },
    { name: 'not dated', parts: { date: '二〇二六年' }, part: 'date', says: '应当写明一个日期' },
    {
      name: 'dated before the last approval',
      parts: { date: '2026年3月11日' },
      facts: { date: '2026-03-11' },
      part: 'date',
      says: '早于审核同意的日期',
    },
    {
      name: 'signed by another agency',
      parts: { signature: '明州市教育局' },
      part: 'signature',
      says: '明州市住房和城乡建设局',
    },
    {
      name: 'an answer that was not drafted',
      letter: { outcomes: ['denied.internalAffairs', 'granted'] },
      part: 'outcomes',
      says: '“予以公开”不在拟办意见之中',
    },
    {
      name: 'an answer left out',
      letter: { outcomes: [] },
      part: 'outcomes',
      says: '没有写拟办的处理结果“属于三类内部事务信息”',
    },
    {
      name: 'a result that says something else',
      parts: { result: '本机关决定予以公开。' },
      part: 'result',
      says: '不予公开',
    },
    {
      name: 'another basis',
      parts: { factsAndBasis: '根据条例第十四条、第三十六条第三项的规定办理。' },
      part: 'factsAndBasis',
      says: '第十六条',
    },
    { name: 'a gap of the template', parts: { reason: '该信息于____形成。' }, part: 'reason', says: '没有填写' },
  ])('$name', ({ parts, letter, facts: change, part, says }) => {
    const facts = factsOf(decidedFile(['denied.internalAffairs']), DECISION, change)
    const found = checkLetter({ ...letterOf(facts, parts), ...letter }, facts)
    expect(found.map((one) => one.part)).toEqual([part])
    expect(found[0]!.because).toContain(says)
  })

  it.each<Fault>([
    {
      name: 'another system',
      parts: { searchRecord: '在档案室检索“老旧小区”“改造”。' },
      part: 'searchRecord',
      says: '公文管理系统',
    },
    {
      name: 'fewer keywords',
      parts: { searchRecord: '在公文管理系统中检索“老旧小区”。' },
      part: 'searchRecord',
      says: '（改造）',
    },
  ])('a search other than the one on file: $name', ({ parts, part, says }) => {
    const facts = factsOf(decidedFile(['unavailable.notExist']), DECISION)
    const found = checkLetter(letterOf(facts, parts), facts)
    expect(found.map((one) => one.part)).toEqual([part])
    expect(found[0]!.because).toContain(says)
  })

  it.each<Fault & { terms: LetterTerms; after: readonly Line[] }>([
    {
      name: 'other points',
      terms: TERMS.correctionNotice,
      after: REGISTERED,
      parts: { points: '请写明年份' },
      part: 'points',
      says: '不一致',
    },
    {
      name: 'another period',
      terms: TERMS.correctionNotice,
      after: REGISTERED,
      parts: { period: '110个工作日内补正' },
      part: 'period',
      says: '10个工作日',
    },
    {
      name: 'a remedy where none is due',
      terms: TERMS.correctionNotice,
      after: REGISTERED,
      letter: {},
      part: 'remedies',
      says: '不附救济',
    },
    {
      name: 'another due date',
      terms: TERMS.extensionNotice,
      after: agreed,
      parts: { newDueOn: '2026年4月29日前答复' },
      part: 'newDueOn',
      says: '2026年4月28日',
    },
    {
      name: 'an extension too late',
      terms: TERMS.extensionNotice,
      after: agreed,
      facts: { date: '2026-03-31', today: '2026-03-31' },
      parts: { date: '2026年3月31日' },
      part: 'newDueOn',
      says: '晚于原答复期限',
    },
    {
      name: 'another day of delay',
      terms: TERMS.delayNotice,
      after: goodReasons,
      parts: { newDueOn: '2026年9月1日' },
      part: 'newDueOn',
      says: '2026年8月31日',
    },
    {
      name: 'silence as consent, to a third party',
      terms: TERMS.thirdPartyConsultation,
      after: REGISTERED,
      parts: { period: '15个工作日', consequence: '逾期视为同意公开。' },
      part: 'consequence',
      says: '不能写“视为同意”',
    },
    {
      name: 'no word of consent, to an agency',
      terms: TERMS.agencyConsultation,
      after: REGISTERED,
      parts: { period: '15个工作日' },
      part: 'consequence',
      says: '视为同意公开',
    },
    {
      name: 'another agency',
      terms: TERMS.transferNotice,
      after: lines(['2026-03-03', { kind: 'transferred', toAgency: '明州市自然资源局', reason: '经协商' }]),
      parts: { toAgency: '明州市教育局' },
      part: 'toAgency',
      says: '明州市自然资源局',
    },
    {
      name: 'another amount',
      terms: TERMS.feeNotice,
      after: REGISTERED,
      parts: { amount: '14700元', period: '20个工作日' },
      part: 'amount',
      says: '4700元',
    },
    {
      name: 'the other basis of the fee',
      terms: TERMS.feeNotice,
      after: REGISTERED,
      parts: { feeBasis: '按件收取', period: '20个工作日' },
      part: 'feeBasis',
      says: '按量',
    },
    {
      name: 'another reason for closing',
      terms: TERMS.closureNotice,
      after: lines(['2026-03-03', { kind: 'withdrawn', reason: '' }]),
      parts: { factsAndBasis: '您逾期未补正。' },
      part: 'factsAndBasis',
      says: '撤回',
    },
  ])('in a letter of the procedure: $name', ({ terms, after, parts, letter, facts: change, part, says }) => {
    const facts = factsOf(told(after), terms, change)
    const content = letterOf(facts, parts)
    const remedies = letter ? { remedies: '如不服，可以申请行政复议。' } : {}
    const found = checkLetter({ ...content, parts: { ...content.parts, ...remedies } }, facts)
    expect(found.map((one) => one.part)).toEqual([part])
    expect(found[0]!.because).toContain(says)
  })
})

describe('a draft', () => {
  it('need not have its number and date yet, but everything else', () => {
    const facts = factsOf(decidedFile(['granted']), DECISION, { phase: 'draft' })
    const draft = { ...letterOf(facts, { date: '' }), number: null }
    expect(checkLetter(draft, facts)).toEqual([])
    const { supply: _, ...parts } = draft.parts
    expect(checkLetter({ ...draft, parts }, facts).map((one) => one.part)).toEqual(['supply'])
  })

  it('is read as the kind it is: other terms are a mistake of the caller', () => {
    const facts = factsOf(decidedFile(['granted']), DECISION)
    expect(() => checkLetter({ ...letterOf(facts), kind: 'feeNotice' }, facts)).toThrow(RangeError)
  })
})

it('asks of a withdrawn application no remedy, of any other closure one', () => {
  expect(requiredParts('closureNotice', { closing: 'withdrawn' })).not.toContain('remedies')
  expect(requiredParts('closureNotice', { closing: 'feeLapsed' })).toContain('remedies')
})

it('asks for the parts in the order they stand, each of them a known part', () => {
  for (const { terms } of PROCEDURES) {
    const parts = requiredParts(terms.kind)
    expect(parts.every((part) => PARTS.includes(part))).toBe(true)
    expect(parts.slice(-2)).toEqual(['signature', 'date'])
  }
})
