import { outcomes } from '@yangguang/statute'
import { describe, expect, it } from 'vitest'
import { reasonHint, supplyHint, wizard } from './wizard.ts'

/** Every way through the questions from the first one, as the outcomes they end in. */
function ways(key: string, walked: string[] = []): string[][] {
  if (walked.includes(key)) throw new Error(`the wizard goes round: ${[...walked, key].join(' → ')}`)
  const question = wizard.find((one) => one.key === key)
  if (!question) throw new Error(`no question ${key}`)
  return question.answers.flatMap((answer) =>
    answer.next === null ? [answer.outcomes] : ways(answer.next, [...walked, key]),
  )
}

describe('the reply wizard', () => {
  it('ends every way in one answer', () => {
    for (const end of ways(wizard[0]!.key)) expect(end).toHaveLength(1)
  })

  it('reaches every answer a letter can state but 其他', () => {
    const stated = outcomes.filter((rule) => rule.drafted && rule.outcome !== 'other.misc').map((rule) => rule.outcome)
    expect(new Set(ways(wizard[0]!.key).flat())).toEqual(new Set(stated))
  })

  it('has a hint for every reason and supply an answer needs', () => {
    for (const rule of outcomes) {
      expect(reasonHint(rule.outcome)).toMatch(/^写明/)
      expect(supplyHint(rule.supply) !== '').toBe(rule.supply !== null)
    }
  })
})
