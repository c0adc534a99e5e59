/** A cell of one of the report's tables; `column` is empty in a local table. */
export interface CellName {
  table: string
  row: string
  column: string
}

/** What names an entered figure on the wire: `table2.regulations.issued`, `channels.website`. */
export const placeOf = ({ table, row, column }: CellName): string =>
  column === '' ? `${table}.${row}` : `${table}.${row}.${column}`

/** Counted cells open their cases; entered ones their source. */
export const isCounted = ({ table }: CellName): boolean => table === 'table3' || table === 'table4'
