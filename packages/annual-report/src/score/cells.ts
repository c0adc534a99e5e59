import type { AnswerKey } from './answer-key.ts'

export type CellValue = number | string | null

/** A cell's name in lists and maps: `table3 newReceived total`. */
export function cellName(table: string, row: string, column: string): string {
  return `${table} ${row} ${column}`
}

/** The column a local table's figures are listed under; they have one column only. */
export const LOCAL_COLUMN = 'figure'

/**
 * Every cell of the tables by its name. The unit of an amount counts where one is printed; a table that prints none has
 * no such cell.
 */
export function cellsOf(
  report: Pick<AnswerKey, 'table2' | 'table3' | 'table4' | 'localTables'>,
): Map<string, CellValue> {
  const cells = new Map<string, CellValue>()
  for (const table of ['table2', 'table3', 'table4'] as const)
    for (const [row, columns] of Object.entries(report[table] ?? {}))
      for (const [column, value] of Object.entries(columns as Record<string, CellValue | undefined>))
        if (value !== undefined && !(column === 'unit' && value === null))
          cells.set(cellName(table, row, column), value)
  for (const { name, rows } of report.localTables ?? [])
    for (const [row, value] of Object.entries(rows)) cells.set(cellName(name, row, LOCAL_COLUMN), value)
  return cells
}

/** Whether a cell says that something happened: neither 0 (or 0.00) nor blank. */
export function isNonZero(value: CellValue | undefined): boolean {
  return value !== undefined && value !== null && !/^[-+]?0+(\.0+)?$/.test(String(value))
}
