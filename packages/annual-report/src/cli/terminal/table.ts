import { padTo, widthOf } from './width.ts'

export interface Column {
  head: string
  align?: 'left' | 'right'
}

/** A table of lines: columns as wide as their widest cell, two spaces between them, a rule under the heads. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ head }, at) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at] ?? ''))))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => padTo(cells[at] ?? '', widths[at]!, align))
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ head }) => head)), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)]
}
