import type { PastReportPart, PastReportReading } from '@yangguang/contract'
import { refuse, yearOf } from '@yangguang/statute'
import { editionFor, editionOf } from 'nianbao'
import type { Reading as ReportReading } from 'nianbao/examine'
import { againstTheRules, badInput, notAllowed } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { readerOf } from '../../report-check/reader/reader.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { bodyKindOf } from '../compile/body.ts'
import { mayEdit } from '../policy.ts'
import { newestReport, type Reading, readFigures, settledReport } from '../store.ts'
import { pastCells } from './cells.ts'
import type { PastUpload } from './read-upload.ts'
import { countedFromRecords, missingCarried } from './records.ts'
import { pastTexts } from './texts.ts'

const PARTS: readonly PastReportPart[] = ['table2', 'table3', 'table4', 'local']

/**
 * Whether a report on a year can be taken over at all, asked before a file is received: 404 for a body outside the data scope, 403 for
 * one that is not their own, 409 for a year that is not over or settled already.
 */
export async function mayTakeOver(scope: Scope, staff: Staff, agencyId: string, year: number): Promise<void> {
  const { db } = scope.database
  await agencyUnder(db, agencyId, staff.agencyPath)
  if (!mayEdit(staff, agencyId)) throw notAllowed('编制本机关年度报告')
  if (year >= yearOf(scope.time.today()))
    throw againstTheRules(refuse('year-not-over', `${year}年还没有结束，不会有这一年度的报告。`))
  const row = await newestReport(db, agencyId, year)
  if (row && row.status !== 'draft')
    throw againstTheRules(
      refuse('finalised', '报告已经定稿，内容不再改变。确需更正的，请先提出更正，在新的修订中导入。'),
    )
}

/** Reads a report that exists already, for somebody to look at cell by cell. Stores nothing. Throws 400 where it cannot be read. */
export async function readPastReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  upload: PastUpload,
): Promise<PastReportReading> {
  const { db } = scope.database
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const previous = (await settledReport(db, agencyId, year - 1))?.frozen.report
  const context = { bodyKind: bodyKindOf(agency), ...(previous ? { previous } : {}) }
  const file = { name: upload.name, content: upload.content }
  const read = await readerOf(scope).run({ kind: 'read', file, context })
  if (read.unreadable !== null) throw badInput(read.unreadable, [{ field: 'file', message: read.unreadable }])
  const review = await reviewOf(db, agency, year, read.reading, upload)
  return { ...review, findings: read.findings }
}

/** A reading beside what the draft of the year has. */
export async function reviewOf(
  on: Reading,
  agency: AgencyRow,
  year: number,
  reading: ReportReading,
  upload: Pick<PastUpload, 'name' | 'digest'>,
): Promise<PastReportReading> {
  const cells = pastCells(reading, year, await readFigures(on, agency.id, year))
  const refused = await countedFromRecords(on, agency.id, year)
  const parts = PARTS.flatMap((part) => {
    const own = cells.filter((cell) => cell.part === part)
    if (own.length === 0) return []
    const toConfirm = own.filter(({ state }) => state !== 'sure').length
    return [{ part, cells: own.length, toConfirm, refused: refused[part] ?? '' }]
  })
  const missing = refused.table3 ? null : await missingCarried(on, agency.id, year, reading.table3)
  return {
    version: (await newestReport(on, agency.id, year))?.version ?? 0,
    digest: upload.digest,
    file: upload.name,
    agency: reading.agency,
    year: reading.year,
    edition: reading.edition,
    doubts: doubtsOf(reading, agency, year),
    parts,
    cells,
    texts: pastTexts(reading),
    notices: missing === null ? [] : [missing],
    findings: [],
  }
}

/** What speaks against a document being this body's report on this year, in the form of this year. */
export function doubtsOf(
  reading: Pick<ReportReading, 'agency' | 'year' | 'edition'>,
  agency: Pick<AgencyRow, 'name'>,
  year: number,
): string[] {
  const plain = (text: string) => text.replaceAll(/\s/g, '')
  const form = editionFor(year)
  return [
    ...(reading.agency !== null && plain(reading.agency) !== plain(agency.name)
      ? [`文件写的机关是“${reading.agency}”，不是“${agency.name}”。`]
      : []),
    ...(reading.year !== null && reading.year !== year ? [`文件写的是${reading.year}年度，不是${year}年度。`] : []),
    ...(reading.edition !== null && reading.edition !== form.id
      ? [
          `文件用的是${editionOf(reading.edition).id}年版的表格，${year}年度应用${form.id}年版：两版没有对应的格要人工填写。`,
        ]
      : []),
  ]
}
