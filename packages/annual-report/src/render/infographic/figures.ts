import type { Table3Column, Table3Row } from '../../editions/keys.ts'
import type { ReportAsRead } from '../../report.ts'

/** The six families of results, as the form numbers them. */
export const FAMILIES = [
  ['granted', '予以公开'],
  ['partial', '部分公开'],
  ['denied', '不予公开'],
  ['unavailable', '无法提供'],
  ['notProcessed', '不予处理'],
  ['other', '其他处理'],
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
