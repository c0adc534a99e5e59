import { toHalfWidth } from './normalize.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** A unified social credit code as it is stored: half width, no spaces, capitals. */
export function normalizeSocialCreditCode(text: string): string {
  return toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase()
}

/**
 * What is wrong with a unified social credit code (GB 32100-2015), as a sentence; null when nothing is. Checks the alphabet,
 * the check character of the organisation code inside (GB 11714-1997) and of the whole.
 */
export function socialCreditCodeProblem(text: string): string | null {
  const code = normalizeSocialCreditCode(text)
  if (code.length !== 18) return `统一社会信用代码应为18位，这里是${code.length}位。`
  const wrong = [...code].find((character) => !ALPHABET.includes(character))
  if (wrong) return `统一社会信用代码中不会出现「${wrong}」，请核对（不使用字母I、O、S、V、Z）。`
  if (organisationCheck(code.slice(8, 16)) !== code[16] || checkCharacter(code) !== code[17])
    return '统一社会信用代码的校验码不对，请核对是否有字符写错。'
  return null
}

/** Whether the text is a unified social credit code in form and check characters. */
export function isSocialCreditCode(text: string): boolean {
  return socialCreditCodeProblem(text) === null
}

function checkCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * ORGANISATION_ALPHABET.indexOf(body[at]!),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}
