import fc from 'fast-check'
import { editionOf } from '../editions/editions.ts'
import type { Reading } from '../read/reading.ts'
import type { AnnualReport, ReportAsRead } from '../report.ts'
import { aReport } from './a-report.ts'
import { someCounts } from './some-counts.ts'

/** The rows of the three tables as an office prints them: labels, then figures, a row a line. */
export function rowsOf(report: AnnualReport): { table2: string[][]; table3: string[][]; table4: string[][] } {
  const form = editionOf(report.edition)
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
  const table2 = form.table2.flatMap(({ caption, columns, rows }) => [
    [caption],
    ['信息内容', ...columns.map(({ label }) => label)],
    ...rows.map(({ key, label }) => [
      label,
      ...columns.map(({ key: column }) => {
        const row = report.table2[key] ?? {}
        return `${text(row[column])}${column === 'amount' && row.unit ? row.unit : ''}`
      }),
    ]),
  ])
  const table3 = [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ...form.table3.rows.map(({ key, label }) => [
      label,
      ...form.table3.columns.map(({ key: column }) => text(report.table3[key]?.[column])),
    ]),
  ]
  const { groups, results } = form.table4
  const table4 = [
    ['行政复议', '行政诉讼'],
    ['未经复议直接起诉', '复议后起诉'],
    groups.flatMap(() => results.map(({ label }) => label)),
    groups.flatMap(({ key }) => results.map((result) => text(report.table4[key]?.[result.key]))),
  ]
  return { table2, table3, table4 }
}

export const title = ({ agency, year }: AnnualReport) => `${agency}${year}年政府信息公开工作年度报告`

/** A report as text, its tables written by `table`. */
export function written(report: AnnualReport, table: (rows: string[][]) => string[]): string {
  const tables = rowsOf(report)
  return [
    title(report),
    `本报告所列数据的统计期限自${report.year}年1月1日起至${report.year}年12月31日止。`,
    ...report.sections.flatMap(({ title: heading, text }, index) => [
      heading,
      ...(text ? [text] : []),
      ...(index === 1
        ? table(tables.table2)
        : index === 2
          ? table(tables.table3)
          : index === 3
            ? table(tables.table4)
            : []),
    ]),
  ].join('\n')
}

/** Cells of a table read otherwise than they are. */
export function wrong(report: ReportAsRead, reading: Reading): string[] {
  return (['table2', 'table3', 'table4'] as const).flatMap((table) =>
    Object.entries((reading[table] ?? {}) as Record<string, Record<string, unknown>>).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, got]) => {
        const want = (report[table] as Record<string, Record<string, unknown>> | null)?.[row]?.[column]
        return got === want ? [] : [`${table}.${row}.${column}: ${got} instead of ${want}`]
      }),
    ),
  )
}

export const someReport = fc
  .record({ counts: someCounts, year: fc.constantFrom(2019, 2020, 2022, 2025) })
  .map(({ counts, year }) => aReport(year < 2021 ? { year, counts: SIMPLE } : { year, counts }))

/** The 2019 form has no rows to hold every result of the counts above. */
const SIMPLE = {
  newReceived: { naturalPerson: 12, commercial: 3 },
  carriedOver: { naturalPerson: 1 },
  results: { granted: { naturalPerson: 9, commercial: 3 }, 'unavailable.notHeld': { naturalPerson: 3 } },
  carriedForward: { naturalPerson: 1 },
} as const
