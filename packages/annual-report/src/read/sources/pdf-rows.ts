import { joint } from '../joint.ts'
import { type Chain, chainsOf, ordinalOf, STARTS_LABEL } from './pdf-labels.ts'
import type { TextLine, Word } from './pdf-lines.ts'

/** What ends a table: a sentence, the title of a section, the provision a table is of. */
const ENDS_TABLE = /[。；]|^\s*第[一二三四五六七八九十]+条|^\s*[一二三四五六七八]、.*(?:情况|事项|问题|信息)$/
export const FIGURE =
  /^[-+－＋]?[\d０-９OoＯlI〇ZSB|｜][\d０-９OoＯlI〇QZSB|｜,，.．]*(?:[件条个项次篇人元]|人次|万元)?$/
/** The unit of a figure, where its column was too narrow for both. */
const UNIT = /^(?:[件条个项次篇人元]|人次|万元)$/
const FEWEST_LABELS = 3
const FEWEST_ROWS = 3
/** How far from each other the base lines of one row may be, in sizes of its print. */
const SAME_BASE = 0.25
/** How far from each other lines of a cell may be, in sizes of their print. */
const STEP = 2.2

/** Between the texts of two cells, as far as borders that nobody drew go. */
const MOST_PADDING = 14
const LEAST_PADDING = 3

/** Where figures stand beside a label of several lines. */
type Mode = 'top' | 'middle' | 'bottom'

/**
 * The lines of a page with the rows of its tables without rules made whole: a label that goes over several lines is one
 * piece on the line of its figures, and so is a figure its narrow column broke. Only where every figure finds its label;
 * other lines stay as they are.
 */
export function wholeRows(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = []
  let stretch: TextLine[] = []
  const close = (): void => {
    result.push(...(rowsIn(stretch) ?? stretch))
    stretch = []
  }
  for (const line of lines) {
    if (!ENDS_TABLE.test(line.text)) stretch.push(line)
    else {
      close()
      result.push(line)
    }
  }
  close()
  return result
}

/** A column of figures. */
interface Column {
  left: number
  right: number
  words: Word[]
}

function rowsIn(lines: readonly TextLine[]): TextLine[] | null {
  const words = lines.flatMap((line) => line.words)
  const starts = words.filter(({ text }) => STARTS_LABEL.test(text))
  if (starts.length < FEWEST_LABELS) return null
  const labelsLeft = Math.min(...starts.map(({ left }) => left))
  // What stands before the labels numbers the rows.
  const columns = columnsOf(words.filter((word) => FIGURE.test(word.text) && word.right > labelsLeft))
  if (columns.length === 0) return null
  const wide = columns.filter((column) => column.words.length >= FEWEST_ROWS)
  if (wide.length < 2) return null
  const figuresLeft = Math.min(...wide.map(({ left }) => left))
  if (columns.some((column) => column.left < figuresLeft)) return null
  for (const word of words) {
    const under = UNIT.test(word.text)
      ? columns.filter((column) => word.left < column.right && word.right > column.left)
      : []
    const over = under[0]?.words.find(({ base }) => base < word.base && word.base - base < word.size * STEP)
    if (under.length === 1 && over) under[0]!.words.push(word)
  }

  const chains = chainsOf(words.filter((word) => (word.left + word.right) / 2 < figuresLeft && !FIGURE.test(word.text)))
  const mode = modeOf(columns, chains)
  const figures = mode && assign(columns, chains, mode)
  if (!figures) return null

  const used = new Set<Word>([...columns.flatMap((column) => column.words), ...chains.flatMap((chain) => chain.words)])
  // What else stands beside a label, units and figures that are none, is of its row.
  for (const word of words) {
    const owner = used.has(word) ? null : ownerOf(word, chains, mode)
    if (!owner || !figures.has(owner)) continue
    figures.get(owner)!.push(word)
    used.add(word)
  }
  const rest = lines.flatMap((line): TextLine[] => {
    const left = line.words.filter((word) => !used.has(word))
    return left.length === line.words.length ? [line] : left.length > 0 ? [lineOf(left)] : []
  })
  const owners = chains.filter((chain) => figures.has(chain))
  const rows = chains.map((chain): TextLine => {
    const own = figures.get(chain)
    const base = anchorOf(own ? chain : startOf(chain, chains, owners, mode), mode)
    // A label of several rows comes before the first of them, an outer one before an inner one.
    const before = own ? 0 : 0.01 * (4 - chain.level)
    const word = { ...wordOf(chain.words, ''), base, bottom: base, top: base - chain.words[0]!.size }
    const line = lineOf([word, ...(own ?? [])])
    return { ...line, top: word.top - before }
  })
  return [...rest, ...rows].sort((a, b) => a.top - b.top)
}

/** Figures that stand above each other; none where two of a line do that are no figure with a space in it. */
function columnsOf(figures: readonly Word[]): Column[] {
  const columns: Column[] = []
  for (const word of [...figures].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1]
    if (last && word.left < last.right) {
      if (last.words.some((other) => isBeside(other, word) && word.left - other.right > word.size)) return []
      last.right = Math.max(last.right, word.right)
      last.words.push(word)
    } else columns.push({ left: word.left, right: word.right, words: [word] })
  }
  return columns
}

function isBeside(a: Word, b: Word): boolean {
  return Math.abs(a.base - b.base) < b.size * SAME_BASE
}

function anchorOf(chain: Chain, mode: Mode): number {
  const [first, last] = [chain.words[0]!.base, chain.words[chain.words.length - 1]!.base]
  return mode === 'top' ? first : mode === 'bottom' ? last : (first + last) / 2
}

/** The label a figure at this height is of: the innermost of those that have it there, and none that stands beside others. */
function ownerOf(word: Word, chains: readonly Chain[], mode: Mode): Chain | null {
  let owner: Chain | null = null
  for (const chain of chains)
    if (Math.abs(anchorOf(chain, mode) - word.base) <= word.size * SAME_BASE && (!owner || chain.left > owner.left))
      owner = chain
  return owner && mode === 'middle' && isOfSeveral(owner, chains) ? null : owner
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

/** The mode in which most figures have a label at their height. */
function modeOf(columns: readonly Column[], chains: readonly Chain[]): Mode | null {
  const words = columns.flatMap((column) => column.words)
  let best: Mode | null = null
  let most = words.length / 2
  for (const mode of ['middle', 'top', 'bottom'] as const) {
    const found = words.filter((word) => ownerOf(word, chains, mode)).length
    if (found > most) {
      most = found
      best = mode
    }
  }
  return best
}

/** The figures of every label, from left to right; null where a figure finds none. */
function assign(columns: readonly Column[], chains: readonly Chain[], mode: Mode): Map<Chain, Word[]> | null {
  const figures = new Map<Chain, Word[]>()
  const unsure = new Map<Chain, number>()
  const owners = new Set<Chain>()
  for (const { words } of columns)
    for (const word of words) {
      const owner = ownerOf(word, chains, mode)
      if (owner) owners.add(owner)
    }
  for (const column of columns) {
    const cells = new Map<Chain, Word[]>()
    const add = (chain: Chain, ...words: Word[]): void => void cells.set(chain, [...(cells.get(chain) ?? []), ...words])
    const loose: Word[] = []
    for (const word of column.words) {
      const owner = ownerOf(word, chains, mode)
      if (owner) add(owner, word)
      else loose.push(word)
    }
    const left = mode === 'middle' ? pair(loose, [...owners], cells, add) : follow(loose, [...owners], mode, add)
    if (left > 0) return null
    const room = roomOf(column, columns)
    for (const [chain, words] of cells) {
      words.sort((a, b) => (isBeside(a, b) ? a.left - b.left : a.base - b.base))
      const whole = words.slice(1).every((word, index) => isFull(words[index]!, word, column, room))
      figures.set(chain, [...(figures.get(chain) ?? []), wordOf(words, whole ? '' : ' ')])
      // What is not surely one figure is for the sums to say; but where a whole row is like that, its label is another's.
      if (!whole) unsure.set(chain, (unsure.get(chain) ?? 0) + 1)
    }
  }
  for (const count of unsure.values()) if (count > Math.max(2, columns.length / 2)) return null
  return figures
}

/** Pieces of broken figures in the middle of their rows: as many above as below. Gives back how many find no row. */
function pair(
  loose: readonly Word[],
  owners: readonly Chain[],
  cells: ReadonlyMap<Chain, readonly Word[]>,
  add: (chain: Chain, ...words: Word[]) => void,
): number {
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
  return left.size
}

/** Pieces of broken figures below the first line of their row, or above the last. */
function follow(
  loose: readonly Word[],
  owners: readonly Chain[],
  mode: Mode,
  add: (chain: Chain, ...words: Word[]) => void,
): number {
  let left = 0
  for (const word of loose) {
    const beside = owners
      .map((chain) => ({ chain, distance: (word.base - anchorOf(chain, mode)) * (mode === 'top' ? 1 : -1) }))
      .filter(({ distance }) => distance > 0 && distance < word.size * 4)
      .sort((a, b) => a.distance - b.distance)[0]
    if (beside) add(beside.chain, word)
    else left++
  }
  return left
}

/** What a column and the nearer of its neighbours leave between them, and how far their middles are from each other. */
function roomOf(column: Column, columns: readonly Column[]): { between: number; step: number } {
  const at = columns.indexOf(column)
  const beside = [columns[at - 1], columns[at + 1]].filter((one) => one !== undefined)
  return {
    between: Math.min(...beside.map((one) => Math.max(one.left - column.right, column.left - one.right))),
    step: Math.min(...beside.map((one) => Math.abs(one.left + one.right - column.left - column.right) / 2)),
  }
}

/** Whether a figure had to go on below, as there was no room for the next character: nothing in the column is wider, and the next column is near. */
function isFull({ base, left, right }: Word, next: Word, column: Column, room: ReturnType<typeof roomOf>): boolean {
  const whole = right - left + ((next.right - next.left) / next.text.length) * 0.9
  if (next.base <= base || whole <= column.right - column.left) return false
  return room.between < next.size + MOST_PADDING || whole + LEAST_PADDING > room.step
}

function wordOf(words: readonly Word[], between: string): Word {
  return {
    ...words[0]!,
    text: words.reduce(
      (text, word) => (text === '' ? word.text : text + (between || joint(text, word.text)) + word.text),
      '',
    ),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  }
}

function lineOf(words: readonly Word[]): TextLine {
  const sorted = [...words].sort((a, b) => a.left - b.left)
  return {
    words: sorted,
    text: sorted.map(({ text }) => text).join('  '),
    left: sorted[0]!.left,
    right: Math.max(...sorted.map(({ right }) => right)),
    top: Math.min(...sorted.map(({ top }) => top)),
    bottom: Math.max(...sorted.map(({ bottom }) => bottom)),
  }
}

/** The first row a label of several rows stands beside: going up from the middle, where the labels within it begin anew. */
function startOf(group: Chain, chains: readonly Chain[], owners: readonly Chain[], mode: Mode): Chain {
  const inner = chains.filter((chain) => chain.level > group.level && chain.left > group.left)
  if (inner.length === 0) return group
  const level = Math.min(...inner.map((chain) => chain.level))
  const members = inner.filter((chain) => chain.level === level).sort((a, b) => a.words[0]!.base - b.words[0]!.base)
  const distance = (chain: Chain): number => Math.abs(anchorOf(chain, mode) - anchorOf(group, mode))
  let at = members.reduce((best, member, index) => (distance(member) < distance(members[best]!) ? index : best), 0)
  while (at > 0 && (ordinalOf(members[at]!) ?? 1) > 1) at--
  const first = members[at]!
  return owners.includes(first) ? first : startOf(first, chains, owners, mode)
}
