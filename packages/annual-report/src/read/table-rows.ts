import { core, isBlank } from './characters.ts'
import { TABLE2_ROWS, TABLE4_GROUPS } from './form-labels.ts'
import { isUnit, lex, type Token } from './lex.ts'
import type { Piece, Row } from './rows.ts'
import type { Spot } from './source.ts'
import { isFigureCell, readValue, type Value } from './values.ts'

/** A row of figures as the document has it, with the words that may be its label. */
export interface FigureRow {
  kind: Row['kind']
  /** Words in the row itself, or since the figures before it. The label stands at their end. */
  own: Piece[]
  /** Words of rows without figures between the figures before and this row. */
  before: Piece[]
  /** Words between this row and the next figures: the rest of a label wrapped around its figures. */
  after: Piece[]
  values: Value[]
  /** How many cells the row has, labels and blanks included. */
  width: number
  /** How many blank lines stand between the last figure and the next words, in text read on from line to line. */
  gapAfter?: number
  at: Spot
  /** Whether its columns are the format's own. */
  exact?: boolean
  table: number | null
  /** Which of several tables side by side, from 0. */
  side: number
}

/** Labels without a number of their own. */
const LABELS = new Set([...TABLE2_ROWS, ...TABLE4_GROUPS].flatMap(({ cores }) => cores))

/** The rows of figures among the rows of one table's zone, and its other words (headings and headers) in order. */
export function figureRows(rows: readonly Row[]): FigureRow[] {
  return withBrokenFigures(withFiguresOverLines(readRows(rows)))
}

/**
 * Where cells stand one to a line with a blank line between, a figure right below another is the rest of it, or so it seems:
 * as in a cell with a space in it, the sums say whether 1528 and 3 are one figure.
 */
function withFiguresOverLines(rows: readonly FigureRow[]): readonly FigureRow[] {
  const gaps = rows.flatMap(({ kind, values }) => (kind === 'line' ? values.slice(1).map(({ gap = 0 }) => gap) : []))
  // With blank cells among them their gaps are still odd.
  const odd = gaps.filter((gap) => gap % 2 === 1).length
  const single = gaps.filter((gap) => gap === 1).length
  if (single < 6 || odd < gaps.length * 0.75 || single < gaps.length * 0.5) return rows
  return rows.map((row) => {
    if (row.kind !== 'line') return row
    const values: Value[] = []
    for (const value of row.values) {
      const above = values.at(-1)
      if (above && (value.gap ?? 0) === 0 && above.at.line !== value.at.line)
        values[values.length - 1] = { ...readValue(`${above.printed} ${value.printed}`, above.at), gap: above.gap }
      else values.push(value)
    }
    return { ...row, values }
  })
}

/**
 * A narrow column breaks a figure over two lines: 13 and below it 2 are 132. The lower line has figures only under figures,
 * and no label of its own but the end of one.
 */
function withBrokenFigures(rows: readonly FigureRow[]): FigureRow[] {
  const kept: FigureRow[] = []
  for (const row of rows) {
    const above = kept.at(-1)
    if (above?.kind === 'placed' && row.kind === 'placed' && row.before.length === 0 && row.values.length > 0) {
      const over = row.values.map((value) =>
        above.values.findIndex((one) => value.left! < one.right! && value.right! > one.left! - 1),
      )
      const follows =
        row.at.line !== undefined && row.at.line === (above.at.line ?? 0) + 1 && row.at.page === above.at.page
      const startsLabel = row.own.some(
        ({ text }) =>
          LABELS.has(core(text)) ||
          /^\s*(?:[（(]?[一二三四五六七\d][)）]?[、.．]|[（(][一二三四五六七\d][)）])/.test(text),
      )
      if (follows && !startsLabel && row.values.length < above.values.length && over.every((at) => at >= 0)) {
        const values = above.values.map((value, at) => {
          const below = row.values[over.indexOf(at)]
          if (!below) return value
          const whole = readValue(`${value.printed}${below.printed}`, value.at)
          // Whether they are one figure is for the sums to say.
          return {
            ...whole,
            left: value.left,
            right: value.right,
            parts: whole.parts.length > 0 ? whole.parts : [`${whole.digits}`],
          }
        })
        kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own], values, after: row.after }
        continue
      }
    }
    kept.push(row)
  }
  return kept
}

function readRows(rows: readonly Row[]): FigureRow[] {
  const found: FigureRow[] = []
  let before: Piece[] = []
  let stream: FigureRow | null = null
  let gap = 0
  const add = (row: FigureRow) => {
    found.push(row)
    before = []
  }
  const below = (index: number) => rows.slice(index + 1, index + 4).find(({ text }) => !isBlank(text))
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'line' || (row.kind === 'cells' && row.pieces.length === 1)) {
      for (const piece of row.pieces) {
        // A lone cell that is blank is a blank; a blank line is nothing.
        if (isBlank(piece.text)) {
          if (row.table !== null && stream) stream.values.push(readValue(piece.text, piece.at))
          else gap++
          continue
        }
        for (const token of isNumber(piece, below(index)) ? [wordsOf(piece)] : withoutOrdinal(lex(piece))) {
          if (token.kind === 'value') token.value.gap = gap
          else token.piece.gap = gap
          if (token.kind === 'words' && stream) stream.gapAfter = gap
          gap = 0
          if (token.kind === 'words') {
            stream = null
            before.push(token.piece)
            const last = found.at(-1)
            if (last && last.after.length < 6) last.after.push(token.piece)
          } else if (stream) stream.values.push(token.value)
          else {
            stream = {
              kind: 'line',
              own: before,
              before: [],
              after: [],
              values: [token.value],
              width: 1,
              at: piece.at,
              table: row.table,
              side: 0,
            }
            add(stream)
          }
        }
      }
      continue
    }
    stream = null
    const sides = row.kind === 'placed' ? placedSides(row, below(index)) : cellSides(row)
    const any = sides.some(({ values }) => values.length > 0)
    if (!any) {
      const words = sides.flatMap(({ words }) => words.filter((piece) => !piece.carried))
      before.push(...words)
      const last = found.at(-1)
      if (last && last.after.length < 60) last.after.push(...words)
      continue
    }
    const context = before
    sides.forEach(({ words, values }, side) => {
      if (values.length === 0) return
      add({
        kind: row.kind,
        own: words,
        before: side === 0 ? context : [],
        after: [],
        values,
        width: row.pieces.length,
        at: row.at,
        exact: row.exact,
        table: row.table,
        side,
      })
    })
  }
  return found
}

/** Whether a line holds only the number of the label on the next line: 2 and below .其他法律, or 8. and below 属于行政查询. */
function isNumber({ text }: Piece, below: Row | undefined): boolean {
  const next = below?.pieces[0]?.text ?? ''
  return /^\s*\d\s*$/.test(text)
    ? NUMBERED_ABOVE.test(next)
    : /^\s*\d\s*[.、．]\s*$/.test(text) && /^\s*[\u4e00-\u9fff]/.test(next)
}

function wordsOf(piece: Piece): Token {
  return { kind: 'words', piece: { ...piece } }
}

/** A line that begins with a number and goes on with words and figures begins with the row's own number in the table. */
function withoutOrdinal(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens
  if (tokens.length < 4 || first?.kind !== 'value' || second?.kind !== 'words') return tokens
  return /^\d{1,2}$/.test(first.value.printed) ? tokens.slice(1) : tokens
}

/** Labels and the figures after them; more than one pair where tables stand side by side. */
function cellSides(row: Row): { words: Piece[]; values: Value[] }[] {
  const sides: { words: Piece[]; values: Value[] }[] = []
  let words: Piece[] = []
  let values: Value[] = []
  let figures = false
  const close = () => {
    if (words.length > 0 || values.length > 0) sides.push({ words, values })
    words = []
    values = []
    figures = false
  }
  const hasWords = row.pieces.some((piece) => !isBlank(piece.text) && !isFigureCell(piece.text))
  for (const piece of row.pieces) {
    const place = piece.left === undefined ? {} : { left: piece.left, right: piece.right }
    if (isBlank(piece.text)) {
      // Blank cells before the label are cells a label of several rows reaches into.
      if (words.length > 0 || !hasWords) values.push({ ...readValue('', piece.at), ...place })
      continue
    }
    if (isFigureCell(piece.text)) {
      if (piece.carried && words.length === 0) continue
      values.push({ ...readValue(piece.text, piece.at), ...place })
      figures = true
      continue
    }
    if (isUnit(piece.text)) continue
    // A number before the label is the row's own number in the table.
    if (figures && words.length === 0) values = []
    else if (figures) close()
    else values = []
    figures = false
    const tokens = row.pieces.length <= 2 ? lex(piece) : []
    if (tokens.length > 1 && tokens.at(-1)!.kind === 'value' && tokens[0]!.kind === 'words') {
      for (const token of tokens) {
        if (token.kind === 'words') words.push(token.piece)
        else values.push(token.value)
      }
      figures = true
    } else words.push(piece)
  }
  close()
  return sides
}

/** How the rest of a label begins whose number stands at the end of the line above: （三）不予公开2 and below .其他法律. */
const NUMBERED_ABOVE = /^\s*[.、．]\s*[\u4e00-\u9fff]/

function placedSides(row: Row, below: Row | undefined): { words: Piece[]; values: Value[] }[] {
  const words: Piece[] = []
  const values: Value[] = []
  const numbers = below?.kind === 'placed' && NUMBERED_ABOVE.test(below.pieces[0]?.text ?? '')
  for (const piece of row.pieces) {
    const text = numbers ? piece.text.replace(/(?<=[\u4e00-\u9fff]\s?\d)(?=\s|$)/, '.') : piece.text
    for (const token of lex({ ...piece, text })) {
      if (token.kind === 'words') {
        if (words.length === 0 && values.length === 1) values.pop()
        words.push(token.piece)
      } else values.push(token.value)
    }
  }
  return [{ words, values }]
}
