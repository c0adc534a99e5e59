import { localTableForm } from '../editions/local-tables.ts'
import { formOf } from '../places.ts'
import type { ReportAsRead } from '../report.ts'
import type { Grid } from './grid.ts'
import { gridOfLocalTable } from './local-table.ts'
import { gridOfTable2 } from './table2.ts'
import { gridOfTable3 } from './table3.ts'
import { gridOfTable4 } from './table4.ts'

/** The tables a section (from 1) prints, local ones after the form's own. */
export function gridsOfSection(report: ReportAsRead, section: number): Grid[] {
  const form = formOf(report)
  const own = form.sections[section - 1]?.table
  const locals = report.localTables.filter(({ name }) => (localTableForm(name)?.section ?? 6) === section)
  return [
    ...(own === 'table2' ? [gridOfTable2(form, report)] : []),
    ...(own === 'table3' ? [gridOfTable3(form, report.table3)] : []),
    ...(own === 'table4' ? [gridOfTable4(form, report.table4)] : []),
    ...locals.map((table) => gridOfLocalTable(table, report)),
  ]
}

/** Every table of the report, in order. */
export function gridsOf(report: ReportAsRead): Grid[] {
  return [1, 2, 3, 4, 5, 6].flatMap((section) => gridsOfSection(report, section))
}
