import type { RevisionList } from '@yangguang/contract'
import { dayInChina } from '../../scope.ts'
import type { AgencyRow } from '../requests/store.ts'
import type { FrozenRow, ReportRow } from './store.ts'

/** Where a report stands: `superseded` ones are never the newest, and none is `none`. */
export const statusOf = (row: ReportRow | null): 'none' | 'draft' | 'finalised' | 'published' =>
  row === null ? 'none' : row.status === 'superseded' ? 'published' : row.status

export const presentReportAgency = ({ id, name, slug, kind }: AgencyRow) => ({ id, name, slug, kind })

/** Where the public reads a report, and its files. */
export const publicPath = (slug: string, year: number) => `/${slug}/annual-reports/${year}`
export const publicFile = (slug: string, year: number, format: string) => `${publicPath(slug, year)}/report.${format}`

export const publishedOn = (row: Pick<FrozenRow, 'publishedAt'>): string => dayInChina(row.publishedAt!)

export function presentRevision(row: ReportRow, names: Map<string, string>): RevisionList['items'][number] {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    revision: row.revision,
    status: row.status,
    note: row.revisionNote,
    createdAt: row.createdAt.toISOString(),
    finalisedAt: row.finalisedAt?.toISOString() ?? null,
    finalisedByName: nameOf(row.finalisedBy),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    publishedByName: nameOf(row.publishedBy),
  }
}
