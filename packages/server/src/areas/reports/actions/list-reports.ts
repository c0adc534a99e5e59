import type { ReportList, ReportListEntry, ReportListQuery } from '@yangguang/contract'
import { yearOf } from '@yangguang/statute'
import { searchText } from '@yangguang/text'
import { desc, inArray } from 'drizzle-orm'
import { annualReport } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { dayInChina } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { presentName } from '../../agencies/present.ts'
import { agenciesUnder } from '../../agencies/store.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { dueOn } from '../compile/body.ts'

const FIRST_YEAR = 2019

type Status = Pick<typeof annualReport.$inferSelect, 'agencyId' | 'year' | 'revision' | 'status' | 'publishedAt'>
type YearEntry = ReportListEntry['years'][number]

/** The bodies in this reader's scope, in tree order, with where their report on every year stands, newest year first. */
export async function listReports(scope: Scope, staff: Staff, { page, size, q }: ReportListQuery): Promise<ReportList> {
  const { db } = scope.database
  const words = searchText(q ?? '')
  const agencies = (await agenciesUnder(db, staff.agencyPath))
    .map((found) => found.agency)
    .filter(({ active, name }) => active && searchText(name).includes(words))
  const shown = agencies.slice((page - 1) * size, page * size)
  const rows: Status[] =
    shown.length === 0
      ? []
      : await db
          .select({
            agencyId: annualReport.agencyId,
            year: annualReport.year,
            revision: annualReport.revision,
            status: annualReport.status,
            publishedAt: annualReport.publishedAt,
          })
          .from(annualReport)
          .where(
            inArray(
              annualReport.agencyId,
              shown.map(({ id }) => id),
            ),
          )
          .orderBy(desc(annualReport.revision))
  const today = scope.time.today()
  const years = Array.from({ length: yearOf(today) - FIRST_YEAR + 1 }, (_, back) => yearOf(today) - back)
  return {
    total: agencies.length,
    items: shown.map((agency) => {
      const { id, name, slug, kind, depth } = presentName(agency, staff.agencyPath)
      const own = rows.filter(({ agencyId }) => agencyId === agency.id)
      return {
        agency: { id, name, slug, kind, depth },
        years: years.map((year) =>
          entryOf(
            agency,
            year,
            own.filter((row) => row.year === year),
            today,
          ),
        ),
      }
    }),
  }
}

function entryOf(agency: AgencyRow, year: number, revisions: readonly Status[], today: string): YearEntry {
  const [newest] = revisions
  const published = revisions.find(({ status }) => status === 'published')
  const publishedOn = published?.publishedAt ? dayInChina(published.publishedAt) : null
  const due = dueOn(agency, year)
  // Years from before an office used the platform were reported elsewhere; only what is due now is called late.
  const expected = newest !== undefined || year >= yearOf(today) - 1
  return {
    year,
    status: newest === undefined ? 'none' : newest.status === 'superseded' ? 'published' : newest.status,
    revision: newest?.revision ?? 0,
    publishedRevision: published?.revision ?? null,
    publishedOn,
    dueOn: due,
    late: expected && due !== null && (publishedOn === null ? today > due : firstPublished(revisions) > due),
  }
}

/** A correction published after the last day does not make the report late. */
function firstPublished(revisions: readonly Status[]): string {
  const days = revisions.flatMap(({ publishedAt }) => (publishedAt ? [dayInChina(publishedAt)] : []))
  return days.sort()[0] ?? ''
}
