import { createHmac, randomInt } from 'node:crypto'
import type { PlainDate } from '@yangguang/statute'
import { keyObject } from '../../crypto/keys.ts'

// Without 0 O 1 I L and the like: it is read aloud and copied by hand.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const random = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * `20261120-48391724`: the day and eight random digits. Tells nobody how many applications there are, and so many numbers to a day
 * that whole years of old cases can be brought in at once without meeting one twice.
 */
export const newReceiptNumber = (today: PlainDate) => `${today.replaceAll('-', '')}-${random('0123456789', 8)}`

/** Eight characters, about 40 bits; only its keyed hash is stored. */
export const newQueryCode = () => random(ALPHABET, 8)

/**
 * The query code that belongs to a form key: as hard to guess without `key` as one by chance, but the same each time. An answer
 * that got lost (a double click, a broken line) can so be given again to whoever sends the same form again.
 */
export function queryCodeOf(key: Buffer, formKey: string): string {
  let code = ''
  for (let block = 0; code.length < 8; block++) {
    const bytes = createHmac('sha256', keyObject(key)).update(`query code\0${formKey}\0${block}`).digest()
    // Bytes past the last whole multiple of the alphabet would favour its first characters.
    for (const byte of bytes) if (byte < 256 - (256 % ALPHABET.length)) code += ALPHABET[byte % ALPHABET.length]
  }
  return code.slice(0, 8)
}

/** What is stored of a query code: bound to the receipt number, so equal codes do not look equal. */
export const queryCodeHash = (key: Buffer, receiptNumber: string, code: string) =>
  createHmac('sha256', keyObject(key)).update(receiptNumber).update('\0').update(code.trim().toUpperCase()).digest()
