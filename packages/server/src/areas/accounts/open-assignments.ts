import type { OpenAssignment } from '@yangguang/contract'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { request } from '../../database/schema/index.ts'

/** The cases still in a person's hands, the most urgent first, without what they are about. */
export async function openAssignments(db: Database['db'] | Transaction, staffId: string): Promise<OpenAssignment[]> {
  return db
    .select({
      requestId: request.id,
      number: request.number,
      receiptNumber: request.receiptNumber,
      stage: request.stage,
      dueOn: request.dueOn,
    })
    .from(request)
    .where(and(eq(request.assignedTo, staffId), isNull(request.archivedOn)))
    .orderBy(asc(request.dueOn), asc(request.id))
}
