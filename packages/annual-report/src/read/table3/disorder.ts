import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import { core, isBlank } from '../characters.ts'
import type { Label } from '../form-labels.ts'
import { addsUp, type Reading } from '../row-sums.ts'
import type { Row } from '../rows.ts'
import type { Placing } from './place.ts'
import { balances } from './sums.ts'

/**
 * Text taken from a page in the order of its boxes has labels and figures apart. Where there are figures without a label and
 * labels without figures, the rows are believed only if the whole table then balances, which labels set off by a row break.
 */
export function refuseDisorder(
  placings: readonly Placing[],
  source: readonly Row[],
  forms: readonly Label<Table3Row>[],
  order: readonly Table3Column[],
  scraps: number,
): void {
  const lines = placings.filter(({ figures }) => figures.kind === 'line')
  const total = order.indexOf('total')
  const adding = lines.map(
    ({ cells }) =>
      cells &&
      addsUp(
        order.map((column) => Number(cells.get(column)?.digits || 0)),
        total,
      ),
  )
  // One row that does not add up among many that do is the report's fault; among ruins it is a ruin.
  const ruins = lines.filter(({ cells, readings }) => !cells && readings.length !== 1).length
  if (lines.length >= 5 && (ruins >= 2 || scraps >= 3 || adding.filter(Boolean).length < lines.length * 0.7)) {
    lines.forEach((placing, index) => {
      if (adding[index] === false) placing.cells = null
    })
  }
  const orphans = lines.filter(({ byLabel }) => !byLabel).length
  const dangling = labelsWithoutFigures(source, lines, forms)
  const scattered = lines.filter(({ cells, readings }) => !cells && readings.length === 0).length > lines.length * 0.5
  if (!(orphans > 0 && dangling > 1) && dangling < 5 && !scattered) return
  const rows = new Map<Table3Row, Reading>()
  for (const { key, cells, readings } of placings) {
    if (!key || rows.has(key)) continue
    if (cells)
      rows.set(
        key,
        order.map((column) => Number(cells.get(column)?.digits || 0)),
      )
    else if (readings.length === 1) rows.set(key, readings[0]!)
  }
  const keys = forms.map(({ key }) => key)
  if (keys.every((key) => rows.has(key)) && balances(rows, keys, order.length)) return
  for (const placing of lines) {
    placing.cells = null
    placing.readings = []
    placing.reason ??= '表三的数字与行名次序错乱，不能确定该行是哪些数字。'
  }
}

/** How many row labels there are in the words that no figures follow. Blank lines after one may be its blank cells. */
function labelsWithoutFigures(
  source: readonly Row[],
  lines: readonly Placing[],
  forms: readonly Label<Table3Row>[],
): number {
  let words = ''
  let blank = 0
  let gap = 0
  for (const { kind, text, table } of source) {
    if (kind !== 'line') continue
    gap = isBlank(text) ? gap + 1 : 0
    if (gap === 5 && table === null) blank++
    words += core(text)
  }
  const printed = forms.filter(({ cores }) => cores.some((one) => one.length >= 4 && words.includes(one))).length
  return printed - lines.filter(({ byLabel }) => byLabel).length - blank
}
