import { type CaseState, yearOf } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { nextNumber, waitForSeries } from '../../agencies/next-number.ts'
import { defaultPatterns } from '../../agencies/number-series.ts'
import { type CaseFile, numberTaken } from '../store.ts'
import { lockForStep, takeStepOn } from './take-step.ts'

export interface Registration {
  requestId: string
  version?: number
  on?: string
  note?: string
}

/** 登记: gives the case its number in the register of the year it was received in (条例第四十五条). */
export async function registerRequest(scope: Scope, staff: Staff, registration: Registration): Promise<CaseState> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockForStep(tx, scope, staff, registration.requestId, registration.version)
    return registerOn(tx, scope, staff, file, registration)
  })
}

/** Registers a locked file. A refusal gives the number back: it is taken inside the same transaction. */
export async function registerOn(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  file: CaseFile,
  { on, note }: Pick<Registration, 'on' | 'note'>,
): Promise<CaseState> {
  const number = await nextRegisterNumber(tx, file.agency, file.state.clock.receivedOn ?? file.state.submittedOn)
  const what = { kind: 'registered', number, ...(note ? { note } : {}) } as const
  return takeStepOn(tx, scope, staff, file, on ?? scope.time.today(), what)
}

/** The next number of an agency's register for a case received on `receivedOn`; numbers that cases were brought in with are passed over. */
export async function nextRegisterNumber(
  tx: Transaction,
  agency: { id: string; codeWord: string },
  receivedOn: string,
): Promise<string> {
  for (;;) {
    const number = await nextNumber(tx, agency, 'request', yearOf(receivedOn), defaultPatterns.request)
    if (!(await numberTaken(tx, agency.id, number))) return number
  }
}

/** To be called first by an act that receives an application and registers it at once (see `waitForSeries`). */
export function waitForRegister(tx: Transaction, agencyId: string, receivedOn: string): Promise<void> {
  return waitForSeries(tx, agencyId, 'request', yearOf(receivedOn))
}
