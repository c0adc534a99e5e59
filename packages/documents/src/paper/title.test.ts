import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthInCharacters } from './measure.ts'
import { breakTitle } from './title.ts'

describe('breakTitle', () => {
  it.each([
    ['政府信息公开申请答复书', ['政府信息公开申请答复书']],
    ['明州市人民政府办公室2026年政府信息公开工作年度报告', ['明州市人民政府办公室2026年', '政府信息公开工作年度报告']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['关于大塘村村民委员会申请公开政府信息的答复', ['关于大塘村村民委员会', '申请公开政府信息的答复']],
  ])('%s', (title, lines) => {
    expect(breakTitle(title, 19)).toEqual(lines)
  })

  it('keeps number and unit, quotes and their content together', () => {
    for (const line of breakTitle('关于转发《明州市2026年政务公开工作要点》和做好第4季度自查工作的通知', 19)) {
      expect(line).not.toMatch(/^[》年的和]/)
      expect(line).not.toMatch(/《$/)
    }
  })

  it('loses nothing and never makes a line too long', () => {
    const piece = fc.constantFrom(
      '关于',
      '明州市',
      '政府信息公开',
      '（试行）',
      '2026年',
      '《条例》',
      'ABC',
      '的',
      '通知',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const title = pieces.join('')
        const lines = breakTitle(title, 19)
        expect(lines.join('')).toBe(title)
        for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(19)
      }),
    )
  })
})
