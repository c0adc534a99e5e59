import { isRowOfTable } from '../../labels.ts'
import { piecesOf } from '../../text/left-out.ts'
import { type Mark, markOf, numberOf, type Slip, type Style } from './marks.ts'

/**
 * What is wrong with the numbers within one text. What was left out of a copy may have taken numbers with it, and beside
 * a table a conversion may have left pieces of its rows. `fromStart`: the text is held from its beginning.
 */
export function withinText(text: string, { besideTable = false, fromStart = true } = {}): Slip[] {
  return piecesOf(text).flatMap((piece, index) => inPiece(piece, fromStart && index === 0, besideTable))
}

const NUMERAL = '([一二三四五六七八九十]{1,3})'
/** A mark opens a line, or a clause; 第二十条第（一）项 is not one. */
const OPENS = '(^|[\\n。；;：:！？\\s])'
const NOT_CITED = '(?!\\s*(?:项|款|条|目|至|到|[-—~～]))'

const STYLES: readonly (readonly [style: Style, written: RegExp])[] = [
  ['chapter', new RegExp(`(^|\\n)[\\s\\u3000]*${NUMERAL}\\s*[、.．]`, 'g')],
  ['bracketed', new RegExp(`${OPENS}[（(]\\s*${NUMERAL}\\s*[）)]${NOT_CITED}`, 'g')],
  ['arabic', /(^|\n)[\s\u3000]*([\d０-９]{1,2})\s*[、.．](?![\d０-９])/g],
  ['arabicBracketed', new RegExp(`${OPENS}[（(]\\s*([\\d０-９]{1,2})\\s*[）)]${NOT_CITED}`, 'g')],
  ['isOne', new RegExp(`(^|[\\n。；;：:，,、！？”）\\s])${NUMERAL}是(?!否)`, 'g')],
  ['ordinal', new RegExp(`${OPENS}第${NUMERAL}[，,、]`, 'g')],
]

/** From the outermost level inwards; 一是 and 第一 may stand anywhere. */
const RANK: readonly Style[] = ['chapter', 'bracketed', 'arabic', 'arabicBracketed']

/** Numbers beyond this are figures, not marks. */
const MOST = 30

export function marksIn(text: string): Mark[] {
  const asides = asidesOf(text)
  return STYLES.flatMap(([style, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const lead = match[0].length - match[0].slice(match[1]!.length).trimStart().length
      return { style, number: numberOf(match[2]!), written: match[0].slice(lead).trim(), at: match.index + lead }
    }),
  )
    .filter(({ style, number, at }) => number > 0 && number <= MOST && !(INLINE.has(style) && asides[at] === 1))
    .sort((one, other) => one.at - other.at)
}

/** Rows of tables that a conversion left in the text keep the numbers of their forms. */
function isRow(text: string, { at, written }: Mark): boolean {
  const rest = /^[^\n]*/.exec(text.slice(at + written.length))![0]
  return rest.trim() === '' || isRowOfTable(rest)
}

const INLINE: ReadonlySet<Style> = new Set(['isOne', 'ordinal'])

/** Within brackets or quotation marks of its line: a list within an item of a list, or somebody else's. */
function asidesOf(text: string): Uint8Array {
  const asides = new Uint8Array(text.length)
  let brackets = false
  let quotation = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (brackets || quotation) asides[at] = 1
    if (char === '\n') brackets = quotation = false
    else if (char === '（' || char === '）') brackets = char === '（'
    else if (char === '“' || char === '”') quotation = char === '“'
  }
  return asides
}

/** 一、 within a section, where the sections themselves are numbered so: a warning at each from the first on. */
export function chaptersWithin(text: string): Slip[] {
  const chapters = marksIn(text).filter(({ style }) => style === 'chapter')
  return chapters.slice(firstOf(chapters)).map((mark) => {
    const right = markOf('bracketed', mark.number)
    const why = `“${mark.written}”与各部分的编号同级，这里应为“${right}”`
    return { ...slipOf(mark, text, right, why), severity: 'warning', message: `${why}。请改用下一级编号。` }
  })
}

/** Where a count begins with 一、; where none does, behind the last: a single 三、 is judged by what it stands between. */
function firstOf(chapters: readonly Mark[]): number {
  const first = chapters.findIndex(({ number }) => number === 1)
  return first < 0 ? chapters.length : first
}

/** A list being read: the number it has come to, and whether an outer mark has closed it. */
interface List {
  last: number
  closed: boolean
  /** Another mark came since. */
  between: boolean
  /** Where its last mark stands. */
  at: number
}

function inPiece(text: string, fromStart: boolean, besideTable: boolean): Slip[] {
  const marks = marksIn(text).filter((mark) => !besideTable || !isRow(text, mark))
  const lists = new Map<Style, List>()
  const slips: Slip[] = []
  const following = numbersAfter(marks)
  for (const [index, mark] of marks.entries()) {
    const judged = judge(mark, lists, following[index]!, text, fromStart)
    if (judged.slip) slips.push(judged.slip)
    enter(lists, judged.style, judged.last, mark.at)
  }
  return slips
}

/** The number of the next mark in the same style, for each mark. */
function numbersAfter(marks: readonly Mark[]): (number | null)[] {
  const next = new Map<Style, number>()
  return marks
    .toReversed()
    .map(({ style, number }) => {
      const after = next.get(style) ?? null
      next.set(style, number)
      return after
    })
    .toReversed()
}

/** Takes the mark into its list, closes the lists within it and marks that something came between in the others. */
function enter(lists: Map<Style, List>, style: Style, last: number, at: number): void {
  const rank = RANK.indexOf(style)
  for (const [other, list] of lists) {
    list.between = true
    const inner = RANK.indexOf(other)
    if (rank >= 0 && (inner < 0 || inner > rank)) list.closed = true
  }
  lists.set(style, { last, closed: false, between: false, at })
}

interface Judged {
  slip: Slip | null
  /** The list the mark belongs to, and the number that list has come to. */
  style: Style
  last: number
}

function judge(mark: Mark, lists: Map<Style, List>, next: number | null, text: string, fromStart: boolean): Judged {
  const { style, number } = mark
  const list = lists.get(style)
  const fine = { slip: null, style, last: number }
  // （5） may go on a list （1）–（4） that an outer heading closed; after （四） it is far more likely its next.
  const confused = style === 'arabicBracketed' && list?.closed && lists.get('bracketed')?.last === number - 1
  if (list && number === list.last + 1 && !confused) return fine
  if (number === 1) return { ...fine, slip: list && alone(list, mark, text) ? again(mark, list, text) : null }
  const meant = RANK.includes(style) ? listAt(lists, style, number - 1) : null
  if (meant) {
    const right = markOf(meant, number)
    const why = `“${mark.written}”接在“${markOf(meant, number - 1)}”之后，应为“${right}”`
    return { slip: slipOf(mark, text, right, why), style: meant, last: number }
  }
  if (!list) return { ...fine, slip: fromStart ? beginsLate(mark, text) : null }
  const right = markOf(style, list.last + 1)
  const slip = slipOf(mark, text, right, whyNot(mark, list, right))
  // The number that comes next tells whether this one alone is wrong, or the count goes on from it.
  return { slip, style, last: next === list.last + 2 ? list.last + 1 : number }
}

/** An open list in another style that has come to this number. */
function listAt(lists: Map<Style, List>, not: Style, last: number): Style | null {
  return RANK.find((style) => style !== not && lists.get(style)?.last === last && !lists.get(style)!.closed) ?? null
}

function whyNot({ written, number, style }: Mark, { last }: List, right: string): string {
  if (number === last) return `“${written}”重复，应为“${right}”`
  return number > last
    ? `“${markOf(style, last)}”之后是“${written}”，缺少“${right}”`
    : `“${markOf(style, last)}”之后又是“${written}”，编号倒退，应为“${right}”`
}

/** Whether a list had only its first item and nothing came since: then a second first item is a repeat. */
function alone({ last, closed, between, at }: List, mark: Mark, text: string): boolean {
  if (last !== 1 || closed || between) return false
  // 一是…；一是… within a sentence; in the next one another list may begin.
  return (
    RANK.includes(mark.style) ||
    (mark.style === 'isOne' && /^[^。！？\n]+[；;][^。！？\n]*$/.test(text.slice(at, mark.at)))
  )
}

function again(mark: Mark, list: List, text: string): Slip {
  const right = markOf(mark.style, list.last + 1)
  return { ...slipOf(mark, text, right, `“${mark.written}”重复，疑应为“${right}”`), severity: 'warning' }
}

/** 二是 where no 一是 was. The first may have been worded otherwise, and a broken line may begin with a figure. */
function beginsLate(mark: Mark, text: string): Slip | null {
  const before = text.slice(0, mark.at)
  const first = markOf(mark.style, mark.number - 1)
  if (/首先|第一|其一|一方面/.test(before) || before.includes(first)) return null
  const slip = slipOf(mark, text, markOf(mark.style, 1), `“${mark.written}”之前没有“${first}”`)
  return mark.style === 'arabic' || mark.style === 'chapter' ? { ...slip, severity: 'warning' } : slip
}

function slipOf(mark: Mark, text: string, right: string, why: string): Slip {
  return {
    severity: 'error',
    quote: quoteAt(text, mark),
    left: mark.written,
    right,
    message: `${why}。请改正编号，并检查是否漏写或者多写了内容。`,
  }
}

/** The mark with the words it stands before, to the end of their clause. */
function quoteAt(text: string, { at, written }: Mark): string {
  const after = text.slice(at + written.length)
  const end = after.search(/[。，,；;：:\n]/)
  const length = end < 0 ? after.length : end
  return text.slice(at, at + written.length + Math.min(length, 20)).trim()
}
