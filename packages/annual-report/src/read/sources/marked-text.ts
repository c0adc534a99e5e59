import type { Block, Source } from '../source.ts'
import { displayIn } from './html-display.ts'
import { piecesOf } from './html-pieces.ts'
import { parseHtml } from './html-tree.ts'
import { settle } from './nested.ts'
import { readText } from './text.ts'

const TABLE = /<table\b[^>]*>[\s\S]*?<\/table\s*>/gi

/** Text or markdown, in which converters put tables as HTML because markdown knows no merged cells. */
export function readMarkedText(text: string): Source {
  const blocks: Block[] = []
  let done = 0
  let lines = 0
  let tables = 0
  const take = (found: readonly Block[]): void => {
    for (const block of found) blocks.push(moved(block, lines, tables))
    tables += found.filter((block) => block.kind === 'table').length
  }
  for (const { index, 0: table } of text.matchAll(TABLE)) {
    const before = text.slice(done, index)
    take(readText(before).blocks)
    lines += breaks(before)
    const body = parseHtml(table)
    take(body ? settle(piecesOf(body, { displayOf: displayIn(body), seen: () => true })) : [])
    lines += breaks(table)
    done = index + table.length
  }
  if (done === 0) return readText(text)
  take(readText(text.slice(done)).blocks)
  return { format: 'text', blocks }
}

/** The block where it stands in the whole file. */
function moved<B extends Block>(block: B, lines: number, tables: number): B {
  const at = (spot: Block['at']): Block['at'] => ({
    ...spot,
    ...(spot.line !== undefined && { line: spot.line + lines }),
    ...(spot.table !== undefined && { table: spot.table + tables }),
  })
  if (block.kind !== 'table') return { ...block, at: at(block.at) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, at: at(cell.at) })))
  return { ...block, rows, at: at(block.at) }
}

function breaks(text: string): number {
  return text.split('\n').length - 1
}
