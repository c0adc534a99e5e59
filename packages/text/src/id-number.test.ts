import { describe, expect, it } from 'vitest'
import { idNumberProblem, isIdNumber, isOldIdNumber, normalizeIdNumber } from './id-number.ts'

// Numbers computed for these tests: nobody's.
describe('idNumberProblem', () => {
  it.each([
    '110101199003077758',
    '330205198512120029',
    '330205 20000229 123 1',
    '３３０２０５１９８５１２１２００２９',
    '830000199001010020',
  ])('accepts %s', (number) => {
    expect(idNumberProblem(number)).toBeNull()
  })

  it.each([
    ['11010119900307775', '18位'],
    ['11010119900307775A', '18位'],
    ['990101199003077758', '校验码'],
    ['100101199003077758', '地区代码'],
    ['330205198502300029', '出生日期'],
    ['110101199003077757', '校验码'],
    ['110101199003077785', '校验码'],
  ])('refuses %s because of %s', (number, why) => {
    expect(idNumberProblem(number)).toContain(why)
    expect(isIdNumber(number)).toBe(false)
  })

  it('writes a small x large', () => {
    expect(normalizeIdNumber(' 11010119900307123x ')).toBe('11010119900307123X')
  })
})

describe('isOldIdNumber', () => {
  it('looks at region and day of birth', () => {
    expect(isOldIdNumber('330205851212002')).toBe(true)
    expect(isOldIdNumber('330205851332002')).toBe(false)
  })
})
