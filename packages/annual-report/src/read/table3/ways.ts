import type { Reading } from '../slots.ts'
import type { FigureRow } from '../table-rows.ts'
import { addsUp } from './sums.ts'

/** More readings of one row than this say nothing about it. */
const MOST = 600
/** Nor are more steps than this taken to find them. */
const MOST_STEPS = 60_000

/** What may have happened to the cells of a row on their way into text. */
export interface Harm {
  /** How many cells may have been joined, cut, copied, lost or added. */
  most: number
  /** Whether blank cells leave no trace, so that any number of them may be lost. */
  blanksVanish: boolean
  /** Whether the rows have numbers of their own. */
  ordinals: boolean
  /** Whether the figures must add up to the total. */
  adding: boolean
  /** Whether the total may be blank. */
  noTotals: boolean
}

/** A cell as it stands: its digits, or null for a blank one. `open`: whether a space, not a border, parts it from the one before. */
interface Item {
  digits: string | null
  open: boolean
}

/**
 * Every way a row of figures can have been meant that the harm explains, as cells in the order of the columns: null when they
 * are too many, or when a cell cannot be made out.
 */
export function waysOfRow(row: FigureRow, count: number, total: number, harm: Harm): Reading[] | null {
  const items = itemsOf(row)
  if (!items || items.length > count * 2 + 2) return null
  const tooMany = items.length > count
  const found = new Map<string, Reading>()
  const way: Reading = []
  let steps = 0
  const take = () => {
    if (way[total] === null && !harm.noTotals) return
    if (harm.adding && !addsUp(way, total)) return
    found.set(way.join(), [...way])
  }
  const next = (at: number, spent: number) => {
    if (spent > harm.most || way.length > count || ++steps > MOST_STEPS || found.size > MOST) return
    if (at === items.length && way.length === count) take()
    if (way.length < count) {
      way.push(null)
      next(at, spent + (harm.blanksVanish ? 0 : 1))
      way.pop()
    }
    if (at === items.length) return
    const { digits } = items[at]!
    // A copied line, a blank that is no cell, a number of the row's own.
    const copied = tooMany && at > 0 && digits === items[at - 1]!.digits
    const ordinal = tooMany && harm.ordinals && (at === 0 || at === items.length - 1)
    if (digits === null || copied || ordinal) next(at + 1, spent + 1)
    if (digits === null) {
      if (way.length === count) return
      way.push(null)
      next(at + 1, spent)
      way.pop()
      return
    }
    figures(digits, at + 1, spent)
  }
  /** Digits as one figure, cut into several, or with those of the next cell before them. */
  const figures = (digits: string, after: number, spent: number) => {
    if (spent > harm.most || way.length >= count || ++steps > MOST_STEPS) return
    const whole = isFigure(digits)
    if (whole) {
      way.push(Number(digits))
      next(after, spent)
      way.pop()
    }
    const longest = digits[0] === '0' ? 1 : digits.length - 1
    for (let length = 1; length <= Math.min(longest, digits.length - 1); length++) {
      way.push(Number(digits.slice(0, length)))
      rest(digits.slice(length), after, spent + 1)
      way.pop()
    }
    const joined = items[after]
    if (whole && digits !== '0' && joined?.digits != null)
      figures(digits + joined.digits, after + 1, spent + (joined.open ? 0 : 1))
  }
  /** What is left of digits cut apart, which may have had blank cells between them. */
  const rest = (digits: string, after: number, spent: number) => {
    figures(digits, after, spent)
    if (!harm.blanksVanish || way.length >= count) return
    way.push(null)
    rest(digits, after, spent)
    way.pop()
  }
  next(0, 0)
  return steps > MOST_STEPS || found.size > MOST ? null : [...found.values()]
}

function isFigure(digits: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(digits)
}

/** The cells of a row; null where one is no figure. Blank cells at the end need not have been printed. */
function itemsOf({ values }: FigureRow): Item[] | null {
  const items: Item[] = []
  for (const { state, digits, parts } of values) {
    if (state === 'blank' || state === 'none') items.push({ digits: null, open: false })
    else if (state !== 'number') return null
    else {
      const some = parts.length > 0 ? parts : [digits]
      if (!some.every((part) => /^\d+$/.test(part))) return null
      some.forEach((part, index) => void items.push({ digits: part, open: index > 0 }))
    }
  }
  return items
}
