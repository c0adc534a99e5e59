import { isIdNumber, isOldIdNumber } from './id-number.ts'
import { maskBankCard, maskEmail, maskIdNumber, maskPhone, maskPlate } from './masks.ts'
import { toHalfWidth } from './normalize.ts'
import { isSocialCreditCode } from './social-credit-code.ts'

export type PersonalDataKind = 'idNumber' | 'mobile' | 'bankCard' | 'landline' | 'email' | 'plate'

/** What to call each kind in a sentence. */
export const PERSONAL_DATA_LABELS: Record<PersonalDataKind, string> = {
  idNumber: '身份证号码',
  mobile: '手机号码',
  bankCard: '银行卡号',
  landline: '固定电话',
  email: '电子邮箱',
  plate: '车牌号',
}

/** A place in a text that looks like personal data: `text.slice(start, end)`, and what to write instead. */
export interface PersonalData {
  kind: PersonalDataKind
  start: number
  end: number
  masked: string
}

interface Pattern {
  kind: PersonalDataKind
  pattern: RegExp
  accept?: (digits: string) => boolean
  mask: (found: string) => string
}

/** In order of strength: where two overlap, the earlier kind wins. Groups of digits may be parted by one space or hyphen. */
const PATTERNS: Pattern[] = [
  {
    kind: 'email',
    pattern: /[A-Z0-9][A-Z0-9._%+-]*@[A-Z0-9-]+(?:\.[A-Z0-9-]+)+/gi,
    mask: maskEmail,
  },
  {
    kind: 'idNumber',
    pattern: /(?<![\dA-Z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dX](?![\dA-Z])/gi,
    accept: isIdNumber,
    mask: (found) => maskIdNumber(found),
  },
  {
    kind: 'mobile',
    pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
    mask: maskPhone,
  },
  {
    kind: 'bankCard',
    pattern: /(?<![\dA-Z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Z])/gi,
    accept: isBankCard,
    mask: maskBankCard,
  },
  {
    kind: 'idNumber',
    pattern: /(?<![\dA-Z])\d{15}(?![\dA-Z])/gi,
    accept: isOldIdNumber,
    mask: (found) => maskIdNumber(found),
  },
  {
    kind: 'landline',
    pattern:
      /(?<!\d)(?:\(0(?:10|2\d|[3-9]\d{2})\)|0(?:10|2\d|[3-9]\d{2}))[ -]?[2-8]\d{6,7}(?:-\d{1,6}|转\d{1,6})?(?!\d)/g,
    mask: maskPhone,
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. ]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学警挂港澳])(?![A-Z0-9])/gi,
    accept: (plate) => /\d/.test(plate),
    mask: maskPlate,
  },
]

/**
 * Finds what looks like personal data, in order of place. Identity numbers and bank cards count only with a right check digit,
 * telephone numbers only in existing ranges; full-width digits are read too. It finds patterns: names and addresses in running
 * text it cannot.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = toHalfWidth(text)
  const found: PersonalData[] = []
  for (const { kind, pattern, accept, mask } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (accept && !accept(match[0].replace(/[ -]/g, ''))) continue
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ kind, start, end, masked: mask(match[0]) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with everything `findPersonalData` finds masked. */
export function maskPersonalData(text: string): string {
  let masked = ''
  let at = 0
  for (const place of findPersonalData(text)) {
    masked += text.slice(at, place.start) + place.masked
    at = place.end
  }
  return masked + text.slice(at)
}

/** Issuer ranges in use in China, then Luhn's check: a number that only happens to be long is rarely both. */
function isBankCard(digits: string): boolean {
  if (!/^(?:62|60|4|5[1-5]|2[2-7]|35|9558)\d+$/.test(digits) || isSocialCreditCode(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    sum += at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9
  }
  return sum % 10 === 0
}
