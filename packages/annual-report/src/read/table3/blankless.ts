import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { Reading } from '../slots.ts'
import { readings as cutsOf } from '../splits.ts'
import type { Placing } from './place.ts'
import { isResultRow } from './sums.ts'

/** So many rows must have lost their blank cells before the table is taken for one without them. */
const FEWEST = 5
/** More sums of columns than this are not followed. */
const MOST_SUMS = 40_000
/** More ways to place the four rows of the account than this are not tried. */
const MOST_ACCOUNTS = 120

/** Nor more ways to cut a row's digits. */
const MOST_CUTS = 40

/** A way to put the figures of a row into the columns, blank cells null; and its amounts without the total. */
interface Way {
  reading: Reading
  amounts: readonly number[]
}

/**
 * Text from which blank cells have vanished leaves rows of two or three figures, and nothing in a row says which columns they
 * are of. The columns' balances do: the results add up to （七）总计, and 一＋二＝（七）＋四, in every column. Every row gets the
 * readings that stand in any solution of all of them; what these agree on is sure. Gives back whether there is a solution.
 */
export function solveBlankless(
  placings: readonly Placing[],
  order: readonly Table3Column[],
  forms: readonly Table3Row[],
): boolean {
  const short = placings.filter((placing) => isShort(placing, order.length))
  if (short.length < FEWEST) return false
  const rows = new Map<Table3Row, Placing>()
  for (const placing of placings) {
    if (!placing.key || rows.has(placing.key)) return false
    rows.set(placing.key, placing)
  }
  if (!forms.every((key) => rows.has(key))) return false
  const ways = new Map<Table3Row, Way[]>()
  let faulty = 0
  for (const key of forms) {
    let found = waysOf(rows.get(key)!, order, true)
    // One wrong total may be the report's fault; it still stands last, as in all other rows.
    if (found.length === 0 && faulty++ === 0) found = waysOf(rows.get(key)!, order, false)
    if (found.length === 0) return false
    ways.set(key, found)
  }
  const possible = solve(ways, forms)
  if (!possible) return false
  for (const placing of short) {
    placing.cells = null
    placing.readings = [...possible.get(placing.key!)!].map((way) => way.reading)
    placing.reason = '该行的空白格没有留下痕迹，按各列的勾稽关系仍有多种排法，无法确定。'
  }
  return true
}

function isShort({ cells, figures }: Placing, count: number): boolean {
  return !cells && figures.kind === 'line' && tokensOf(figures.values).length < count
}

function tokensOf(values: Placing['figures']['values']): string[] {
  return values.flatMap(({ parts, digits }) => (parts.length > 0 ? parts : [digits]))
}

/** Every way to read a row: as decided already, or its figures in order among blanks, where they add up to the total if they must. */
function waysOf({ cells, readings, figures }: Placing, order: readonly Table3Column[], adding: boolean): Way[] {
  const count = order.length
  const total = order.indexOf('total')
  if (cells) {
    const values = order.map((column) => cells.get(column)?.digits ?? '')
    const reading = values.map((digits) => (digits === '' ? null : Number(digits)))
    return [wayOf(reading, total)]
  }
  const tokens = tokensOf(figures.values)
  if (figures.values.some(({ state, doubtful }) => state !== 'number' || doubtful)) return []
  if (!tokens.every((token) => /^(?:0|[1-9]\d*)$/.test(token))) return []
  if (tokens.length >= count || figures.kind !== 'line') return readings.map((reading) => wayOf(reading, total))
  const first = total === 0
  const whole = tokens.map(Number)
  // Figures that ran together are cut so that they add up.
  if (!adding && tokens.length < 2) return []
  const rows =
    !adding || addUp(whole, first)
      ? [whole]
      : Array.from({ length: count - tokens.length }, (_, more) => tokens.length + 1 + more)
          .flatMap((many) => cutsOf(tokens, many) ?? [])
          .filter((row) => addUp(row, first))
  if (rows.length > MOST_CUTS) return []
  return rows.flatMap((row) => {
    const sum = first ? row[0]! : row.at(-1)!
    return among(first ? row.slice(1) : row.slice(0, -1), count - 1).map((cellsOf) =>
      wayOf(first ? [sum, ...cellsOf] : [...cellsOf, sum], total),
    )
  })
}

/** Whether the first or the last figure is the sum of the others. */
function addUp(figures: readonly number[], first: boolean): boolean {
  const sum = first ? figures[0]! : figures.at(-1)!
  return figures.reduce((all, one) => all + one, 0) === sum * 2
}

function wayOf(reading: Reading, total: number): Way {
  return { reading, amounts: reading.filter((_, index) => index !== total).map((figure) => figure ?? 0) }
}

/** Every way to put figures in order into so many cells. */
function among(figures: readonly number[], count: number): Reading[] {
  if (figures.length === 0) return [Array.from({ length: count }, () => null)]
  if (figures.length > count) return []
  return [
    ...among(figures.slice(1), count - 1).map((rest) => [figures[0]!, ...rest]),
    ...(figures.length < count ? among(figures, count - 1).map((rest) => [null, ...rest]) : []),
  ]
}

/** The ways of every row that stand in a solution; null where there is none, or too much to try. */
function solve(
  ways: ReadonlyMap<Table3Row, readonly Way[]>,
  forms: readonly Table3Row[],
): Map<Table3Row, Set<Way>> | null {
  const possible = new Map(forms.map((key) => [key, new Set<Way>()]))
  const results = forms.filter(isResultRow)
  let tried = 0
  const known = new Map<string, Map<Table3Row, Set<Way>> | null | undefined>()
  for (const received of ways.get('newReceived')!) {
    for (const carried of ways.get('carriedOver')!) {
      for (const concluded of ways.get('total')!) {
        for (const forward of ways.get('carriedForward')!) {
          const balanced = received.amounts.every(
            (amount, column) =>
              amount + carried.amounts[column]! === concluded.amounts[column]! + forward.amounts[column]!,
          )
          if (!balanced) continue
          const sums = concluded.amounts.join()
          if (!known.has(sums)) {
            if (++tried > MOST_ACCOUNTS) return null
            known.set(sums, solveResults(ways, results, concluded.amounts))
          }
          const below = known.get(sums)
          if (below === undefined) return null
          if (below === null) continue
          for (const [key, some] of below) for (const way of some) possible.get(key)!.add(way)
          possible.get('newReceived')!.add(received)
          possible.get('carriedOver')!.add(carried)
          possible.get('total')!.add(concluded)
          possible.get('carriedForward')!.add(forward)
        }
      }
    }
  }
  return possible.get('total')!.size > 0 ? possible : null
}

/**
 * The ways of the results with which the columns add up to `totals`: null where none do, undefined where there are too many
 * sums to follow. Sums are followed from the first row on and back from the last; a way stands in a solution when it leads
 * from a sum that can be reached to one from which the totals can.
 */
function solveResults(
  ways: ReadonlyMap<Table3Row, readonly Way[]>,
  results: readonly Table3Row[],
  totals: readonly number[],
): Map<Table3Row, Set<Way>> | null | undefined {
  // Large amounts first: they leave the fewest sums.
  const largest = (key: Table3Row) => Math.max(...ways.get(key)![0]!.amounts)
  const keys = [...results].sort((a, b) => largest(b) - largest(a))
  const reached: Map<string, readonly number[]>[] = [new Map([[totals.map(() => 0).join(), totals.map(() => 0)]])]
  let count = 0
  for (const key of keys) {
    const next = new Map<string, readonly number[]>()
    for (const sums of reached.at(-1)!.values()) {
      for (const { amounts } of ways.get(key)!) {
        const after = sums.map((sum, column) => sum + amounts[column]!)
        if (after.some((sum, column) => sum > totals[column]!)) continue
        next.set(after.join(), after)
      }
    }
    count += next.size
    if (count > MOST_SUMS) return undefined
    reached.push(next)
  }
  let leading = new Set([totals.join()])
  if (!reached.at(-1)!.has(totals.join())) return null
  const possible = new Map<Table3Row, Set<Way>>()
  for (let at = keys.length - 1; at >= 0; at--) {
    const some = new Set<Way>()
    const before = new Set<string>()
    for (const [name, sums] of reached[at]!) {
      for (const way of ways.get(keys[at]!)!) {
        if (!leading.has(sums.map((sum, column) => sum + way.amounts[column]!).join())) continue
        some.add(way)
        before.add(name)
      }
    }
    possible.set(keys[at]!, some)
    leading = before
  }
  return possible
}
