import { formOf, placeIn } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { decimalOf } from '../../../rollup/decimal.ts'
import { rollUp } from '../../../rollup/roll-up.ts'
import type { Finding, Rule } from '../../finding.ts'
import { isRefused, printedLabel } from '../../quotes.ts'

/** A report that sums up bodies has in every cell the sum of theirs. */
export const childrenSum: Rule = {
  id: 'children-sum',
  title: '汇总报告各格等于所属各单位之和',
  severity: 'warning',
  check(report, { children }) {
    const ofTheYear = (children ?? []).filter(
      ({ year }) => year === report.year || year === null || report.year === null,
    )
    if (ofTheYear.length === 0) return []
    const { report: sums, gaps } = rollUp(ofTheYear)
    const blank = (table: string, row: string, column: string) =>
      gaps.some((one) => one.table === table && one.row === row && one.column === column && one.kind === 'blank')
    return (['table2', 'table3', 'table4'] as const).flatMap((table) =>
      Object.entries(sums[table] ?? {}).flatMap(([row, cells]) => {
        const differing = Object.entries(cells as Record<string, unknown>).flatMap(([column, sum]): Finding[] => {
          const own = cellOf(report, table, row, column)
          if (own === undefined || column === 'unit' || isRefused(report, table, row, column)) return []
          if (same(own, sum) || !sameUnit(report, sums, row, column)) return []
          return [
            found(
              report,
              { table, row, column },
              own,
              sum as number | string,
              ofTheYear.length,
              blank(table, row, column),
            ),
          ]
        })
        // A total that is wrong because one of its parts is says nothing new.
        const parts = differing.filter(({ place }) => place.column !== 'total')
        return parts.length > 0 ? parts : differing
      }),
    )
  },
}

function cellOf(report: ReportAsRead, table: 'table2' | 'table3' | 'table4', row: string, column: string): unknown {
  const rows = report[table] as Record<string, Record<string, unknown>> | null
  return rows?.[row]?.[column]
}

/** Compared as exact decimals; a blank is nothing (`blank-cells` speaks about it). */
function same(own: unknown, sum: unknown): boolean {
  const [left, right] = [own, sum].map((one) => decimalOf(String(one ?? 0)))
  if (!left || !right) return false
  const scale = Math.max(left.scale, right.scale)
  return left.digits * 10n ** BigInt(scale - left.scale) === right.digits * 10n ** BigInt(scale - right.scale)
}

function sameUnit(report: ReportAsRead, sums: ReportAsRead, row: string, column: string): boolean {
  if (row !== 'procurement' || column !== 'amount') return true
  return (report.table2?.procurement?.unit ?? null) === (sums.table2?.procurement?.unit ?? null)
}

function found(
  report: ReportAsRead,
  { table, row, column }: { table: string; row: string; column: string },
  own: unknown,
  sum: number | string,
  bodies: number,
  blanks: boolean,
): Finding {
  const place = placeIn(formOf(report), table, row, column)
  const left = own as number | string | null
  return {
    rule: childrenSum.id,
    severity: childrenSum.severity,
    place,
    quote: printedLabel(report, table, row),
    left,
    right: sum,
    message:
      `${place.label}填${left ?? '空白'}，所属${bodies}个单位之和为${sum}${blanks ? '（其中空白按0计）' : ''}。` +
      '请核对是否有单位漏报、重报或者没有列入汇总。',
  }
}
