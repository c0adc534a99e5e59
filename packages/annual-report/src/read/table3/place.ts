import type { Table3Row } from '../../editions/keys.ts'
import { align } from '../align.ts'
import type { Label } from '../form-labels.ts'
import type { FigureRow } from '../table-rows.ts'
import { type RowCells, valuesOf } from './cells.ts'
import type { Columns3 } from './columns.ts'
import { HOW_LIKE, likenessesOf } from './labels.ts'

/** A row of figures and what it may mean. */
export interface Placing extends RowCells {
  figures: FigureRow
  /** The row of the form it was taken for. */
  key: Table3Row | null
  /** Whether its label says so, or only its place between rows whose labels do. */
  byLabel: boolean
}

/**
 * Says which row of the form every row of figures is: by its label, the rows of both in order; without one by its place
 * between rows whose labels are known; and last by a label that stands out of order.
 */
export function place(found: readonly FigureRow[], forms: readonly Label<Table3Row>[], columns: Columns3): Placing[] {
  const inOrder = found.some(({ side }) => side > 0) ? [...found].sort((a, b) => a.side - b.side) : found
  const likes = inOrder.map((row) => likenessesOf(row, forms))
  const labelled = inOrder.map(
    (row) =>
      row.own.length > 0 ||
      (row.kind === 'placed' && (row.before.length > 0 || row.after.length > 0)) ||
      row.before.length > 0,
  )
  const matches = align(
    inOrder.length,
    forms.length,
    (row, form) => likes[row]![form]!,
    (row) => labelled[row]!,
  )
  const placings = inOrder.map((figures, index): Placing => {
    const match = matches[index]!
    const byLabel = match.form >= 0 && match.likeness >= HOW_LIKE
    return { figures, key: byLabel ? forms[match.form]!.key : null, byLabel, ...valuesOf(figures, columns) }
  })
  takeBetween(placings, matches, forms, (row, form) => !labelled[row] || likes[row]![form]! >= 0.35)
  takeOutOfOrder(placings, likes, forms)
  return placings
}

/**
 * Rows of figures without a label, between two rows whose labels are known, are the form's rows between those, when there
 * are exactly as many.
 */
function takeBetween(
  placings: Placing[],
  matches: readonly { form: number }[],
  forms: readonly Label<Table3Row>[],
  mayBe: (row: number, form: number) => boolean,
): void {
  const full = (placing: Placing) => placing.cells !== null || placing.readings.length > 0
  let start = -1
  for (let end = 0; end <= placings.length; end++) {
    if (end < placings.length && !placings[end]!.byLabel) continue
    const between = placings.slice(start + 1, end)
    const from = start < 0 ? -1 : matches[start]!.form
    const to = end < placings.length ? matches[end]!.form : forms.length
    if (
      between.length > 0 &&
      to - from - 1 === between.length &&
      between.every((placing, index) => full(placing) && mayBe(start + 1 + index, from + 1 + index)) &&
      (start >= 0 || end < placings.length || between.length === forms.length)
    ) {
      between.forEach((placing, index) => {
        placing.key = forms[from + 1 + index]!.key
      })
    }
    start = end
  }
}

const NUMBERED_TOTAL = /^\s*[（(]\s*七\s*[)）]\s*[总合]\s*计\s*$/

/** A row whose label is plainly another's than its place in the order says: it stands out of order. */
function takeOutOfOrder(placings: Placing[], likes: readonly Float64Array[], forms: readonly Label<Table3Row>[]): void {
  placings.forEach((placing, index) => {
    if (placing.key) return
    let best = -1
    forms.forEach((form, at) => {
      const beside = [placings[index - 1], placings[index + 1]].some((near) => near?.key === form.key)
      // （七）总计 is short, but its number and name are no other row's.
      const whole = NUMBERED_TOTAL.test(placing.figures.own.at(-1)?.text ?? '') && form.key === 'total'
      const strong = likes[index]![at]! >= 0.85 && (beside || whole || form.cores.some((label) => label.length >= 4))
      if (strong && (best < 0 || likes[index]![at]! > likes[index]![best]!)) best = at
    })
    if (best < 0) return
    placing.key = forms[best]!.key
    placing.byLabel = true
  })
}
