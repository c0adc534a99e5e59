import { type AnnualReport, editionOf, localTableForm, table2Cells } from 'nianbao'

type Rows<T> = Record<string, Record<string, T> | undefined>

/** The cells of a table in the order of its form; nothing is added and nothing lost. */
function sorted<T>(rows: Rows<T>, rowOrder: readonly string[], columnOrder: readonly string[]): Rows<T> {
  return Object.fromEntries(
    inOrder(Object.keys(rows), rowOrder).map((row) => {
      const cells = rows[row] ?? {}
      return [
        row,
        Object.fromEntries(inOrder(Object.keys(cells), columnOrder).map((column) => [column, cells[column]!])),
      ]
    }),
  )
}

function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const at = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...keys].sort((a, b) => at(a) - at(b))
}

/** A report as it comes from the database, where keys have lost their order, with rows and columns as the form prints them. */
export function inFormOrder(report: AnnualReport): AnnualReport {
  const form = editionOf(report.edition)
  const cells2 = table2Cells(form)
  return {
    edition: report.edition,
    year: report.year,
    agency: report.agency,
    table2: sorted(
      report.table2 as Rows<string | number | null>,
      cells2.map(({ row }) => row),
      [...cells2.map(({ column }) => column), 'unit'],
    ),
    table3: sorted(
      report.table3 as Rows<number | null>,
      form.table3.rows.map(({ key }) => key),
      form.table3.columns.map(({ key }) => key),
    ),
    table4: sorted(
      report.table4 as Rows<number | null>,
      form.table4.groups.map(({ key }) => key),
      form.table4.results.map(({ key }) => key),
    ),
    localTables: report.localTables.map(({ rows, ...table }) => {
      const order = localTableForm(table.name)?.rows.flatMap(({ key }) => key ?? []) ?? []
      return { ...table, rows: Object.fromEntries(inOrder(Object.keys(rows), order).map((row) => [row, rows[row]!])) }
    }),
    ...(report.preface === undefined ? {} : { preface: report.preface }),
    sections: report.sections,
    ...(report.notApplicable === undefined ? {} : { notApplicable: report.notApplicable }),
  }
}
