import type { ReportFigure } from '@yangguang/contract'
import type { Cell } from 'nianbao'

/** Tables that are counted from records, unless a year is reported as an existing report has it. */
export type CountedTable = 'table3' | 'table4'

/** Whether a table of a year was taken over from an existing report: it then has figures, where otherwise records are counted. */
export const isTakenOver = (
  figures: readonly Pick<ReportFigure, 'table' | 'entered'>[],
  table: CountedTable,
): boolean => figures.some((figure) => figure.table === table && figure.entered)

export const countedTableNames: Record<CountedTable, string> = { table3: '表三', table4: '表四' }

/** The tables of a year that were taken over. */
export const takenOverTables = (figures: readonly Pick<ReportFigure, 'table' | 'entered'>[]): CountedTable[] =>
  (['table3', 'table4'] as const).filter((table) => isTakenOver(figures, table))

/** The table as it was taken over; a cell that was printed blank, or could not be read and was left so, is null. */
export function takenOver<T extends object>(
  figures: readonly Pick<ReportFigure, 'table' | 'row' | 'column' | 'value' | 'status'>[],
  table: CountedTable,
): T {
  const rows: Record<string, Record<string, Cell>> = {}
  for (const { table: of, row, column, value, status } of figures) {
    if (of !== table) continue
    const cells = rows[row] ?? {}
    cells[column] = status === 'value' || status === 'zero' ? Number(value) : null
    rows[row] = cells
  }
  return rows as T
}
