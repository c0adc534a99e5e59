import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { courtKind, reviewOrganKind } from './organs.ts'
import { feeNoticeRemedy, silenceRemedy, thirdPartyRemedy } from './other-letters.ts'
import type { RemedyAddress } from './remedy-for.ts'

const address: RemedyAddress = {
  agencyKind: 'department',
  reviewOrgan: '明州市人民政府',
  court: '明州市海东区人民法院',
}

const text = (outcome: ReturnType<typeof silenceRemedy>) => (isRefusal(outcome) ? outcome.because : outcome.text)

describe('a fee notice', () => {
  it('says that the fee alone cannot be fought, and what can', () => {
    const { text, reviewFirst } = feeNoticeRemedy('2026-03-02')
    expect(text).toBe(
      '对收费决定有异议的，不能单独就收费决定申请行政复议或者提起行政诉讼；可以在缴费期满后，就本机关不再处理该政府信息公开申请的行为依法寻求救济。',
    )
    expect(reviewFirst).toBe('none')
  })
})

describe('the third party told of a disclosure', () => {
  it('can choose, whatever the day', () => {
    expect(text(thirdPartyRemedy(address, '2026-03-02'))).toBe(
      '如对本决定不服，可以自收到本告知书之日起60日内向明州市人民政府申请行政复议，也可以自收到本告知书之日起6个月内直接向明州市海东区人民法院提起行政诉讼。',
    )
    expect(thirdPartyRemedy({ ...address, court: '' }, '2026-03-02')).toMatchObject({
      refused: 'remedy-address-missing',
    })
  })
})

describe('an office that stayed silent', () => {
  it('can be taken to review or to court', () => {
    expect(text(silenceRemedy(address, '2026-03-02'))).toBe(
      '本机关逾期未作出答复的，可以自答复期限届满之日起60日内向明州市人民政府申请行政复议，也可以自答复期限届满之日起6个月内向明州市海东区人民法院提起行政诉讼。',
    )
  })

  it('is taken to review first where that may be the only road', () => {
    const remedy = silenceRemedy(address, '2026-07-01')
    expect(text(remedy)).toBe(
      '本机关逾期未作出答复的，可以自答复期限届满之日起60日内向明州市人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向明州市海东区人民法院提起行政诉讼。',
    )
    expect(remedy).toMatchObject({ standing: 'unverified' })
    expect(silenceRemedy({ ...address, reviewOrgan: '' }, '2026-07-01')).toMatchObject({
      refused: 'remedy-address-missing',
    })
  })
})

describe('who reviews', () => {
  it.each([
    { kind: 'department', on: '2023-12-31', organ: '本级人民政府', alternative: '上一级主管部门' },
    { kind: 'department', on: '2024-01-01', organ: '本级人民政府', alternative: null },
    { kind: 'justice', on: '2024-01-01', organ: '本级人民政府', alternative: '上一级司法行政部门' },
    { kind: 'government', on: '2024-01-01', organ: '上一级人民政府', alternative: null },
    { kind: 'township', on: '2020-01-01', organ: '上一级人民政府', alternative: null },
    { kind: 'provincialGovernment', on: '2024-01-01', organ: '本机关', alternative: null },
    { kind: 'vertical', on: '2024-01-01', organ: '上一级主管部门', alternative: null },
  ] as const)('$kind on $on: $organ', ({ kind, on, organ, alternative }) => {
    expect(reviewOrganKind(kind, on)).toMatchObject({ organ, alternative })
  })

  it('cites the article of the law then in force', () => {
    expect(reviewOrganKind('vertical', '2024-01-01').cites).toBe('行政复议法（2023年修订）第二十七条')
    expect(reviewOrganKind('vertical', '2023-12-31').cites).toBe('行政复议法（2023年修订前）第十二条第二款')
  })

  it('is judged by an intermediate court for governments of a county or above', () => {
    expect(courtKind('government')).toBe('中级人民法院')
    expect(courtKind('provincialGovernment')).toBe('中级人民法院')
    expect(courtKind('township')).toBe('基层人民法院')
    expect(courtKind('department')).toBe('基层人民法院')
  })
})
