import type { ReportFigure } from '@yangguang/contract'
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { AnnualReport } from 'nianbao'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, annualReport, enteredFigure, type FrozenReport, staff } from '../../database/schema/index.ts'
import { notFound } from '../../refusals.ts'
import { dayInChina } from '../../scope.ts'
import { type FigureChange, shownOf } from './figures.ts'
import { inFormOrder } from './form-order.ts'
import { countedPlaces, type EnterablePlace, enterablePlaces } from './places.ts'

export type Reading = Database['db'] | Transaction
export type ReportRow = typeof annualReport.$inferSelect
/** A report whose content can no longer change. */
export type FrozenRow = ReportRow & { frozen: FrozenReport }

const withOrder = (row: ReportRow): ReportRow =>
  // jsonb keeps keys in an order of its own
  row.frozen ? { ...row, frozen: { ...row.frozen, report: inFormOrder(row.frozen.report) } } : row

export const isFrozen = (row: ReportRow | null | undefined): row is FrozenRow => row?.frozen != null

/** The newest revision of a year's report; null where nobody has begun. */
export async function newestReport(on: Reading, agencyId: string, year: number): Promise<ReportRow | null> {
  const [row] = await on
    .select()
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year)))
    .orderBy(desc(annualReport.revision))
    .limit(1)
  return row ? withOrder(row) : null
}

/**
 * The same, held for a change: nobody else begins, changes, finalises or publishes a report of this agency and year until the
 * transaction ends.
 */
export async function lockNewestReport(tx: Transaction, agencyId: string, year: number): Promise<ReportRow | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`annual-report ${agencyId} ${year}`}, 0))`)
  return newestReport(tx, agencyId, year)
}

/** The revision asked for, or the newest, which is null where nobody has begun. Throws 404 for a revision that is none. */
export async function storedReport(
  on: Reading,
  { agencyId, year, revision }: { agencyId: string; year: number; revision?: number },
): Promise<ReportRow | null> {
  if (revision === undefined) return newestReport(on, agencyId, year)
  const [row] = await on
    .select()
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year), eq(annualReport.revision, revision)))
  if (!row) throw notFound('这一次修订')
  return withOrder(row)
}

/** What the public sees of a year; null where nothing is published. */
export async function publishedReport(on: Reading, agencyId: string, year: number): Promise<FrozenRow | null> {
  const [row] = await on
    .select()
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year), eq(annualReport.status, 'published')))
  return row ? (withOrder(row) as FrozenRow) : null
}

/** The report a year is held against: the published one, or the finalised one that is about to be. */
export async function settledReport(on: Reading, agencyId: string, year: number): Promise<FrozenRow | null> {
  const rows = await on
    .select()
    .from(annualReport)
    .where(
      and(
        eq(annualReport.agencyId, agencyId),
        eq(annualReport.year, year),
        inArray(annualReport.status, ['published', 'finalised']),
      ),
    )
  const row = rows.find(({ status }) => status === 'published') ?? rows[0]
  return row ? (withOrder(row) as FrozenRow) : null
}

/** Every revision of a year, newest first, with the names of those who answered for it. */
export async function revisionsOf(on: Reading, agencyId: string, year: number) {
  const rows = await on
    .select()
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year)))
    .orderBy(desc(annualReport.revision))
  return rows.map(withOrder)
}

/** Revisions that are or were public, oldest first. */
export async function publishedRevisions(on: Reading, agencyId: string, year: number): Promise<FrozenRow[]> {
  const rows = await on
    .select()
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year), isNotNull(annualReport.publishedAt)))
    .orderBy(annualReport.revision)
  return rows.map(withOrder) as FrozenRow[]
}

/** The day a year's report was first published, which is the one the law's last day is held against; null where it never was. */
export async function firstPublishedOn(on: Reading, agencyId: string, year: number): Promise<string | null> {
  const [found] = await on
    .select({ at: sql<Date | null>`min(${annualReport.publishedAt})`.mapWith(annualReport.publishedAt) })
    .from(annualReport)
    .where(and(eq(annualReport.agencyId, agencyId), eq(annualReport.year, year)))
  return found?.at ? dayInChina(found.at) : null
}

/** The names of staff by id, also of those who have left. */
export async function namesOf(on: Reading, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await on.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * Every figure that can be entered for a year, in the order of the forms, with what has been. Cells of 表三 and 表四 are among
 * them where the year is reported as an existing report has it.
 */
export async function readFigures(on: Reading, agencyId: string, year: number): Promise<ReportFigure[]> {
  const rows = await on
    .select({ figure: enteredFigure, byName: staff.name })
    .from(enteredFigure)
    .leftJoin(staff, eq(staff.id, enteredFigure.enteredBy))
    .where(and(eq(enteredFigure.agencyId, agencyId), eq(enteredFigure.year, year)))
  const entered = new Map(
    rows.map((row) => [`${row.figure.tableKey} ${row.figure.rowKey} ${row.figure.columnKey}`, row]),
  )
  const at = ({ table, row, column }: EnterablePlace) => entered.get(`${table} ${row} ${column}`)
  const counted = countedPlaces(year).filter((place) => at(place))
  return [...enterablePlaces(year), ...counted].map((place): ReportFigure => {
    const found = at(place)
    if (!found)
      return {
        ...place,
        entered: false,
        status: 'blank',
        value: null,
        source: '',
        enteredByName: null,
        enteredAt: null,
      }
    const { figure, byName } = found
    return {
      ...place,
      entered: true,
      ...shownOf(place, figure),
      source: figure.source,
      enteredByName: byName,
      enteredAt: figure.enteredAt.toISOString(),
    }
  })
}

/** Writes figures over what was entered before; the audit keeps what that was. */
export async function writeFigures(
  tx: Transaction,
  { agencyId, year, source, by, at }: { agencyId: string; year: number; source: string; by: string; at: Date },
  changes: readonly FigureChange[],
): Promise<void> {
  for (const { place, figure, source: own } of changes) {
    const key = { agencyId, year, tableKey: place.table, rowKey: place.row, columnKey: place.column }
    if (figure === null) {
      await tx
        .delete(enteredFigure)
        .where(
          and(
            eq(enteredFigure.agencyId, agencyId),
            eq(enteredFigure.year, year),
            eq(enteredFigure.tableKey, place.table),
            eq(enteredFigure.rowKey, place.row),
            eq(enteredFigure.columnKey, place.column),
          ),
        )
      continue
    }
    const written = { ...figure, source: own ?? source, enteredBy: by, enteredAt: at }
    await tx
      .insert(enteredFigure)
      .values({ ...key, ...written })
      .onConflictDoUpdate({
        target: [
          enteredFigure.agencyId,
          enteredFigure.year,
          enteredFigure.tableKey,
          enteredFigure.rowKey,
          enteredFigure.columnKey,
        ],
        set: written,
      })
  }
}

/** Published reports of open bodies, newest year first; what the public lists are made of. */
export async function publishedList(on: Reading, slug?: string) {
  return on
    .select({
      agency: agency.name,
      slug: agency.slug,
      path: agency.path,
      kind: agency.kind,
      year: annualReport.year,
      revision: annualReport.revision,
      publishedAt: annualReport.publishedAt,
    })
    .from(annualReport)
    .innerJoin(agency, eq(agency.id, annualReport.agencyId))
    .where(and(eq(annualReport.status, 'published'), eq(agency.active, true), slug ? eq(agency.slug, slug) : undefined))
    .orderBy(desc(annualReport.year), agency.path)
}

export type PublishedEntry = Awaited<ReturnType<typeof publishedList>>[number]

/** The title of a report for people: 明州市水务局2025年政府信息公开工作年度报告. */
export const titleOf = (report: Pick<AnnualReport, 'agency' | 'year'>) =>
  `${report.agency}${report.year}年政府信息公开工作年度报告`
