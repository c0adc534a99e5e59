import type { FastifyReply, FastifyRequest } from 'fastify'
import { clearSealedCookie, readSealedCookie, type SealedCookie, setSealedCookie } from '../../portal/sealed-cookie.ts'
import type { Scope } from '../../scope.ts'
import { findByReceipt, type ReceiptGiven } from '../requests/actions/for-applicant.ts'
import type { CaseFile } from '../requests/store.ts'

/** The form of a receipt number; whatever else stands in an address is none. */
export const RECEIPT_NUMBER = /^\d{8}-\d{8}$/

/**
 * Half an hour from the last page. One cookie a request, sent to its own pages only: two requests open side by side do not meet, and
 * what is pressed in one can never act on the other.
 */
const cookieOf = (receiptNumber: string): SealedCookie => ({
  name: 'yangguang-follow',
  path: `/follow/${receiptNumber}`,
  minutes: 30,
})

/** Remembers that this browser has shown the right code for this request. */
export function remember(scope: Scope, reply: FastifyReply, given: ReceiptGiven): void {
  setSealedCookie(scope, reply, cookieOf(given.receiptNumber), given)
}

export function forget(reply: FastifyReply, receiptNumber: string): void {
  if (RECEIPT_NUMBER.test(receiptNumber)) clearSealedCookie(reply, cookieOf(receiptNumber))
}

/** A followed request with the receipt that opened it. */
export interface Followed {
  given: ReceiptGiven
  file: CaseFile
}

/** The request this browser may see at this address; null when it has not shown the code, or too long ago. */
export async function followed(scope: Scope, request: FastifyRequest, receiptNumber: string): Promise<Followed | null> {
  if (!RECEIPT_NUMBER.test(receiptNumber)) return null
  const given = readSealedCookie<ReceiptGiven>(scope, request, cookieOf(receiptNumber))
  if (!given || given.receiptNumber !== receiptNumber) return null
  const file = await findByReceipt(scope, given)
  return file && { given, file }
}
