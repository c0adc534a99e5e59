import { isUnread } from '../../examine/checked.ts'
import type { ReportAsRead } from '../../report.ts'
import { Misuse } from '../command.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { InputProblem, inputFiles } from './files.ts'
import { readFiles } from './read-files.ts'
import { NotReportJson, type ReportFromJson, reportsFromJson } from './report-json.ts'

/** A report for a command that works on figures: read from a document, or from JSON that was read before. */
export interface NamedReport {
  path: string
  report: ReportAsRead
  /** Cells that were seen but not decided: they are in no table. */
  undecided: number
}

/** The one report in a file. @throws Misuse when it cannot be read, or there are several. */
export async function oneReport(path: string, terminal: Terminal): Promise<NamedReport> {
  if (isJson(path)) {
    const reports = await fromJson(path)
    if (reports.length > 1) throw new Misuse(`${path}：里面有 ${reports.length} 份报告，这里只能给一份。`)
    return reports[0]!
  }
  for await (const file of readFiles([path], terminal)) {
    if (isUnread(file)) throw new Misuse(`${file.path}：${file.unreadable}`)
    return { path: file.path, report: file.reading, undecided: file.reading.refused.length }
  }
  throw new Misuse(`${path}：读不出报告。`)
}

/** The reports of a JSON file. @throws Misuse */
export async function fromJson(path: string): Promise<NamedReport[]> {
  const [file] = await inputFiles([path])
  if (!file || 'problem' in file) throw new Misuse(`${path}：${file?.problem ?? '找不到这个文件。'}`)
  try {
    const text = new TextDecoder().decode(await file.bytes())
    return reportsFromJson(text).map((report) => named(path, report))
  } catch (error) {
    if (error instanceof NotReportJson || error instanceof InputProblem) throw new Misuse(`${path}：${error.message}`)
    throw error
  }
}

function named(path: string, { undecided, ...report }: ReportFromJson): NamedReport {
  return { path, report, undecided }
}

/** Whether a file holds reports as JSON, by its name. */
export function isJson(path: string): boolean {
  return /\.jsonl?$/i.test(path)
}
