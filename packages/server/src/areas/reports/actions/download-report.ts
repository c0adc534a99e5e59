import { type ReportFormat, reportStatusNames } from '@yangguang/contract'
import { siteOf } from '../../../portal/site.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { compileReport } from '../compile/compile-report.ts'
import { drawReport, mediaTypes } from '../rendering.ts'
import { isFrozen, settledReport, storedReport, titleOf } from '../store.ts'

export interface Download {
  name: string
  mediaType: string
  content: Buffer
}

/** A report as a file: a revision as frozen, or the newest as it stands. What is not finalised says 草稿 in name and on every page. */
export async function downloadReport(
  scope: Scope,
  staff: Staff,
  which: { agencyId: string; year: number; revision?: number },
  format: ReportFormat,
): Promise<Download> {
  const { db } = scope.database
  const { agencyId, year } = which
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const row = await storedReport(db, which)
  const { report } = isFrozen(row) ? row.frozen : await compileReport(db, agency, year, row?.sections ?? null)
  const previous = (await settledReport(db, agencyId, year - 1))?.frozen.report ?? null
  const { demonstration } = await siteOf(scope)
  const draft = !isFrozen(row)
  const mark = draft ? '草稿' : demonstration ? '演示' : undefined
  const content = await drawReport({ report, previous, ...(mark ? { mark } : {}) }, format, scope.settings)
  const status = draft ? `（${reportStatusNames.draft}草稿）` : row.revision > 1 ? `（第${row.revision}次修订）` : ''
  return { name: `${titleOf(report)}${status}.${format}`, mediaType: mediaTypes[format], content }
}
