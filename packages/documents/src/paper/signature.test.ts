import { describe, expect, it } from 'vitest'
import { widthAsSet } from './measure.ts'
import { placeSignature } from './signature.ts'

const DATE = '2026年7月28日'

describe('placeSignature', () => {
  it('with a seal ends the date four characters from the right and centres the name over it', () => {
    const { nameFromRight, dateFromRight, linesAbove } = placeSignature('明州市民政局', DATE, true)
    expect(dateFromRight).toBe(4)
    expect(nameFromRight + widthAsSet('明州市民政局') / 2).toBeCloseTo(dateFromRight + widthAsSet(DATE) / 2)
    expect(linesAbove).toBe(2)
  })

  it('with a seal and a long name pushes both to the left rather than over the margin', () => {
    const name = '明州市石桥镇人民政府综合行政执法队和应急管理办公室'
    const { nameFromRight, dateFromRight } = placeSignature(name, DATE, true)
    expect(nameFromRight).toBe(0)
    expect(widthAsSet(name) / 2).toBeCloseTo(dateFromRight + widthAsSet(DATE) / 2)
  })

  it('without a seal begins the date two characters after the name', () => {
    const name = '明州市人民政府办公室文书处'
    const { nameFromRight, dateFromRight } = placeSignature(name, DATE, false)
    expect(nameFromRight).toBe(2)
    expect(dateFromRight + widthAsSet(DATE)).toBeCloseTo(nameFromRight + widthAsSet(name) - 2)
  })

  it('without a seal keeps the date two characters from the right when the name is short', () => {
    const { nameFromRight, dateFromRight } = placeSignature('民政局', DATE, false)
    expect(dateFromRight).toBe(2)
    expect(nameFromRight + widthAsSet('民政局')).toBeCloseTo(dateFromRight + widthAsSet(DATE) + 2)
  })
})
