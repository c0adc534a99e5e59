import { setTimeout as wait } from 'node:timers/promises'
import { keyedHash } from '../../../crypto/keys.ts'
import { tooMany } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { findByReceipt, type ReceiptGiven } from '../../requests/actions/for-applicant.ts'
import type { CaseFile } from '../../requests/store.ts'
import { type AttemptKey, attemptsSince, deleteAttempts, insertAttempt } from '../store.ts'

/** Wrong tries a number and an address may make within the window; then neither is answered until it has passed. */
export const attemptLimits = { number: 5, address: 20, minutes: 15 } as const

/** Every answer takes at least this long, so that none of them can be told from its time. */
const ANSWER_MS = 300

/** A receipt number and code in the form they are compared in: as people copy them, with spaces, wide digits or small letters. */
export function asGiven(receiptNumber: string, code: string): ReceiptGiven {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  return {
    // All dashes people and keyboards put there.
    receiptNumber: plain(receiptNumber).replace(/[\u2010-\u2015\u2212—–]/g, '-'),
    code: plain(code)
      .replace(/[-\u2010-\u2015]/g, '')
      .toUpperCase(),
  }
}

/**
 * Opens a request by its number and code, or null. Tries are counted per number and per address before they are looked at, also
 * for numbers that do not exist; a right one takes its count back. Throws 429 when there were too many. Number unknown and code
 * wrong give the same answer after the same time.
 */
export async function openByReceipt(scope: Scope, given: ReceiptGiven, address: string): Promise<CaseFile | null> {
  const floor = wait(ANSWER_MS)
  try {
    return await counted(scope, given, address)
  } finally {
    await floor
  }
}

async function counted(scope: Scope, given: ReceiptGiven, address: string): Promise<CaseFile | null> {
  const { db } = scope.database
  const now = scope.time.now()
  const hash = (kind: AttemptKey['kind'], text: string): AttemptKey => ({
    kind,
    key: keyedHash(scope.keys.codes, `follow attempt ${kind}`, text),
  })
  const keys = [hash('number', given.receiptNumber), hash('address', address)]
  const ids = await insertAttempt(db, keys, now)
  const since = new Date(now.getTime() - attemptLimits.minutes * 60_000)
  for (const { kind, key } of keys) {
    // This one is among those counted: a hundred sent at once are still only as many as the limit.
    if ((await attemptsSince(db, key, since)) <= attemptLimits[kind]) continue
    await deleteAttempts(db, ids)
    throw tooMany(
      `查询次数过多。请 ${attemptLimits.minutes} 分钟后再试；着急的，请携带身份证件到受理机构查询，或者打电话询问。`,
    )
  }
  const file = await findByReceipt(scope, given)
  if (file) await deleteAttempts(db, ids)
  return file
}
