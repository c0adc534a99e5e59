import type { ReportView } from '@yangguang/contract'
import { yearOf } from '@yangguang/statute'
import { check, compare, editionFor, stopsFinalising } from 'nianbao'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { checkContext } from '../check-context.ts'
import { dueOn } from '../compile/body.ts'
import { compileReport } from '../compile/compile-report.ts'
import { changesSince } from '../late-changes.ts'
import { otherTexts } from '../other-texts.ts'
import { recordsAgainst } from '../past-report/records.ts'
import { mayEdit, mayFinalise, mayPublish } from '../policy.ts'
import { presentReportAgency, publicPath, publishedOn, statusOf } from '../present.ts'
import { firstPublishedOn, isFrozen, namesOf, newestReport, publishedReport, settledReport } from '../store.ts'
import { isTakenOver } from '../taken-over.ts'
import { stateOf } from '../texts.ts'

/**
 * A report as its editor shows it: compiled from the records now while it is a draft, as frozen afterwards, with what the checks find,
 * where every entered figure came from, the year before beside it, and what changed in the records after reports were finalised.
 */
export async function readReport(scope: Scope, staff: Staff, agencyId: string, year: number): Promise<ReportView> {
  const { db } = scope.database
  const today = scope.time.today()
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const row = await newestReport(db, agencyId, year)
  const published = await publishedReport(db, agencyId, year)
  const previous = await settledReport(db, agencyId, year - 1)
  const frozen = isFrozen(row) ? row : null
  const { report, figures } = frozen ? frozen.frozen : await compileReport(db, agency, year, row?.sections ?? null)
  const findings = check(report, {
    ...(await checkContext(db, agency, year, row?.sections ?? null)),
    others: await otherTexts(scope, agency, year, staff.agencyPath),
  })
  const names = await namesOf(db, [row?.finalisedBy ?? null, published?.publishedBy ?? null])
  const firstPublished = await firstPublishedOn(db, agencyId, year)
  const status = statusOf(row)
  const yearOver = year < yearOf(today)
  const due = dueOn(agency, year)
  return {
    agency: presentReportAgency(agency),
    year,
    edition: report.edition,
    notice: editionFor(year).notice.number,
    status,
    revision: row?.revision ?? 0,
    version: row?.version ?? 0,
    revisionNote: row?.revisionNote ?? '',
    published: published && {
      revision: published.revision,
      on: publishedOn(published),
      byName: names.get(published.publishedBy ?? '') ?? '',
      path: publicPath(agency.slug, year),
    },
    finalised: row?.finalisedAt
      ? {
          at: row.finalisedAt.toISOString(),
          byName: names.get(row.finalisedBy ?? '') ?? '',
          despite: frozen?.frozen.despite ?? null,
        }
      : null,
    yearOver,
    dueOn: due,
    late: due !== null && (firstPublished ?? today) > due,
    may: {
      edit: mayEdit(staff, agencyId) && (status === 'none' || status === 'draft'),
      finalise: mayFinalise(staff, agencyId) && status === 'draft' && yearOver,
      publish: mayPublish(staff, agencyId) && status === 'finalised',
      revise: mayEdit(staff, agencyId) && (status === 'finalised' || status === 'published'),
    },
    report,
    texts: stateOf(row?.sections ?? null),
    findings,
    blocking: stopsFinalising(findings).length,
    figures,
    recordsAgainst: frozen ? [] : await recordsAgainst(db, agencyId, year, figures),
    comparison: previous && {
      year: previous.year,
      revision: previous.revision,
      cells: compare(previous.frozen.report, report).cells,
    },
    // A 表三 taken over has its 上年结转 from its own report, which the checks hold against the year before.
    lastYear:
      previous && !isTakenOver(figures, 'table3')
        ? await changesSince(db, scope, agency, previous, ['carriedForward'])
        : null,
    sinceFinalised: frozen && (await changesSince(db, scope, agency, frozen)),
  }
}
