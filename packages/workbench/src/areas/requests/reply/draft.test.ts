import type { OutcomeView, WizardQuestion } from '@yangguang/contract'
import { describe, expect, it } from 'vitest'
import { answerWith, draftOf, type ItemWork, pathOf, withOutcome } from './draft.ts'

const question = (key: string, ...answers: [string, string | null, ...string[]][]): WizardQuestion => ({
  key,
  text: `${key}？`,
  help: '',
  cites: '',
  answers: answers.map(([answer, next, ...outcomes]) => ({
    key: answer,
    label: answer,
    next,
    outcomes: outcomes as WizardQuestion['answers'][number]['outcomes'],
  })),
})

const wizard = [
  question('ours', ['yes', 'held'], ['no', null, 'unavailable.notOurs']),
  question('held', ['yes', 'exempt'], ['no', null, 'unavailable.notExist']),
  question('exempt', ['no', null, 'granted'], ['yes', null, 'partial', 'denied.processInfo']),
]

const item = (more: Partial<ItemWork> = {}): ItemWork => ({
  answers: {},
  outcome: null,
  reason: '',
  basis: '',
  supply: '',
  ...more,
})

describe('the questions of the reply', () => {
  it('begin with the first and lead on by the answers', () => {
    expect(pathOf(wizard, {}).question?.key).toBe('ours')
    expect(pathOf(wizard, { ours: 'yes' }).question?.key).toBe('held')
  })

  it('end in the outcomes of the last answer', () => {
    expect(pathOf(wizard, { ours: 'yes', held: 'yes', exempt: 'yes' })).toMatchObject({
      question: null,
      outcomes: ['partial', 'denied.processInfo'],
    })
  })

  it('ask again what followed an answer that was changed', () => {
    const answers = { ours: 'yes', held: 'yes', exempt: 'no' }
    expect(answerWith(wizard, answers, 'held', 'no')).toEqual({ ours: 'yes', held: 'no' })
    expect(answerWith(wizard, { ours: 'yes' }, 'held', 'yes')).toEqual({ ours: 'yes', held: 'yes' })
    expect(answerWith(wizard, answers, 'ours', 'no')).toEqual({ ours: 'no' })
  })
})

describe('the basis of an answer', () => {
  const outcomes = [
    { outcome: 'granted', basis: '第三十六条第二项' },
    { outcome: 'partial', basis: '第三十七条' },
  ] as OutcomeView[]

  it('follows the outcome while nobody has rewritten it', () => {
    const granted = withOutcome(item(), 'granted', outcomes)
    expect(granted.basis).toBe('第三十六条第二项')
    expect(withOutcome(granted, 'partial', outcomes).basis).toBe('第三十七条')
  })

  it('stays as the officer wrote it', () => {
    const own = { ...withOutcome(item(), 'granted', outcomes), basis: '《某条例》第三条' }
    expect(withOutcome(own, 'partial', outcomes).basis).toBe('《某条例》第三条')
  })
})

it('an item nobody has decided yet is not sent', () => {
  const work = {
    items: { '1': item({ outcome: 'granted', supply: '邮寄' }), '2': item() },
    needsLegalReview: true,
    sections: { p1: '改过的文字' },
  }
  const view = { version: 7, items: ['1', '2'].map((id) => ({ id, text: '', decision: null, searches: 0 })) }
  expect(draftOf(work, view)).toEqual({
    version: 7,
    items: [{ itemId: '1', outcome: 'granted', reason: '', basis: '', supply: '邮寄' }],
    needsLegalReview: true,
    sections: [{ key: 'p1', text: '改过的文字' }],
  })
})
