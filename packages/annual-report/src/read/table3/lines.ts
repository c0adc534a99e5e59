import type { Table3Column } from '../../editions/keys.ts'
import { blankCells, slotsOf } from '../line-slots.ts'
import { addsUp, type Reading } from '../row-sums.ts'
import type { FigureRow } from '../table-rows.ts'
import type { Value } from '../values.ts'

/**
 * A table whose cells stand one to a line, blank cells as blank lines: how many blank lines stand between two cells even
 * when none is blank, and whether enough rows say so to believe it of a row that proves nothing itself.
 */
export interface BlankLines {
  between: 0 | 1
  /** How many blank cells stand between the last column and the next row, as of a column for remarks. */
  after: number
  /** How many blank cells stand beside the labels, by the kind of label, as whole rows have them. */
  leads: Readonly<Record<LabelKind, readonly number[]>>
  sure: boolean
}

/** Whether a label stands under the name of a group (1.属于国家秘密) or not; the columns before their figures differ. */
type LabelKind = 'under' | 'top'

function kindOf({ own }: FigureRow): LabelKind {
  return /^\s*(?:\d|[(（]\d)/.test(own.at(-1)?.text ?? '') ? 'under' : 'top'
}

/** Decided by the rows that have every figure, and by those that add up only with the blank lines as cells. */
export function blankLinesOf(found: readonly FigureRow[], order: readonly Table3Column[]): BlankLines | null {
  const total = order.indexOf('total')
  const votes = ([0, 1] as const).map((between) =>
    found.filter((row) => {
      if (row.kind !== 'line' || !isPlain(row)) return false
      if (row.values.length === order.length) return row.values.slice(1).every(({ gap = 0 }) => gap === between)
      const slots = slotsOf(row, order.length, between)
      return slots !== null && proves(slots.of, total)
    }),
  )
  const between = votes[1]!.length > votes[0]!.length ? 1 : 0
  const rows = votes[between]!
  if (rows.length === 0) return supposed(found)
  const afters = new Map<number, number>()
  for (const row of rows) {
    const { over } = slotsOf(row, order.length, between) ?? { over: 0 }
    afters.set(over, (afters.get(over) ?? 0) + 1)
  }
  const [after, times] = [...afters].sort((a, b) => b[1] - a[1])[0]!
  const sure = times >= 3 && times >= rows.length * 0.6 && votes[1 - between]!.length === 0
  return { between, after, leads: leadsOf(rows, order.length, between), sure }
}

/** Where no row proves anything, but a blank line stands between any two cells, it is how they are written. */
function supposed(found: readonly FigureRow[]): BlankLines | null {
  const gaps = found.flatMap(({ kind, values }) => (kind === 'line' ? values.slice(1).map(({ gap = 0 }) => gap) : []))
  if (gaps.length < 6 || gaps.includes(0)) return null
  return { between: 1, after: 0, leads: { under: [], top: [] }, sure: false }
}

/** What several rows have: a blank line more before the figures of one is none of its cells. */
function leadsOf(rows: readonly FigureRow[], count: number, between: 0 | 1): BlankLines['leads'] {
  const of = (kind: LabelKind): number[] => {
    const full = rows.filter((row) => row.values.length === count && kindOf(row) === kind)
    const leads = new Map<number, number>()
    for (const row of full) {
      const lead = blankCells(row.values[0]!.gap ?? 0, between)
      if (Number.isInteger(lead) && lead >= 0) leads.set(lead, (leads.get(lead) ?? 0) + 1)
    }
    return [...leads].filter(([, times]) => times > 1 && times >= full.length * 0.25).map(([lead]) => lead)
  }
  return { under: of('under'), top: of('top') }
}

/**
 * The cells of a row, where the blank lines before, between and after its figures are exactly as many as cells are missing.
 * A row that adds up needs no more; one that does not (its total may be wrong, or all of it zero) is believed only in a
 * table that is surely of this kind, and only when the blank lines after it are accounted for too.
 */
export function cellsOfLines(
  row: FigureRow,
  order: readonly Table3Column[],
  lines: BlankLines | null,
): Map<Table3Column, Value> | null {
  if (row.values.length >= order.length || !isPlain(row) || !isStacked(row)) return null
  const total = order.indexOf('total')
  const known = lines?.leads[kindOf(row)] ?? []
  const leads = known.length > 0 ? known : [0]
  const ways: Value[][] = []
  for (const between of lines ? [lines.between] : ([0, 1] as const)) {
    for (const lead of leads) {
      const slots = slotsOf(row, order.length, between, lead)
      if (!slots) continue
      const full = slots.of.at(-1)!.state !== 'blank'
      const few = !full && slots.over !== (lines?.after ?? 0)
      // Below the last row there is nothing to count to, and where the last column has its figure, no need.
      const ends = slots.over === lines?.after || (full && !(slots.over < (lines?.after ?? 0)))
      const sure = lines?.sure && leads.length === 1 && ends
      if ((proves(slots.of, total) && !few) || sure) ways.push(slots.of)
    }
  }
  return ways.length === 1 ? new Map(order.map((column, index) => [column, ways[0]![index]!])) : null
}

/** More ways than this are not weighed. */
const MOST_WAYS = 200

/**
 * The ways to read a row with fewer figures than columns where more blank lines stand in it than cells are missing, as where
 * blank lines were added: every way to let some of them be the blank cells. What all ways agree on is then sure.
 */
export function waysOfLines(row: FigureRow, order: readonly Table3Column[], lines: BlankLines): Reading[] {
  const missing = order.length - row.values.length
  if (missing <= 0 || !isPlain(row) || !isStacked(row)) return []
  const lead = Math.min(...lines.leads[kindOf(row)], Number.POSITIVE_INFINITY)
  const room = row.values.map(({ gap = 0 }, index) => {
    const cells = Math.floor(blankCells(gap, lines.between))
    return Math.max(0, cells - (index === 0 && Number.isFinite(lead) ? lead : 0))
  })
  room.push(Math.max(0, Math.floor(blankCells(row.gapAfter ?? 0, lines.between)) - Math.min(lines.after, 1)))
  const figures = row.values.map(({ digits }) => Number(digits))
  const ways: Reading[] = []
  const way: Reading = []
  const next = (at: number, left: number) => {
    if (ways.length > MOST_WAYS) return
    for (let blanks = 0; blanks <= Math.min(left, room[at]!); blanks++) {
      const before = way.length
      for (let one = 0; one < blanks; one++) way.push(null)
      if (at < figures.length) {
        way.push(figures[at]!)
        next(at + 1, left - blanks)
      } else if (blanks === left) ways.push([...way])
      way.length = before
    }
  }
  next(0, missing)
  if (ways.length > MOST_WAYS) return []
  // Zeros add up anywhere.
  if (!lines.sure && ways.length > 1 && figures.every((figure) => figure === 0)) return []
  return ways.filter((one) => addsUp(one, order.indexOf('total')))
}

/** Figures on one line have no blank lines between them. */
function isStacked({ own, values }: FigureRow): boolean {
  return values.every(({ at }, index) => at !== (values[index - 1] ?? own.at(-1))?.at)
}

function isPlain({ values }: FigureRow): boolean {
  return values.every(({ state, parts, doubtful }) => state === 'number' && parts.length === 0 && !doubtful)
}

/** Adds up, and is not all zero: zeros add up wherever they stand. */
function proves(slots: readonly Value[], total: number): boolean {
  const figures = slots.map(({ digits }) => (digits === '' ? null : Number(digits)))
  return figures.some((figure) => (figure ?? 0) !== 0) && addsUp(figures, total)
}
