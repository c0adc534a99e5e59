import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { Reading } from '../row-sums.ts'
import { type Harm, type Known, MOST_CHANGES, plainestWays, waysOfRow } from '../ways.ts'
import type { Columns3 } from './columns.ts'
import type { Placing } from './place.ts'
import { isResultRow } from './sums.ts'

/** So many rows must have lost their blank cells before the table is taken for one without them. */
const FEWEST = 5
/** More sums of columns than this are not followed, over all totals that are tried. */
const MOST_SUMS = 100_000

/** A way to read a row: its cells, blank ones null; and its amounts without the total. */
interface Way {
  reading: Reading
  amounts: readonly number[]
}
type Ways = ReadonlyMap<Table3Row, readonly Way[]>
type Possible = Map<Table3Row, Set<Reading>>

/** The rows of the balance 一＋二＝（七）＋四. */
const ACCOUNT: readonly Table3Row[] = ['newReceived', 'carriedOver', 'total', 'carriedForward']

/**
 * Decides the rows that cannot be read by themselves: in every column the results add up to （七）总计, and 一＋二＝（七）＋四. Every
 * such row gets the readings that stand in any solution of the whole table; what these agree on is sure. Gives back whether
 * both balances were held against all rows, and hold.
 */
export function solve(placings: readonly Placing[], columns: Columns3, forms: readonly Table3Row[]): boolean {
  const { order } = columns
  const short = placings.filter((placing) => isShort(placing, order.length) && digitsOf(placing) < order.length)
  const blanksVanish = short.length >= FEWEST
  const open = placings.filter(
    (placing) =>
      placing.key &&
      !placing.cells &&
      (placing.readings.length !== 1 || (blanksVanish && isCut(placing, order.length))),
  )
  if (open.length === 0) return false
  const known: Known = new Map()
  const waysWith = (more: number) =>
    waysOfTable(placings, columns, forms, { blanksVanish, cutAnew: true }, more, known).ways
  // The fewest changes to the cells of every row that do: else a few more.
  let possible: Possible | null | undefined = null
  for (let more = 0; more < MOST_CHANGES && possible === null; more++) possible = solutions(waysWith(more), forms)
  if (possible === undefined) return false
  const balanced = possible !== null
  if (!possible) {
    // With less to hold them against, fewer readings are supposed.
    const { ways, faulty } = waysOfTable(placings, columns, forms, { blanksVanish, cutAnew: false }, 0, known)
    possible = withoutOneColumn(ways, forms, order.length - 1)
    // A row that does not add up, in a column that does not balance: where its figures stand nothing says.
    if (faulty) possible.delete(faulty)
  }
  for (const placing of open) {
    const some = possible.get(placing.key!)
    if (!some) continue
    placing.readings = [...some]
    placing.reason = blanksVanish ? NO_TRACE : UNDECIDED
  }
  return balanced && forms.every((key) => possible.has(key))
}

/** A column that does not balance may be the report's fault: whatever stands in a solution of the others, whichever it is. */
function withoutOneColumn(ways: Ways, forms: readonly Table3Row[], columns: number): Possible {
  const possible: Possible = new Map()
  for (let left = 0; left < columns; left++) {
    const others = new Map(
      [...ways].map(([key, some]) => [
        key,
        some.map(({ reading, amounts }) => ({ reading, amounts: amounts.filter((_, column) => column !== left) })),
      ]),
    )
    const found = solutions(others, forms)
    // Whichever column it is, all must be known.
    if (found === undefined) return new Map()
    for (const [key, some] of found ?? []) possible.set(key, new Set([...(possible.get(key) ?? []), ...some]))
  }
  return possible
}

const UNDECIDED = '按各行各列的勾稽关系，该行的数字仍有多种排法，无法确定。'
const NO_TRACE = '该行的空白格没有留下痕迹，按各列的勾稽关系仍有多种排法，无法确定。'

/** Whether a row read from line to line has fewer figures than there are columns. */
function isShort({ cells, figures }: Placing, count: number): boolean {
  const tokens = figures.values.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0)
  return !cells && figures.kind === 'line' && tokens < count
}

/** Whether the readings of a short row only cut its digits apart; where blank cells vanish, it has some. */
function isCut(placing: Placing, count: number): boolean {
  return isShort(placing, count) && !placing.readings.some((reading) => reading.includes(null))
}

function digitsOf({ figures }: Placing): number {
  return figures.values.reduce((sum, { digits, parts }) => sum + (parts.length > 0 ? parts.join('') : digits).length, 0)
}

/**
 * The ways to read every row that stands in the table once, or twice alike, with so many changes more than the fewest that
 * make it add up. Rows nobody can read are left out. `faulty`: the row that may do without adding up.
 */
function waysOfTable(
  placings: readonly Placing[],
  columns: Columns3,
  forms: readonly Table3Row[],
  { blanksVanish, cutAnew }: Pick<Harm, 'blanksVanish' | 'cutAnew'>,
  more: number,
  known: Known,
): { ways: Ways; faulty: Table3Row | null } {
  const { order } = columns
  const total = order.indexOf('total')
  const shape = { groups: 1, width: order.length, total }
  const ways = new Map<Table3Row, Way[]>()
  let faulty: Table3Row | null = null
  for (const key of forms) {
    const [placing, ...others] = placings.filter((one) => one.key === key)
    if (!placing || others.some((other) => printed(other) !== printed(placing))) continue
    let readings: readonly Reading[]
    if (placing.cells) readings = [order.map((column) => figureOf(placing, column))]
    else if (placing.readings.length > 0 && !(blanksVanish && isCut(placing, order.length))) readings = placing.readings
    else {
      const harm = {
        blanksVanish: blanksVanish || (mayLack(placing, order.length) && !columns.allPrinted),
        cutAnew,
        ordinals: columns.ordinals,
        adding: true,
        noTotals: columns.noTotals ? 'all' : 'none',
      } as const
      readings = plainestWays(placing.figures, shape, harm, more, known)
      // One wrong total may be the report's fault; it still stands last, as in all other rows.
      if (readings.length === 0 && faulty === null) {
        readings = waysOfRow(placing.figures, shape, { ...harm, most: 0, adding: false }) ?? []
        faulty = key
      }
    }
    if (readings.length > 0)
      ways.set(
        key,
        readings.map((reading) => wayOf(reading, total)),
      )
  }
  return { ways, faulty }
}

/** Whether blank cells of a row may be gone: there are fewer cells than columns, or no borders to count them by. */
function mayLack({ figures: { kind, values } }: Placing, count: number): boolean {
  return values.length < count || kind === 'line' || kind === 'placed'
}

function printed({ figures }: Placing): string {
  return figures.values.map((value) => value.printed).join(' ')
}

function figureOf({ cells }: Placing, column: Table3Column): number | null {
  const digits = cells!.get(column)?.digits ?? ''
  return digits === '' ? null : Number(digits)
}

function wayOf(reading: Reading, total: number): Way {
  return { reading, amounts: reading.filter((_, index) => index !== total).map((figure) => figure ?? 0) }
}

/** The ways of every row that stand in a solution; null where there is none, undefined where there is too much to follow. */
function solutions(ways: Ways, forms: readonly Table3Row[]): Possible | null | undefined {
  if (!ways.has('total')) return null
  const account = ACCOUNT.every((key) => ways.has(key))
  const resultRows = forms.filter(isResultRow)
  const results = resultRows.every((key) => ways.has(key)) ? resultRows : null
  if (!account && !results) return null
  const possible: Possible = new Map([...ways.keys()].map((key) => [key, new Set<Reading>()]))
  const add = (key: Table3Row, { reading }: Way) => possible.get(key)!.add(reading)
  const known = new Map<string, Possible | null>()
  const sums = { left: MOST_SUMS }
  // Undefined: too much to follow.
  const resultsOf = (concluded: Way): Possible | null | undefined => {
    if (!results) return new Map()
    const name = concluded.amounts.join()
    if (!known.has(name)) {
      const found = solveResults(ways, results, concluded.amounts, sums)
      if (found === undefined) return undefined
      known.set(name, found)
    }
    return known.get(name)!
  }
  const incoming = new Map<string, [Way, Way][]>()
  if (account)
    for (const received of ways.get('newReceived')!)
      for (const carried of ways.get('carriedOver')!) {
        const name = received.amounts.map((amount, at) => amount + carried.amounts[at]!).join()
        if (incoming.has(name)) incoming.get(name)!.push([received, carried])
        else incoming.set(name, [[received, carried]])
      }
  for (const concluded of ways.get('total')!) {
    const outgoing = account
      ? ways.get('carriedForward')!.flatMap((forward) => {
          const pairs = incoming.get(concluded.amounts.map((amount, at) => amount + forward.amounts[at]!).join())
          return pairs ? [{ forward, pairs }] : []
        })
      : []
    if (account && outgoing.length === 0) continue
    const below = resultsOf(concluded)
    if (below === undefined) return undefined
    if (below === null) continue
    add('total', concluded)
    for (const [key, some] of below) for (const reading of some) possible.get(key)!.add(reading)
    for (const { forward, pairs } of outgoing) {
      add('carriedForward', forward)
      for (const [received, carried] of pairs) {
        add('newReceived', received)
        add('carriedOver', carried)
      }
    }
  }
  if (possible.get('total')!.size === 0) return null
  // Rows of a balance that could not be held say nothing.
  for (const [key, some] of possible) if (some.size === 0) possible.delete(key)
  return possible
}

/**
 * The ways of the results with which the columns add up to `totals`: null where none do, undefined where there are too many
 * sums to follow. Sums are followed from the first row on and back from the last; a way stands in a solution when it leads
 * from a sum that can be reached to one from which the totals can.
 */
function solveResults(
  ways: Ways,
  results: readonly Table3Row[],
  totals: readonly number[],
  sums: { left: number },
): Possible | null | undefined {
  const sole = results.filter((key) => ways.get(key)!.length === 1)
  const start = sole.reduce(
    (sums, key) => sums.map((sum, column) => sum + ways.get(key)![0]!.amounts[column]!),
    totals.map(() => 0),
  )
  // Large amounts first: they leave the fewest sums.
  const largest = (key: Table3Row) => Math.max(...ways.get(key)![0]!.amounts)
  const keys = results.filter((key) => !sole.includes(key)).sort((a, b) => largest(b) - largest(a))
  const reached: Map<string, readonly number[]>[] = [new Map([[start.join(), start]])]
  // What the rows below can still add to a column.
  const most = keys.map((_, at) =>
    totals.map((_, column) =>
      keys
        .slice(at + 1)
        .reduce((sum, key) => sum + Math.max(...ways.get(key)!.map(({ amounts }) => amounts[column]!)), 0),
    ),
  )
  for (const [at, key] of keys.entries()) {
    const next = new Map<string, readonly number[]>()
    for (const before of reached.at(-1)!.values()) {
      for (const { amounts } of ways.get(key)!) {
        const after = before.map((sum, column) => sum + amounts[column]!)
        const leads = after.every((sum, column) => {
          const missing = totals[column]! - sum
          return missing >= 0 && missing <= most[at]![column]!
        })
        if (leads) next.set(after.join(), after)
      }
      if (next.size > sums.left) return undefined
    }
    sums.left -= next.size
    reached.push(next)
  }
  if (!reached.at(-1)!.has(totals.join())) return null
  let leading = new Set([totals.join()])
  const possible: Possible = new Map(sole.map((key) => [key, new Set([ways.get(key)![0]!.reading])]))
  for (let at = keys.length - 1; at >= 0; at--) {
    const some = new Set<Reading>()
    const before = new Set<string>()
    for (const [name, above] of reached[at]!) {
      for (const way of ways.get(keys[at]!)!) {
        if (!leading.has(above.map((sum, column) => sum + way.amounts[column]!).join())) continue
        some.add(way.reading)
        before.add(name)
      }
    }
    possible.set(keys[at]!, some)
    leading = before
  }
  return possible
}
