import type { ReportCharts } from '@yangguang/contract'
import { infographics } from 'nianbao/render'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { compileReport } from '../compile/compile-report.ts'
import { isFrozen, settledReport, storedReport } from '../store.ts'

/** 图解 as it would be published: of a revision as frozen, or of the report as it stands. */
export async function readCharts(
  scope: Scope,
  staff: Staff,
  { agencyId, year, revision }: { agencyId: string; year: number; revision?: number },
): Promise<ReportCharts> {
  const { db } = scope.database
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const row = await storedReport(db, { agencyId, year, revision })
  const { report } = isFrozen(row) ? row.frozen : await compileReport(db, agency, year, row?.sections ?? null)
  const previous = (await settledReport(db, agencyId, year - 1))?.frozen.report ?? null
  return { items: infographics(report, previous) }
}
