import { Parser } from 'saxen'
import { NAMESPACES } from './docx-xml.ts'

/**
 * Word's automatic numbering. Offices let Word count their headings (一、 （一） 1.), so the numerals stand in no text:
 * they follow from the definitions in numbering.xml, the styles and the order of the paragraphs.
 */
export interface Numbering {
  /** The label of the next paragraph with these properties, '' where it has none. Counts, so ask once a paragraph. */
  label(paragraph: { style?: string; numId?: string; level?: number }): string
}

interface Level {
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

interface Definition {
  levels: Map<number, Level>
  /** The next value of each level. */
  next: Map<number, number>
}

interface List {
  definition: string
  starts: Map<number, number>
  used: boolean
}

interface Style {
  basedOn?: string
  numId?: string
  level?: number
}

/** Either part may be absent: then nothing is numbered that needs it. */
export function readNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const { definitions, lists } = readLists(numberingXml)
  const styles = readStyles(stylesXml)

  const ofStyle = (name: string | undefined): { numId?: string; level?: number } => {
    let level: number | undefined
    for (let style = name, steps = 0; style !== undefined && steps < 20; steps++) {
      const found = styles.get(style)
      if (!found) return {}
      level ??= found.level
      if (found.numId !== undefined) return { numId: found.numId, level: level ?? levelOfStyle(found.numId, style) }
      style = found.basedOn
    }
    return {}
  }
  const levelOfStyle = (numId: string, style: string): number | undefined => {
    const definition = definitions.get(lists.get(numId)?.definition ?? '')
    for (const [level, { style: linked }] of definition?.levels ?? []) if (linked === style) return level
    return undefined
  }

  return {
    label({ style, numId, level }) {
      const inherited = numId === undefined || level === undefined ? ofStyle(style) : {}
      const list = lists.get(numId ?? inherited.numId ?? '0')
      const definition = list && definitions.get(list.definition)
      if (!list || !definition) return ''
      if (!list.used) {
        list.used = true
        for (const [at, start] of list.starts) definition.next.set(at, start)
      }
      return count(definition, level ?? inherited.level ?? 0)
    },
  }
}

/** Moves the level on by one, starts the levels below it afresh, and prints the label. */
function count(definition: Definition, at: number): string {
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

function readLists(xml: string | null): { definitions: Map<string, Definition>; lists: Map<string, List> } {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  /** A definition may only point to the style that holds the real one. */
  const links = new Map<string, string>()
  const styleOwners = new Map<string, string>()
  if (xml === null) return { definitions, lists }

  let definition: { id: string; levels: Map<number, Level> } | null = null
  let list: (List & { id: string }) | null = null
  let level: Level | null = null
  let override: number | null = null
  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    const read = (attribute: string): string | undefined => {
      const value = attributes()[attribute]
      return value === undefined ? undefined : decode(value)
    }
    switch (name) {
      case 'w:abstractNum': {
        const id = read('w:abstractNumId') ?? ''
        definition = { id, levels: new Map() }
        definitions.set(id, { levels: definition.levels, next: new Map() })
        break
      }
      case 'w:numStyleLink':
        if (definition) links.set(definition.id, read('w:val') ?? '')
        break
      case 'w:styleLink':
        if (definition) styleOwners.set(read('w:val') ?? '', definition.id)
        break
      case 'w:num': {
        const id = read('w:numId') ?? ''
        list = { id, definition: '', starts: new Map(), used: false }
        lists.set(id, list)
        break
      }
      case 'w:abstractNumId':
        if (list) list.definition = read('w:val') ?? ''
        break
      case 'w:lvlOverride':
        override = Number(read('w:ilvl') ?? 0)
        break
      case 'w:startOverride':
        if (list && override !== null) list.starts.set(override, Number(read('w:val') ?? 1))
        break
      case 'w:lvl':
        level = { format: 'decimal', text: '', start: 1, legal: false, suffix: 'tab' }
        if (definition) definition.levels.set(Number(read('w:ilvl') ?? 0), level)
        break
      case 'w:numFmt':
        if (level) level.format = read('w:val') ?? 'decimal'
        break
      case 'w:lvlText':
        if (level) level.text = read('w:val') ?? ''
        break
      case 'w:start':
        if (level) level.start = Number(read('w:val') ?? 1)
        break
      case 'w:suff':
        if (level) level.suffix = read('w:val') ?? 'tab'
        break
      case 'w:isLgl':
        if (level) level.legal = read('w:val') !== '0' && read('w:val') !== 'false'
        break
      case 'w:lvlRestart':
        if (level) level.restart = Number(read('w:val') ?? 0)
        break
      case 'w:pStyle':
        if (level) level.style = read('w:val')
        break
    }
  })
  parser.on('closeTag', (name) => {
    if (name === 'w:abstractNum') definition = null
    if (name === 'w:num') list = null
    if (name === 'w:lvl') level = null
    if (name === 'w:lvlOverride') override = null
  })
  parser.on('error', () => {})
  parser.on('warn', () => {})
  parser.parse(xml)

  for (const each of lists.values()) {
    const owner = styleOwners.get(links.get(each.definition) ?? '')
    if (owner !== undefined) each.definition = owner
  }
  return { definitions, lists }
}

function readStyles(xml: string | null): Map<string, Style> {
  const styles = new Map<string, Style>()
  if (xml === null) return styles
  let style: Style | null = null
  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    if (name === 'w:style') {
      const read = attributes()
      style = {}
      if (read['w:type'] === undefined || read['w:type'] === 'paragraph')
        styles.set(decode(read['w:styleId'] ?? ''), style)
      return
    }
    if (!style) return
    const value = attributes()['w:val']
    if (value === undefined) return
    if (name === 'w:basedOn') style.basedOn = decode(value)
    else if (name === 'w:numId') style.numId = decode(value)
    else if (name === 'w:ilvl') style.level = Number(value)
  })
  parser.on('closeTag', (name) => {
    if (name === 'w:style') style = null
  })
  parser.on('error', () => {})
  parser.on('warn', () => {})
  parser.parse(xml)
  return styles
}
