import type { CaseView, Step, StepTaken } from '@yangguang/contract'
import { type Happening, outcomeRule, yearOf } from '@yangguang/statute'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { file as fileTable, staff as staffTable, unit } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { nextNumber } from '../../agencies/next-number.ts'
import { defaultPatterns } from '../../agencies/number-series.ts'
import type { CaseFile } from '../store.ts'
import { readCase } from './read-case.ts'
import { registerOn } from './register-request.ts'
import { lockForStep, takeStepOn } from './take-step.ts'

/**
 * Records a happening that needs nothing beside its own event and answers with the case as it is then. Throws 404 for a case
 * that is not this officer's to work, 409 where it has moved on or the statute refuses.
 */
export async function recordStep(
  scope: Scope,
  staff: Staff,
  requestId: string,
  { version, on, step }: StepTaken,
): Promise<CaseView> {
  await scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, requestId, version)
    const day = on ?? scope.time.today()
    if (step.kind === 'register') return registerOn(tx, scope, staff, file, { on: day, note: step.note })
    return takeStepOn(tx, scope, staff, file, day, await happeningOf(tx, staff, file, step, day))
  })
  return readCase(scope, staff, requestId)
}

/** The event a step of the wire becomes: ids checked against the agency, what the program knows filled in. */
async function happeningOf(
  tx: Transaction,
  staff: Staff,
  file: CaseFile,
  step: Exclude<Step, { kind: 'register' }>,
  day: string,
): Promise<Happening> {
  switch (step.kind) {
    case 'assigned':
      return { kind: 'assigned', ...(await assignment(tx, file, step)) }
    case 'correctionReceived': {
      const items = step.items?.map((text, at) => ({ id: String(at + 1), text }))
      return { kind: 'correctionReceived', text: step.text, ...(items ? { items } : {}) }
    }
    case 'extensionAgreed':
      return { kind: 'extensionAgreed', agreedBy: staff.id }
    case 'approved':
      return { ...step, level: step.level ?? file.state.approvals.length + 1 }
    case 'answeredOnTheSpot':
      return {
        ...step,
        items: step.items.map(({ supply, basis, ...item }) => ({
          ...item,
          basis: basis || outcomeRule(item.outcome).basis,
          ...(supply ? { supply } : {}),
        })),
      }
    case 'archived':
      return { ...step, volume: step.volume || (await nextVolume(tx, file, day)) }
    case 'noted':
      if (step.fileIds) await filesAreOfCase(tx, file, step.fileIds)
      return step
    default:
      return step
  }
}

/** Units and people of the same agency only; a person brings their unit along. */
async function assignment(
  tx: Transaction,
  file: CaseFile,
  { unitId, staffId }: { unitId: string | null; staffId: string | null },
) {
  const { agencyId } = file.row
  if (staffId !== null) {
    const [person] = await tx
      .select({ unitId: staffTable.unitId })
      .from(staffTable)
      .where(and(eq(staffTable.id, staffId), eq(staffTable.agencyId, agencyId), staffTable.active))
    if (!person) throw badInput('所选人员不在本机关或者已停用，请重新选择。')
    return { unitId: unitId ?? person.unitId, staffId }
  }
  if (unitId !== null) {
    const [found] = await tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.id, unitId), eq(unit.agencyId, agencyId), unit.active))
    if (!found) throw badInput('所选科室不在本机关或者已停用，请重新选择。')
  }
  return { unitId, staffId }
}

const nextVolume = (tx: Transaction, file: CaseFile, day: string) =>
  nextNumber(tx, file.agency, 'volume', yearOf(day), defaultPatterns.volume)

async function filesAreOfCase(tx: Transaction, file: CaseFile, fileIds: readonly string[]) {
  if (fileIds.length === 0) return
  const rows = await tx
    .select({ id: fileTable.id })
    .from(fileTable)
    .where(and(eq(fileTable.requestId, file.row.id), inArray(fileTable.id, [...fileIds])))
  if (rows.length < new Set(fileIds).size) throw badInput('所附文件不在本件之中，请重新上传。')
}
