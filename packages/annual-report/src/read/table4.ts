import type { Table4Group } from '../editions/keys.ts'
import type { Cell, Table4 } from '../report.ts'
import { core, isBlank } from './characters.ts'
import { TABLE4_GROUPS, TABLE4_RESULTS } from './form-labels.ts'
import { endLikeness, likest } from './likeness.ts'
import { slotsOf } from './line-slots.ts'
import { noteCell, nothingRead, refuse, surenessOf, type TableOut } from './out.ts'
import type { Piece, Row } from './rows.ts'
import { type FigureRow, figureRows } from './table-rows.ts'
import { resultNamed } from './table4-names.ts'
import { withBlankCells } from './table4-places.ts'
import { scatteredGroups } from './table4-scattered.ts'
import { groupsByWays } from './table4-ways.ts'
import { readValue, type Value } from './values.ts'
import { plainestWays } from './ways.ts'

const GROUPS = TABLE4_GROUPS.map(({ key }) => key)
const RESULTS = TABLE4_RESULTS.map(({ key }) => key)
const ALL = GROUPS.flatMap((group) => RESULTS.map((result) => ({ group, result })))
type Column4 = (typeof ALL)[number]
const MIXED = '表四的数字与表头混排、连写或数目不对，不能确定各属哪一格。'

/** Reads 表四 from the rows of its zone. */
export function readTable4(rows: readonly Row[]): { table: Table4 | null; out: TableOut } {
  const out = nothingRead()
  const table: Table4 = {}
  const every = withBlankCells(figureRows(rows), rows)
  // Blank cells over a header, or beside it, are no figures while there are others.
  const blank = (row: FigureRow) => row.values.every(({ state }) => state === 'blank')
  const found = every.filter(
    (row) =>
      !blank(row) ||
      (row.values.length === RESULTS.length && row.own.length > 0 && groupOf(row) !== null) ||
      (every.every(blank) && row.before.some(({ text }) => resultNamed(text) !== null)),
  )
  if (found.length === 0) return { table: null, out }
  for (const figures of found) {
    const label = figures.own.at(-1)?.text.replace(/\s+/g, '')
    const group = groupOf(figures)
    if (label && group) out.printedRows.push({ table: 'table4', row: group, label })
  }
  const byColumns = gridColumns(rows)
  const wide = found.map((row) => cellsFor(row, ALL.length))
  const five = found.map((row) => tallCells(row, rows) ?? cellsFor(row, RESULTS.length))
  const few = (row: FigureRow) => row.values.length < 3 && row.values.every(({ parts }) => parts.length < 3)
  if (byColumns && found.some((row) => row.kind === 'grid')) {
    for (const row of found) {
      if (row.values.some(({ parts }) => parts.length > 1)) {
        putMerged(row, byColumns, table, out)
        continue
      }
      for (const value of row.values) {
        const column = byColumns.find(({ left }) => left >= value.left! && left < value.right!)
        if (column && value.right! - value.left! === 1) put(table, column, value, null, out)
      }
    }
  } else if (wide.some(Boolean) && found.every((row, index) => wide[index] || few(row))) {
    // One row of fifteen; repeated by a page break it must say the same.
    for (const cells of wide) cells?.forEach(({ value, sure }, index) => void put(table, ALL[index]!, value, sure, out))
  } else if (five.some(Boolean) && found.every((row, index) => five[index] || few(row))) {
    const groups = found.filter((_, index) => five[index])
    const named = groups.map(groupOf)
    const complete = groups.length === GROUPS.length && named.every((name, at) => name === null || name === GROUPS[at])
    groups.forEach((row, index) => {
      const group = complete ? GROUPS[index]! : named[index]
      if (!group) return
      five[found.indexOf(row)]!.forEach(
        ({ value, sure }, at) => void put(table, { group, result: RESULTS[at]! }, value, sure, out),
      )
    })
  } else if (!inFives(found, table, out) && !inRuns(found, table, out) && !byWays(found, table, out))
    refuseAll(found, out)
  return { table: Object.keys(table).length > 0 || out.refused.length > 0 ? table : null, out }
}

/** Rows of five and ten, as where 行政复议 has a table of its own beside that of 行政诉讼: fifteen in all, in the form's order. */
function inFives(found: readonly FigureRow[], table: Table4, out: TableOut): boolean {
  const rows = found.filter((row) => row.values.length > 2 || row.values.some(({ parts }) => parts.length > 2))
  for (const sizes of [
    [5, 10],
    [10, 5],
    [5, 5, 5],
  ]) {
    if (sizes.length !== rows.length) continue
    const cells = rows.map((row, index) => cellsFor(row, sizes[index]!))
    if (!cells.every((one) => one !== null)) continue
    if (sizes[0] === 10 && groupOf(rows[1]!) !== 'review') continue
    const all = sizes[0] === 10 ? [...cells[1]!, ...cells[0]!] : cells.flat()
    all.forEach(({ value, sure }, index) => void put(table, ALL[index]!, value, sure, out))
    return true
  }
  return false
}

/**
 * A row in which several figures stand in one cell, the cells they came from being blank: of each group the figures are its
 * cells when there are five and they add up; else they are refused with the blanks.
 */
function putMerged(
  row: FigureRow,
  columns: readonly (Column4 & { left: number })[],
  table: Table4,
  out: TableOut,
): void {
  for (const group of GROUPS) {
    const own = columns.filter((column) => column.group === group)
    const values = row.values.filter((value) =>
      own.some(({ left }) => left >= value.left! && left < value.right! && value.right! - value.left! === 1),
    )
    const printed = values.map((value) => value.printed).join(' ')
    const merged = fromMerged(values, row)
    if (values.every((value) => value.parts.length === 0 && value.state === 'number') && values.length === own.length) {
      own.forEach((column, index) => void put(table, column, values[index]!, null, out))
    } else if (merged) {
      RESULTS.forEach((result, index) => void put(table, { group, result }, merged[index]!.value, 'sums', out))
    } else {
      for (const { result } of own) refuse(out, { table: 'table4', row: group, column: result }, row.at, printed, MIXED)
    }
  }
}

function inRuns(found: readonly FigureRow[], table: Table4, out: TableOut): boolean {
  const groups = scatteredGroups(found)
  for (const [group, values] of groups ?? [])
    RESULTS.forEach((result, index) => void put(table, { group, result }, values[index]!, 'sums', out))
  return groups !== null
}

/** Puts what every way to read a group agrees on, and refuses the rest of it. */
function byWays(found: readonly FigureRow[], table: Table4, out: TableOut): boolean {
  const groups = groupsByWays(
    found.filter(({ values }) => values.some(({ state }) => state !== 'blank')),
    groupOf,
  )
  for (const { group, row, ways } of groups ?? []) {
    const printed = row.values.map((value) => value.printed).join(' ')
    RESULTS.forEach((result, index) => {
      const cell = ways[0]?.[index]
      if (cell === undefined || ways.some((way) => way[index] !== cell))
        refuse(out, { table: 'table4', row: group, column: result }, row.at, printed, MIXED)
      else {
        const value = { ...readValue(cell === null ? '' : String(cell), row.at), printed }
        put(table, { group, result }, value, 'sums', out)
      }
    })
  }
  return groups !== null
}

interface Sure4 {
  value: Value
  sure: 'sums' | null
}

/** The figures of a group of which several stand in one cell, beside blanks: its cells when there are five and they add up. */
function fromMerged(values: readonly Value[], row: FigureRow): Sure4[] | null {
  const parts = values.flatMap((value) =>
    value.parts.length > 0 ? value.parts : value.digits === '' ? [] : [value.digits],
  )
  const figures = parts.map(Number)
  if (parts.length !== RESULTS.length || !groupsAddUp(figures) || figures.every((figure) => figure === 0)) return null
  const printed = values.map((value) => value.printed).join(' ')
  return parts.map((part) => ({ value: { ...readValue(part, row.at), printed }, sure: 'sums' }))
}

/** The values of a row as so many cells: as they stand where there are as many, else the only way that adds up. */
function cellsFor(row: FigureRow, count: number): Sure4[] | null {
  const { values } = row
  const figures = values.map(({ state, digits, parts }) =>
    state === 'number' && parts.length === 0 ? Number(digits) : null,
  )
  const plain = values.every(({ parts, doubtful }) => parts.length === 0 && !doubtful)
  const blanks = values.some(({ state }) => state === 'blank')
  if (
    values.length === count &&
    plain &&
    (row.kind === 'grid' || row.kind === 'cells' || count > RESULTS.length || groupsAddUp(figures)) &&
    (!blanks || row.kind === 'grid' || groupsAddUp(figures) || figures.every((one) => one === null))
  )
    return values.map((value) => ({ value, sure: null }))
  // A misread letter is the figure with which its group adds up.
  const whole = values.every(({ state, parts, digits }) => state === 'number' && parts.length === 0 && digits !== '')
  if (values.length === count && whole && groupsAddUp(figures))
    return values.map((value) => ({ value: { ...value, doubtful: false }, sure: 'sums' }))
  if (row.kind === 'placed') return null
  const padded = !row.exact && values.length < count && plain && row.kind !== 'line' ? withEnds(values, count) : null
  if (padded) return padded.map((value) => ({ value, sure: 'sums' }))
  const byLines = row.kind === 'line' && plain && values.length < count ? cellsOfLines(row, count) : null
  if (byLines) return byLines.map((value) => ({ value, sure: null }))
  if (blanks && !plain && count === RESULTS.length) return fromMerged(values, row)
  const shape = { groups: count / RESULTS.length, width: RESULTS.length, total: RESULTS.length - 1 }
  const harm = { blanksVanish: false, cutAnew: false, ordinals: false, adding: true, noTotals: 'blank' } as const
  const ways = plainestWays(row, shape, harm, 0)
  if (ways.length !== 1) return null
  const printed = values.map((value) => value.printed).join(' ')
  return ways[0]!.map((figure) => ({
    value: { ...readValue(figure === null ? '' : String(figure), row.at), printed },
    sure: 'sums',
  }))
}

/** The cells of a row whose blank ends were cut off with the spaces of its line, where there is one way that adds up. */
function withEnds(values: readonly Value[], count: number): Value[] | null {
  const missing = count - values.length
  const blanks = (many: number) => Array.from({ length: many }, () => readValue('', values[0]!.at))
  const ways = Array.from({ length: missing + 1 }, (_, before) => [
    ...blanks(before),
    ...values,
    ...blanks(missing - before),
  ]).filter((way) => {
    const figures = way.map(({ digits }) => (digits === '' ? null : Number(digits)))
    return figures.some((figure) => figure) && groupsAddUp(figures)
  })
  return ways.length === 1 ? ways[0]! : null
}

/** The cells of a row read from line to line, where counting its blank lines as blank cells is the one way that adds up. */
function cellsOfLines(row: FigureRow, count: number): Value[] | null {
  // Blank lines may also part the figures from the words above them.
  const above = row.values[0]?.gap ?? 0
  const leads = Array.from({ length: Math.min(above, MOST_LEADING) + 1 }, (_, lead) => lead)
  const readings = ([0, 1] as const).flatMap((between) => leads.map((lead) => ({ between, lead })))
  const ways = readings.flatMap(({ between, lead }) => {
    const slots = slotsOf(row, count, between, lead)?.of
    const figures = slots?.map(({ digits }) => (digits === '' ? null : Number(digits)))
    const sound = figures && figures.at(-1) !== null && figures.some((figure) => figure) && groupsAddUp(figures)
    return sound ? [slots!] : []
  })
  const same = (slots: readonly Value[]) => slots.map(({ digits }) => digits).join()
  return ways.length > 0 && ways.every((slots) => same(slots) === same(ways[0]!)) ? ways[0]! : null
}

/** More blank lines than this before the figures are blank cells. */
const MOST_LEADING = 2

function groupsAddUp(figures: readonly (number | null)[]): boolean {
  for (let at = 0; at < figures.length; at += RESULTS.length) {
    const group = figures.slice(at, at + RESULTS.length).map((figure) => figure ?? 0)
    if (group.slice(0, -1).reduce((sum, figure) => sum + figure, 0) !== group.at(-1)) return false
  }
  return true
}

/** Where each group is a row and the grid's header names the results: the values under them. */
function tallCells(row: FigureRow, rows: readonly Row[]): Sure4[] | null {
  if (row.kind !== 'grid' || row.values.some(({ parts }) => parts.length > 0)) return null
  for (const head of rows) {
    if (head.kind !== 'grid' || head.table !== row.table) continue
    const columns = RESULTS.map((result) =>
      head.pieces.filter((piece) => resultNamed(piece.text) === result && piece.right! - piece.left! === 1),
    )
    if (!columns.every(({ length }) => length === 1)) continue
    const cells = columns.map(([column]) =>
      row.values.find(({ left, right }) => left === column!.left && right === column!.right),
    )
    return cells.every((cell) => cell !== undefined) ? cells.map((value) => ({ value, sure: null })) : null
  }
  return null
}

function put(table: Table4, { group, result }: Column4, value: Value, sure: 'sums' | null, out: TableOut): void {
  const place = { table: 'table4', row: group, column: result }
  const cell = cellOf(value)
  table[group] ??= {}
  const row = table[group]
  if (cell === undefined) {
    refuse(out, place, value.at, value.printed, `单元格内容“${value.printed}”不是可以确定的数字。`)
    return
  }
  if (row[result] !== undefined) {
    if (row[result] === cell || cell === null) return
    if (row[result] !== null) {
      delete row[result]
      out.cells = out.cells.filter((one) => one.row !== group || one.column !== result)
      refuse(out, place, value.at, value.printed, '该格在文中出现两次，数字不一致。')
      return
    }
  }
  row[result] = cell
  noteCell(out, place, value.at, value.printed, sure ?? surenessOf(value))
  if (value.state === 'none') out.notApplicable.push(`table4.${group}.${result}`)
}

function cellOf(value: Value): Cell | undefined {
  if (value.state === 'blank' || value.state === 'none') return null
  return value.state === 'number' && /^\d+$/.test(value.digits) && !value.doubtful && value.parts.length < 2
    ? Number(value.digits)
    : undefined
}

/** The group a row of five figures is of, from the words at it. */
function groupOf(row: FigureRow): Table4Group | null {
  const words = [...row.before, ...row.own].slice(-9).map(({ text }) => core(text))
  // Two heads and one row: the figures of a group are lost, and whose these are is not said.
  if ((words.join('').match(/结果维持/g)?.length ?? 0) > 1) return null
  let best: Table4Group | null = null
  for (const text of words) {
    for (const { key, cores } of TABLE4_GROUPS) {
      if (
        cores.some(
          (label) =>
            text === label || (label.length > 4 && text.length <= label.length + 8 && endLikeness(label, text) >= 0.85),
        )
      ) {
        best = key === 'litigationAfterReview' && /未经复议/.test(text) ? 'litigationDirect' : key
      }
    }
  }
  return best
}

/** The grid's columns, from the words above them: the group over the result. */
function gridColumns(rows: readonly Row[]): (Column4 & { left: number })[] | null {
  const grid = rows.filter((row) => row.kind === 'grid')
  const columns: (Column4 & { left: number })[] = []
  const groups: { left: number; right: number; group: Table4Group }[] = []
  for (const row of grid) {
    for (const piece of row.pieces) {
      if (isBlank(piece.text)) continue
      const group = groupNamed(piece)
      if (group && piece.right! - piece.left! > 1) groups.push({ left: piece.left!, right: piece.right!, group })
      const result = resultNamed(piece.text)
      if (!result || piece.right! - piece.left! !== 1 || columns.some(({ left }) => left === piece.left)) continue
      columns.push({ group: 'review', result, left: piece.left! })
    }
  }
  if (columns.length !== ALL.length) return null
  columns.sort((a, b) => a.left - b.left)
  for (const column of columns) {
    const over = groups.filter(({ left, right }) => column.left >= left && column.left < right)
    const named = over.find(({ group }) => group !== 'review') ?? over[0]
    if (!named) return null
    column.group = named.group
  }
  const distinct = new Set(columns.map(({ group, result }) => `${group}.${result}`))
  return distinct.size === ALL.length ? columns : null
}

function groupNamed(piece: Piece): Table4Group | null {
  return likest(TABLE4_GROUPS, core(piece.text), 0.7)?.key ?? null
}

/** Figures mixed with the words of the header: which belong together cannot be told. */
function refuseAll(found: readonly FigureRow[], out: TableOut): void {
  const all = found.flatMap((row) => row.values.map((value) => value.printed)).join(' ')
  for (const { group, result } of ALL) {
    const place = { table: 'table4', row: group, column: result }
    refuse(out, place, found[0]!.at, all, MIXED)
  }
}
