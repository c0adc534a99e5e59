import { timingSafeEqual } from 'node:crypto'
import { type CaseState, fold, type Happening } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import { agency, request } from '../../../database/schema/index.ts'
import { againstTheRules, Refused } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Actor } from '../../audit/write.ts'
import { type CheckedUpload, insertFiles, storeUploads } from '../case-files.ts'
import { queryCodeHash } from '../receipt-code.ts'
import { type CaseFile, eventsOf } from '../store.ts'
import { takeStepAs } from './take-step.ts'

/** What an applicant follows a request by: both from the receipt, as typed. */
export interface ReceiptGiven {
  receiptNumber: string
  code: string
}

/** Who acts at the portal: nobody is signed in there, the receipt and its code are the right to act. */
export const applicantActor = (address: string): Actor => ({ id: 'applicant', name: '申请人', address })

/** One sentence for a wrong number, a wrong code and a request that is none: nobody learns which numbers exist. */
export const wrongReceipt = () =>
  new Refused(404, {
    refused: 'wrong-receipt',
    because: '没有找到这件申请。请核对回执上的编号和查询码；查询码中没有数字0、1和字母I、L、O。',
    cites: '',
  })

/** The request behind a receipt number and its query code, as it stands; null when they do not belong together. */
export async function findByReceipt(scope: Scope, given: ReceiptGiven): Promise<CaseFile | null> {
  return scope.database.db.transaction((tx) => openByReceipt(tx, scope, given, false))
}

async function openByReceipt(
  tx: Transaction,
  scope: Scope,
  given: ReceiptGiven,
  lock: boolean,
): Promise<CaseFile | null> {
  const receiptNumber = given.receiptNumber.normalize('NFKC').replace(/\s/g, '')
  const query = tx
    .select({ row: request, agency })
    .from(request)
    .innerJoin(agency, eq(agency.id, request.agencyId))
    .where(eq(request.receiptNumber, receiptNumber))
  const [found] = lock ? await query.for('update', { of: request }) : await query
  // Also done when there is no such number: the answer takes as long either way.
  const hash = queryCodeHash(scope.keys.codes, receiptNumber, given.code.normalize('NFKC'))
  const stored = found?.row.queryCodeHash ?? Buffer.alloc(hash.length)
  if (!timingSafeEqual(hash, stored) || !found) return null
  const events = await eventsOf(tx, found.row.id)
  return { ...found, events, state: fold(events, scope.calendar(), found.agency.rules) }
}

async function act(
  scope: Scope,
  given: ReceiptGiven & { address: string },
  step: (tx: Transaction, file: CaseFile) => Promise<Happening>,
): Promise<CaseState> {
  return scope.database.db.transaction(async (tx) => {
    const file = await openByReceipt(tx, scope, given, true)
    if (!file) throw wrongReceipt()
    const taker = { actor: applicantActor(given.address), roles: ['applicant'] as const }
    return takeStepAs(tx, scope, taker, file, scope.time.today(), await step(tx, file))
  })
}

export interface Correction extends ReceiptGiven {
  address: string
  text: string
  /** The items as they read now; left out when the correction adds to them. */
  items?: string[]
  uploads?: CheckedUpload[]
}

/**
 * 补正 by the applicant: the period runs anew from today. Throws 404 for a wrong receipt, 409 when nothing was asked or it is
 * too late.
 */
export async function applicantCorrects(scope: Scope, correction: Correction): Promise<CaseState> {
  const stored = await storeUploads(scope, correction.uploads ?? [])
  return act(scope, correction, async (tx, file) => {
    const { id, agencyId } = file.row
    await insertFiles(tx, { agencyId, requestId: id, by: 'applicant', uploads: stored })
    const items = correction.items?.map((text, at) => ({ id: String(at + 1), text }))
    return { kind: 'correctionReceived', text: correction.text, ...(items ? { items } : {}) }
  })
}

export interface Reasons extends ReceiptGiven {
  address: string
  text: string
  uploads?: CheckedUpload[]
}

/** What an applicant's own words on why they ask so much begin with in the file: the portal finds them by it. */
export const REASONS_NOTE = '申请人说明理由：'

/**
 * 条例第三十五条: the applicant says why so much is asked. The words go into the file as a note; weighing them is an officer's step
 * of its own. Throws 404 for a wrong receipt, 409 when no reasons were asked for.
 */
export async function applicantGivesReasons(scope: Scope, reasons: Reasons): Promise<CaseState> {
  const stored = await storeUploads(scope, reasons.uploads ?? [])
  return act(scope, reasons, async (tx, file) => {
    if (file.state.stage !== 'awaitingReasons')
      throw againstTheRules({
        refused: 'no-reasons-asked',
        because: '现在没有需要您说明的理由。',
        cites: '条例第三十五条',
      })
    const { id, agencyId } = file.row
    const fileIds = await insertFiles(tx, { agencyId, requestId: id, by: 'applicant', uploads: stored })
    return { kind: 'noted', text: `${REASONS_NOTE}${reasons.text}`, ...(fileIds.length > 0 ? { fileIds } : {}) }
  })
}

/** 撤回 by the applicant, as long as it is not decided. */
export function applicantWithdraws(
  scope: Scope,
  given: ReceiptGiven & { address: string; reason: string },
): Promise<CaseState> {
  return act(scope, given, async () => ({ kind: 'withdrawn', reason: given.reason }))
}

/** 条例第四十四条第二款: the applicant suggests to make public to everybody what was disclosed to them. */
export function applicantSuggestsPublic(
  scope: Scope,
  given: ReceiptGiven & { address: string; reason: string },
): Promise<CaseState> {
  return act(scope, given, async () => ({ kind: 'makePublicProposed', reason: given.reason }))
}
