import type { Cell, LocalTable } from '../report.ts'
import { align } from './align.ts'
import { core, half, isBlank } from './characters.ts'
import { LOCAL_LABELS } from './form-labels.ts'
import { endLikeness } from './likeness.ts'
import { noteCell, nothingRead, refuse, surenessOf, type TableOut } from './out.ts'
import type { Piece, Row } from './rows.ts'
import { looksLikeFigures, readValue, type Value } from './values.ts'

/** Reads a local table whose form we have from the rows of its zone. */
export function readLocalTable(
  name: string,
  rows: readonly Row[],
  caption: string | undefined,
): { table: LocalTable | null; out: TableOut } {
  const out = nothingRead()
  const forms = LOCAL_LABELS.find((one) => one.name === name)!.rows
  const found = rows.every(({ kind }) => kind === 'placed') ? placedEntries(rows) : entries(rows)
  const likes = found.map(({ labels }) =>
    forms.map(({ cores }) => Math.max(...cores.flatMap((one) => labels.map((label) => endLikeness(one, label))))),
  )
  const matches = align(
    found.length,
    forms.length,
    (row, form) => likes[row]![form]!,
    () => true,
  )
  const cells: Record<string, Cell> = {}
  const mixed = disordered(
    found,
    forms.map(({ cores }) => cores),
  )
  found.forEach(({ printed, value, whole }, index) => {
    const match = matches[index]!
    const form = match.likeness >= 0.7 ? forms[match.form]! : null
    out.printedRows.push({ table: name, row: form?.key ?? null, label: printed })
    if (!form?.key || form.key in cells) return
    const place = { table: name, row: form.key, column: 'value' }
    if (value.state === 'none') return
    if (mixed[index]) {
      refuse(out, place, value.at, value.printed, '数字与行名次序错乱，不能确定该行是哪个数字。')
      return
    }
    if (value.state === 'blank') cells[form.key] = null
    // No sum says whether 72 7 is one figure, but in a cell of a table it can be no two.
    else if (
      value.state === 'number' &&
      !value.doubtful &&
      (value.parts.length === 0 || (whole && value.parts.length === 2 && value.digits !== ''))
    )
      cells[form.key] = Number(value.digits)
    else {
      refuse(out, place, value.at, value.printed, `单元格内容“${value.printed}”不是可以确定的数字。`)
      return
    }
    noteCell(out, place, value.at, value.printed, surenessOf(value))
  })
  const table = Object.keys(cells).length > 0 ? { name, ...(caption ? { caption } : {}), rows: cells } : null
  return { table, out }
}

interface Entry {
  /** What the words at the figure are recognised by; several where a label may go on below its figure. */
  labels: string[]
  printed: string
  value: Value
  /** The words of a running text it was read from, piece by piece; null in cells. */
  words: string[] | null
  /** Whether more figures follow that have no words. */
  followed: boolean
  /** Whether it is all that stands in a cell the format knows. */
  whole: boolean
}

/**
 * Text taken from a page in the order of its boxes has labels without figures and figures without labels. Where there are
 * both in running text, none of its rows can be trusted; a figure with another below it may be broken, too.
 */
function disordered(found: readonly Entry[], forms: readonly (readonly string[])[]): boolean[] {
  const isLabel = (text: string) => forms.some((cores) => cores.some((one) => one.length >= 4 && one === core(text)))
  const stacked = found.map(({ words }) => words !== null && words.slice(0, -1).filter(isLabel).length > 0)
  const all = found.some(({ followed }) => followed) && stacked.some(Boolean)
  return found.map(({ words, followed }) => followed || (words !== null && all))
}

const UNITS = /^(?:条|次|篇|个|人|万元|元|人次|件|份|期|单位|——|—)$/

/** Label and figure of every row, whether the row's cells stand beside or below each other. */
function entries(rows: readonly Row[]): Entry[] {
  const found: Entry[] = []
  let words: Piece[] = []
  const push = (value: Value, kind: Row['kind'] = 'line', whole = false) => {
    const last = found.at(-1)
    if (words.length === 0) {
      // In a grid it stands in a column of its own.
      if (last && kind !== 'grid' && value.state === 'number') last.followed = true
      return
    }
    const printed = words.map(({ text }) => text.replace(/\s+/g, '')).join('')
    const pieces = kind === 'grid' || kind === 'cells' ? null : words.map(({ text }) => text)
    found.push({ labels: [core(printed)], printed, value, words: pieces, followed: false, whole })
    words = []
  }
  for (const row of rows) {
    const pieces = row.pieces.filter((piece) => !piece.carried)
    const inCells = row.kind === 'grid' || row.kind === 'cells'
    if (row.kind === 'line' && row.pieces.length === 1 && /[^\S\n]/.test(row.text.trim())) {
      // Label, unit and figure on one line.
      const line = /^(.*?)\s+(?:(?:条|次|篇|个|人|万元|元|人次|件|份|期)\s+)?(\d[\d\s.,]*|[—-]+)$/.exec(
        half(row.text).trim(),
      )
      if (line && /[\u4e00-\u9fff]/.test(line[1]!)) {
        words = [{ text: line[1]!, at: row.at }]
        push(readValue(line[2]!, row.at))
        continue
      }
    }
    if (inCells) words = []
    let unit = false
    for (const [index, piece] of pieces.entries()) {
      const text = half(piece.text).trim()
      const last = inCells && index === pieces.length - 1
      if (UNITS.test(text) && !last) {
        unit = true
        continue
      }
      if (looksLikeFigures(text)) push(readValue(text, piece.at), row.kind, row.exact)
      else if (isBlank(text)) {
        if (last && unit) push(readValue('', piece.at), row.kind)
      } else words.push({ ...piece, text })
    }
  }
  return found
}

/** As many lines of a label may stand above its figure, and as many below. */
const MOST_LINES = 2

/** Rows of a text set in columns, where a label goes on above and below the line of its figure. */
function placedEntries(rows: readonly Row[]): Entry[] {
  const lines = rows.map(({ pieces }) => {
    const kept = pieces.filter(({ text }) => !UNITS.test(half(text).trim()) || looksLikeFigures(half(text).trim()))
    const figures = kept.filter(({ text }) => looksLikeFigures(half(text).trim()))
    // Two pieces may be one figure with a space in it: no sum says so here.
    const figure = figures.length > 1 ? { ...figures[0]!, text: figures.map(({ text }) => text).join(' ') } : figures[0]
    const words = kept.filter(({ text }) => !looksLikeFigures(half(text).trim())).map(({ text }) => text)
    return { words: words.join(''), figure }
  })
  return lines.flatMap(({ words, figure }, at): Entry[] => {
    if (!figure || words === '') return []
    // A figure alone above or below may be the rest of this one.
    const followed = [lines[at - 1], lines[at + 1]].some(
      (one) => one?.figure && one.words === '' && /\d/.test(half(one.figure.text)),
    )
    const before: string[] = []
    for (let above = at - 1; above >= 0 && !lines[above]!.figure; above--) before.unshift(lines[above]!.words)
    const after: string[] = []
    for (let below = at + 1; below < lines.length && !lines[below]!.figure; below++) after.push(lines[below]!.words)
    const starts = Array.from({ length: Math.min(before.length, MOST_LINES) + 1 }, (_, count) =>
      before.slice(before.length - count).join(''),
    )
    const ends = Array.from({ length: Math.min(after.length, MOST_LINES) + 1 }, (_, count) =>
      after.slice(0, count).join(''),
    )
    const labels = starts
      .flatMap((start) => ends.map((end) => core(start + words + end)))
      .filter((label) => label !== '')
    if (labels.length === 0) return []
    const value = readValue(figure.text, figure.at)
    return [{ labels, printed: words.replace(/\s+/g, ''), value, words: null, followed, whole: false }]
  })
}

/** A table we have no form of, carried as it stands: the last figure of every row under its label. */
export function otherTable(rows: readonly Row[], name: string): { table: LocalTable | null; out: TableOut } {
  const out = nothingRead()
  const cells: Record<string, Cell> = {}
  const header = rows[0]?.pieces.map(({ text }) => text.replace(/\s+/g, '')) ?? []
  for (const row of rows) {
    const label = row.pieces.find((piece) => !isBlank(piece.text))
    if (!label || looksLikeFigures(label.text)) continue
    const printed = label.text.replace(/\s+/g, '')
    const figures = row.pieces.filter((piece) => piece !== label && looksLikeFigures(piece.text))
    for (const piece of figures) {
      const value = readValue(piece.text, piece.at)
      if (value.state !== 'number' || value.doubtful) continue
      const heading = header[row.pieces.indexOf(piece)]
      const key = figures.length === 1 || !heading || row === rows[0] ? printed : `${printed} ${heading}`
      if (key in cells) continue
      cells[key] = Number(value.digits)
      noteCell(out, { table: name, row: key, column: 'value' }, value.at, value.printed, surenessOf(value))
    }
  }
  return { table: Object.keys(cells).length > 0 ? { name, caption: name, rows: cells } : null, out }
}
