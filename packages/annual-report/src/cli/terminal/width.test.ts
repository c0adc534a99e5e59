import { describe, expect, it } from 'vitest'
import { cutTo, padTo, widthOf, wrap } from './width.ts'

describe('the width of text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['表三', 4],
    ['“总计”行', 10],
    ['１２', 4],
    ['a\u0301', 1],
    ['𠀀', 2],
    ['', 0],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('pads and cuts by it', () => {
    expect(padTo('表三', 6)).toBe('表三  ')
    expect(padTo('12', 4, 'right')).toBe('  12')
    expect(cutTo('政府信息公开', 8)).toBe('政府信…')
    expect(cutTo('政府', 4)).toBe('政府')
  })
})

describe('wrapping', () => {
  it('keeps every line within the width, numbers whole and closing marks off the beginning of a line', () => {
    const text = '表三第一项加第二项之和为12345，第三项加第四项之和为12340，两者应当相等。'
    const lines = wrap(text, 22)
    expect(lines.join('')).toBe(text)
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(24)
      expect(line).not.toMatch(/^[，。]/)
    }
    expect(lines.some((line) => line.includes('12345'))).toBe(true)
  })

  it('breaks what has no place to break, keeps line breaks, and leaves lines alone without a width', () => {
    expect(wrap('abcdefghijklmnop', 10)).toEqual(['abcdefghij', 'klmnop'])
    expect(wrap('一\n二', 10)).toEqual(['一', '二'])
    expect(wrap('一二三四五六七八九十', null)).toEqual(['一二三四五六七八九十'])
    expect(wrap('', 10)).toEqual([''])
  })
})
