import type { Box, Rule } from './pdf-page.ts'

/** A table as its rules draw it: every cell with the rows and columns it covers. */
export interface Grid extends Box {
  /** Edges of the columns and rows. */
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

export interface GridCell extends Box {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Rules of one border may lie this far apart: double lines, and boxes drawn cell by cell. In points. */
const SNAP = 2.5
/** Borders drawn cell by cell leave gaps at the corners. */
const GAP = 4
/** A border between two cells must be drawn along most of their side. */
const DRAWN = 0.6
/** Beyond this a drawing is no table. */
const MOST_EDGES = 400

/** The tables of a page, those whose rules leave no doubt about their cells: closed all around, every cell a rectangle. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const across = unite(rules.filter((rule) => rule.across))
  const down = unite(rules.filter((rule) => !rule.across))
  return groupTouching(across, down)
    .map(gridOf)
    .filter((grid) => grid !== null)
}

/** Pieces of one line made one, and lines that lie on each other. */
function unite(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at)
  const lines: Rule[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (
      end < sorted.length &&
      sorted[end]!.at - sorted[end - 1]!.at <= SNAP / 2 &&
      sorted[end]!.at - sorted[start]!.at <= SNAP
    )
      end++
    const group = sorted.slice(start, end).sort((a, b) => a.from - b.from)
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    let current: Rule | null = null
    for (const rule of group) {
      if (current && rule.from <= current.to + GAP) current.to = Math.max(current.to, rule.to)
      else {
        current = { ...rule, at }
        lines.push(current)
      }
    }
    start = end
  }
  return lines
}

interface Drawing {
  across: Rule[]
  down: Rule[]
}

function groupTouching(across: readonly Rule[], down: readonly Rule[]): Drawing[] {
  const all = [...across, ...down]
  const parent = all.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  across.forEach((one, first) => {
    down.forEach((other, second) => {
      if (
        other.at >= one.from - GAP &&
        other.at <= one.to + GAP &&
        one.at >= other.from - GAP &&
        one.at <= other.to + GAP
      )
        parent[root(first)] = root(across.length + second)
    })
  })
  const drawings = new Map<number, Drawing>()
  all.forEach((rule, index) => {
    const key = root(index)
    let drawing = drawings.get(key)
    if (!drawing) {
      drawing = { across: [], down: [] }
      drawings.set(key, drawing)
    }
    ;(rule.across ? drawing.across : drawing.down).push(rule)
  })
  return [...drawings.values()]
}

function gridOf({ across, down }: Drawing): Grid | null {
  const ys = edges(across)
  if (down.length > 0) down = [...down, ...openSides(across, down)]
  const xs = edges(down)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 2 || rows < 1 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) return null

  const isDrawn = (lines: readonly Rule[], at: number, from: number, to: number): boolean =>
    lines.some(
      (line) =>
        Math.abs(line.at - at) <= SNAP && Math.min(line.to, to) - Math.max(line.from, from) >= (to - from) * DRAWN,
    )
  // Whether a side of a field is drawn: left of column c in row r, above row r in column c.
  const left = (row: number, column: number): boolean => isDrawn(down, xs[column]!, ys[row]!, ys[row + 1]!)
  const above = (row: number, column: number): boolean => isDrawn(across, ys[row]!, xs[column]!, xs[column + 1]!)

  for (let row = 0; row < rows; row++) if (!left(row, 0) || !left(row, columns)) return null
  for (let column = 0; column < columns; column++) if (!above(0, column) || !above(rows, column)) return null

  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let columnSpan = 1
      while (column + columnSpan < columns && !left(row, column + columnSpan)) columnSpan++
      let rowSpan = 1
      while (row + rowSpan < rows && !above(row + rowSpan, column)) rowSpan++
      // The cell is what its first row and column say; every field in it must agree, and every field around it end there.
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) {
          if (taken.has(r * columns + c)) return null
          if (c > column && left(r, c)) return null
          if (r > row && above(r, c)) return null
          if (c === column && !left(r, c)) return null
          if (r === row && !above(r, c)) return null
          if (c + 1 === column + columnSpan && !left(r, c + 1)) return null
          taken.add(r * columns + c)
        }
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        left: xs[column]!,
        right: xs[column + columnSpan]!,
        top: ys[row]!,
        bottom: ys[row + rowSpan]!,
      })
    }
  return { xs, ys, cells, left: xs[0]!, right: xs[columns]!, top: ys[0]!, bottom: ys[rows]! }
}

/** Tables are also set without their outer borders left and right: then the rules across all end there. */
function openSides(across: readonly Rule[], down: readonly Rule[]): Rule[] {
  const from = Math.min(...across.map((rule) => rule.from))
  const to = Math.max(...across.map((rule) => rule.to))
  const top = Math.min(...across.map((rule) => rule.at))
  const bottom = Math.max(...across.map((rule) => rule.at))
  const ending = (end: 'from' | 'to', at: number): number =>
    across.filter((rule) => Math.abs(rule[end] - at) <= SNAP).length / across.length
  return [
    { at: from, share: ending('from', from) },
    { at: to, share: ending('to', to) },
  ]
    .filter(({ at, share }) => share >= 0.5 && !down.some((rule) => Math.abs(rule.at - at) <= GAP))
    .map(({ at }) => ({ across: false, at, from: top, to: bottom }))
}

/** The places of lines, those that lie next to each other as one. */
function edges(lines: readonly Rule[]): number[] {
  const places = lines.map((line) => line.at).sort((a, b) => a - b)
  const result: number[] = []
  for (const place of places) if (result.length === 0 || place - result[result.length - 1]! > SNAP) result.push(place)
  return result
}
