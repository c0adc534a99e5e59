import { describe, expect, it } from 'vitest'
import { isSocialCreditCode, normalizeSocialCreditCode, socialCreditCodeProblem } from './social-credit-code.ts'

describe('socialCreditCodeProblem', () => {
  it.each([
    '11370812004339255B',
    '11341702486344515H',
    '91330200MA2AB12C35',
    '１１３３０２００００２９８０００６Ｔ',
    '91330200ma2ab12c35',
  ])('accepts %s', (code) => {
    expect(socialCreditCodeProblem(code)).toBeNull()
    expect(isSocialCreditCode(normalizeSocialCreditCode(code))).toBe(true)
  })

  it.each([
    ['000014349', '9位'],
    ['91330200MA2ABI2C35', '「I」'],
    ['91330200MA2AB12C36', '校验码'],
    ['19330200MA2AB12C35', '校验码'],
  ])('refuses %s because of %s', (code, why) => {
    expect(socialCreditCodeProblem(code)).toContain(why)
  })
})
