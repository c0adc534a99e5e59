import type { ReportFormat } from '@yangguang/contract'
import type { AnnualReport } from 'nianbao'
import { type Infographic, infographics, toDocx, toJson, toPdf, toXlsx } from 'nianbao/render'
import type { Settings } from '../../settings.ts'
import { XLSX } from '../files/send-file.ts'
import { fontFiles } from '../letters/render.ts'

export const mediaTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: XLSX,
  json: 'application/json; charset=utf-8',
}

export interface Drawing {
  report: AnnualReport
  /** The report on the year before, for the chart that compares them. */
  previous: AnnualReport | null
  /** Printed at the top of every page: 演示 or 草稿. */
  mark?: string
}

/** Draws a report in one of its file formats. The PDF uses the office's fonts where it has set any. */
export async function drawReport(
  { report, previous, mark }: Drawing,
  format: ReportFormat,
  settings: Pick<Settings, 'pdfFonts'>,
): Promise<Buffer> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(toJson(report), null, 2)}\n`)
  if (format === 'xlsx') return toXlsx(report)
  const options = { infographics: infographics(report, previous), ...(mark ? { mark } : {}) }
  if (format === 'docx') return toDocx(report, options)
  const { pdf } = await toPdf(report, { ...options, fonts: { files: fontFiles(settings.pdfFonts) } })
  return pdf
}

/** Characters of a report that no font of the PDF has: they would print as empty boxes. */
export async function missingGlyphs(report: AnnualReport, settings: Pick<Settings, 'pdfFonts'>): Promise<string[]> {
  return (await toPdf(report, { fonts: { files: fontFiles(settings.pdfFonts) } })).missingGlyphs
}

/** Drawings of published reports, which never change: the most recently asked for are kept. */
const kept = new Map<string, Promise<Buffer | Infographic[]>>()
const MOST_KEPT = 60

function keep<T extends Buffer | Infographic[]>(key: string, draw: () => Promise<T>): Promise<T> {
  const found = kept.get(key) as Promise<T> | undefined
  const drawing = found ?? draw()
  kept.delete(key)
  kept.set(key, drawing)
  // What failed is tried again the next time.
  drawing.catch(() => kept.delete(key))
  const oldest = kept.keys().next().value
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return drawing
}

/** A file of a report that no longer changes; `key` names its revision and the one before it is compared with. */
export const keptFile = (
  key: string,
  drawing: Drawing,
  format: ReportFormat,
  settings: Pick<Settings, 'pdfFonts'>,
): Promise<Buffer> => keep(`${key} ${format} ${drawing.mark ?? ''}`, () => drawReport(drawing, format, settings))

/** 图解 of a report that no longer changes. */
export const keptInfographics = (key: string, { report, previous }: Drawing): Promise<Infographic[]> =>
  keep(`${key} 图解`, async () => infographics(report, previous))
