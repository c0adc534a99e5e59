import { type ApplicantFile, type RegisterRow, resultRowNames, stageNames } from '@yangguang/contract'
import { type Closing, type ItemOutcome, type ResultRow, rowOf } from '@yangguang/statute'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { unseal } from '../../../crypto/seal.ts'
import type { Database, Transaction } from '../../../database/open.ts'
import { agency, applicant, request } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { principalName } from '../applicant-store.ts'
import { under } from '../store.ts'

export interface BookQuery {
  agencyId: string
  year: number
  page: number
  size: number
}

const receivedOn = sql<string>`coalesce(${request.receivedOn}, ${request.submittedOn})`

/** A year's book holds what was received in it, and what was sent in it and never came to be received. */
const inBook = ({ agencyId, year }: Pick<BookQuery, 'agencyId' | 'year'>) =>
  and(eq(request.agencyId, agencyId), gte(receivedOn, `${year}-01-01`), lte(receivedOn, `${year}-12-31`))!

/** The body whose book is asked for, when it lies in the reader's data scope. */
export async function bookAgency(db: Database['db'], agencyPath: string, agencyId: string) {
  const [found] = await db
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(and(eq(agency.id, agencyId), under(agencyPath)))
  return found ?? null
}

export async function countBook(on: Database['db'] | Transaction, query: Pick<BookQuery, 'agencyId' | 'year'>) {
  const [counted] = await on.select({ count: sql<number>`count(*)::int` }).from(request).where(inBook(query))
  return counted!.count
}

/** One page of a year's register, by number. Names are masked; with `open`, read with the key: the caller has recorded why. */
export async function bookRows(
  on: Database['db'] | Transaction,
  query: BookQuery,
  open: Pick<Scope, 'keys'> | null,
): Promise<RegisterRow[]> {
  const rows = await on
    .select({
      id: request.id,
      number: request.number,
      receiptNumber: request.receiptNumber,
      maskedName: applicant.maskedName,
      sealed: applicant.sealed,
      submittedOn: request.submittedOn,
      asked: request.asked,
      channel: request.channel,
      dueOn: request.dueOn,
      stage: request.stage,
      resultOn: request.resultOn,
      closing: sql<Closing | null>`${request.state}->'closing'`,
      decided: sql<ItemOutcome[] | null>`${request.state}->'draft'->'items'`,
    })
    .from(request)
    .innerJoin(applicant, eq(applicant.requestId, request.id))
    .where(inBook(query))
    // Numbers of one series differ in length: 9号 comes before 10号. What has none yet comes last.
    .orderBy(sql`length(${request.number}) nulls last`, request.number, request.id)
    .limit(query.size)
    .offset((query.page - 1) * query.size)
  return rows.map(({ maskedName, sealed, stage, closing, decided, ...row }) => ({
    ...row,
    applicantName: open ? principalName(unseal<ApplicantFile>(open.keys, row.id, sealed)) : maskedName,
    result: closing ? closingWords(closing, decided) : `正在办理（${stageNames[stage]}）`,
  }))
}

const endings: Partial<Record<Closing['how'], string>> = {
  voided: '作废登记',
  transferred: '移送其他机关办理',
  withdrawn: '申请人撤回',
}

/** 办理结果 in words. A re-decision has no row of 表三, but it has a result. */
function closingWords(closing: Closing, decided: ItemOutcome[] | null): string {
  const ending = endings[closing.how]
  if (ending) return ending
  const row: ResultRow | null =
    closing.row ?? (decided && decided.length > 0 ? rowOf(decided.map((item) => item.outcome)).row : null)
  return row === null ? '已办结' : resultRowNames[row]
}
