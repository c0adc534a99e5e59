import type { Differences, DifferencesQuery, RevisionList } from '@yangguang/contract'
import { type AnnualReport, compare } from 'nianbao'
import { badInput, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { compileReport } from '../compile/compile-report.ts'
import { presentRevision } from '../present.ts'
import { isFrozen, namesOf, type Reading, type ReportRow, revisionsOf, settledReport } from '../store.ts'

/** Every revision of a report, newest first, with who answered for it and what it corrected. */
export async function readRevisions(scope: Scope, staff: Staff, agencyId: string, year: number): Promise<RevisionList> {
  const { db } = scope.database
  await agencyUnder(db, agencyId, staff.agencyPath)
  const rows = await revisionsOf(db, agencyId, year)
  const names = await namesOf(
    db,
    rows.flatMap(({ finalisedBy, publishedBy }) => [finalisedBy, publishedBy]),
  )
  return { items: rows.map((row) => presentRevision(row, names)) }
}

/**
 * What differs between two revisions (the newest and the one before, where none are named), or between this report and the one on the
 * year before. Only changed cells are given.
 */
export async function readDifferences(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  query: DifferencesQuery,
): Promise<Differences> {
  const { db } = scope.database
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const rows = await revisionsOf(db, agencyId, year)
  const chosen = (revision: number | undefined, otherwise: ReportRow | undefined) => {
    const row = revision === undefined ? otherwise : rows.find((one) => one.revision === revision)
    if (!row) throw notFound('这一次修订')
    return row
  }
  const after = chosen(query.to, rows[0])
  if (query.against === 'lastYear') {
    const before = await settledReport(db, agencyId, year - 1)
    if (!before) throw notFound(`${year - 1}年的年度报告`)
    return differences(before, before.frozen.report, after, await contentOf(db, agency, after))
  }
  const before = chosen(
    query.from,
    rows.find(({ revision }) => revision === after.revision - 1),
  )
  if (before.revision === after.revision) throw badInput('请选择两次不同的修订。')
  return differences(before, await contentOf(db, agency, before), after, await contentOf(db, agency, after))
}

/** What a revision says: as frozen, or as it would be now. */
async function contentOf(on: Reading, agency: AgencyRow, row: ReportRow): Promise<AnnualReport> {
  return isFrozen(row) ? row.frozen.report : (await compileReport(on, agency, row.year, row.sections)).report
}

type Compared = { year: number; revision: number }

function differences(before: Compared, old: AnnualReport, after: Compared, now: AnnualReport): Differences {
  const { cells, sections } = compare(old, now)
  return {
    before: { year: before.year, revision: before.revision },
    after: { year: after.year, revision: after.revision },
    cells: cells.filter(({ changed }) => changed),
    sections,
  }
}
