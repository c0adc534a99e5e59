import type { SourceCell } from '../source.ts'

/** A row of a table written as text: cells in order, none of which covers another. Line, table and row count from 1. */
export function textRow(texts: readonly string[], at: { line: number; table: number; row: number }): SourceCell[] {
  return texts.map((text, index) => ({
    text: text.trim(),
    rowSpan: 1,
    columnSpan: 1,
    at: { ...at, cell: index + 1 },
  }))
}
