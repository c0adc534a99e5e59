import { paperToDocx, paperToPdf, workbookToXlsx } from '@yangguang/documents'
import type { AnnualReport } from '../report.ts'
import { type PaperOptions, toPaper } from './paper.ts'
import { toSheets } from './xlsx/sheets.ts'

/** The report as a Word file. */
export function toDocx(report: AnnualReport, options: PaperOptions = {}): Promise<Buffer> {
  return paperToDocx(toPaper(report, options))
}

/** The report as PDF; see `paperToPdf` for what it says about fonts. */
export function toPdf(
  report: AnnualReport,
  { fonts, ...options }: PaperOptions & NonNullable<Parameters<typeof paperToPdf>[1]> = {},
): ReturnType<typeof paperToPdf> {
  return paperToPdf(toPaper(report, options), { fonts })
}

/** The report as an Excel workbook. */
export function toXlsx(report: AnnualReport): Promise<Buffer> {
  return workbookToXlsx(toSheets(report))
}
