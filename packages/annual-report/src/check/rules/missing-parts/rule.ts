import type { Edition } from '../../../editions/edition.ts'
import { formOf, labelOfColumn, labelOfRow, placeIn } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Finding, Rule } from '../../finding.ts'

/** A table, row or cell of the form that the report does not print at all. Missing is not zero. */
export const missingParts: Rule = {
  id: 'missing-parts',
  title: '表二、表三、表四的行列齐全',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    return expectedCells(form, report).flatMap(({ table, rows }): Finding[] => {
      const printed = report[table] as Record<string, Record<string, unknown> | undefined> | null
      if (!printed || Object.keys(printed).length === 0) {
        const place = placeIn(form, table, null, null)
        return [found(place, `缺少${place.label}。请按${form.notice.number}规定的格式补上该表，没有发生的各格填0。`)]
      }
      const missing = rows.filter(({ row }) => !printed[row])
      const incomplete = rows.flatMap(({ row, columns }) => {
        const absent = printed[row] ? columns.filter((column) => printed[row]?.[column] === undefined) : []
        return absent.length > 0 ? [{ row, absent }] : []
      })
      return [
        ...missing.map(({ row }) => {
          const place = placeIn(form, table, row, null)
          return found(place, `缺少${place.label}。请按格式补上该行，没有发生的填0。`)
        }),
        ...incomplete.map(({ row, absent }) =>
          found(
            placeIn(form, table, row, absent.length === 1 ? absent[0]! : null),
            `${placeIn(form, table, null, null).label}“${labelOfRow(form, table, row)}”缺少` +
              `${absent.map((column) => `“${labelOfColumn(form, table, row, column)}”`).join('、')}栏。请按格式补全。`,
          ),
        ),
      ]
    })
  },
}

type Tables = 'table2' | 'table3' | 'table4'

function expectedCells(
  form: Edition,
  report: ReportAsRead,
): { table: Tables; rows: { row: string; columns: string[] }[] }[] {
  const columns3 = form.table3.columns.map(({ key }) => key)
  const results = form.table4.results.map(({ key }) => key)
  // A report that kept the single row （六）其他处理 is spoken of by the rule `wrong-edition`.
  const single = report.table3?.other !== undefined
  return [
    {
      table: 'table2',
      rows: form.table2.flatMap((block) =>
        block.rows.map(({ key }) => ({ row: key, columns: block.columns.map((column) => column.key) })),
      ),
    },
    {
      table: 'table3',
      rows: form.table3.rows
        .filter(({ key }) => !(single && key.startsWith('other.')))
        .map(({ key }) => ({ row: key, columns: columns3 })),
    },
    { table: 'table4', rows: form.table4.groups.map(({ key }) => ({ row: key, columns: results })) },
  ]
}

function found(place: Finding['place'], message: string): Finding {
  return {
    rule: missingParts.id,
    severity: missingParts.severity,
    place,
    quote: '',
    left: null,
    right: null,
    message,
  }
}
