import { describe, expect, it } from 'vitest'
import { WIDE_TABLE } from '../testing/papers.ts'
import { CELL_LINE, fitTable } from './fit-table.ts'
import { POINTS_PER_MM, textHeight, textWidth } from './geometry.ts'
import type { Table } from './paper.ts'
import { resolvePaper } from './resolve.ts'
import type { ResolvedTable } from './resolved.ts'

const resolved = (table: Table, landscape = true) => {
  const paper = resolvePaper({ form: 'report', title: '表', landscape, blocks: [table] })
  return { geometry: paper.geometry, table: paper.sections[0]!.blocks[0] as ResolvedTable }
}
const plainTable = (rows: number, text = '一'): Table => ({
  kind: 'table',
  columns: [{ width: 1 }, { width: 1 }],
  rows: Array.from({ length: rows }, () => [text, 1]),
  fontSize: 12,
})

describe('fitTable', () => {
  it('keeps the type it is given where there is room, and spreads the rows', () => {
    const { table } = resolved(plainTable(10))
    const fit = fitTable(table, 400, 10 * (12 * CELL_LINE + 10))!
    expect(fit.fontSize).toBe(12)
    expect(fit.cellPadding).toBeCloseTo(5)
  })

  it('takes smaller type, in half points, where there is not', () => {
    const { table } = resolved(plainTable(30))
    const height = 30 * 9 * 1.5
    const fit = fitTable(table, 400, height)!
    expect(fit.fontSize).toBeLessThan(12)
    expect(fit.fontSize % 0.5).toBe(0)
    expect(30 * (fit.fontSize * CELL_LINE + 2 * fit.cellPadding)).toBeLessThanOrEqual(height + 0.001)
  })

  it('counts the lines of long texts', () => {
    const { table } = resolved(plainTable(10, '一二三四五六七八九十'.repeat(5)))
    expect(fitTable(table, 400, 10 * 12 * 1.5)).toBeNull()
  })

  it('gives up on a table that needs unreadable type', () => {
    const { table } = resolved(plainTable(200))
    expect(fitTable(table, 400, 400)).toBeNull()
  })

  it('finds a size for a table of 29 rows on a turned page', () => {
    const { table, geometry } = resolved({ ...WIDE_TABLE, fitPage: true })
    expect(table.keepTogether).toBe(true)
    expect(table.fontSize).toBeGreaterThanOrEqual(8)
    expect(textWidth(geometry, true)).toBe(225)
    expect(table.rowCount * table.fontSize * CELL_LINE).toBeLessThan(textHeight(geometry, true) * POINTS_PER_MM)
  })
})
