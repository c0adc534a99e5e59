import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likePatterns, searchBigrams, searchTerms, toTsqueryText, toTsvectorText } from './bigrams.ts'
import { searchText } from './normalize.ts'

describe('searchBigrams', () => {
  it('gives each pair once and the last character of each run', () => {
    expect(searchBigrams('税务局，税务A1')).toEqual(['税务', '务局', '局', '务a', 'a1', '1'])
  })

  it('counts a rare character as one', () => {
    expect(searchBigrams('王𬎆')).toEqual(['王𬎆', '𬎆'])
  })
})

describe('toTsqueryText', () => {
  it.each([
    ['环评 报告', "'环评' & '报告'"],
    ['税', "'税':*"],
    ['第(五)项', "'第':* & '五':* & '项':*"],
    ['， 。', null],
    [
      "'; drop table request; --",
      "'dr' & 'ro' & 'op' & 'ta' & 'ab' & 'bl' & 'le' & 're' & 'eq' & 'qu' & 'ue' & 'es' & 'st'",
    ],
  ])('%j → %j', (query, condition) => {
    expect(toTsqueryText(query)).toBe(condition)
  })
})

describe('a search', () => {
  /** What PostgreSQL does with the two literals, in small. */
  const matches = (text: string, query: string) => {
    const condition = toTsqueryText(query)
    if (condition === null) return false
    const tokens = searchBigrams(text)
    return condition.split(' & ').every((part) => {
      const token = part.replace(/^'|'(:\*)?$/g, '')
      return part.endsWith(':*') ? tokens.some((have) => have.startsWith(token)) : tokens.includes(token)
    })
  }

  it('finds every substring of a text, as pairs and by LIKE', () => {
    const character = fc.constantFrom(...'关于公开明州市𬎆镇土地征收〔2026〕5号ABｃ，。（） \n'.split(/(?:)/u))
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (characters, from, length) => {
          const start = from % characters.length
          const part = characters.slice(start, start + 1 + (length % 8)).join('')
          const text = characters.join('')
          if (searchTerms(part).length === 0) return
          expect(matches(text, part)).toBe(true)
          for (const pattern of likePatterns(part)) expect(searchText(text)).toContain(pattern.slice(1, -1))
        },
      ),
    )
  })

  it('does not find a name that is not there', () => {
    expect(matches('张三申请公开李四的宅基地', '王五')).toBe(false)
  })
})

describe('toTsvectorText', () => {
  it('quotes every token', () => {
    expect(toTsvectorText("O'Brien 税")).toBe("'o' 'br' 'ri' 'ie' 'en' 'n税' '税'")
  })
})
