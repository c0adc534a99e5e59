import { type CheckContext, check } from '../check/index.ts'
import { searchable, spotOf } from '../locate/spot-of.ts'
import { isReport } from '../read/is-report.ts'
import { openDocument } from '../read/open.ts'
import { read } from '../read/read.ts'
import type { Reading } from '../read/reading.ts'
import type { Source } from '../read/source.ts'
import { Unreadable } from '../read/unreadable.ts'
import type { PlacedFinding } from './checked.ts'
import { contextsOf } from './contexts.ts'

/** A document and the report in it. */
export interface ReadReport {
  source: Source
  reading: Reading
}

/**
 * Reads a file of any kind as a report. Throws Unreadable, whose message says in one Chinese sentence what is wrong and
 * what to do; also for a document that holds no annual report.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<ReadReport> {
  const source = await openDocument(bytes, name)
  if (lengthOf(source) > LONGEST_TEXT) throw new Unreadable('too-long', TOO_LONG)
  const reading = read(source, name)
  if (!isReport(reading)) throw new Unreadable('not-a-report', NOT_A_REPORT)
  return { source, reading }
}

/**
 * Characters. The longest reports have some tens of thousands; a file far beyond that is a book or a log, which the rules,
 * each made for sentences people write, would take minutes over.
 */
const LONGEST_TEXT = 200_000

const TOO_LONG =
  '文件里的文字超过 20 万字，不像一份年度报告，没有继续读取。请核对是不是选错了文件；几份报告合在一起的，请分开后再试。'

function lengthOf({ blocks }: Source): number {
  let length = 0
  for (const block of blocks) {
    if (block.kind === 'line') length += block.text.length
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) length += cell.text.length
  }
  return length
}

const NOT_A_REPORT =
  '文件里没有政府信息公开工作年度报告：找不到年报的表格，也找不到年报的章节。请核对是不是选错了文件。'

/**
 * What is wrong in reports that were read together, each finding with its place in the file: a report of the same body on
 * the year before, and texts of the others, are held against each. `given` adds to what is known of one of them.
 */
export function checkReports(
  reports: readonly ReadReport[],
  given: (reading: Reading) => CheckContext = () => ({}),
): PlacedFinding[][] {
  const contexts = contextsOf(reports.map(({ reading }) => reading))
  return reports.map(({ source, reading }, at) => {
    const text = searchable(source)
    const findings = check(reading, { ...contexts[at], ...given(reading) })
    return findings.map((finding) => ({ ...finding, at: spotOf(finding, reading, text) }))
  })
}
