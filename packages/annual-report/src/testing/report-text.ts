import { gridsOfSection } from '../grid/grids.ts'
import { type AnnualReport, reportTitle } from '../report.ts'

/** A report as plain text with tabs between the cells of a row, as a table copied out of Word comes. */
export function reportText(report: AnnualReport): string {
  const tables = (section: number) =>
    gridsOfSection(report, section).flatMap((grid) =>
      grid.rows.map((row) => row.map(({ text }) => text.replaceAll('\n', '')).join('\t')),
    )
  return [
    ...reportTitle(report),
    report.preface ?? '',
    ...report.sections.flatMap(({ title, text }, at) => [title, ...tables(at + 1), text]),
  ].join('\n')
}
