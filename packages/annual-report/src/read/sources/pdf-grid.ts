import type { Box } from './pdf-page.ts'
import type { Rule } from './pdf-rule.ts'

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

/** Rules of one border may lie this far apart: double lines, and boxes drawn cell by cell. No row is this low. In points. */
const SNAP = 2.5
const BORDER = 6
const NARROWEST = 4
/** Borders drawn cell by cell leave gaps at the corners. */
const GAP = 4
/** A border between two cells must be drawn along most of their side. */
const DRAWN = 0.6
/** Less than two lines of text: nothing can stand between ends this close. */
const RAGGED = 40
/** A row of the longest label, which did not fit any more. */
const RAGGED_BESIDE = 160
/** Beyond this a drawing is no table. */
const MOST_CROSSINGS = 4_000_000
const MOST_EDGES = 400

/** The tables of a page, those whose rules leave no doubt about their cells: closed all around, every cell a rectangle. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const across = unite(rules.filter((rule) => rule.across))
  const down = unite(rules.filter((rule) => !rule.across))
  if (across.length * down.length > MOST_CROSSINGS) return []
  return groupTouching(across, down).flatMap(({ across, down }) => {
    const drawing = { across, down: [...down, ...openEdges(across, down)] }
    const parts = apart(drawing).map(gridOf)
    // What sticks out below a table that the page broke has one row.
    if (parts.length > 0 && parts.every((part) => part !== null && part.ys.length > 2))
      return parts.filter((part) => part !== null)
    const grid = gridOf(drawing)
    return grid ? [grid] : parts.filter((part) => part !== null)
  })
}

/**
 * Tables that touch each other, as browsers print those with nothing between, have other right edges or other columns: the
 * drawing cut where those change. Empty where nothing is to be cut.
 */
function apart({ across, down }: Drawing): Drawing[] {
  const ys = edges(across)
  if (ys.length < 3 || ys.length > MOST_EDGES) return []
  const tables: { from: number; to: number; left: number; right: number; columns: number[] }[] = []
  for (let row = 0; row + 1 < ys.length; row++) {
    const [from, to] = [ys[row]!, ys[row + 1]!]
    const beside = down.filter((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) >= (to - from) * DRAWN)
    if (beside.length === 0) return []
    const left = Math.min(...beside.map((rule) => rule.at))
    const right = Math.max(...beside.map((rule) => rule.at))
    const columns = beside.map((rule) => rule.at)
    const last = tables[tables.length - 1]
    const sameEdges = last && Math.abs(last.left - left) <= BORDER && Math.abs(last.right - right) <= BORDER
    if (last && sameEdges && !areOthers(last.columns, columns)) {
      last.to = to
      last.right = Math.max(last.right, right)
      // A row of few cells says little of its table's columns.
      if (columns.length >= last.columns.length) last.columns = columns
    } else tables.push({ from, to, left, right, columns })
  }
  if (tables.length < 2) return []
  return tables.map(({ from, to, left, right }) => {
    const within = (at: number): boolean => at >= from - BORDER && at <= to + BORDER
    return {
      across: across
        .filter((rule) => within(rule.at))
        .map((rule) => ({ ...rule, from: Math.max(rule.from, left - BORDER), to: Math.min(rule.to, right + BORDER) }))
        .filter((rule) => rule.to > rule.from),
      down: down
        .map((rule) => ({ ...rule, from: Math.max(rule.from, from), to: Math.min(rule.to, to) }))
        .filter((rule) => rule.to - rule.from > BORDER),
    }
  })
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

/** Whether columns are no part of each other: several edges of each lie where the other has none. */
function areOthers(one: readonly number[], other: readonly number[]): boolean {
  const alone = (some: readonly number[], others: readonly number[]): number =>
    edgesAt(some.filter((at) => !others.some((each) => Math.abs(each - at) <= NARROWEST))).length
  return alone(one, other) >= MOST_ALONE && alone(other, one) >= MOST_ALONE
}

/** A row may end two cells where the others of its table end none. */
const MOST_ALONE = 3

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
  across = [...across, ...openEdges(down, across)]
  down = [...down, ...openEdges(across, down)]
  const xs = edges(down)
  const foot = footOf(across, down, xs)
  if (foot) {
    const whole = { across: true, at: foot.from, from: xs[0]!, to: xs[xs.length - 1]! }
    across = [...across.map((rule) => (rule.at > foot.from ? { ...rule, at: foot.from } : rule)), whole]
  }
  const ys = edges(across)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 2 || rows < 1 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) return null

  const isDrawn = (lines: readonly Rule[], at: number, from: number, to: number): boolean =>
    lines.some(
      (line) =>
        Math.abs(line.at - at) <= BORDER && Math.min(line.to, to) - Math.max(line.from, from) >= (to - from) * DRAWN,
    )
  // Whether a side of a field is drawn: left of column c in row r, above row r in column c.
  const left = (row: number, column: number): boolean => isDrawn(down, xs[column]!, ys[row]!, ys[row + 1]!)
  const above = (row: number, column: number): boolean => isDrawn(across, ys[row]!, xs[column]!, xs[column + 1]!)

  for (let row = 0; row < rows; row++) if (!left(row, 0) || !left(row, columns)) return null
  // The border of the whole table is not drawn again above a page, that of its cells is: where cells are missing it is open.
  const open = Array.from({ length: columns }, (_, column) => column).filter((column) => !above(0, column))
  if (open.length > columns / 4) return null
  for (const column of open) across.push({ across: true, at: ys[0]!, from: xs[column]!, to: xs[column + 1]! })
  for (let column = 0; column < columns; column++) if (!above(rows, column)) return null

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
  const bottom = foot?.to ?? ys[rows]!
  for (const cell of cells) if (cell.row + cell.rowSpan === rows) cell.bottom = bottom
  return { xs, ys, cells, left: xs[0]!, right: xs[columns]!, top: ys[0]!, bottom }
}

/**
 * Tables are also set without their outer borders left and right, and a page may break a table without drawing a border
 * there: then the rules that cross all end at one place, and that is the edge.
 */
function openEdges(crossing: readonly Rule[], along: readonly Rule[]): Rule[] {
  if (crossing.length === 0 || along.length === 0) return []
  const first = Math.min(...crossing.map((rule) => rule.from))
  const last = Math.max(...crossing.map((rule) => rule.to))
  const from = Math.min(...crossing.map((rule) => rule.at))
  const to = Math.max(...crossing.map((rule) => rule.at))
  // Beside a cell of many rows the rules between these begin further in, but the first and the last rule do not.
  const isCommon = (end: 'from' | 'to', at: number): boolean => {
    const reaching = crossing.filter((rule) => Math.abs(rule[end] - at) <= SNAP)
    const reaches = (place: number): boolean => reaching.some((rule) => Math.abs(rule.at - place) <= SNAP)
    return reaching.length >= crossing.length / 2 || (reaches(from) && reaches(to))
  }
  return [
    { at: first, common: isCommon('from', first) },
    { at: last, common: isCommon('to', last) },
  ]
    .filter(({ at, common }) => common && !along.some((rule) => Math.abs(rule.at - at) <= GAP))
    .map(({ at }) => ({ across: !crossing[0]!.across, at, from, to }))
}

/**
 * Where a page breaks a table, browsers draw the cell that goes on beside the rows down to the end of the page, the rows
 * only as far as they reach, and no border below. The first and the last of the places where columns end.
 */
function footOf(
  across: readonly Rule[],
  down: readonly Rule[],
  xs: readonly number[],
): { from: number; to: number } | null {
  const lowest = (rules: readonly Rule[]): number => Math.max(...rules.map((rule) => rule.to))
  const downTo = (x: number): number => lowest(down.filter((rule) => Math.abs(rule.at - x) <= BORDER))
  const ends = xs.slice(1).map((right, column) => {
    const left = xs[column]!
    const middle = (left + right) / 2
    const below = across.filter((rule) => rule.from <= middle && rule.to >= middle).map((rule) => rule.at)
    return Math.max(...below, Math.min(downTo(left), downTo(right)))
  })
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  // The labels that stand beside the rows go on down to the end of the page, however far that is.
  const short = ends.findIndex((end) => end - from <= BORDER)
  const beside = short > 0 && ends.slice(short).every((end) => end - from <= BORDER)
  return to - from <= (beside ? RAGGED_BESIDE : RAGGED) ? { from, to } : null
}

/**
 * The places of lines, those that lie next to each other as one. Browsers draw every cell with its own border and make
 * columns without text no wider than the room between two: there, every second line is the next cell's.
 */
function edges(lines: readonly Rule[]): number[] {
  return edgesAt(lines.map((line) => line.at))
}

function edgesAt(lines: readonly number[]): number[] {
  const places = [...lines]
    .sort((a, b) => a - b)
    .filter((place, at, all) => at === 0 || place - all[at - 1]! > SNAP / 2)
  const result: number[] = []
  for (let start = 0; start < places.length; ) {
    let end = start + 1
    while (end < places.length && places[end]! - places[end - 1]! <= NARROWEST) end++
    const count = end - start
    const isCells = count >= 4 && count % 2 === 0 && places[end - 1]! - places[start]! > BORDER
    for (let at = start; at < end; at++)
      if (isCells ? (at - start) % 2 === 0 : at === start || places[at]! - result[result.length - 1]! > BORDER)
        result.push(places[at]!)
    start = end
  }
  return result
}
