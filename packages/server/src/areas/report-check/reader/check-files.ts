import type { CheckContext } from 'nianbao/check'
import {
  type CheckedFile,
  checkReports,
  countsOf,
  fileToHtml,
  type Reading,
  type ReadReport,
  toCheckPage,
  type UnreadFile,
  version,
  withComments,
} from 'nianbao/examine'
import type { Fault } from './fault.ts'
import type { Checked, CheckJob, GivenFile } from './jobs.ts'
import { tryToRead } from './read-file.ts'

type Outcome = CheckedFile | UnreadFile
const isRead = (file: Outcome): file is CheckedFile => 'reading' in file

/** Reads files, checks them beside each other and beside last year's report, and draws what was found. */
export async function checkFiles({ files, lastYear, on }: CheckJob, faults: Fault[]): Promise<Checked> {
  const read: (ReadReport | { unreadable: string })[] = []
  for (const file of files) read.push(await tryToRead(file, faults))
  const before = lastYear && (await tryToRead(lastYear, faults))
  const reports = read.filter((one): one is ReadReport => !('unreadable' in one))
  const previous = before && 'reading' in before ? before : null
  const given = (reading: Reading) => againstLastYear(reading, previous?.reading ?? null, reports.length === 1)
  const findings = checkReports(previous ? [...reports, previous] : reports, given)
  const outcomes = files.map(({ name }, at): Outcome => {
    const one = read[at]!
    if ('unreadable' in one) return { document: name, path: name, unreadable: one.unreadable }
    return { document: name, path: name, ...one, findings: findings[reports.indexOf(one)] ?? [] }
  })
  const done = outcomes.filter(isRead)
  return {
    files: outcomes.map((file, at) => ({
      name: file.document,
      unreadable: !isRead(file),
      html: fileToHtml(file, at + 1),
    })),
    lastYear: lastYear && before && sayLastYear(lastYear.name, before, reports, given),
    summary: summaryOf(done, outcomes.length - done.length),
    page: done.length === 0 ? null : toCheckPage(outcomes, { version: version(), on }),
    commented: outcomes.flatMap((file, at) => withFindings(files[at]!, file)),
  }
}

function summaryOf(done: readonly CheckedFile[], unread: number): string {
  if (done.length === 0) return unread === 1 ? '这个文件读不了，没有检查。' : `${unread} 个文件都读不了，没有检查。`
  const found = countsOf(done.flatMap((file) => file.findings))
  return `检查了 ${done.length} 份报告：${found}${unread > 0 ? `；${unread} 个文件读不了` : ''}。`
}

/** Last year's report is of the same body, or of the only report beside it, whose body may have been renamed since. */
function againstLastYear(reading: Reading, previous: Reading | null, only: boolean): CheckContext {
  if (!previous || reading.year === null || previous.year !== reading.year - 1) return {}
  return only || reading.agency === previous.agency ? { previous } : {}
}

function sayLastYear(
  name: string,
  before: ReadReport | { unreadable: string },
  reports: readonly ReadReport[],
  given: (reading: Reading) => CheckContext,
): string {
  if ('unreadable' in before) return `上一年度的报告“${name}”读不了：${before.unreadable}`
  if (reports.some(({ reading }) => given(reading).previous)) return `已与上一年度的报告“${name}”核对。`
  const { agency, year } = before.reading
  return `“${name}”（${agency ?? '机关不明'}，${year === null ? '年度不明' : `${year}年`}）不是所查报告的上一年度报告，没有用来核对。`
}

function withFindings({ name, content }: GivenFile, file: Outcome): GivenFile[] {
  if (!isRead(file) || file.source.format !== 'docx') return []
  const date = `${new Date().toISOString().slice(0, 19)}Z`
  const commented = withComments(content, file.reading, file.findings, { date })
  return commented ? [{ name: `${name.replace(/\.docx$/i, '')}（批注）.docx`, content: commented }] : []
}
