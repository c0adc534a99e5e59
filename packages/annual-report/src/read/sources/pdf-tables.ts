import type { SourceCell } from '../source.ts'
import type { Grid } from './pdf-grid.ts'
import { linesOf, type TextLine } from './pdf-lines.ts'
import type { Word } from './pdf-words.ts'

/** A table of one page, with where its columns stand. */
export interface PageTable {
  page: number
  top: number
  bottom: number
  xs: number[]
  rows: SourceCell[][]
  /** Cells whose text goes to the end of its last line, and may go on where the page ends. */
  full: Set<SourceCell>
  /** The words that stand in it. */
  words: Set<Word>
}

/** What Word leaves between text and border, and a little. */
const CELL_PADDING = 8

/** The grid with the words that stand in its cells; null where it frames no text, or single boxes of it. */
export function fillGrid(grid: Grid, words: readonly Word[], page: number): PageTable | null {
  const placed = words
    .map((word) => ({ word, x: (word.left + word.right) / 2, y: (word.top + word.bottom) / 2 }))
    .filter(({ x, y }) => x > grid.left && x < grid.right && y > grid.top && y < grid.bottom)
  if (placed.length === 0) return null
  const rows: SourceCell[][] = Array.from({ length: grid.ys.length - 1 }, () => [])
  const full = new Set<SourceCell>()
  const cells = grid.cells.map((cell) => {
    const own = placed.filter(({ x, y }) => x > cell.left && x <= cell.right && y > cell.top && y <= cell.bottom)
    return { cell, lines: linesOf(own.map(({ word }) => word)) }
  })
  // What texts leave to their borders, as far as the fullest cells tell.
  const padding = Math.min(
    CELL_PADDING,
    ...cells.flatMap(({ cell, lines }) => lines.map(({ left }) => Math.max(0, left - cell.left))),
  )
  for (const { cell, lines } of cells) {
    const filled: SourceCell = {
      text: textOf(lines, cell.right - cell.left - 2 * padding),
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      at: { page },
    }
    rows[cell.row]!.push(filled)
    const last = lines[lines.length - 1]
    if (last && cell.right - last.right < last.words[0]!.size + CELL_PADDING) full.add(filled)
  }
  return {
    page,
    top: grid.top,
    bottom: grid.bottom,
    xs: grid.xs,
    rows: withoutSlits(rows, grid.xs.length - 1),
    full,
    words: new Set(placed.map(({ word }) => word)),
  }
}

/** The lines of a cell; of a figure broken where the cell was too narrow for one more digit, its digits together. */
function textOf(lines: readonly TextLine[], room: number): string {
  let text = ''
  let previous: TextLine | null = null
  for (const line of lines) {
    const digits: boolean = previous !== null && DIGITS.test(previous.text) && DIGITS.test(line.text)
    const goesOn = previous && digits && previous.right - previous.left + digitWidth(line) > room
    text += previous && !goesOn ? `\n${line.text}` : line.text
    previous = line
  }
  return text
}

const DIGITS = /^[\d０-９][\d０-９,.，．]*$/

/** Of its first digit: commas are narrower. */
function digitWidth({ text, left, right }: TextLine): number {
  return (right - left) / text.replace(/[,.]/g, '').length
}

/**
 * Browsers end a cell that covers several rows where its text ends and leave a slit below it: a row in which nothing begins
 * but a few blank cells, while the other cells go through. It is none.
 */
function withoutSlits(rows: SourceCell[][], columns: number): SourceCell[][] {
  const fields = layOut(rows, columns)
  const columnOf = new Map(fields.flat().flatMap(({ cell, column }) => (cell ? [[cell, column] as const] : [])))
  const slits = rows.map((row, at) => {
    if (row.length === 0) return at > 0
    const width = row.reduce((sum, cell) => sum + cell.columnSpan, 0)
    return at > 0 && at + 1 < rows.length && width * 2 < columns && row.every((cell) => cell.text === '')
  })
  const through = new Set<SourceCell>()
  rows.forEach((row, at) => {
    if (!slits[at]) return
    through.clear()
    for (const field of fields[at]!) if (field.cell && !row.includes(field.cell)) through.add(field.cell)
    for (const cell of through) cell.rowSpan--
    // What begins in it and goes on begins below it.
    const going = row.filter((cell) => cell.rowSpan > 1)
    for (const cell of going) cell.rowSpan--
    if (going.length > 0)
      rows[at + 1] = [...rows[at + 1]!, ...going].sort((one, other) => columnOf.get(one)! - columnOf.get(other)!)
  })
  return rows.filter((_, at) => !slits[at])
}

const SAME_COLUMN = 4

/**
 * Whether a table at the top of a page goes on with one at the foot of the page before: their columns are the same, but for
 * edges that no cell of one of the pages ends at.
 */
export function continues(before: PageTable, after: PageTable): boolean {
  const [few, many] = before.xs.length <= after.xs.length ? [before.xs, after.xs] : [after.xs, before.xs]
  const places = few.map((x) => placeOf(x, many))
  const ends = places[0] === 0 && places[places.length - 1] === many.length - 1
  // Half the edges of a table make no other table's columns.
  return ends && places.every((place, at) => place > (places[at - 1] ?? -1)) && few.length > many.length * 0.75
}

function placeOf(x: number, xs: readonly number[]): number {
  return xs.findIndex((other) => Math.abs(other - x) <= SAME_COLUMN)
}

/** The table with its cells spanning the columns of `xs`, which has all its edges and more. */
function spread(table: PageTable, xs: readonly number[]): PageTable {
  if (table.xs.length === xs.length) return table
  const places = table.xs.map((x) => placeOf(x, xs))
  const fields = layOut(table.rows, table.xs.length - 1)
  table.rows.forEach((row, at) => {
    for (const cell of row) {
      const column = fields[at]!.findIndex((field) => field.cell === cell && field.starts)
      cell.columnSpan = places[column + cell.columnSpan]! - places[column]!
    }
  })
  return { ...table, xs: [...xs] }
}

/** One table of two. A header repeated on the new page is left out, and a cell or row the page broke is made whole. */
export function joinTables(upper: PageTable, lower: PageTable): PageTable {
  const xs = upper.xs.length >= lower.xs.length ? upper.xs : lower.xs
  const [before, after] = [spread(upper, xs), spread(lower, xs)]
  const rows = before.rows
  const rest = after.rows.slice(repeatedHeader(before.rows, after.rows))
  const columns = before.xs.length - 1
  if (rest.length > 0) {
    const last = layOut(rows, columns)[rows.length - 1]!
    const first = layOut(rest, columns)[0]!
    if (isBrokenRow(last, first, before.full)) {
      rest.shift()
      for (const [column, cell] of first.entries()) {
        const above = last[column]!.cell
        if (cell.starts && above && cell.cell) {
          above.text = [above.text, cell.cell.text].filter((text) => text !== '').join('\n')
          // A cell that goes on below the broken row covers its rows there too.
          above.rowSpan += cell.cell.rowSpan - 1
        }
      }
    } else
      for (const [column, field] of first.entries()) {
        const above = last[column]!.cell
        if (!field.starts || !field.cell || !above || !goesOn(last[column]!, field) || rest.length < 2) continue
        above.text = [above.text, field.cell.text].filter((text) => text !== '').join('\n')
        above.rowSpan += field.cell.rowSpan
        rest[0] = rest[0]!.filter((each) => each !== field.cell)
      }
  }
  return { ...before, rows: [...rows, ...rest], full: after.full, words: new Set([...before.words, ...after.words]) }
}

/** 三、本年度办理结果 is the longest label that stands beside rows. */
const LONGEST_REST = 8

/** Whether a cell beside several rows was cut in two by the page: after it there is nothing, or the rest of its label. */
function goesOn(above: Field, below: Field): boolean {
  if (!above.cell || !below.cell) return false
  if (above.column !== below.column || above.cell.columnSpan !== below.cell.columnSpan) return false
  if (above.cell.rowSpan === 1 && below.cell.rowSpan === 1) return false
  const rest = below.cell.text.replace(/\s+/g, '')
  return STARTS_ROW.test(above.cell.text) && rest.length <= LONGEST_REST && !STARTS_ROW.test(rest) && !/\d/.test(rest)
}

/** A figure, with the unit some put behind every one. */
const FIGURE = /^[\s\d０-９,.，．+-]*[\d０-９][\s\d０-９,.，．]*[\u4e00-\u9fff]{0,2}$/

const STARTS_ROW =
  /^(?:[（(]?\s*[一二三四五六七八九十\d]+\s*[)）.、．]|第[一二三四五六七八九十]+[条项]|规章|(?:行政)?规范性文件|行政(?:许可|处罚|强制|事业)|政府集中采购|其他对外|信息内容)/

/** How many rows at the top of the new page say again what stands at the top of the table, below its caption if it has one. */
function repeatedHeader(before: readonly SourceCell[][], after: readonly SourceCell[][]): number {
  for (let captions = 0; captions <= MOST_CAPTIONS; captions++) {
    let count = 0
    while (
      count < after.length - 1 &&
      count + captions < before.length &&
      isSameRow(before[count + captions]!, after[count]!)
    )
      count++
    // A header says something; blank or numeric rows that look alike are rows.
    if (after.slice(0, count).some((row) => row.some((cell) => /[\u4e00-\u9fff]/.test(cell.text)))) return count
  }
  return 0
}

/** The same cells saying the same; a long text of the header may be cut short where it is repeated. */
function isSameRow(before: readonly SourceCell[], after: readonly SourceCell[]): boolean {
  return (
    before.length === after.length &&
    before.every((cell, index) => {
      const again = after[index]!
      if (cell.columnSpan !== again.columnSpan || cell.rowSpan !== again.rowSpan) return false
      return cell.text === again.text || (again.text.length >= 10 && cell.text.startsWith(again.text))
    })
  )
}

const MOST_CAPTIONS = 3

interface Field {
  cell: SourceCell | null
  column: number
  /** Whether the cell begins in this field. */
  starts: boolean
}

/** Which cell covers each field of the grid. */
function layOut(rows: readonly SourceCell[][], columns: number): Field[][] {
  const fields: Field[][] = rows.map(() =>
    Array.from({ length: columns }, () => ({ cell: null, column: 0, starts: false })),
  )
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (column < columns && fields[at]![column]!.cell) column++
      for (let r = at; r < Math.min(at + cell.rowSpan, rows.length); r++)
        for (let c = column; c < Math.min(column + cell.columnSpan, columns); c++)
          fields[r]![c] = { cell, column, starts: r === at && c === column }
      column += cell.columnSpan
    }
  })
  return fields
}

/**
 * Whether the page broke a row in two: the cells are the same, the label was written to the end of its line and what comes
 * after begins no row of its own, and all figures stand in one of the halves but for those too long for their columns.
 */
function isBrokenRow(last: readonly Field[], first: readonly Field[], full: ReadonlySet<SourceCell>): boolean {
  const cells = first.filter((field) => field.starts)
  if (cells.length < 2) return false
  for (const [column, field] of first.entries())
    if (
      field.starts &&
      (last[column]!.column !== field.column || last[column]!.cell?.columnSpan !== field.cell?.columnSpan)
    )
      return false
  const pairs = first.flatMap((field, column) => {
    const above = last[column]!.cell
    return field.starts && field.cell && above ? [{ above, below: field.cell }] : []
  })
  const isFigure = ({ above, below }: Pair): boolean => FIGURE.test(above.text + below.text)
  const figures = pairs.filter(isFigure)
  if (figures.length === 0) return false
  if (isRest(pairs, figures)) return true
  const going = pairs.filter((pair) => pair.below.text !== '' && !isFigure(pair))
  if (going.length === 0 || !going.every(({ above, below }) => full.has(above) && !STARTS_ROW.test(below.text)))
    return false
  const below = figures.filter((pair) => pair.below.text !== '')
  // All figures stand in one half, or those broken by narrow columns go on in the other.
  return (
    below.length === 0 ||
    figures.every(({ above }) => above.text === '') ||
    below.every(({ above }) => above.text !== '' && full.has(above))
  )
}

interface Pair {
  above: SourceCell
  below: SourceCell
}

/** No row of a report is without a label: what has only figures, below figures or a row without any, is the rest of those. */
function isRest(pairs: readonly Pair[], figures: readonly Pair[]): boolean {
  const labels = pairs.filter((pair) => !figures.includes(pair))
  if (
    labels.length === 0 ||
    labels.some(({ below }) => below.text !== '') ||
    labels.every(({ above }) => above.text === '')
  )
    return false
  const rests = figures.filter(({ below }) => below.text !== '')
  const broken = rests.every(({ above }) => above.text !== '')
  return rests.length > 0 && (broken || figures.every(({ above }) => above.text === ''))
}
