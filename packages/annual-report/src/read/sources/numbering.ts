/** Word's counting of headings and lists, the same in its old and new files. */

/** A level of a list: how its labels are written and where they start. */
export interface Level {
  format: string
  text: string
  start: number
  /** Every number in the label in plain digits. */
  legal: boolean
  suffix: string
  /** The level above which a new number starts this one afresh; 0 never. Absent: any level above. */
  restart?: number
  style?: string
}

/** A list with where its counting stands. */
export interface Definition {
  levels: Map<number, Level>
  /** The next value of each level. */
  next: Map<number, number>
}

/** Moves the level on by one, starts the levels below it afresh, and prints the label. */
export function count(definition: Definition, at: number): string {
  const level = definition.levels.get(at)
  if (!level) return ''
  const value = definition.next.get(at) ?? level.start
  definition.next.set(at, value + 1)
  for (const [below, { start, restart }] of definition.levels)
    if (below > at && restart !== 0 && (restart === undefined || at < restart)) definition.next.set(below, start)
  if (level.format === 'bullet' || level.format === 'none') return ''
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = definition.levels.get(Number(digit) - 1)
    if (!of) return ''
    const current =
      Number(digit) - 1 === at
        ? value
        : Math.max((definition.next.get(Number(digit) - 1) ?? of.start + 1) - 1, of.start)
    return numeral(current, level.legal ? 'decimal' : of.format)
  })
  // The number must not grow together with the text behind it: 1 and 2024年 are not 12024年.
  return /[\p{L}\p{N}]$/u.test(label) && level.suffix !== 'nothing' ? `${label} ` : label
}

/** A number in one of Word's formats; formats no Chinese document uses come out in plain digits. */
export function numeral(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chinese(value).replace(
        /[一二三四五六七八九十百千]/g,
        (sign) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(sign)]!,
      )
    case 'ideographTraditional':
      return value >= 1 && value <= 10 ? '甲乙丙丁戊己庚辛壬癸'[value - 1]! : String(value)
    case 'ideographZodiac':
      return value >= 1 && value <= 12 ? '子丑寅卯辰巳午未申酉戌亥'[value - 1]! : String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

/** 1–9999 in counting numerals: 十二, 一百零三. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return String(value)
  const digits = String(value)
  let text = ''
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at])
    if (digit === 0) {
      if (!text.endsWith('零')) text += '零'
    } else text += '零一二三四五六七八九'[digit]! + ['', '十', '百', '千'][digits.length - 1 - at]!
  }
  text = text.replace(/零+$/, '')
  return value < 20 ? text.replace(/^一十/, '十') : text
}

/** A … Z, then AA … ZZ, as Word repeats them. */
function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(
    Math.max(0, Math.min(Math.floor((value - 1) / 26) + 1, 10)),
  )
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(value, 3999)
  let text = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}
