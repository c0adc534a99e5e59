import type { ApplicantFile } from '@yangguang/contract'
import type { CaseEvent, Happening } from '@yangguang/statute'
import { and, arrayContains, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { unseal } from '../../../crypto/seal.ts'
import type { Database } from '../../../database/open.ts'
import {
  agency,
  applicant,
  dispute,
  file,
  letter,
  request,
  requestEvent,
  staff,
  topic,
  unit,
} from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { type AgencyRow, asEvent, type RequestRow, under } from '../store.ts'

type LetterLine = Pick<typeof letter.$inferSelect, 'id' | 'kind' | 'title' | 'status' | 'number' | 'issuedOn'>
export type FileLine = Omit<typeof file.$inferSelect, 'sha256' | 'agencyId' | 'requestId'>
type DisputeLine = typeof dispute.$inferSelect
type LinkedLine = Pick<RequestRow, 'id' | 'number' | 'receiptNumber'>

/** A case as it was read for its page. */
export interface LoadedCase {
  row: RequestRow
  agency: AgencyRow
  topicName: string | null
  applicant: ApplicantFile
  events: CaseEvent[]
  letters: LetterLine[]
  files: FileLine[]
  disputes: DisputeLine[]
  linked: LinkedLine[]
  similarCount: number
  /** Names of the staff and units that appear in it, by id. */
  names: ReadonlyMap<string, string>
}

/** The hashes a person is found by: those of the identity number and of the whole name. */
export interface PersonKey {
  requestId: string
  identityIndex: string | null
  wholeName: string
}

export const personKey = {
  requestId: applicant.requestId,
  identityIndex: applicant.identityIndex,
  // The first entry of a name index is the hash of the whole name.
  wholeName: sql<string>`${applicant.nameIndex}[1]`,
}

/** The other requests of the same person: by identity number where there is one, else by the whole name. */
export function samePerson({ requestId, identityIndex, wholeName }: PersonKey): SQL {
  return and(
    ne(applicant.requestId, requestId),
    identityIndex === null
      ? arrayContains(applicant.nameIndex, [wholeName])
      : eq(applicant.identityIndex, identityIndex),
  )!
}

/** Everything the page of a case shows, of a case in this officer's data scope; null when there is none for them. */
export async function loadCase(scope: Scope, reader: Staff, requestId: string): Promise<LoadedCase | null> {
  const { db } = scope.database
  const [found] = await db
    .select({ row: request, agency, topicName: topic.name, sealed: applicant.sealed, person: personKey })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .innerJoin(applicant, eq(applicant.requestId, request.id))
    .leftJoin(topic, eq(topic.id, request.topicId))
    .where(and(eq(request.id, requestId), under(reader.agencyPath)))
  if (!found) return null
  const { row } = found
  const [events, letters, files, disputes, linked, similarCount] = await Promise.all([
    db.select().from(requestEvent).where(eq(requestEvent.requestId, requestId)).orderBy(asc(requestEvent.seq)),
    lettersOf(db, requestId),
    filesOf(db, requestId),
    db.select().from(dispute).where(eq(dispute.requestId, requestId)).orderBy(asc(dispute.filedOn), asc(dispute.id)),
    linkedTo(db, row),
    countSimilar(db, row.agencyId, found.person),
  ])
  const told = events.map(asEvent)
  const people = [...told.flatMap(idsIn), ...files.map((one) => one.createdBy)]
  return {
    row,
    agency: found.agency,
    topicName: found.topicName,
    applicant: unseal<ApplicantFile>(scope.keys, requestId, found.sealed),
    events: told,
    letters,
    files,
    disputes,
    linked,
    similarCount,
    names: await namesOf(db, people),
  }
}

function lettersOf(db: Database['db'], requestId: string): Promise<LetterLine[]> {
  const { id, kind, title, status, number, issuedOn, createdAt } = letter
  return db
    .select({ id, kind, title, status, number, issuedOn })
    .from(letter)
    .where(eq(letter.requestId, requestId))
    .orderBy(asc(createdAt), asc(id))
}

/** The files of a case, in the order they came. */
export function filesOf(db: Database['db'], requestId: string): Promise<FileLine[]> {
  const { id, purpose, name, mediaType, size, createdBy, createdAt } = file
  return db
    .select({ id, purpose, name, mediaType, size, createdBy, createdAt })
    .from(file)
    .where(eq(file.requestId, requestId))
    .orderBy(asc(createdAt), asc(id))
}

async function linkedTo(db: Database['db'], row: RequestRow): Promise<LinkedLine[]> {
  const ids = [...row.state.redecisions, ...(row.redecisionOf ? [row.redecisionOf] : [])]
  if (ids.length === 0) return []
  const { id, number, receiptNumber } = request
  return db.select({ id, number, receiptNumber }).from(request).where(inArray(id, ids))
}

async function countSimilar(db: Database['db'], agencyId: string, person: PersonKey): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(applicant)
    .innerJoin(request, eq(request.id, applicant.requestId))
    .where(and(eq(request.agencyId, agencyId), samePerson(person)))
  return counted!.count
}

/** The ids of people and units an event names. */
function idsIn({ by, what }: Pick<CaseEvent, 'by' | 'what'>): string[] {
  const inside = (happening: Happening): (string | null)[] => {
    if (happening.kind === 'assigned') return [happening.unitId, happening.staffId]
    if (happening.kind === 'extensionAgreed') return [happening.agreedBy]
    return []
  }
  return [by, ...inside(what)].filter((id) => id !== null)
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Names by id of the staff and units among `ids`; what is no such id is left out. */
export async function namesOf(db: Database['db'], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter(isId))]
  const names = new Map([
    ['applicant', '申请人'],
    ['system', '系统'],
  ])
  if (wanted.length === 0) return names
  const people = db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, wanted))
  const units = db.select({ id: unit.id, name: unit.name }).from(unit).where(inArray(unit.id, wanted))
  for (const { id, name } of await people.unionAll(units)) names.set(id, name)
  return names
}
