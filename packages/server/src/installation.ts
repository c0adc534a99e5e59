import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { type Keys, openKeys } from './crypto/keys.ts'
import { checkKeys, openExistingKeys } from './crypto/matching-keys.ts'
import type { Database, Transaction } from './database/open.ts'
import { setting } from './database/schema/index.ts'

/**
 * What this installation is, decided at its first start: the fictional region to try things out with, or an office's own.
 * `finished` turns true when the region is loaded, or when the set-up page has made the agency and its administrators.
 */
export interface Installation {
  kind: 'demonstration' | 'office'
  finished: boolean
  /** Hash of the one-time set-up code, while an office waits to be set up. */
  codeHash?: string
}

/** Where the setting table holds it; locked by whoever finishes the set-up. */
export const INSTALLATION_KEY = 'installation'
type Queries = Database['db'] | Transaction

/** Nothing before the first start. */
export async function readInstallation(db: Queries): Promise<Installation | undefined> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, INSTALLATION_KEY))
  return row?.value as Installation | undefined
}

export async function recordInstallation(db: Queries, installation: Installation): Promise<void> {
  await db
    .insert(setting)
    .values({ key: INSTALLATION_KEY, value: installation })
    .onConflictDoUpdate({ target: setting.key, set: { value: installation, changedAt: sql`now()` } })
}

const KEYS = 'keys'

/**
 * The keys in `directory`, made new only for a database that has never seen any: what it holds was sealed with those it
 * knows, and with others every applicant would be unreadable from the next start on. Throws `Trouble` when they differ.
 */
export async function openKeysOf(db: Queries, directory: string): Promise<Keys> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, KEYS))
  const known = row?.value as Keys['fingerprints'] | undefined
  const keys = known ? openExistingKeys(directory) : openKeys(directory)
  if (known) checkKeys('数据库', known, keys)
  await db
    .insert(setting)
    .values({ key: KEYS, value: keys.fingerprints })
    .onConflictDoUpdate({ target: setting.key, set: { value: keys.fingerprints, changedAt: sql`now()` } })
  return keys
}

// Without letters and digits that look alike: the code is read from a terminal and typed.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const hash = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex')

/** Makes a new one-time code (58 bits) for the set-up page; one made earlier no longer opens it. */
export async function issueSetUpCode(db: Queries): Promise<string> {
  const letters = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)])
  const code = [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-')
  await recordInstallation(db, { kind: 'office', finished: false, codeHash: hash(code) })
  return code
}

/** Whether `code` opens the set-up page now; never once the office has been set up. */
export async function opensSetUp(db: Queries, code: string): Promise<boolean> {
  const installation = await readInstallation(db)
  if (!installation?.codeHash || installation.finished) return false
  return timingSafeEqual(Buffer.from(hash(code), 'hex'), Buffer.from(installation.codeHash, 'hex'))
}

/** Ends the set-up, in the transaction that makes the agency: the code is used up. */
export async function finishSetUp(tx: Transaction): Promise<void> {
  await recordInstallation(tx, { kind: 'office', finished: true })
}
