import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { PasswordRules, SecurityPolicy } from '@yangguang/contract'

// The library's default algorithm is argon2id; written out so that an update of it cannot weaken ours.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, COST)

/** Whether `password` is the one `hashed` was made of; false, too, for a hash that cannot be read. */
export const isPassword = (hashed: string, password: string) => verify(hashed, password).catch(() => false)

let decoy: Promise<string> | undefined
/** A hash no password is known of: an unknown login is checked against it, so that it takes as long as a known one. */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(String(randomInt(2 ** 47)))
  return decoy
}

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}\s]/u]

/** What is wrong with a new password, as a sentence that says what to do; null when nothing is. */
export function passwordProblem(policy: SecurityPolicy, login: string, password: string): string | null {
  if ([...password].length < policy.passwordLength) return `口令至少 ${policy.passwordLength} 个字符，请加长。`
  const met = classes.filter((pattern) => pattern.test(password)).length
  if (met < policy.passwordClasses)
    return `口令须包含大写字母、小写字母、数字、符号中的至少 ${policy.passwordClasses} 类，现在只有 ${met} 类。`
  const plain = password.toLowerCase()
  if (plain.includes(login.toLowerCase()) || plain.includes([...login.toLowerCase()].reverse().join('')))
    return '口令里不能含有登录名，请换一个。'
  if (new Set(plain).size < 5) return '口令里重复的字符太多，请换一个。'
  return null
}

/** Whether the password is one of those whose hashes are given. */
export async function isOneOf(hashes: readonly string[], password: string): Promise<boolean> {
  for (const old of hashes) if (await isPassword(old, password)) return true
  return false
}

/** The rules for whoever is about to choose a password. */
export const presentRules = (policy: SecurityPolicy): PasswordRules => ({
  minLength: policy.passwordLength,
  classes: policy.passwordClasses,
  remembered: policy.passwordsRemembered,
  days: policy.passwordDays,
  sentence:
    `口令至少 ${policy.passwordLength} 个字符，含大写字母、小写字母、数字、符号中的至少 ${policy.passwordClasses} 类，` +
    `不含登录名，不与最近 ${policy.passwordsRemembered} 次用过的相同；每 ${policy.passwordDays} 天更换一次。`,
})

// Without characters that look alike on paper: an initial password is handed over in writing.
const upper = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const lower = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'

/** An initial password, `Kp7w-Tq4x-Zm9v-Rc3d`: about 70 bits, meets every policy that can be set, to be changed at first sign-in. */
export function initialPassword(length = 16): string {
  const group = [upper, lower, digits, lower]
  const drawn = Array.from({ length }, (_, at) => {
    const alphabet = group[at % group.length]!
    return alphabet[randomInt(alphabet.length)]!
  }).join('')
  return drawn.match(/.{1,4}/g)!.join('-')
}
