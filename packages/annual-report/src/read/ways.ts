import { addsUp, type Reading } from './row-sums.ts'
import type { FigureRow } from './table-rows.ts'

/** More readings of one row than this say nothing about it. */
const MOST = 600
/** Nor are more steps than this taken to find them. */
const MOST_STEPS = 20_000

/** The cells a row has: groups of `width`, in each of which the cell at `total` is the sum of the others. */
export interface Shape {
  groups: number
  width: number
  total: number
}

/** What may have happened to the cells of a row on their way into text. */
export interface Harm {
  /** How many cells may have been joined, cut, copied or added. */
  most: number
  /** Whether blank cells leave no trace, so that any number of them may be lost. */
  blanksVanish: boolean
  /** Whether the same digits may have been run together and then cut elsewhere. */
  cutAnew: boolean
  /** Whether the rows have numbers of their own. */
  ordinals: boolean
  /** Whether the figures must add up to the total; if not, none of them is joined or cut, for nothing would prove it. */
  adding: boolean
  /** What may have no total: nothing, a group without any figure, or any group. */
  noTotals: 'none' | 'blank' | 'all'
}

/** A cell as it stands: its digits, or null for a blank one. `open`: whether only a space parts it from the one before. */
interface Item {
  digits: string | null
  open: boolean
}

/**
 * Every way a row of figures can have been meant that the harm explains, as cells in the order of the columns: null when they
 * are too many, or when a cell cannot be made out.
 */
export function waysOfRow(row: FigureRow, shape: Shape, harm: Harm): Reading[] | null {
  const count = shape.groups * shape.width
  const items = itemsOf(row)
  if (!items || items.length > count * 2 + 2) return null
  const tooMany = items.length > count
  const found = new Map<string, Reading>()
  const way: Reading = []
  let steps = 0
  const over = () => ++steps > MOST_STEPS || found.size > MOST
  /** Puts a cell after the others, and goes on where that is not against the sums. */
  const put = (cell: number | null, then: () => void) => {
    if (way.length === count) return
    way.push(cell)
    if (way.length % shape.width > 0 || isSound(way.slice(-shape.width), shape.total, harm)) then()
    way.pop()
  }
  const next = (at: number, spent: number) => {
    if (spent > harm.most || over()) return
    if (at === items.length && way.length === count) found.set(way.join(), [...way])
    if (harm.blanksVanish) put(null, () => next(at, spent))
    if (at === items.length) return
    const { digits } = items[at]!
    // A copied line, a blank that is no cell, a number of the row's own.
    const copied = row.kind === 'line' && tooMany && at > 0 && digits === items[at - 1]!.digits
    const ordinal = tooMany && harm.ordinals && (at === 0 || at === items.length - 1)
    if (digits === null || copied || ordinal) next(at + 1, spent + 1)
    if (digits === null) put(null, () => next(at + 1, spent))
    else figures(digits, at + 1, spent, null)
  }
  /** Digits as one figure, cut into several, or with those of the next cell after them. */
  const figures = (digits: string, after: number, spent: number, done: 'cut' | 'joined' | null) => {
    if (spent > harm.most || way.length === count || over()) return
    const whole = isFigure(digits)
    if (whole) put(Number(digits), () => next(after, spent))
    if (!harm.adding) return
    const longest = done === 'joined' && !harm.cutAnew ? 0 : digits[0] === '0' ? 1 : digits.length - 1
    for (let length = 1; length <= Math.min(longest, digits.length - 1); length++)
      put(Number(digits.slice(0, length)), () => rest(digits.slice(length), after, spent + (done === 'cut' ? 0 : 1)))
    const joined = items[after]
    if ((done !== 'cut' || harm.cutAnew) && whole && digits !== '0' && joined?.digits != null)
      figures(digits + joined.digits, after + 1, spent + (joined.open ? 0 : 1), 'joined')
  }
  /** What is left of digits cut apart, which may have had blank cells between them. */
  const rest = (digits: string, after: number, spent: number) => {
    figures(digits, after, spent, 'cut')
    if (harm.blanksVanish) put(null, () => rest(digits, after, spent))
  }
  next(0, 0)
  return over() ? null : [...found.values()]
}

/** More changes to a row than this are not supposed. */
export const MOST_CHANGES = 3

/**
 * The ways of rows that are known already, by how many changes, vanished blanks and cuts were supposed. For one shape only, and for
 * harm that is the same in all else.
 */
export type Known = Map<FigureRow, Map<string, Reading[] | null>>

/**
 * The ways of a row with the fewest changes that give any, and with up to `more` beyond those; none where not even these do, or
 * where there are too many to tell apart.
 */
export function plainestWays(
  row: FigureRow,
  shape: Shape,
  harm: Omit<Harm, 'most'>,
  more: number,
  known: Known = new Map(),
): Reading[] {
  const rowKnown = known.get(row) ?? new Map<string, Reading[] | null>()
  known.set(row, rowKnown)
  let found: Reading[] = []
  for (let most = 0, fewest = MOST_CHANGES; most <= Math.min(MOST_CHANGES, fewest + more); most++) {
    const name = `${most} ${harm.blanksVanish} ${harm.cutAnew}`
    if (!rowKnown.has(name)) rowKnown.set(name, waysOfRow(row, shape, { ...harm, most }))
    const ways = rowKnown.get(name)!
    if (ways === null) break
    if (ways.length > 0 && found.length === 0) fewest = most
    found = ways
  }
  return found
}

function isSound(group: Reading, total: number, { adding, noTotals }: Harm): boolean {
  if (group[total] === null && noTotals !== 'all' && (noTotals === 'none' || group.some((cell) => cell !== null)))
    return false
  return !adding || addsUp(group, total)
}

function isFigure(digits: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(digits)
}

/** Spaces that may stand in a figure as well as between two. */
const FEW_SPACES = 2

/** The cells of a row; null where one is no figure. */
function itemsOf({ kind, values }: FigureRow): Item[] | null {
  const items: Item[] = []
  for (const [index, { state, digits, parts, left }] of values.entries()) {
    const before = values[index - 1]?.right
    const near = kind === 'placed' && left !== undefined && before !== undefined && left - before <= FEW_SPACES
    if (state === 'blank' || state === 'none') items.push({ digits: null, open: false })
    else if (state !== 'number') return null
    else {
      const some = parts.length > 0 ? parts : [digits]
      if (!some.every((part) => /^\d+$/.test(part))) return null
      some.forEach((part, at) => void items.push({ digits: part, open: at > 0 || near }))
    }
  }
  return items
}
