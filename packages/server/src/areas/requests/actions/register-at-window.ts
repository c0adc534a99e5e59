import type { RegisteredView, WindowRegistration } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { agency } from '../../../database/schema/index.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import type { FormFile } from '../../files/read-form.ts'
import type { CheckedUpload } from '../case-files.ts'
import type { CaseFile } from '../store.ts'
import { checkApplicant } from './check-applicant.ts'
import { registerOn, waitForRegister } from './register-request.ts'
import { setTopicOn } from './set-topic.ts'
import { prepareSubmission, submitOn } from './submit-request.ts'
import { lockForStep, stepRolesOf, takeStepOn } from './take-step.ts'

const purposes: readonly string[] = [
  'scan',
  'attachment',
  'authorisation',
  'identity',
] satisfies CheckedUpload['purpose'][]

function asUpload({ field, ...file }: FormFile): CheckedUpload {
  if (!purposes.includes(field)) throw badInput(`表单中有无法识别的文件栏“${field}”。`)
  return { ...file, purpose: field as CheckedUpload['purpose'] }
}

/**
 * 窗口登记: an application that came on paper, by fax or mail, or was spoken, in one act: received, confirmed where both sides have,
 * and registered at once when its receipt day is known. The same form sent again writes nothing and answers the same.
 */
export async function registerAtWindow(
  scope: Scope,
  staff: Staff,
  form: WindowRegistration,
  files: readonly FormFile[],
): Promise<RegisteredView> {
  checkApplicant(form)
  const own = await scope.database.db.select().from(agency).where(eq(agency.id, staff.agencyId))
  const prepared = await prepareSubmission(scope, {
    agency: own[0]!,
    channel: form.channel,
    applicantKind: form.applicantKind,
    applicant: form.applicant,
    items: form.items,
    submittedOn: form.arrivedOn,
    uploads: files.map(asUpload),
    submissionKey: form.submissionKey,
    by: actorOf(staff),
    roles: stepRolesOf(staff),
  })
  return scope.database.db.transaction(async (tx) => {
    await waitForRegister(tx, staff.agencyId, form.confirmation?.on ?? form.arrivedOn)
    const { requestId, receiptNumber, queryCode } = await submitOn(tx, scope, prepared)
    const file = await lockForStep(tx, scope, staff, requestId)
    if (queryCode !== null) await takeIn(tx, scope, staff, file, form)
    const { state } = file
    return {
      id: requestId,
      receiptNumber,
      number: state.number,
      queryCode,
      stage: state.stage,
      receivedOn: state.clock.receivedOn,
      receivedBasis: state.clock.receivedBasis,
      dueOn: state.clock.dueOn,
      confirmBy: state.confirmBy,
    }
  })
}

/** What follows the receipt of a new application: its topic, the confirmation, its number, the clerk's note. */
async function takeIn(tx: Transaction, scope: Scope, staff: Staff, file: CaseFile, form: WindowRegistration) {
  if (form.topicId !== null) await setTopicOn(tx, staff, file.row.id, form.topicId)
  if (file.state.stage === 'awaitingConfirmation' && form.confirmation) {
    const { on, how, note } = form.confirmation
    await takeStepOn(tx, scope, staff, file, on, { kind: 'receiptConfirmed', how, ...(note ? { note } : {}) })
  }
  if (file.state.stage === 'received') await registerOn(tx, scope, staff, file, {})
  const text = [form.trackingNumber && `邮件号（来件号）：${form.trackingNumber}`, form.note].filter(Boolean).join('\n')
  if (text) await takeStepOn(tx, scope, staff, file, scope.time.today(), { kind: 'noted', text })
}
