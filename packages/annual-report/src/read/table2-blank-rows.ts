import { core } from './characters.ts'
import { TABLE2_ROWS } from './form-labels.ts'
import type { Piece } from './rows.ts'
import type { FigureRow } from './table-rows.ts'
import { readValue } from './values.ts'

/**
 * The rows of figures with those between them of which every cell is blank: where labels and figures share a line, a label that
 * stands alone right above the next row of the form, which has its own label and figures, is such a row.
 */
export function withBlankRows(found: readonly FigureRow[]): FigureRow[] {
  const apart = linesApart(found)
  return found.flatMap((row) => {
    const above = labelAbove(row, apart)
    const form = above ? rowNamed(above) : -1
    const beside = form >= 0 && rowNamed(row.own.at(-1)!) === form + 1
    if (!beside || found.some((other) => rowNamed(other.own.at(-1)) === form)) return [row]
    const values = row.values.map(() => readValue('', above!.at))
    const blank = { ...row, own: [above!], before: [], after: [], values, at: above!.at, exact: true }
    const without = (pieces: readonly Piece[]) => pieces.filter((piece) => piece !== above)
    // What stood above both is the heading of the first.
    const heads =
      row.kind === 'line' ? { own: [...without(row.own).slice(0, -1), above!] } : { before: without(row.before) }
    return [
      { ...blank, ...heads },
      { ...row, own: row.kind === 'line' ? row.own.slice(-1) : row.own, before: [] },
    ]
  })
}

/** How many blank lines stand between two rows of which no cell is blank, where cells stand one to a line; null where none do. */
function linesApart(found: readonly FigureRow[]): number | null {
  const gaps = found.flatMap((row) => (isStacked(row) && row.gapAfter !== undefined ? [row.gapAfter] : []))
  return gaps.length > 1 ? Math.min(...gaps) : null
}

/**
 * The words right above a row: where labels and figures share a line, those that have a line of their own; where cells stand
 * one to a line, those with as many blank lines below as the row has cells.
 */
function labelAbove(row: FigureRow, apart: number | null): Piece | null {
  const { kind, own, before, values } = row
  const label = own.at(-1)
  if (!label || values.some(({ state }) => state === 'words')) return null
  if (kind !== 'line') return own.length === 1 ? (before.at(-1) ?? null) : null
  const shared = values.every(({ at }) => at === label.at)
  const blank = apart !== null && isStacked(row) && label.gap === apart + values.length
  return shared || blank ? (own.at(-2) ?? null) : null
}

/** Whether label and figures stand one below the other without a blank line between. */
function isStacked({ kind, own, values }: FigureRow): boolean {
  return (
    kind === 'line' &&
    values.every(({ at, gap }, index) => (gap ?? 0) === 0 && at !== (values[index - 1] ?? own.at(-1))?.at)
  )
}

/** Which row of the form words name in full; -1 for none. */
function rowNamed(piece: Piece | undefined): number {
  const words = piece ? core(piece.text) : ''
  return words === '' ? -1 : TABLE2_ROWS.findIndex(({ cores }) => cores.includes(words))
}
