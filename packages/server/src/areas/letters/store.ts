import type { LetterTerms, PlainDate } from '@yangguang/statute'
import { and, asc, desc, eq, inArray, like, ne, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { seal, unseal } from '../../crypto/seal.ts'
import type { Database, Transaction } from '../../database/open.ts'
import { agency, file as fileTable, letter, request, staff, thirdParty } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import type { AgencyRow, RequestRow } from '../requests/store.ts'
import type { PartyFile } from './compose/case.ts'
import type { StoredLetter } from './compose/stored.ts'

export type LetterRow = typeof letter.$inferSelect
export type FileRow = typeof fileTable.$inferSelect
type On = Transaction | Database['db']

const under = (agencyPath: string) => like(agency.path, `${agencyPath}%`)

/** A case as its reader may see it, without lock; null outside their data scope. */
export async function caseInScope(
  on: On,
  agencyPath: string,
  requestId: string,
): Promise<{ row: RequestRow; agency: AgencyRow } | null> {
  const [found] = await on
    .select({ row: request, agency })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .where(and(eq(request.id, requestId), under(agencyPath)))
  return found ?? null
}

/** A letter in the reader's data scope, or null. */
export async function letterInScope(on: On, agencyPath: string, letterId: string): Promise<LetterRow | null> {
  const [found] = await on
    .select({ letter })
    .from(letter)
    .innerJoin(agency, eq(agency.id, letter.agencyId))
    .where(and(eq(letter.id, letterId), under(agencyPath)))
  return found?.letter ?? null
}

export async function letterById(on: On, letterId: string): Promise<LetterRow | null> {
  const [found] = await on.select().from(letter).where(eq(letter.id, letterId))
  return found ?? null
}

/** The letters of a case, oldest first, with who prepared each. */
export async function lettersOf(on: On, requestId: string) {
  return on
    .select({ letter, createdByName: staff.name })
    .from(letter)
    .leftJoin(staff, eq(staff.id, letter.createdBy))
    .where(eq(letter.requestId, requestId))
    .orderBy(asc(letter.createdAt), asc(letter.id))
}

/** The answers being written for a case: drafts that are neither issued nor laid aside, newest first. */
export async function decisionDrafts(on: On, requestId: string): Promise<LetterRow[]> {
  return on
    .select()
    .from(letter)
    .where(and(eq(letter.requestId, requestId), eq(letter.kind, 'decision'), eq(letter.status, 'draft')))
    .orderBy(desc(letter.createdAt), desc(letter.id))
}

export interface NewLetter {
  requestId: string
  agencyId: string
  terms: LetterTerms
  content: StoredLetter
  createdBy: string
  at: Date
}

export async function insertLetter(tx: Transaction, scope: Scope, made: NewLetter): Promise<string> {
  const id = newId()
  await tx.insert(letter).values({
    id,
    requestId: made.requestId,
    agencyId: made.agencyId,
    kind: made.terms.kind,
    title: made.content.title,
    status: 'draft',
    sealed: seal(scope.keys, id, made.content),
    terms: made.terms,
    createdBy: made.createdBy,
    createdAt: made.at,
  })
  return id
}

export const contentOf = (scope: Pick<Scope, 'keys'>, row: LetterRow): StoredLetter =>
  unseal<StoredLetter>(scope.keys, row.id, row.sealed)

/** Rewrites a draft. The database refuses it for a letter that has been issued. */
export async function updateDraft(tx: Transaction, scope: Scope, letterId: string, content: StoredLetter) {
  await tx
    .update(letter)
    .set({ title: content.title, sealed: seal(scope.keys, letterId, content) })
    .where(and(eq(letter.id, letterId), ne(letter.status, 'void')))
}

export async function voidLetter(tx: Transaction, letterId: string) {
  await tx.update(letter).set({ status: 'void' }).where(eq(letter.id, letterId))
}

export interface IssuedLetter {
  content: StoredLetter
  number: string
  on: PlainDate
  remedyVersion: string | null
  docxFile: string
  pdfFile: string
}

/** The one change from draft to issued, everything at once: afterwards the row is final. */
export async function markIssued(tx: Transaction, scope: Scope, letterId: string, issued: IssuedLetter) {
  await tx
    .update(letter)
    .set({
      status: 'issued',
      title: issued.content.title,
      sealed: seal(scope.keys, letterId, issued.content),
      number: issued.number,
      issuedOn: issued.on,
      remedyVersion: issued.remedyVersion,
      docxFile: issued.docxFile,
      pdfFile: issued.pdfFile,
    })
    .where(eq(letter.id, letterId))
}

// ── third parties ──────────────────────────────────────────────────────────────────────────────────────────────────

export async function insertParty(
  tx: Transaction,
  scope: Scope,
  party: { id: string; requestId: string; file: PartyFile; maskedName: string },
) {
  const sealed = seal(scope.keys, party.id, party.file)
  await tx.insert(thirdParty).values({ id: party.id, requestId: party.requestId, sealed, maskedName: party.maskedName })
}

export async function partiesOf(on: On, scope: Pick<Scope, 'keys'>, requestId: string) {
  const rows = await on.select().from(thirdParty).where(eq(thirdParty.requestId, requestId)).orderBy(asc(thirdParty.id))
  return rows.map((row) => ({
    id: row.id,
    maskedName: row.maskedName,
    file: unseal<PartyFile>(scope.keys, row.id, row.sealed),
  }))
}

// ── files that go with letters ─────────────────────────────────────────────────────────────────────────────────────

export interface NewFile {
  agencyId: string
  requestId: string
  purpose: 'letter' | 'release' | 'evidence'
  name: string
  mediaType: string
  size: number
  sha256: string
  createdBy: string
}

export async function insertFile(tx: Transaction, added: NewFile): Promise<string> {
  const id = newId()
  await tx.insert(fileTable).values({ id, ...added })
  return id
}

export async function fileOf(on: On, requestId: string, fileId: string): Promise<FileRow | null> {
  const [found] = await on
    .select()
    .from(fileTable)
    .where(and(eq(fileTable.id, fileId), eq(fileTable.requestId, requestId)))
  return found ?? null
}

export async function releaseFilesOf(on: On, requestId: string): Promise<FileRow[]> {
  return on
    .select()
    .from(fileTable)
    .where(and(eq(fileTable.requestId, requestId), eq(fileTable.purpose, 'release')))
    .orderBy(asc(fileTable.createdAt), asc(fileTable.id))
}

export async function deleteFile(tx: Transaction, fileId: string) {
  await tx.delete(fileTable).where(eq(fileTable.id, fileId))
}

// ── facts of the case that only letters ask for ────────────────────────────────────────────────────────────────────

/** The day the application itself came: of a re-decision, that of the file at the beginning of the chain. */
export async function firstReceivedOn(on: On, requestId: string): Promise<PlainDate | null> {
  const { rows } = await on.execute<{ received_on: PlainDate | null }>(sql`
    with recursive chain as (
      select id, redecision_of, received_on, 1 as depth from request where id = ${requestId}
      union all
      select r.id, r.redecision_of, r.received_on, depth + 1 from request r join chain c on r.id = c.redecision_of
    )
    select received_on from chain order by depth desc limit 1`)
  return rows[0]?.received_on ?? null
}

/**
 * How many applications the same applicant had made to the agency in the same calendar month before this one
 * (信息处理费按件计收, 国办函〔2020〕109号). Applicants are one by their identity number or credit code.
 */
export async function countInMonthBefore(on: On, requestId: string): Promise<number> {
  const { rows } = await on.execute<{ count: number }>(sql`
    select count(*)::int as count
    from request r join applicant a on a.request_id = r.id
      join request mine on mine.id = ${requestId} join applicant me on me.request_id = mine.id
    where r.agency_id = mine.agency_id and r.id <> mine.id and a.identity_index = me.identity_index
      and r.redecision_of is null and r.received_on is not null
      and date_trunc('month', r.received_on::timestamp) = date_trunc('month', mine.received_on::timestamp)
      and (r.received_on, r.created_at, r.id) < (mine.received_on, mine.created_at, mine.id)`)
  return rows[0]?.count ?? 0
}

/** The names of members of staff, for lists. */
export async function namesOf(on: On, ids: readonly string[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id))
  if (known.length === 0) return new Map()
  const rows = await on.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, known))
  return new Map(rows.map((row) => [row.id, row.name]))
}
