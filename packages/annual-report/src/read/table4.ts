import type { Table4Group, Table4Result } from '../editions/keys.ts'
import type { Cell, Table4 } from '../report.ts'
import { core, isBlank } from './characters.ts'
import { TABLE4_GROUPS, TABLE4_RESULTS } from './form-labels.ts'
import { endLikeness, likeness } from './likeness.ts'
import { noteCell, nothingRead, refuse, surenessOf, type TableOut } from './out.ts'
import type { Piece, Row } from './rows.ts'
import { readings } from './splits.ts'
import { type FigureRow, figureRows } from './table-rows.ts'
import type { Value } from './values.ts'

const GROUPS = TABLE4_GROUPS.map(({ key }) => key)
const RESULTS = TABLE4_RESULTS.map(({ key }) => key)
const ALL = GROUPS.flatMap((group) => RESULTS.map((result) => ({ group, result })))
type Column4 = (typeof ALL)[number]

/** Reads 表四 from the rows of its zone. */
export function readTable4(rows: readonly Row[]): { table: Table4 | null; out: TableOut } {
  const out = nothingRead()
  const table: Table4 = {}
  const found = figureRows(rows)
  if (found.length === 0) return { table: null, out }
  for (const figures of found) {
    const label = figures.own.at(-1)?.text.replace(/\s+/g, '')
    const group = groupOf(figures)
    if (label && group) out.printedRows.push({ table: 'table4', row: group, label })
  }
  const byColumns = gridColumns(rows)
  const wide = found.filter(({ values }) => values.length === ALL.length)
  if (byColumns && found.some((row) => row.kind === 'grid')) {
    for (const row of found) {
      for (const value of row.values) {
        const column = byColumns.find(({ left }) => left >= value.left! && left < value.right!)
        if (column && value.right! - value.left! === 1) put(table, column, value, null, out)
      }
    }
  } else if (wide.length >= 1 && found.every((row) => row.values.length === ALL.length || row.values.length < 3)) {
    // One row of fifteen; repeated by a page break it must say the same.
    for (const row of wide) for (const [index, value] of row.values.entries()) put(table, ALL[index]!, value, null, out)
  } else if (
    found.every((row) => row.values.length === RESULTS.length || row.values.length < 3) &&
    found.some((row) => row.values.length === RESULTS.length)
  ) {
    const groups = found.filter((row) => row.values.length === RESULTS.length)
    const named = groups.map(groupOf)
    const complete =
      groups.length === GROUPS.length && named.every((name, index) => name === null || name === GROUPS[index])
    groups.forEach((row, index) => {
      const group = complete ? GROUPS[index]! : named[index]
      if (!group) return
      for (const [at, value] of row.values.entries()) put(table, { group, result: RESULTS[at]! }, value, null, out)
    })
  } else bySums(found, table, out)
  return { table: Object.keys(table).length > 0 || out.refused.length > 0 ? table : null, out }
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
  return value.state === 'number' && /^\d+$/.test(value.digits) && !value.doubtful ? Number(value.digits) : undefined
}

/** The group a row of five figures is of, from the words at it. */
function groupOf(row: FigureRow): Table4Group | null {
  const words = [...row.before, ...row.own].slice(-9).map(({ text }) => core(text))
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
  const text = core(piece.text)
  let best: Table4Group | null = null
  let most = 0.7
  for (const { key, cores } of TABLE4_GROUPS) {
    for (const label of cores) {
      const like = likeness(label, text)
      if (like > most) {
        most = like
        best = key
      }
    }
  }
  return best
}

function resultNamed(text: string): Table4Result | null {
  const reduced = core(text)
  for (const { key, cores } of TABLE4_RESULTS) if (cores.some((label) => likeness(label, reduced) >= 0.75)) return key
  return null
}

/** Figures run together, or mixed with the words of the header: the sums of the groups may tell them apart. */
function bySums(found: readonly FigureRow[], table: Table4, out: TableOut): void {
  const longest = [...found].sort((a, b) => digitsOf(b) - digitsOf(a))[0]!
  const values = longest.values
  const printed = values.map((value) => value.printed).join(' ')
  const tokens = values.map((value) => value.digits)
  const alone = found.every((row) => row === longest || row.values.length < 2)
  const ways =
    alone &&
    values.every((value) => value.state === 'number' && /^\d+$/.test(value.digits)) &&
    values.length <= ALL.length
      ? (readings(tokens, ALL.length) ?? [])
      : []
  const sound = ways.filter((way) =>
    GROUPS.every((_, group) => {
      const [upheld, corrected, other, pending, total] = way.slice(group * 5, group * 5 + 5)
      return upheld! + corrected! + other! + pending! === total
    }),
  )
  if (sound.length === 1) {
    ALL.forEach(({ group, result }, index) => {
      table[group] ??= {}
      const row = table[group]
      row[result] = sound[0]![index]!
      noteCell(out, { table: 'table4', row: group, column: result }, longest.at, printed, 'sums')
    })
    return
  }
  const all = found.flatMap((row) => row.values.map((value) => value.printed)).join(' ')
  for (const { group, result } of ALL) {
    refuse(
      out,
      { table: 'table4', row: group, column: result },
      found[0]!.at,
      all,
      sound.length > 1
        ? '数字连写，有多种切分都符合合计关系，无法确定。'
        : '表四的数字与表头混排或数目不对，不能确定各属哪一格。',
    )
  }
}

function digitsOf(row: FigureRow): number {
  return row.values.reduce((sum, value) => sum + value.digits.length, 0)
}
