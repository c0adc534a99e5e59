import type { GridCell } from './grid.ts'

/** What a cell that does not apply to the body prints. */
const NOT_APPLICABLE = '—'

/** A figure as printed: blank stays blank, an increase has its sign, an amount its unit where the heading has none. */
export function printed(
  value: number | string | null | undefined,
  options: { signed?: boolean; unit?: string | null; notApplicable?: boolean } = {},
): string {
  if (options.notApplicable) return NOT_APPLICABLE
  if (value === null || value === undefined) return ''
  const sign = options.signed && typeof value === 'number' && value > 0 ? '+' : ''
  return `${sign}${value}${options.unit ?? ''}`
}

/** A cell with a figure in it. */
export function figure(row: string, column: string, value: number | string | null, text: string): GridCell {
  return { kind: 'figure', text, row, column, value }
}
