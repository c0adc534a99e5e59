import type { Table3Row } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import type { Label } from '../form-labels.ts'
import { blankCells } from '../line-slots.ts'
import { refuse, type TableOut } from '../out.ts'
import type { Piece } from '../rows.ts'
import type { FigureRow } from '../table-rows.ts'
import { readValue } from '../values.ts'
import type { Columns3 } from './columns.ts'
import type { Placing } from './place.ts'

/** The row of the form a label names in full; null for other words. （六）其他处理 may be a group's. */
function rowNamed({ text }: Piece, forms: readonly Label<Table3Row>[]): Table3Row | null {
  const words = core(text)
  if (words.length < 4) return null
  return forms.find(({ key, cores }) => key !== 'other' && cores.includes(words))?.key ?? null
}

/**
 * Rows of which every cell is blank. Where cells stand one to a line, a label with as many blank lines below it as there are
 * columns is such a row; in rows of cells, one whose label is a row's in full between rows that have labels too.
 */
export function withBlankRows(
  rows: readonly FigureRow[],
  columns: Columns3,
  forms: readonly Label<Table3Row>[],
): FigureRow[] {
  const count = columns.order.length
  const lines = columns.blankLines
  return rows.flatMap((row, index) => {
    const beside = [rows[index - 1], rows[index + 1]]
    const blank = row.values.length === count && row.values.every(({ state }) => state === 'blank')
    const named = row.own.length > 0 && rowNamed(row.own.at(-1)!, forms) !== null
    if (row.kind === 'grid' && blank && named && beside.every((one) => !one || one.own.length > 0))
      return [{ ...row, exact: true }]
    if (row.kind !== 'line' || !lines?.sure) return [row]
    const found: FigureRow[] = []
    let own = row.own
    for (let at = 0; at + 1 < row.own.length; at++) {
      const cells = blankCells(row.own[at + 1]!.gap ?? 0, lines.between)
      if (cells !== count + lines.after || rowNamed(row.own[at]!, forms) === null) continue
      const { at: spot } = row.own[at]!
      const values = Array.from({ length: count }, () => readValue('', spot))
      found.push({ ...row, own: [row.own[at]!], before: [], after: [], values, at: spot, exact: true })
      own = row.own.slice(at + 1)
    }
    return [...found, { ...row, own }]
  })
}

/** Labels of rows that stand there without any figure, and of which nothing was read: whether they are blank cannot be told. */
export function refuseLabelsAlone(
  rows: readonly FigureRow[],
  placings: readonly Placing[],
  { order }: Columns3,
  forms: readonly Label<Table3Row>[],
  out: TableOut,
): void {
  const known = new Set(placings.map(({ key }) => key))
  for (const { kind, own } of rows) {
    if (kind !== 'line') continue
    for (const piece of own.slice(0, -1)) {
      const key = rowNamed(piece, forms)
      if (!key || known.has(key)) continue
      known.add(key)
      for (const column of order)
        refuse(
          out,
          { table: 'table3', row: key, column },
          piece.at,
          '',
          '该行只有行名，没有读到数字，不能确定是空白还是缺失。',
        )
    }
  }
}
