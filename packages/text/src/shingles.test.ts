import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commonPassages, fingerprints, SURE_OF } from './shingles.ts'

const SHARED = '围绕群众办事中的堵点难点逐项梳理公开事项，把办理依据、申请条件、收费标准和时限一并写清楚，让人一看就懂'
const ONE = `今年以来全镇各站所认真整理台账。${SHARED}。镇里还在便民大厅放了触摸屏。`
const OTHER = `本局把窗口当作公开的第一现场来抓，安排专人轮值。${SHARED}；此外没有别的做法。`

it('finds the passage two texts share, wherever it stands', () => {
  const [passage, ...more] = commonPassages(ONE, OTHER, 40)
  expect(more).toEqual([])
  expect(ONE.substring(passage!.at, passage!.at + passage!.length)).toContain(SHARED)
  expect(OTHER.slice(passage!.otherAt, passage!.otherAt + passage!.length)).toContain(SHARED)
})

it('finds nothing in texts that share only set phrases', () => {
  expect(commonPassages(ONE, '今年以来全镇各站所办了一件实事，镇里还在便民大厅放了雨伞和老花镜供人取用。', 40)).toEqual(
    [],
  )
})

it('is sure of every shared passage that is long enough, as a search of every place would be', () => {
  const text = fc.string({ unit: fc.constantFrom(...'公开政务信息一二三四五六七八'), minLength: 0, maxLength: 80 })
  const shared = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸'), minLength: SURE_OF, maxLength: 60 })
  fc.assert(
    fc.property(text, text, text, text, shared, (a, b, c, d, passage) => {
      const found = commonPassages(a + passage + b, c + passage + d, SURE_OF)
      expect(found.some(({ at, length }) => at <= a.length && at + length >= a.length + passage.length)).toBe(true)
    }),
  )
})

it('samples about one in eight characters of a long text', () => {
  const long = Array.from({ length: 4000 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * at * 7 + at * 31) % 5000)),
  ).join('')
  expect(fingerprints(long).length).toBeLessThan(4000 / 6)
})
