import type { Edition } from './editions/edition.ts'
import { editionFor, editionOf } from './editions/editions.ts'
import { localTableForm } from './editions/local-tables.ts'
import type { ReportAsRead } from './report.ts'

/** Somewhere in a report; the fields are there as far as it is that exact. */
export interface Place {
  /** `table2`, `table3`, `table4`, or the name of a local table. */
  table?: string
  row?: string
  column?: string
  /** The section's position, from 1. */
  section?: number
  /** For people: 表三“（七）总计”行“自然人”列. */
  label: string
}

const TABLE_NAMES: Record<string, string> = { table2: '表二', table3: '表三', table4: '表四' }

/** The form a report's tables follow, or the form of its year where the tables do not tell. */
export function formOf(report: ReportAsRead): Edition {
  if (report.edition) return editionOf(report.edition)
  return report.year === null || report.year < 2019 ? editionOf('2021') : editionFor(report.year)
}

/** A cell, row (`column` null) or column (`row` null) of one of the three tables, or of a local table. */
export function placeIn(form: Edition, table: string, row: string | null, column: string | null): Place {
  const rowLabel = row === null ? '' : `“${labelOfRow(form, table, row)}”${table === 'table4' ? '' : '行'}`
  const columnLabel = column === null ? '' : `“${labelOfColumn(form, table, row, column)}”列`
  const name = TABLE_NAMES[table] ?? `“${localTableForm(table)?.caption ?? table}”表`
  return {
    table,
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { column }),
    label: `${name}${rowLabel}${columnLabel}`,
  }
}

/** A section by its position from 1. */
export function placeInSection(report: ReportAsRead, section: number): Place {
  return { section, label: `“${report.sections[section - 1]?.title ?? ''}”` }
}

export const WHOLE_REPORT: Place = { label: '全文' }
export const IN_TITLE: Place = { label: '标题' }
export const IN_PREFACE: Place = { label: '前言' }

/** What the form prints at a row; a row that only the other form has is called as it is there, an unknown one by its key. */
export function labelOfRow(form: Edition, table: string, row: string): string {
  const forms = [form, ...(['2021', '2019'] as const).map(editionOf)]
  for (const { table2, table3, table4 } of forms) {
    const rows =
      table === 'table2'
        ? table2.flatMap((block) => block.rows)
        : table === 'table3'
          ? table3.rows
          : table === 'table4'
            ? table4.groups
            : []
    const found = (rows as readonly { key: string; label: string }[]).find(({ key }) => key === row)
    if (found) return found.label
  }
  return localTableForm(table)?.rows.find(({ key }) => key === row)?.label ?? row
}

/** What the form prints over a column. In 表二 the columns are those of the block the row stands in, so `row` is needed there. */
export function labelOfColumn(form: Edition, table: string, row: string | null, column: string): string {
  if (table === 'table3') return form.table3.columns.find(({ key }) => key === column)?.label ?? column
  if (table === 'table4') return form.table4.results.find(({ key }) => key === column)?.label ?? column
  for (const { table2 } of [form, editionOf('2021'), editionOf('2019')]) {
    const block = table2.find((one) => one.rows.some(({ key }) => key === row))
    const found = block?.columns.find(({ key }) => key === column)
    if (found) return found.label
  }
  return column
}
