import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { ReportAsRead } from '../../report.ts'

/** The six families of results, as the form numbers them, each with its own colour in every year's chart. */
export const FAMILIES = [
  ['granted', '予以公开', '#1f5fa8'],
  ['partial', '部分公开', '#2e7d5b'],
  ['denied', '不予公开', '#b3261e'],
  ['unavailable', '无法提供', '#c77800'],
  ['notProcessed', '不予处理', '#6a4c93'],
  ['other', '其他处理', '#5f6b75'],
] as const

/** Cases of a family: its single row, or all its rows together. */
export function familyTotal(report: ReportAsRead, family: string): number {
  const rows = Object.keys(report.table3 ?? {}) as Table3Row[]
  return rows
    .filter((row) => row === family || row.startsWith(`${family}.`))
    .reduce((sum, row) => sum + cell(report, row, 'total'), 0)
}

/** A cell of 表三, blank as none. */
export function cell(report: ReportAsRead, row: Table3Row, column: Table3Column): number {
  return report.table3?.[row]?.[column] ?? 0
}

/** 14件（38.9%） */
export function share(count: number, whole: number): string {
  return `${count}件（${((count / whole) * 100).toFixed(1)}%）`
}
