import type { Edition, EditionId } from '../editions/edition.ts'
import { editionOf } from '../editions/editions.ts'
import type { Table3Column, Table3Row } from '../editions/keys.ts'
import type { Cell, LocalTable, ReportAsRead, Table2, Table2Cell, Table3, Table4 } from '../report.ts'
import { decimalOf, sumOfDecimals } from './decimal.ts'

/** A cell some bodies have no figure for. */
export interface Gap {
  table: string
  row: string
  column: string
  /** Printed blank there: counted as nothing. Refused, cut off, of another form or without its unit: the sum cannot be known. */
  kind: 'blank' | 'absent'
  /** The bodies concerned, by name, or 第3份 where the name is not known. */
  agencies: string[]
}

export interface RolledUp {
  /** The sums, in the form most of the bodies use. A cell whose sum cannot be known is absent; there are no texts. */
  report: ReportAsRead
  gaps: Gap[]
}

/**
 * Adds up reports of bodies on one year, cell by cell: what is entered is added, totals are worked out anew (those of a single
 * report may be wrong, which `t3-row-sum` says). Amounts are added exactly; where units differ, in 万元.
 */
export function rollUp(children: readonly ReportAsRead[]): RolledUp {
  const edition = mostUsed(children.map(({ edition }) => edition))
  const form = editionOf(edition ?? '2021')
  const adding = new Adding(children)
  const tables = {
    table2: adding.table2(form),
    table3: adding.table3(form),
    table4: adding.table4(form),
    localTables: adding.localTables(),
  }
  const year = mostUsed(children.map(({ year }) => year))
  return { report: { edition, year, agency: null, ...tables, sections: [] }, gaps: adding.gaps }
}

class Adding {
  readonly gaps: Gap[] = []
  private readonly children: readonly ReportAsRead[]

  constructor(children: readonly ReportAsRead[]) {
    this.children = children
  }

  table3(form: Edition): Table3 {
    const leaves = form.table3.columns.map(({ key }) => key).filter((key) => key !== 'total')
    const results = form.table3.rows
      .filter(({ key, within }) => within.length > 0 && key !== 'total')
      .map(({ key }) => key)
    const table: Table3 = {}
    for (const { key: row } of form.table3.rows) {
      if (row === 'total') continue
      const sums: Partial<Record<Table3Column, Cell>> = {}
      for (const column of leaves)
        this.put(
          sums,
          column,
          this.cell('table3', row, column, (one) => one.table3?.[row]?.[column]),
        )
      table[row] = withTotal(sums, leaves)
    }
    table.total = totalOf(table, results, leaves)
    return table
  }

  table4(form: Edition): Table4 {
    const leaves = form.table4.results.map(({ key }) => key).filter((key) => key !== 'total')
    const table: Table4 = {}
    for (const { key: group } of form.table4.groups) {
      const sums: Record<string, Cell> = {}
      for (const result of leaves) {
        this.put(
          sums,
          result,
          this.cell('table4', group, result, (one) => one.table4?.[group]?.[result]),
        )
      }
      table[group] = withTotal(sums, leaves)
    }
    return table
  }

  table2(form: Edition): Table2 {
    const table: Table2 = {}
    for (const block of form.table2) {
      for (const { key: row } of block.rows) {
        const sums: Record<string, Table2Cell> = {}
        for (const { key: column, kind } of block.columns) {
          if (column === 'unit') continue
          if (kind === 'decimal') this.amount(sums, row, column)
          else {
            const figure = (one: ReportAsRead) => countOf(one.table2?.[row]?.[column])
            this.put(sums, column, this.cell('table2', row, column, figure))
          }
        }
        table[row] = sums
      }
    }
    return table
  }

  /** Figures under the same name in every body's table of that name; a body without the table has nothing to add. */
  localTables(): LocalTable[] {
    const names = [...new Set(this.children.flatMap(({ localTables }) => localTables.map(({ name }) => name)))]
    return names.map((name) => {
      const rows: Record<string, Cell> = {}
      for (const { localTables } of this.children) {
        for (const [row, cell] of Object.entries(localTables.find((one) => one.name === name)?.rows ?? {})) {
          rows[row] = (rows[row] ?? 0) + (cell ?? 0)
        }
      }
      return { name, rows }
    })
  }

  private amount(sums: Record<string, Table2Cell>, row: string, column: string): void {
    const cells = this.children.map((one) => {
      const cells = one.table2?.[row as 'fees']
      const written = cells?.[column as 'amount']
      return { written, unit: cells?.unit ?? null }
    })
    const units = new Set(
      cells.filter(({ written }) => written !== undefined && written !== null).map(({ unit }) => unit),
    )
    const mixed = units.size > 1
    const parts = cells.map(({ written, unit }) => {
      if (written === null) return null
      const value = written === undefined ? null : decimalOf(String(written))
      if (!value || (mixed && unit === null && value.digits !== 0n)) return undefined
      return { value, shift: mixed && unit === '元' ? 4 : 0 }
    })
    this.note('table2', row, column, parts)
    if (parts.includes(undefined)) return
    sums[column] = sumOfDecimals(parts.filter((one) => one !== null && one !== undefined))
    const unit = mixed ? '万元' : [...units][0]
    if (row === 'procurement') sums.unit = unit ?? null
  }

  private cell(
    table: string,
    row: string,
    column: string,
    figureOf: (one: ReportAsRead) => Cell | undefined,
  ): Cell | undefined {
    const figures = this.children.map(figureOf)
    this.note(table, row, column, figures)
    if (figures.length === 0 || figures.includes(undefined)) return undefined
    return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  }

  private note(table: string, row: string, column: string, figures: readonly unknown[]): void {
    for (const [kind, missing] of [
      ['absent', undefined],
      ['blank', null],
    ] as const) {
      const agencies = this.children.flatMap(({ agency }, at) =>
        figures[at] === missing ? [agency ?? `第${at + 1}份`] : [],
      )
      if (agencies.length > 0) this.gaps.push({ table, row, column, kind, agencies })
    }
  }

  private put(sums: Record<string, unknown>, column: string, sum: Cell | undefined): void {
    if (sum !== undefined) sums[column] = sum
  }
}

function withTotal<Key extends string>(
  sums: Partial<Record<Key, Cell>>,
  leaves: readonly Key[],
): Partial<Record<Key | 'total', Cell>> {
  const figures = leaves.map((key) => sums[key])
  if (figures.some((figure) => figure === undefined)) return sums as Partial<Record<Key | 'total', Cell>>
  const total = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  return { ...sums, total } as Partial<Record<Key | 'total', Cell>>
}

/** （七）总计: every result added up, column by column. */
function totalOf(
  table: Table3,
  results: readonly Table3Row[],
  leaves: readonly Table3Column[],
): Partial<Record<Table3Column, Cell>> {
  const sums: Partial<Record<Table3Column, Cell>> = {}
  for (const column of leaves) {
    const figures = results.map((row) => table[row]?.[column])
    if (figures.some((figure) => figure === undefined)) continue
    sums[column] = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  }
  return withTotal(sums, leaves)
}

function countOf(cell: Table2Cell | undefined): Cell | undefined {
  if (cell === null || typeof cell === 'number') return cell
  return cell !== undefined && /^[+-]?\d+$/.test(cell) ? Number(cell) : undefined
}

function mostUsed<T extends EditionId | number>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
