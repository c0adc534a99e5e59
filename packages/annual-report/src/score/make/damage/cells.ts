import { forget, gridOf, type MadeCell, type MadeDocument, type Ref, type TablePart, widthOf } from '../document.ts'
import type { Random } from '../random.ts'
import { type CellDamage, tables } from './cell-damage.ts'
import { WRITING_DAMAGES } from './writing.ts'

const wholeRows = (table: TablePart) =>
  table.rows.filter(
    (row) => row.filter(({ refs }) => refs).length >= 3 && row.every(({ rowSpan = 1 }) => rowSpan === 1),
  )

function rowsOf(document: MadeDocument, name: string): { table: TablePart; rows: MadeCell[][] }[] {
  return tables(document)
    .filter((table) => table.name === name)
    .map((table) => ({ table, rows: wholeRows(table) }))
    .filter(({ rows }) => rows.length > 1)
}

const refsOf = (row: readonly MadeCell[]): Ref[] => row.flatMap(({ refs = [] }) => refs)

/** Takes a row of 表三 out of the document: any, or one where nothing happened. */
export function loseRow(random: Random, document: MadeDocument, onlyZeros = false): boolean {
  const choices = rowsOf(document, 'table3').flatMap(({ table, rows }) =>
    rows
      .filter((row) => !onlyZeros || row.every(({ refs, text }) => !refs || text.trim() === '0'))
      .map((row) => ({ table, row })),
  )
  if (choices.length === 0) return false
  const { table, row: lost } = random.pick(choices)
  shortenSpans(table, table.rows.indexOf(lost))
  table.rows = table.rows.filter((row) => row !== lost)
  for (const ref of refsOf(lost)) forget(document.key, ref)
  return true
}

const rowLost: CellDamage = (random, document) => loseRow(random, document)

/** Cells from above that reached over a row that is taken out reach one row less. */
function shortenSpans(table: TablePart, at: number): void {
  const above = new Set(
    gridOf(table.rows)
      [at]!.map(({ cell }) => cell)
      .filter((cell) => !table.rows[at]!.includes(cell)),
  )
  for (const cell of above) cell.rowSpan = Math.max(1, (cell.rowSpan ?? 1) - 1)
}

const rowsSwapped: CellDamage = (random, document) => {
  const choices = rowsOf(document, 'table3')
  if (choices.length === 0) return false
  const { table, rows } = random.pick(choices)
  const first = random.int(0, rows.length - 2)
  const [one, other] = [rows[first]!, rows[first + 1]!]
  const [at, then] = [table.rows.indexOf(one), table.rows.indexOf(other)]
  if (then !== at + 1 || widthOf(one) !== widthOf(other)) return false
  table.rows[at] = other
  table.rows[then] = one
  return true
}

const rowTwice: CellDamage = (random, document) => {
  const choices = rowsOf(document, 'table3').filter(({ table }) =>
    table.rows.every((row) => row.every(({ rowSpan = 1 }) => rowSpan === 1)),
  )
  if (choices.length === 0) return false
  const { table, rows } = random.pick(choices)
  const twice = random.pick(rows)
  table.rows.splice(
    table.rows.indexOf(twice),
    0,
    twice.map((cell) => ({ ...cell })),
  )
  return true
}

/** A page ends in the middle of a table: a number stands there, alone or as a row. */
const pageBreakRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name, rows }) => name === 'table3' && rows.length > 8)
  if (choices.length === 0) return false
  const table = random.pick(choices)
  const at = random.int(table.headRows + 2, table.rows.length - 2)
  const grid = gridOf(table.rows)
  const free = grid[at]!.every(({ cell }) => table.rows[at]!.includes(cell))
  const page = random.pick(['- 3 -', '— 4 —', '第 3 页', '第3页 共7页', '3 / 7', '5'])
  if (!free || random.chance(0.4)) {
    const flat = grid.map((row) =>
      row.map(({ cell: { text, refs }, begins }): MadeCell => (begins ? { text, refs } : { text: '' })),
    )
    const index = document.parts.indexOf(table)
    const title = `${document.key.agency}${document.key.year}年政府信息公开工作年度报告`
    document.parts.splice(
      index,
      1,
      { ...table, rows: flat.slice(0, at) },
      { kind: 'text', style: 'furniture', text: page },
      ...(random.chance(0.4) ? [{ kind: 'text', style: 'furniture', text: title } as const] : []),
      { ...table, headRows: 0, rows: flat.slice(at) },
    )
    return true
  }
  table.rows.splice(at, 0, [{ text: page, columnSpan: grid[0]!.length }])
  return true
}

/** A label goes on in a row of its own after a page break, with empty cells beside it that are no figures. */
const phantomRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name, rows }) => name === 'table3' && rows.length > 8)
  if (choices.length === 0) return false
  const table = random.pick(choices)
  const grid = gridOf(table.rows)
  const flat = grid.map((row) =>
    row.map(({ cell: { text, refs }, begins }): MadeCell => (begins ? { text, refs } : { text: '' })),
  )
  const long = flat.filter((row) => row.some(({ text, refs }) => !refs && text.length >= 7) && refsOf(row).length >= 5)
  if (long.length === 0) return false
  const row = random.pick(long)
  const label = row.find(({ text, refs }) => !refs && text.length >= 7)!
  const left = label.text.slice(-random.int(1, 3))
  label.text = label.text.slice(0, -left.length)
  flat.splice(
    flat.indexOf(row) + 1,
    0,
    row.map((cell) => (cell === label ? { text: left } : { text: '' })),
  )
  table.rows = flat
  return true
}

/** Two or three neighbouring figures in one cell. */
const mergedCells: CellDamage = (random, document) => {
  let touched = false
  for (const table of tables(document))
    table.rows = table.rows.map((row) => {
      if (!random.chance(0.12)) return row
      const first = row.findIndex(({ refs }) => refs)
      const count = random.int(2, 3)
      const some = row.slice(first, first + count)
      if (first < 0 || some.length < count || some.some(({ refs, text }) => !refs || text.trim() === '')) return row
      touched = true
      const merged = {
        text: some.map(({ text }) => text.trim()).join(random.pick([' ', '\n', '  '])),
        columnSpan: some.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0),
        refs: some.flatMap(({ refs = [] }) => refs),
      }
      return [...row.slice(0, first), merged, ...row.slice(first + count)]
    })
  if (touched) document.key.recoverable = 'hard'
  return touched
}

/** An empty cell slips in before the figures of a row and pushes them to the right. */
const shiftedRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name }) => name === 'table3')
  if (choices.length === 0) return false
  const rows = random.pick(choices).rows.filter((row) => refsOf(row).length === 7)
  if (rows.length === 0) return false
  for (const row of random.shuffle(rows).slice(0, random.int(1, 3))) {
    row.splice(
      row.findIndex(({ refs }) => refs),
      0,
      { text: '' },
    )
  }
  document.key.recoverable = 'hard'
  return true
}

/** A border drawn through a figure: its digits stand in two cells, and the row has one cell too many. */
const splitCell: CellDamage = (random, document) => {
  const rows = tables(document)
    .filter(({ name }) => name === 'table3')
    .flatMap((table) => table.rows)
    .filter((row) => row.some(({ refs, text }) => refs && /^\d{2,}$/.test(text)))
  if (rows.length === 0) return false
  for (const row of random.shuffle(rows).slice(0, random.int(1, 2))) {
    const at = row.findIndex(({ refs, text }) => refs && /^\d{2,}$/.test(text))
    const { text, refs } = row[at]!
    const cutAt = random.int(1, text.length - 1)
    row.splice(at, 1, { text: text.slice(0, cutAt), refs }, { text: text.slice(cutAt) })
  }
  document.key.recoverable = 'hard'
  return true
}

/** The document ends somewhere in a table. */
const cut: CellDamage = (random, document) => {
  const places = document.parts.flatMap((part, index) => (part.kind === 'table' && part.rows.length > 2 ? [index] : []))
  if (places.length === 0) return false
  const index = random.pick(places)
  const table = document.parts[index] as TablePart
  const at = random.int(1, table.rows.length - 1)
  const grid = gridOf(table.rows)
  for (const row of table.rows.slice(at)) for (const ref of refsOf(row)) forget(document.key, ref)
  for (const part of document.parts.slice(index + 1))
    if (part.kind === 'table') for (const ref of part.rows.flatMap(refsOf)) forget(document.key, ref)
  for (const [top, row] of table.rows.entries()) {
    if (top >= at) break
    for (const cell of row) cell.rowSpan = Math.min(cell.rowSpan ?? 1, at - top)
  }
  table.rows = table.rows.slice(0, at)
  document.parts = document.parts.slice(0, index + 1)
  document.key.recoverable = 'partial'
  return grid.length > 0
}

/** Every damage by its name, that of characters first, then that of rows and cells. */
export const CELL_DAMAGES: Readonly<Record<string, CellDamage>> = {
  ...WRITING_DAMAGES,
  'row lost': rowLost,
  'rows swapped': rowsSwapped,
  'row twice': rowTwice,
  'page break in table': pageBreakRow,
  'phantom row': phantomRow,
  'merged cells': mergedCells,
  'shifted row': shiftedRow,
  'split cell': splitCell,
  cut,
}
