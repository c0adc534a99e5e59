import { type Column, FEWEST_COLUMNS, isBeside, isFull, roomOf, SAME_BASE, STEP, UNIT, wordOf } from './pdf-figures.ts'
import { type Chain, isWithin } from './pdf-labels.ts'
import type { Word } from './pdf-words.ts'

/** Where most figures are broken, few stand right beside their labels. */
const FEWEST_OWNED = 1 / 6
/** With more figures that find no label a table is not understood. */
const MOST_LOOSE = 8

/** From line to line within a cell, in sizes of the print. */
const NEXT_LINE = 1.6

/** Where figures stand beside a label of several lines. */
export type Mode = 'top' | 'middle' | 'bottom'

/** The height at which a label has its figures. */
export function anchorOf(chain: Chain, mode: Mode): number {
  const [first, last] = [chain.words[0]!.base, chain.words[chain.words.length - 1]!.base]
  return mode === 'top' ? first : mode === 'bottom' ? last : (first + last) / 2
}

/** The label a figure at this height is of: the innermost of those that have it there, and none that stands beside others. */
export function ownerOf(word: Word, chains: readonly Chain[], mode: Mode): Chain | null {
  let owner: Chain | null = null
  for (const chain of chains)
    if (Math.abs(anchorOf(chain, mode) - word.base) <= word.size * SAME_BASE && (!owner || chain.left > owner.left))
      owner = chain
  if (mode !== 'middle') return owner
  if (owner) return isOfSeveral(owner, chains) ? null : owner
  return chains.find((chain) => Math.abs(middleOfPath(chain, chains) - word.base) <= word.size * SAME_BASE) ?? null
}

/** The middle of a label with the one it is in, where both stand in one cell: （六）其他处理 and below it 3.其他. */
function middleOfPath(chain: Chain, chains: readonly Chain[]): number {
  const { base, size } = chain.words[0]!
  const outer = chains.find((other) => {
    const step = base - bottomOf(other)
    return other.level < chain.level && step > 0 && step < size * NEXT_LINE && Math.abs(other.left - chain.left) < size
  })
  return outer ? (outer.words[0]!.base + bottomOf(chain)) / 2 : NaN
}

/** Whether labels stand to the right of this one above and below its middle: then it is of all of these. */
function isOfSeveral(group: Chain, chains: readonly Chain[]): boolean {
  const middle = anchorOf(group, 'middle')
  const near = chains
    .filter((chain) => chain.left >= group.right - 1 && chain.level > group.level)
    .map((chain) => anchorOf(chain, 'middle') - middle)
    .filter((distance) => Math.abs(distance) < group.words[0]!.size * 3)
  return near.some((distance) => distance < 0) && near.some((distance) => distance > 0)
}

/** A figure with the pieces it was broken into. */
export interface Cell {
  word: Word
  parts: Word[]
  /** Whether these are surely one figure. */
  whole: boolean
}

export interface Figures {
  mode: Mode
  /** The figures of every label that has any. */
  of: Map<Chain, Cell[]>
  /** Labels a page cut, with figures not in their middle. */
  cut: Set<Chain>
  /** Figures that find no label. */
  loose: Word[]
  /** How far the lines of figures stand from each other, all together. */
  apart: number
}

/** The figures of every label as they stand in one of the modes: that in which most have a label at their height. */
export function ownersOf(columns: readonly Column[], chains: readonly Chain[]): Figures | null {
  const words = columns.flatMap((column) => column.words)
  const found = (['middle', 'top', 'bottom'] as const).map((mode) => ({
    mode,
    count: words.filter((word) => ownerOf(word, chains, mode)).length,
  }))
  const most = Math.max(...found.map(({ count }) => count))
  if (most <= words.length * FEWEST_OWNED && (chains.length > 1 || columns.length >= FEWEST_COLUMNS)) return null
  // Labels of one line are the same in all of them; figures of several lines are not.
  const likely = found.filter(({ count }) => count === most).map(({ mode }) => assign(columns, chains, mode))
  return likely.reduce((best, one) => (one && (!best || isBetter(one, best)) ? one : best), null)
}

function isBetter(one: Figures, other: Figures): boolean {
  return one.loose.length < other.loose.length || (one.loose.length === other.loose.length && one.apart < other.apart)
}

/** The labels that stand next to the figures: none begins to the right of them at their height. */
export function innermost(chains: readonly Chain[]): Chain[] {
  return chains.filter(
    (chain) =>
      !chains.some(
        (other) =>
          other.left >= chain.right - 1 &&
          topOf(other) < bottomOf(chain) - chain.words[0]!.size * SAME_BASE &&
          bottomOf(other) > topOf(chain) + chain.words[0]!.size * SAME_BASE,
      ),
  )
}

function topOf({ words }: Chain): number {
  return words[0]!.base - words[0]!.size
}

function bottomOf({ words }: Chain): number {
  return words[words.length - 1]!.base
}

/** The figures of every label; null where they are not as labels and figures of a table are. */
function assign(columns: readonly Column[], chains: readonly Chain[], mode: Mode): Figures | null {
  const figures: Figures = { mode, of: new Map(), cut: new Set(), loose: [], apart: 0 }
  const owners = chains.filter((chain) => !isOfSeveral(chain, chains))
  for (const column of columns) {
    const cells = new Map<Chain, Word[]>()
    const add = (chain: Chain, ...words: Word[]): void => void cells.set(chain, [...(cells.get(chain) ?? []), ...words])
    const loose: Word[] = []
    for (const word of column.words) {
      const owner = ownerOf(word, chains, mode)
      if (owner) add(owner, word)
      else loose.push(word)
    }
    figures.loose.push(...(mode === 'middle' ? pair(loose, owners, cells, add) : follow(loose, owners, mode, add)))
    const room = roomOf(column, columns)
    for (const [chain, parts] of cells) {
      parts.sort((a, b) => (isBeside(a, b) ? a.left - b.left : a.base - b.base))
      for (const one of parts) for (const other of parts) figures.apart += Math.abs(one.base - other.base)
      // What is not surely one figure is for the sums to say.
      const whole = parts.slice(1).every((word, index) => isFull(parts[index]!, word, column, room))
      figures.of.set(chain, [...(figures.of.get(chain) ?? []), { word: wordOf(parts, whole ? '' : ' '), parts, whole }])
    }
  }
  if (mode === 'middle') takeCut(figures, owners)
  // Where a whole row is broken, its second half is a row whose label was not found; not so around the middle of a label.
  // In tables of few columns one figure is a whole row.
  for (const [chain, cells] of figures.of) {
    const broken = cells.filter(({ parts }) => parts.filter(({ text }) => !UNIT.test(text)).length > 1)
    const many = mode !== 'middle' && broken.length > Math.max(2, columns.length / 2)
    const few = columns.length < FEWEST_COLUMNS && !isAround(chain, broken)
    if (broken.length < cells.length || broken.every(({ whole }) => whole) || !(many || few)) continue
    figures.of.delete(chain)
    figures.loose.push(...broken.flatMap(({ parts }) => parts))
  }
  return figures.loose.length > Math.max(MOST_LOOSE, columns.length * 3) ? null : figures
}

/** Whether a label of one line has the lines of its figures above and below it. */
function isAround({ words: [label, more] }: Chain, broken: readonly Cell[]): boolean {
  const bases = broken.flatMap(({ parts }) => parts.map(({ base }) => base - label!.base))
  return more === undefined && bases.every((base) => Math.abs(base) > label!.size * SAME_BASE)
}

/** The row a page cuts has its figures not in the middle of what it shows of its label: all at one height beside it. */
function takeCut(figures: Figures, chains: readonly Chain[]): void {
  for (const chain of chains) {
    if (figures.of.has(chain)) continue
    const beside = (word: Word, one: Chain): boolean => isWithin(word, one, word.size * SAME_BASE)
    const own = figures.loose.filter((word) => beside(word, chain))
    if (own.length === 0 || own.some((word) => !isBeside(word, own[0]!))) continue
    if (chains.some((other) => other !== chain && beside(own[0]!, other))) continue
    figures.of.set(
      chain,
      own.map((word) => ({ word, parts: [word], whole: true })),
    )
    figures.cut.add(chain)
    figures.loose = figures.loose.filter((word) => !own.includes(word))
  }
}

/** Pieces of broken figures in the middle of their rows: as many above as below. Gives back those that find no row. */
function pair(
  loose: readonly Word[],
  owners: readonly Chain[],
  cells: ReadonlyMap<Chain, readonly Word[]>,
  add: (chain: Chain, ...words: Word[]) => void,
): Word[] {
  const left = new Set(loose)
  const middles = owners
    .map((chain) => ({ chain, middle: anchorOf(chain, 'middle') }))
    .sort((a, b) => Number(cells.has(a.chain)) - Number(cells.has(b.chain)))
  for (const { chain, middle } of middles) {
    const size = chain.words[0]!.size
    const near = [...left].filter((word) => Math.abs(word.base - middle) < size * STEP)
    for (const above of near.filter((word) => word.base < middle)) {
      const below = near.find((word) => Math.abs(word.base - middle - (middle - above.base)) <= size * SAME_BASE * 2)
      if (!below || !left.has(above)) continue
      // Two lines of a figure stand as far apart as lines do.
      const apart = (below.base - above.base) / (cells.has(chain) ? 2 : 1)
      if (apart > size * 2) continue
      add(chain, above, below)
      left.delete(above)
      left.delete(below)
      break
    }
  }
  return [...left]
}

/** Pieces of broken figures below the first line of their row, or above the last; one line follows the other. */
function follow(
  loose: readonly Word[],
  owners: readonly Chain[],
  mode: Mode,
  add: (chain: Chain, ...words: Word[]) => void,
): Word[] {
  const down = mode === 'top' ? 1 : -1
  const ends = new Map(owners.map((chain) => [chain, anchorOf(chain, mode)]))
  const left: Word[] = []
  for (const word of [...loose].sort((a, b) => (a.base - b.base) * down)) {
    const beside = [...ends]
      .map(([chain, end]) => ({ chain, distance: (word.base - end) * down }))
      .filter(({ distance }) => distance > 0 && distance < word.size * STEP)
      .sort((a, b) => a.distance - b.distance)[0]
    if (beside) {
      add(beside.chain, word)
      ends.set(beside.chain, word.base)
    } else left.push(word)
  }
  return left
}
