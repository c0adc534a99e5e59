import { half } from './characters.ts'
import type { Spot } from './source.ts'

/** What a cell for a figure holds. */
export interface Value {
  state: 'number' | 'blank' | 'none' | 'words'
  /** As printed. */
  printed: string
  at: Spot
  /** The number in plain digits, sign and point included: -15, 96171.6. Of `number` alone. */
  digits: string
  /** 万元 or 元 where it is printed with the number. */
  unit: string | null
  /** Whether look-alike characters were taken for digits. */
  repaired: boolean
  /** Whether a character was taken for a digit that could well be something else (S for 5). */
  doubtful: boolean
  /** The strings of digits it is made of where there are spaces between them: 1 288 may be one figure or two. */
  parts: string[]
  /** Whether it follows another figure, or is followed by one, without anything between them. */
  glued?: boolean
  /** How many blank lines stand before it, in text read on from line to line. */
  gap?: number
  /** Where it stands: columns of a grid, or places on the line. */
  left?: number
  right?: number
}

const LOOK_ALIKE: Record<string, string> = {
  O: '0',
  o: '0',
  Ο: '0',
  О: '0',
  ο: '0',
  о: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  丨: '1',
  i: '1',
  ı: '1',
}
const DOUBTFUL: Record<string, string> = {
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  b: '6',
  g: '9',
  q: '9',
  G: '6',
  Q: '0',
  D: '0',
  A: '4',
  T: '7',
}
const NONE = /^(?:[-—―─一_/\\]|——|---?|\/\/)+$/
const UNIT = /(万元|亿元|元|件次|人次|件|个|项|条|次|人|篇|期|份|宗)$/

/**
 * Reads what stands in a cell for a figure: a number (with sign, thousands separators, decimals, a unit), nothing, a stroke
 * for nothing to report, or words.
 */
export function readValue(printed: string, at: Spot): Value {
  const value: Value = {
    state: 'words',
    printed: printed.trim(),
    at,
    digits: '',
    unit: null,
    repaired: false,
    doubtful: false,
    parts: [],
  }
  let text = half(printed)
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
  if (text === '') return { ...value, state: 'blank' }
  // A stroke of the character for one is no figure anybody prints in these tables, but it may be a one misread.
  if (NONE.test(text)) return { ...value, state: text === '一' ? 'words' : 'none' }
  const unit = UNIT.exec(text)?.[1]
  if (unit && text.length > unit.length) text = text.slice(0, -unit.length).trim()
  value.unit = unit && /元$/.test(unit) ? unit : null
  let sign = ''
  const signed = /^(增加|减少|增|减|\+|-)\s*/.exec(text)
  if (signed) {
    sign = /减|-/.test(signed[1]!) ? '-' : ''
    text = text.slice(signed[0].length)
  }
  text = text.replace(/^[(（]\s*([^()（）]+?)\s*[)）]$/, '$1')
  const parts = text.split(/\s+/)
  if (parts.length > 1) return { ...value, ...together(value, parts, sign) }
  const compact = text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
  // 00 or 0012 is no figure but several without anything between them.
  if (/^0\d+$/.test(compact)) return { ...value, state: 'number', digits: '', parts: [compact] }
  if (/^\d+(?:\.\d+)?$/.test(compact)) return { ...value, state: 'number', digits: negated(sign, compact) }
  const [mended, doubtful] = mend(compact)
  if (/^0\d+$/.test(mended)) return { ...value, state: 'number', digits: '', parts: [mended], repaired: true, doubtful }
  if (/^\d+(?:\.\d+)?$/.test(mended)) {
    return { ...value, state: 'number', digits: negated(sign, mended), repaired: true, doubtful }
  }
  return value
}

/** A figure with spaces in it. Whether it is one figure is for the table to say. */
function together(value: Value, parts: readonly string[], sign: string): Partial<Value> {
  const read = parts.map((part) => readValue(part, value.at))
  if (!read.every((part) => part.state === 'number')) return {}
  const digits = read.map((part) => part.digits || part.parts[0]!)
  const whole = digits.join('')
  if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(whole)) return { state: 'number', digits: '', parts: digits, repaired: true }
  const doubtful = read.some((part) => part.doubtful)
  return { state: 'number', digits: negated(sign, whole), parts: digits, repaired: true, doubtful }
}

function negated(sign: string, digits: string): string {
  return sign === '-' && Number(digits) !== 0 ? `-${digits}` : digits
}

function mend(text: string): [string, doubtful: boolean] {
  let doubtful = false
  const mended = text.replace(/[.。·]$/, '').replace(/[^\d.]/g, (character) => {
    if (LOOK_ALIKE[character]) return LOOK_ALIKE[character]!
    if (DOUBTFUL[character]) {
      doubtful = true
      return DOUBTFUL[character]!
    }
    return character
  })
  return [mended, doubtful]
}

/** How many figures with spaces before them a line has. */
export function figuresOn(line: string): number {
  return (
    line.match(/(?:^|(?<=\s))[+-]?[\d\uff10-\uff19OoQlI〇][\d\uff10-\uff19OoQlI〇.,]*(?:件|万元|元)?(?=\s|$)/g)
      ?.length ?? 0
  )
}

/** Whether a cell among cells for figures is one itself: it has no Chinese word, or one that says there is nothing. */
export function isFigureCell(text: string): boolean {
  const plain = withoutUnit(half(text).trim())
  if (plain === '') return false
  if (/^(?:无|没有|暂无|空|不涉及|未涉及|不适用|零|一)$/.test(plain)) return true
  return looksLikeFigures(text) || (plain.length <= 12 && /^[A-Za-z\d\s.,+/*#?|!〇○-]+$/.test(plain))
}

/** A figure without 件 or 元 after it, also where its digits are misread. */
function withoutUnit(text: string): string {
  return text.replace(/(?<=[A-Za-z|!〇○\d])(?:件|万元|元)$/, '')
}

/** Whether a text could be one or several figures and nothing else: used to tell cells for figures from labels. */
export function looksLikeFigures(text: string): boolean {
  const plain = withoutUnit(half(text).trim())
  if (plain === '') return false
  if (NONE.test(plain)) return plain !== '一'
  return /\d|^[OolI|!〇○\s]+$|[SBZ]/.test(plain) && readValue(plain, {}).state === 'number'
}
