import type { ReportFigure } from '@yangguang/contract'
import {
  type AnnualReport,
  compileLocalTable,
  compileTable2,
  compileTable3,
  compileTable4,
  type EnteredFigures,
  editionFor,
  LOCAL_TABLES,
} from 'nianbao'
import type { Database, Transaction } from '../../../database/open.ts'
import type { ReportTexts } from '../../../database/schema/index.ts'
import { readFigures } from '../store.ts'
import { isTakenOver, takenOver } from '../taken-over.ts'
import { countCases } from './count-cases.ts'
import { countDisputes } from './count-disputes.ts'

export interface Compiled {
  report: AnnualReport
  /** Every figure that can be entered, with its source where it has been. */
  figures: ReportFigure[]
}

/**
 * The report of an agency on a year as the records give it now, in the form of that year: 表三 from cases, 表四 from disputes, the
 * rest from entered figures. A year whose 表三 or 表四 was taken over from an existing report has that table as entered. Three
 * statements, whatever the number of cases. Texts not drafted yet are empty.
 */
export async function compileReport(
  on: Database['db'] | Transaction,
  agency: { id: string; name: string },
  year: number,
  texts: ReportTexts | null,
): Promise<Compiled> {
  const form = editionFor(year)
  const counts = await countCases(on, agency.id, year)
  const disputes = await countDisputes(on, agency.id, year)
  const figures = await readFigures(on, agency.id, year)
  const { table2, notApplicable } = compileTable2(form, enteredIn(figures, 'table2'))
  const locals = LOCAL_TABLES.flatMap(({ name }) => {
    const rows = figures.filter(({ table, entered }) => table === name && entered).map(({ row }) => row)
    return rows.length === 0 ? [] : [compileLocalTable(name, enteredIn(figures, name), { rows })]
  })
  return {
    report: {
      edition: form.id,
      year,
      agency: agency.name,
      table2,
      table3: isTakenOver(figures, 'table3') ? takenOver(figures, 'table3') : compileTable3(form, counts),
      table4: isTakenOver(figures, 'table4') ? takenOver(figures, 'table4') : compileTable4(disputes),
      localTables: locals.map(({ table }) => table),
      preface: texts?.preface ?? '',
      sections: texts?.sections ?? form.sections.map(({ title }) => ({ title, text: '' })),
      notApplicable: [...notApplicable, ...locals.flatMap((local) => local.notApplicable)],
    },
    figures,
  }
}

function enteredIn(figures: readonly ReportFigure[], table: string): EnteredFigures {
  return Object.fromEntries(
    figures
      .filter((figure) => figure.table === table && figure.entered)
      .map(({ place, status, value }) => [place, status === 'value' ? { status, value: value ?? '' } : { status }]),
  )
}
