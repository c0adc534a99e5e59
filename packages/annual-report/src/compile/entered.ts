import type { Edition } from '../editions/edition.ts'
import type { Table2Column, Table2Row } from '../editions/keys.ts'
import { localTableForm } from '../editions/local-tables.ts'
import type { Cell, LocalTable, Table2, Table2Cell } from '../report.ts'

/**
 * A figure somebody entered because no record yields it. Zero, blank and not applicable are three things: zero was
 * counted and is none; blank has not been filled in yet (and stops the report from being finalised); not applicable
 * cannot exist for this body, such as 规章 of a body that makes none.
 */
export type EnteredFigure =
  | { status: 'value'; value: number | string }
  | { status: 'zero' }
  | { status: 'blank' }
  | { status: 'notApplicable' }

/** Entered figures by their cell, named as in `table2.regulations.issued` or `channels.website`. */
export type EnteredFigures = Readonly<Record<string, EnteredFigure>>

/** The names of the cells of 表二 that are entered, in the order of the form. */
export function table2Cells(edition: Edition): { place: string; row: Table2Row; column: Table2Column }[] {
  return edition.table2.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        place: `table2.${row.key}.${column.key}`,
        row: row.key,
        column: column.key,
      })),
    ),
  )
}

/**
 * 表二 from entered figures. Every cell of the form is there; one nobody entered is blank. Also gives the cells that do
 * not apply, for the report's `notApplicable`. Throws a RangeError for a figure outside the form.
 */
export function compileTable2(edition: Edition, entered: EnteredFigures): { table2: Table2; notApplicable: string[] } {
  const cells = table2Cells(edition)
  const kinds = new Map(edition.table2.flatMap((block) => block.columns.map((column) => [column.key, column.kind])))
  // The unit stands with the amount of 政府集中采购 and is no figure of its own.
  const known = new Set([...cells.map((cell) => cell.place), 'table2.procurement.unit'])
  for (const place of Object.keys(entered)) {
    if (!known.has(place)) throw new RangeError(`表二 of the ${edition.id} form has no cell ${place}`)
  }
  const table2: Record<string, Record<string, Table2Cell>> = {}
  const notApplicable: string[] = []
  for (const { place, row, column } of cells) {
    const figure = entered[place] ?? { status: 'blank' }
    if (figure.status === 'notApplicable') notApplicable.push(place)
    const zero = kinds.get(column) === 'decimal' ? '0' : 0
    table2[row] = { ...table2[row], [column]: written(figure, zero) }
  }
  if (table2.procurement) {
    const unit = entered['table2.procurement.unit']
    table2.procurement.unit = unit?.status === 'value' ? String(unit.value) : null
  }
  return { table2: table2 as Table2, notApplicable }
}

/**
 * A local table from entered figures, with the rows of its form in their order. `rows` narrows it to the rows the
 * province's own form prints (some leave out the rows for other channels); without it all rows of the form are there.
 */
export function compileLocalTable(
  name: string,
  entered: EnteredFigures,
  options: { rows?: readonly string[]; caption?: string } = {},
): { table: LocalTable; notApplicable: string[] } {
  const form = localTableForm(name)
  const keys = options.rows ?? form?.rows.flatMap((row) => row.key ?? []) ?? []
  const known = new Set(keys.map((key) => `${name}.${key}`))
  for (const place of Object.keys(entered)) {
    if (!known.has(place)) throw new RangeError(`table ${name} has no row ${place}`)
  }
  const rows: Record<string, Cell> = {}
  const notApplicable: string[] = []
  for (const key of keys) {
    const place = `${name}.${key}`
    const figure = entered[place] ?? { status: 'blank' }
    if (figure.status === 'notApplicable') notApplicable.push(place)
    const value = written(figure, 0)
    rows[key] = value === null ? null : Number(value)
  }
  const caption = options.caption ? { caption: options.caption } : {}
  return { table: { name, ...caption, rows }, notApplicable }
}

function written(figure: EnteredFigure, zero: number | string): Table2Cell {
  if (figure.status === 'value') return figure.value
  return figure.status === 'zero' ? zero : null
}
