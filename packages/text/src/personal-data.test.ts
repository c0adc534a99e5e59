import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData, maskPersonalData } from './personal-data.ts'

const kinds = (text: string) => findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('findPersonalData', () => {
  it.each([
    ['身份证110101199003077758，', 'idNumber', '110101199003077758'],
    ['身份证：１１０１０１１９９００３０７７７５８', 'idNumber', '１１０１０１１９９００３０７７７５８'],
    ['110101 19900307 7758', 'idNumber', '110101 19900307 7758'],
    ['旧证330205851212002。', 'idNumber', '330205851212002'],
    ['手机13812345678', 'mobile', '13812345678'],
    ['+86 138-1234-5678', 'mobile', '+86 138-1234-5678'],
    ['卡号6222021200101234560', 'bankCard', '6222021200101234560'],
    ['卡号6222 0212 0010 1234 560', 'bankCard', '6222 0212 0010 1234 560'],
    ['电话0574-87654321转801', 'landline', '0574-87654321转801'],
    ['电话（010）62345678', 'landline', '（010）62345678'],
    ['信箱zhang.san@mail.example.cn。', 'email', 'zhang.san@mail.example.cn'],
    ['车牌浙B·12345', 'plate', '浙B·12345'],
    ['新能源浙BD12345号', 'plate', '浙BD12345'],
  ])('%s: %s', (text, kind, found) => {
    expect(kinds(text)).toEqual([[kind, found]])
  })

  it.each([
    ['a wrong check digit', '110101199003077757'],
    ['a wrong Luhn digit', '6222021200101234561'],
    ['a social credit code', '91330200MA2AB12C35'],
    ['an index number', '11370812004339255B/2020-22849'],
    ['a document number', '明政公开〔2026〕13812号'],
    ['a service line', '12345热线、400-800-1234'],
    ['a longer number', '9138123456789012'],
    ['a decision number', '浙江省高级人民法院（2026）浙行终123号'],
  ])('passes over %s', (_, text) => {
    expect(kinds(text)).toEqual([])
  })

  it('lists several in order of place and never overlapping', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('110101199003077758', '13812345678', '浙B12345', 'a@b.cn', '，', '1', '张三'), {
          maxLength: 12,
        }),
        (parts) => {
          const found = findPersonalData(parts.join(''))
          for (let at = 1; at < found.length; at++) expect(found[at]!.start).toBeGreaterThanOrEqual(found[at - 1]!.end)
        },
      ),
    )
  })
})

describe('maskPersonalData', () => {
  it('masks in place and leaves the rest as it was', () => {
    expect(
      maskPersonalData('张三，身份证１１０１０１１９９００３０７７７５８，手机138 1234 5678，其他（不变）。'),
    ).toBe('张三，身份证******************，手机138 **** 5678，其他（不变）。')
  })
})
