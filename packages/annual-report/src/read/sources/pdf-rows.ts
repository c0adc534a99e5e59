import { columnsOf, FEWEST_COLUMNS, FIGURE, isBeside, SAME_BASE, STEP, UNIT, wordOf } from './pdf-figures.ts'
import { namesOf } from './pdf-heads.ts'
import { type Chain, chainsOf, isBesideEach, isWithin, ordinalOf, STARTS_LABEL, startOf } from './pdf-labels.ts'
import { lineOf, type TextLine } from './pdf-lines.ts'
import { anchorOf, type Figures, innermost, type Mode, ownerOf, ownersOf } from './pdf-owners.ts'
import type { Word } from './pdf-words.ts'

/** What ends a table: a sentence, the title of a section, the provision a table is of. */
const ENDS_TABLE = /[。；]|^\s*第[一二三四五六七八九十]+条|^\s*[一二三四五六七八]、.*(?:情况|事项|问题|信息)$/
const FEWEST_ROWS = 3
/**
 * The lines of a page with the rows of its tables without rules made whole: a label that goes over several lines is one
 * piece on the line of its figures, and so is a figure its narrow column broke. Only where every figure finds its label;
 * other lines stay as they are.
 */
export function wholeRows(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = []
  let stretch: TextLine[] = []
  const close = (): void => {
    for (const part of byColumns(stretch)) result.push(...(rowsIn(part) ?? part))
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

/** The lines of tables one below the other, cut where figures no longer stand in the columns of those above. */
function byColumns(lines: readonly TextLine[]): (readonly TextLine[])[] {
  let figures: Word[] = []
  let last = 0
  for (const [at, line] of lines.entries()) {
    const own = line.words.filter(({ text }) => FIGURE.test(text))
    if (own.length < 2) continue
    const together = [...figures, ...own]
    if (figures.length > 0 && columnsOf(own).length > 0 && areOthers(figures, own)) {
      const label = lines.findIndex((each, index) => index > last && index < at && STARTS_LABEL.test(each.text))
      const cut = label < 0 ? at : label
      return [lines.slice(0, cut), ...byColumns(lines.slice(cut))]
    }
    figures = together
    last = at
  }
  return [lines]
}

/** Whether figures stand in other columns than those above: two of them in one, or several in none. */
function areOthers(above: readonly Word[], own: readonly Word[]): boolean {
  if (columnsOf([...above, ...own]).length === 0) return true
  const columns = columnsOf(above)
  const stand = (word: Word, { left, right }: { left: number; right: number }): boolean =>
    word.left < right && word.right > left
  const alone = own.filter((word) => !columns.some((column) => stand(word, column)))
  // A line with a figure in every column is of the table whose first line has some.
  const all = columns.every((column) => own.some((word) => stand(word, column)))
  return !all && columns.length >= FEWEST_COLUMNS && own.length >= FEWEST_COLUMNS && alone.length > own.length / 3
}

function rowsIn(lines: readonly TextLine[]): TextLine[] | null {
  const words = lines.flatMap((line) => line.words)
  const starts = words.filter((word) => startOf(word, words) !== null)
  if (starts.length === 0) return null
  const numbers = numbersOf(words, starts)
  const columns = columnsOf(
    words.filter((word) => FIGURE.test(word.text) && !numbers.has(word) && !starts.includes(word)),
  )
  if (columns.length === 0) return null
  // Many columns are a table even of one row, as the last ones at the top of a page, and so are those of 信息内容.
  const named = words.some(({ text }) => text === '信息内容')
  const fewest =
    columns.length >= FEWEST_COLUMNS || named || (starts.length === 1 && columns.length > 1) ? 1 : FEWEST_ROWS
  const wide = columns.filter((column) => column.words.length >= fewest)
  if (wide.length === 0) return null
  const figuresLeft = Math.min(...wide.map(({ left }) => left))
  if (columns.some((column) => column.left < figuresLeft)) return null
  for (const word of words) {
    const under = UNIT.test(word.text)
      ? columns.filter((column) => word.left < column.right && word.right > column.left)
      : []
    const over = under[0]?.words.find(({ base }) => base < word.base && word.base - base < word.size * STEP)
    if (under.length === 1 && over) under[0]!.words.push(word)
  }

  const chains = chainsOf(
    words.filter(
      (word) => (word.left + word.right) / 2 < figuresLeft && (!FIGURE.test(word.text) || starts.includes(word)),
    ),
  )
  const inner = innermost(chains)
  const figures = ownersOf(columns, inner)
  if (!figures) return null
  const { mode } = figures

  // Labels whose rows stay as they are: a figure beside them is of nobody.
  const open = new Set(
    figures.loose.flatMap((word) => {
      const beside = inner.filter((chain) => isWithin(word, chain, word.size * SAME_BASE))
      return beside.length > 0 ? beside : chains.filter((chain) => isNear(word, chain))
    }),
  )
  for (const chain of open) figures.of.delete(chain)
  const used = new Set<Word>([...figures.of.values()].flatMap((cells) => cells.flatMap(({ parts }) => parts)))
  for (const chain of chains) if (!open.has(chain)) for (const word of chain.words) used.add(word)
  const cut = [...figures.cut].map((chain) => figures.of.get(chain)!)
  // What else stands beside a label, units and figures that are none, is of its row.
  for (const word of words) {
    if (used.has(word)) continue
    const owner = ownerOf(word, inner, mode)
    const cells = owner
      ? figures.of.get(owner)
      : cut.find(([first]) => first !== undefined && isBeside(first.word, word))
    if (!cells) continue
    cells.push({ word, parts: [word], whole: true })
    used.add(word)
  }
  const rows = rowLines(chains, figures, open, mode)
  const first = Math.min(...[...figures.of.keys()].map((chain) => anchorOf(chain, mode)))
  const names = namesOf(
    words.filter((word) => !used.has(word) && word.base < first && word.left >= figuresLeft - word.size * STEP),
    columns,
  )
  if (names) {
    for (const { parts } of names) for (const word of parts) used.add(word)
    const line = lineOf(names.map(({ word }) => word))
    rows.push({ ...line, top: Math.min(line.top, ...rows.map(({ top }) => top - 0.01)) })
  }
  const rest = lines.flatMap((line): TextLine[] => {
    const left = line.words.filter((word) => !used.has(word))
    return left.length === line.words.length ? [line] : left.length > 0 ? [lineOf(left)] : []
  })
  return [...rest, ...rows].sort((a, b) => a.top - b.top)
}

/** The numbers of rows: they count on before most labels, though labels of several rows may stand above them. */
function numbersOf(words: readonly Word[], starts: readonly Word[]): ReadonlySet<Word> {
  const before = words
    .filter(({ text, right }) => {
      return /^\d{1,2}$/.test(text) && starts.filter(({ left }) => left >= right).length > starts.length / 2
    })
    .sort((a, b) => a.base - b.base)
  const counts = before.every(({ text }, at) => at === 0 || Number(text) > Number(before[at - 1]!.text))
  return new Set(counts ? before : [])
}

/** A line for every label that found its figures, and for those of several rows before the first of these. */
function rowLines(chains: readonly Chain[], { of }: Figures, open: ReadonlySet<Chain>, mode: Mode): TextLine[] {
  const owners = chains.filter((chain) => of.has(chain))
  const whole = chains.filter((chain) => !open.has(chain))
  return whole.map((chain) => {
    const own = of.get(chain)?.map(({ word }) => word)
    const base = anchorOf(own ? chain : firstOf(chain, whole, owners, mode), mode)
    // An outer label comes before an inner one.
    const before = own ? 0 : 0.01 * (4 - chain.level)
    const word = { ...wordOf(chain.words, ''), base, bottom: base, top: base - chain.words[0]!.size }
    return { ...lineOf([word, ...(own ?? [])]), top: word.top - before }
  })
}

function isNear(word: Word, chain: Chain): boolean {
  return isWithin(word, chain, word.size * STEP)
}

/** The first row a label of several rows stands beside: going up from the middle, where the labels within it begin anew. */
function firstOf(group: Chain, chains: readonly Chain[], owners: readonly Chain[], mode: Mode): Chain {
  const inner = chains.filter((chain) => chain.level > group.level && chain.left > group.left)
  if (inner.length === 0) return group
  const level = Math.min(...inner.map((chain) => chain.level))
  const members = inner.filter((chain) => chain.level === level).sort((a, b) => a.words[0]!.base - b.words[0]!.base)
  const distance = (chain: Chain): number => Math.abs(anchorOf(chain, mode) - anchorOf(group, mode))
  // A label on a line of its own stands above its rows.
  if (members.every((member) => !isBesideEach(group, member))) {
    const below = members.find((member) => member.words[0]!.base > group.words[0]!.base)
    if (!below || ordinalOf(below) === 1) return group
  }
  let at = members.reduce((best, member, index) => (distance(member) < distance(members[best]!) ? index : best), 0)
  while (at > 0 && (ordinalOf(members[at]!) ?? 1) > 1) at--
  const first = members[at]!
  return owners.includes(first) ? first : firstOf(first, chains, owners, mode)
}
