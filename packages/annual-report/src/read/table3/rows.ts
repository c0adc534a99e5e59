import type { Table3Row } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import { type Label, TABLE3_GROUPS } from '../form-labels.ts'
import { endLikeness, likeness } from '../likeness.ts'
import type { Row } from '../rows.ts'
import { type FigureRow, figureRows } from '../table-rows.ts'
import { coreOf, HOW_LIKE, isGroupLabel, likenessesOf } from './labels.ts'
import type { Places } from './places.ts'

/**
 * Which rows of figures are rows of 表三: not sentences that hold a figure, not the line of a group whose cells are blank,
 * and not the blank cells a page break leaves beside the end of a label. `scraps`: how many figures stand alone between.
 */
export function rowsOfTable3(
  rows: readonly Row[],
  forms: readonly Label<Table3Row>[],
  three: boolean,
  places: Places | null,
): { found: FigureRow[]; scraps: number } {
  const all = withBrokenLabels(figureRows(rows), forms)
  const likely = all.filter((row) => couldBeRow(row, forms, places) && !isGroupLine(row, three))
  const scraps = all.filter((row) => row.kind === 'line' && !couldBeRow(row, forms, places)).length
  return { found: withoutLabelEnds(likely, forms), scraps }
}

/** A line that breaks a label may have its figures at the end of the first half: （一）予 0 and below 以公开. */
function withBrokenLabels(rows: readonly FigureRow[], forms: readonly Label<Table3Row>[]): readonly FigureRow[] {
  const mended = [...rows]
  for (let at = 0; at < mended.length; at++) {
    const row = mended[at]!
    const rest = row.after[0]
    const below = mended[at + 1]
    if (row.kind !== 'line' || !rest || row.own.length === 0 || (below && below.own[0] !== rest)) continue
    const whole = core(row.own.at(-1)!.text) + core(rest.text)
    const broken = forms.some(({ cores }) =>
      cores.some((one) => one === whole || (one.length > 8 && one.startsWith(whole))),
    )
    if (!broken || forms.some(({ cores }) => cores.includes(core(rest.text)))) continue
    mended[at] = { ...row, own: [...row.own, rest], after: row.after.slice(1) }
    if (below) mended[at + 1] = { ...below, own: below.own.slice(1) }
  }
  return mended
}

/** Rows of words with a figure or two in them are not of the table. */
function couldBeRow(row: FigureRow, forms: readonly Label<Table3Row>[], places: Places | null): boolean {
  const { kind, own, values } = row
  if (values.length >= 3 || (kind === 'placed' && places?.holds(row))) return true
  if (values.every(({ state }) => state === 'blank')) return false
  if (kind === 'cells') return true
  if (kind === 'placed' && Math.max(...likenessesOf(row, forms)) >= 0.9) return true
  // Blank cells are no more than blank lines where cells stand one to a line, and cells may be lost: the label tells.
  const label = coreOf(own.slice(-2))
  const last = own.at(-1)?.text ?? ''
  const numbered = /^\s*[(（]?[一二三四五六七\d]{1,2}[)）、.．]/.test(last)
  return (
    forms.some(({ cores }) => cores.some((one) => one.length >= 4 && endLikeness(one, label) >= 0.9)) ||
    (numbered && forms.some(({ cores }) => cores.includes(core(last)))) ||
    (kind !== 'grid' && values.some((value) => value.parts.length > 2 || (value.parts[0] ?? value.digits).length >= 5))
  )
}

/** A group's heading on a line of its own, its cells blank. */
function isGroupLine({ own, values }: FigureRow, otherIsGroup: boolean): boolean {
  if (own.length !== 1 || values.some(({ state }) => state !== 'blank')) return false
  const words = core(own[0]!.text)
  return TABLE3_GROUPS.some(
    (group) => (group !== OTHER || otherIsGroup) && (group === words || likeness(group, words) >= 0.75),
  )
}

const OTHER = core('（六）其他处理')

/** Rows of blanks that hold no more than the end of the label above, as a page break leaves them, give it back. */
function withoutLabelEnds(rows: readonly FigureRow[], forms: readonly Label<Table3Row>[]): FigureRow[] {
  const kept: FigureRow[] = []
  const figured = ({ values }: FigureRow) => values.some(({ state }) => state === 'number')
  const groups = rows.flatMap((row, at) => (figured(row) && isGroupLabel(coreOf(row.own.slice(-1))) ? [at] : []))
  const subtotals = groups.length > 0 && groups.every((at) => isSubtotal(rows, at))
  const lastOf = (row: FigureRow) => coreOf(row.own.slice(-1))
  for (const row of rows) {
    const above = kept.at(-1)
    const group = above && figured(above) && isGroupLabel(lastOf(above)) ? lastOf(above) : null
    const blank = row.own.length > 0 && row.values.every(({ state }) => state === 'blank')
    // A group named again at every row holds no subtotal: the line below is the rest of a label broken over two.
    if (group && blank && rows.filter((one) => figured(one) && lastOf(one) === group).length > 1) {
      kept[kept.length - 1] = { ...above!, own: [...above!.own, ...row.own] }
      continue
    }
    if (above && row.own.length > 0 && row.values.every(({ state }) => state === 'blank')) {
      const most = (text: string) =>
        isGroupLabel(text) ? 0 : Math.max(...forms.flatMap(({ cores }) => cores.map((one) => endLikeness(one, text))))
      const end = coreOf(row.own)
      const start = coreOf(above.own)
      // The page ended between the figures, set at the top, and the label: or so it seems, and then nothing is sure.
      if (most(start) < HOW_LIKE && figured(above) && !(subtotals && isGroupLabel(coreOf(above.own.slice(-1))))) {
        if (row.at.page !== above.at.page) kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own] }
        continue
      }
      const exact = forms.some(({ cores }) => cores.includes(start + end))
      const better = end.length <= 8 && most(start + end) >= 0.8 && most(start + end) > most(start)
      if (exact || (better && most(end) < 1)) {
        kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own] }
        continue
      }
    }
    kept.push(row)
  }
  return kept
}

/** Whether a group's line holds the sum of the rows below it, as some offices add. */
function isSubtotal(rows: readonly FigureRow[], at: number): boolean {
  const group = rows[at]
  if (!group || !isGroupLabel(coreOf(group.own.slice(-1)))) return false
  const sumOf = ({ values }: FigureRow) => values.reduce((sum, { digits }) => sum + Number(digits || 0), 0)
  let below = 0
  for (const row of rows.slice(at + 1)) {
    if (isGroupLabel(coreOf(row.own.slice(-1))) || row.own.length === 0) break
    below += sumOf(row)
  }
  return below === sumOf(group)
}
