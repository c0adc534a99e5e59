import { BEGINS } from '../joint.ts'
import { runsOf, type TextLine } from './pdf-lines.ts'

/** A line with the page it stands on, page numbers and running heads left out. */
export interface PlacedLine {
  line: TextLine
  /** From 0. */
  page: number
}

/** The column of text the lines of a page stand in. */
interface Column {
  left: number
  right: number
  /** Size of its print. */
  em: number
  /** From line to line within a paragraph; null where no two lines tell. */
  step: number | null
  /** Whether paragraphs begin further in, or with room above. */
  indents: boolean
  spaced: boolean
}

/** A page needs that many lines for its column to be told. */
const FEWEST = 4
/** A line may stop that much before the edge, besides what would not have fitted: uneven edges, punctuation hanging out. In characters. */
const SLACK = 1
/** In the middle of a sentence the next word was longer than it looks: programs keep 1800余条 together. */
const SLACK_IN_SENTENCE = 3
const SAME_LEFT = 0.7
const INDENT = { least: 1.2, most: 4.5 }
const SAME_SIZE = 0.1
const SAME_STEP = 1.3
const MOST = 0.7
/** What no heading and no item of a list ends with. */
const GOES_ON = /[，、（(]$/
/** The end of a sentence, with the quotation marks and brackets behind it. */
const ENDS = /[。！？!?][”’"'）)」』]*$/

/**
 * Says which lines go on with the paragraph of the line before: that line is so full that the next word did not fit, and this
 * one begins at the left edge in the same print. `pages`: the lines of each page in order, with the width of the page.
 */
export function paragraphs(
  pages: readonly { width: number; lines: readonly TextLine[] }[],
): (before: PlacedLine, after: PlacedLine) => boolean {
  const columns = columnsOf(pages)
  return (before, after) => {
    const [column, next] = [columns[before.page], columns[after.page]]
    if (!column || !next) return false
    const { em } = column
    const [a, b] = [before.line, after.line]
    if (Math.abs(sizeOf(a) - sizeOf(b)) > em * SAME_SIZE) return false
    if (!isText(a) || !isText(b)) return false
    if (a.left > column.left + em * INDENT.most || a.left < column.left - em * SAME_LEFT) return false
    if (Math.abs(b.left - next.left) > em * SAME_LEFT) return false
    if (!isFull(a, column, firstWidth(b), ENDS.test(a.text) ? SLACK : SLACK_IN_SENTENCE)) return false
    const together = before.page === after.page
    if (together && column.step !== null && b.bottom - a.bottom > column.step * SAME_STEP) return false
    // Where nothing sets paragraphs apart, a full line may be the last of its own.
    return (
      column.indents ||
      (together && column.spaced) ||
      !(ENDS.test(a.text) || (BEGINS.test(b.text) && !GOES_ON.test(a.text)))
    )
  }
}

/** Of one piece: pieces with room between them are columns. */
function isText(line: TextLine): boolean {
  return runsOf(line).length === 1
}

function isFull(line: TextLine, column: { right: number; em: number }, next: number, slack = SLACK): boolean {
  return line.right + next > column.right - column.em * slack
}

/** The width of what a line begins with and no program breaks: a figure or word, or a character with what may not begin a line. */
function firstWidth(line: TextLine): number {
  const { text, left, right } = line.words[0]!
  const first = /^(?:[!-~]+|[“‘（《【〔「『]*.)[，。、；：！？”’）》】〕」』]*/u.exec(text)?.[0] ?? ''
  return text.length === 0 ? 0 : ((right - left) * widthOf(first)) / widthOf(text)
}

/** In halves of a character. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 1 : 2
  return Math.max(width, 1)
}

function sizeOf(line: TextLine): number {
  return Math.max(...line.words.map((word) => word.size))
}

/** The column of every page: of all pages of its width and side, as bound pages have their margins changing sides. */
function columnsOf(pages: readonly { width: number; lines: readonly TextLine[] }[]): (Column | null)[] {
  const known = new Map<string, Column | null>()
  const of = (chosen: (page: { width: number }, index: number) => boolean, key: string): Column | null => {
    let column = known.get(key)
    if (column === undefined) {
      column = columnOf(pages.filter(chosen).map(({ lines }) => lines.filter(isText)))
      known.set(key, column)
    }
    return column
  }
  return pages.map(({ width }, index) => {
    const wide = Math.round(width)
    const alike = (page: { width: number }): boolean => Math.round(page.width) === wide
    const all = of(alike, `${wide}`)
    const [own, other] = [0, 1].map((side) =>
      of((page, at) => alike(page) && at % 2 === (index + side) % 2, `${wide} ${(index + side) % 2}`),
    )
    if (!all || !own || !other) return all
    const change = Math.abs(own.left - other.left) > all.em * SAME_LEFT
    return change && Math.abs(own.right - own.left - (other.right - other.left)) <= all.em ? own : all
  })
}

function columnOf(pages: readonly (readonly TextLine[])[]): Column | null {
  const lines = pages.flat()
  if (lines.length < FEWEST) return null
  const em = middle(lines.map(sizeOf))
  const text = lines.filter((line) => Math.abs(sizeOf(line) - em) <= em * SAME_SIZE)
  // The edge many lines reach; a single line may stick out.
  const rights = text.map((line) => line.right).sort((a, b) => b - a)
  const reaching = Math.max(2, Math.ceil(text.length * 0.05))
  const right = rights.find((_, index) => rights[index]! - (rights[index + reaching - 1] ?? -Infinity) <= em * 1.2)
  if (right === undefined) return null
  const full = text.filter((line) => isFull(line, { right, em }, em / 2))
  const lefts = full.map((line) => line.left).sort((a, b) => a - b)
  const left = lefts.find((at, index) => (lefts[index + 1] ?? Infinity) - at <= em * SAME_LEFT) ?? lefts[0] ?? Infinity
  if (left === Infinity) return null

  const isIndented = (line: TextLine): boolean => line.left >= left + em * INDENT.least
  const steps: number[] = []
  const stepsToStarts: number[] = []
  let indented = 0
  for (const page of pages)
    for (const [index, line] of page.entries()) {
      const before = page[index - 1]
      if (!before) continue
      if (!isFull(before, { right, em }, firstWidth(line))) {
        stepsToStarts.push(line.bottom - before.bottom)
        if (isIndented(line)) indented++
      } else if (Math.abs(line.left - left) <= em * SAME_LEFT && !ENDS.test(before.text))
        steps.push(line.bottom - before.bottom)
    }
  const step = steps.length > 0 ? middle(steps) : null
  const starts = stepsToStarts.length
  const spaced = step === null ? 0 : stepsToStarts.filter((each) => each > step * SAME_STEP).length
  return { left, right, em, step, indents: indented > starts * MOST, spaced: spaced > starts * MOST }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
