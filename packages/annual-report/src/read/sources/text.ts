import type { Block, Source, SourceCell, Spot } from '../source.ts'
import { hasTabbedCells, tabbedCells } from './text-cells.ts'
import { alignedLines } from './text-columns.ts'
import { csvRows } from './text-csv.ts'
import { withoutFurniture } from './text-furniture.ts'
import { hasLoneTabs, loneTabRows } from './text-lone-tabs.ts'
import { hasPipes, isPipeLine, pipeBlocks } from './text-pipes.ts'
import { textRow } from './text-row.ts'
import { spacedRows, spacingOf } from './text-spaced.ts'
import type { Taken } from './text-taken.ts'

/**
 * Plain text or markdown as a source: tables written with pipes or tabs become tables (as uneven as they are written),
 * text set in columns by spaces becomes lines with runs, everything else lines. Lines count from 1.
 */
export function readText(text: string): Source {
  const all = text.replace(/^\ufeff/, '').split(/\r\n?|\n|\u2028|\u2029|\f/)
  const { lines, numbers } = withoutFurniture(all.map(withoutLongGaps))
  const blocks: Block[] = []
  const tables = { count: 0 }
  const cellsByTab = hasTabbedCells(lines)
  const loneTabs = hasLoneTabs(lines)
  const pipes = hasPipes(lines)
  const spacing = spacingOf(lines)
  const plain = alignedLines(lines)
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const taken = loneTabs
      ? loneTabRows(lines, at, tables)
      : cellsByTab && line.startsWith('\t')
        ? tabbedCells(lines, at, tables)
        : pipes && isPipeLine(line)
          ? pipeBlocks(lines, at, tables)
          : (tabRows(lines, at, tables) ??
            csvRows(lines, at, tables) ??
            (spacing && spacedRows(lines, at, spacing, tables)))
    if (taken) {
      blocks.push(...taken.blocks)
      at = taken.next
      continue
    }
    blocks.push(PICTURE.test(line) ? { kind: 'picture', at: { line: at + 1 } } : plain(at))
    at++
  }
  return { format: 'text', blocks: blocks.map((block) => numbered(block, numbers)) }
}

/** Gaps are not wider than any page: patterns that try them from every space would take their time over longer ones. */
function withoutLongGaps(line: string): string {
  return line.length > WIDEST ? line.replace(GAP, (gap) => gap.slice(0, WIDEST)) : line
}

/** A block with the line numbers of the file. */
function numbered(block: Block, numbers: readonly number[]): Block {
  const at = (spot: Spot): Spot => ({ ...spot, line: numbers[spot.line! - 1]! })
  if (block.kind !== 'table') return { ...block, at: at(block.at) }
  return {
    ...block,
    at: at(block.at),
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, at: at(cell.at) }))),
  }
}

const WIDEST = 300
const GAP = /[ \t\u3000\u00a0]{301,}/g

const PICTURE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/

/** Rows of cells with tabs between them, from the line at `at` on; null when it holds no tab. */
function tabRows(lines: readonly string[], at: number, tables: { count: number }): Taken | null {
  const isRow = (line: string | undefined): boolean => line !== undefined && /\S[^\S\n]*\t/.test(line.trimEnd())
  if (!isRow(lines[at])) return null
  let next = at
  const table = ++tables.count
  const rows: SourceCell[][] = []
  const tabs = (line: string) => line.split('\t').length
  // A row of blank cells has as many tabs as the row above it; fewer are left over at the end of a line.
  const isBlankRow = (line: string) => /\S\t+\s*$/.test(line) && tabs(line) > 2 && tabs(line) === tabs(lines[next - 1]!)
  while (isRow(lines[next]) || (next > at && (/^\t+\S/.test(lines[next] ?? '') || isBlankRow(lines[next] ?? '')))) {
    rows.push(textRow(lines[next]!.split('\t'), { line: next + 1, table, row: rows.length + 1 }))
    next++
  }
  return { blocks: [{ kind: 'table', rows, at: { line: at + 1, table } }], next }
}
