import type { Finding } from '../check/finding.ts'
import type { CellRead, Reading, RefusedCell } from '../read/reading.ts'
import type { Source, Spot } from '../read/source.ts'
import { partsOf, rangeOf, type Squeezed, squeeze } from './squeezed.ts'

/** A document made ready for finding words in it. */
export interface SearchableSource {
  text: Squeezed
  /** Where each line or cell begins in the text, in order. */
  pieces: readonly { start: number; at: Spot }[]
}

/** A document made ready for `spotOf`, once for all findings. */
export function searchable(source: Source): SearchableSource {
  let text = ''
  const pieces: { start: number; at: Spot }[] = []
  const add = (words: string, at: Spot) => {
    pieces.push({ start: text.length, at })
    text += `${words}\n`
  }
  for (const block of source.blocks) {
    if (block.kind === 'line') add(block.text, block.at)
    if (block.kind === 'table') for (const cell of block.rows.flat()) add(cell.text, cell.at)
  }
  return { text: squeeze(text), pieces }
}

/**
 * Where in the document a finding stands: the cell it is about, else the words it quotes, else the title of its section.
 * Null where it is about the whole report or the document no longer shows the place.
 */
export function spotOf(
  finding: Finding,
  reading: Pick<Reading, 'cells' | 'refused' | 'sections'>,
  source: SearchableSource,
): Spot | null {
  return cellSpot(finding, reading) ?? wordsSpot(finding, reading, source)
}

function cellSpot({ place, quote }: Finding, { cells, refused }: Pick<Reading, 'cells' | 'refused'>): Spot | null {
  if (!place.table) return null
  const inTable = [...cells, ...refused].filter(({ table }) => table === place.table)
  const inRow = place.row ? inTable.filter(({ row }) => row === place.row) : inTable
  const exact = place.column ? inRow.filter(({ column }) => column === place.column) : inRow
  return (withWords(exact, quote) ?? exact[0] ?? inRow[0] ?? inTable[0])?.at ?? null
}

/** A row may be printed twice: the cell whose words are quoted is the one meant. */
function withWords(cells: readonly (CellRead | RefusedCell)[], quote: string): CellRead | RefusedCell | undefined {
  return cells.length > 1 ? cells.find(({ printed }) => printed.trim() === quote.trim()) : undefined
}

function wordsSpot(
  { place, quote }: Finding,
  { sections }: Pick<Reading, 'sections'>,
  source: SearchableSource,
): Spot | null {
  const title = place.section ? sections[place.section - 1]?.title : undefined
  const opening = title ? rangeOf(source.text, title) : null
  const from = opening?.start ?? 0
  for (const words of [quote, ...partsOf(quote)]) {
    const range = rangeOf(source.text, words, from) ?? rangeOf(source.text, words)
    if (range) return pieceAt(source, range.start)
  }
  return opening ? pieceAt(source, opening.start) : null
}

function pieceAt({ pieces }: SearchableSource, position: number): Spot | null {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (pieces[middle]!.start <= position) low = middle
    else high = middle - 1
  }
  return pieces[low]?.at ?? null
}

/**
 * A spot for people: 第2页第14行, 第2个表格第5行第3格. Empty where the format tells nothing; a paragraph's number tells
 * nothing either, for no program shows it, nor does a line of a page of the web, which has all of them in one as often as not.
 */
export function spotLabel(spot: Spot | null, { format }: Pick<Source, 'format'>): string {
  if (!spot) return ''
  const { page, line, table, row, cell } = spot
  if (line !== undefined && format !== 'html') return `${page === undefined ? '' : `第${page}页`}第${line}行`
  const parts = [
    page === undefined ? '' : `第${page}页`,
    table === undefined ? '' : `第${table}个表格`,
    table === undefined || row === undefined ? '' : `第${row}行`,
    table === undefined || cell === undefined ? '' : `第${cell}格`,
  ]
  return parts.join('')
}
