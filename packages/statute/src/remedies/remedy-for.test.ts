import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../decisions/outcomes.ts'
import { isRefusal } from '../refusal.ts'
import { type RemedyInput, type RemedyText, remedyFor } from './remedy-for.ts'

/** A county bureau that refused process information yesterday. */
const letter = (changes: Partial<RemedyInput> = {}): RemedyInput => ({
  outcomes: ['denied.processInfo'],
  decidedOn: '2026-03-02',
  agencyKind: 'department',
  reviewOrgan: '明州市海东区人民政府',
  court: '明州市海东区人民法院',
  rules: { adminQueryReviewFirst: false },
  ...changes,
})

function remedy(changes: Partial<RemedyInput> = {}): RemedyText {
  const outcome = remedyFor(letter(changes))
  if (isRefusal(outcome)) throw new Error(outcome.because)
  return outcome
}

const FIRST =
  '依照《中华人民共和国行政复议法》第二十三条第一款第四项的规定，应当自收到本告知书之日起60日内先向明州市海东区人民政府申请行政复议；' +
  '对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向明州市海东区人民法院提起行政诉讼；' +
  '行政复议机关逾期不作决定的，可以自行政复议期限届满之日起15日内向明州市海东区人民法院提起行政诉讼。'
const EITHER =
  '可以自收到本告知书之日起60日内向明州市海东区人民政府申请行政复议，' +
  '也可以自收到本告知书之日起6个月内直接向明州市海东区人民法院提起行政诉讼。'

describe('the remedy paragraph', () => {
  it('sends a refusal to review first', () => {
    expect(remedy()).toMatchObject({
      text: `如对本处理决定不服，${FIRST}`,
      reviewFirst: 'all',
      standing: 'verified',
      notes: [],
    })
  })

  it('sends the refused part of a partial release to review first and leaves the choice for the rest', () => {
    expect(remedy({ outcomes: ['partial'] })).toMatchObject({
      text: `如对本处理决定中不予公开的部分不服，${FIRST}如对其他部分不服，${EITHER}`,
      reviewFirst: 'some',
    })
  })

  it.each([
    'alreadyPublic',
    'granted',
    'unavailable.notExist',
    'unavailable.notOurs',
    'unavailable.needsCreation',
    'unavailable.unclearAfterCorrection',
    'notProcessed.petition',
    'notProcessed.repeat',
    'notProcessed.publication',
    'notProcessed.excessive',
    'notProcessed.reconfirm',
    'other.correctionOverdue',
    'other.feeOverdue',
    'other.misc',
  ] as const)('leaves the choice for %s', (outcome) => {
    expect(remedy({ outcomes: [outcome] })).toMatchObject({
      text: `如对本处理决定不服，${EITHER}`,
      reviewFirst: 'none',
    })
  })

  it.each([
    'denied.stateSecret',
    'denied.lawProhibited',
    'denied.safetyStability',
    'denied.thirdParty',
    'denied.internalAffairs',
    'denied.processInfo',
    'denied.enforcementFile',
  ] as const)('sends %s to review first from 2024 on and not before', (outcome) => {
    expect(remedy({ outcomes: [outcome], decidedOn: '2024-01-01' }).reviewFirst).toBe('all')
    expect(remedy({ outcomes: [outcome], decidedOn: '2023-12-31' }).reviewFirst).toBe('none')
  })

  it('parts a letter with several outcomes', () => {
    expect(remedy({ outcomes: ['denied.thirdParty', 'unavailable.notExist', 'granted'] }).text).toBe(
      `如对本处理决定中不予公开的部分不服，${FIRST}如对其他部分不服，${EITHER}`,
    )
  })
})

describe('行政查询事项', () => {
  it('leaves the choice unless the agency is set otherwise, and says that this is assumed', () => {
    const open = remedy({ outcomes: ['denied.adminQuery'] })
    expect(open).toMatchObject({ text: `如对本处理决定不服，${EITHER}`, reviewFirst: 'none', standing: 'assumed' })
    expect(open.notes.join('')).toContain('按可以直接起诉告知')
    const first = remedy({ outcomes: ['denied.adminQuery'], rules: { adminQueryReviewFirst: true } })
    expect(first).toMatchObject({ text: `如对本处理决定不服，${FIRST}`, reviewFirst: 'all', standing: 'assumed' })
    expect(first.notes.join('')).toContain('本机关设置为先复议')
  })

  it('is told apart from a refusal in the same letter', () => {
    expect(remedy({ outcomes: ['denied.processInfo', 'denied.adminQuery'] }).text).toBe(
      `如对本处理决定中依照《中华人民共和国政府信息公开条例》第十四条、第十五条、第十六条不予公开的部分不服，${FIRST}如对其他部分不服，${EITHER}`,
    )
    const outcomes: Outcome[] = ['denied.adminQuery', 'granted']
    expect(remedy({ outcomes, rules: { adminQueryReviewFirst: true } }).text).toBe(
      `如对本处理决定中不予公开或者告知依照有关规定办理的部分不服，${FIRST}如对其他部分不服，${EITHER}`,
    )
  })

  it('needs no such care before 2024', () => {
    expect(remedy({ outcomes: ['denied.adminQuery'], decidedOn: '2023-06-01' })).toMatchObject({
      standing: 'verified',
      notes: [],
    })
  })
})

describe('the version in force on the day of decision', () => {
  it.each([
    { decidedOn: '2019-05-14', version: '2015-05-01', standing: 'assumed' },
    { decidedOn: '2019-05-15', version: '2019-05-15', standing: 'verified' },
    { decidedOn: '2023-12-31', version: '2019-05-15', standing: 'verified' },
    { decidedOn: '2024-01-01', version: '2024-01-01', standing: 'verified' },
    { decidedOn: '2025-05-31', version: '2024-01-01', standing: 'verified' },
    { decidedOn: '2025-06-01', version: '2025-06-01', standing: 'verified' },
    { decidedOn: '2026-06-30', version: '2025-06-01', standing: 'verified' },
    { decidedOn: '2026-07-01', version: '2026-07-01', standing: 'unverified' },
  ])('$decidedOn: $version, $standing', ({ decidedOn, version, standing }) => {
    expect(remedy({ decidedOn })).toMatchObject({ version, standing })
  })

  it('warns the officer, not the applicant, of the regulation nobody here has read', () => {
    const { text, notes } = remedy({ decidedOn: '2026-11-20' })
    expect(notes.join('')).toContain('未核实')
    expect(text).toBe(`如对本处理决定不服，${FIRST}`)
  })

  it('does not guess before the periods it knows', () => {
    expect(() => remedy({ decidedOn: '2015-04-30' })).toThrow(RangeError)
  })
})

describe('the organs', () => {
  it('let the applicant choose the department above before 2024', () => {
    expect(remedy({ decidedOn: '2020-06-01', departmentAbove: '明州市文化局' }).text).toContain(
      '向明州市海东区人民政府或者明州市文化局申请行政复议',
    )
    expect(remedy({ decidedOn: '2020-06-01' }).text).toContain('向明州市海东区人民政府或者上一级主管部门申请行政复议')
    expect(remedy({ departmentAbove: '明州市文化局' }).text).not.toContain('明州市文化局')
  })

  it('let the applicant of a justice department choose still', () => {
    expect(remedy({ agencyKind: 'justice', departmentAbove: '明州市司法局' }).text).toContain(
      '先向明州市海东区人民政府或者明州市司法局申请行政复议',
    )
  })

  it('are one for governments, townships and agencies led from above', () => {
    for (const agencyKind of ['government', 'township', 'vertical'] as const) {
      const named = { agencyKind, departmentAbove: '明州市文化局' }
      expect(remedy({ ...named, decidedOn: '2020-06-01' }).text).not.toContain('明州市文化局')
      expect(remedy(named).text).toContain('先向明州市海东区人民政府申请行政复议')
    }
  })

  it('add the ruling of the State Council for a provincial government', () => {
    expect(remedy({ agencyKind: 'provincialGovernment', reviewOrgan: '江海省人民政府' }).text).toContain(
      '向明州市海东区人民法院提起行政诉讼，也可以向国务院申请裁决，国务院依法作出的裁决为最终裁决；',
    )
  })

  it.each([
    { missing: { reviewOrgan: ' ' }, says: '救济告知缺少行政复议机关（本级人民政府）的全称，请在机构设置中填写。' },
    { missing: { court: '' }, says: '救济告知缺少有管辖权的人民法院的全称，请在机构设置中填写。' },
    { missing: { reviewOrgan: '', court: '' }, says: '行政复议机关（本级人民政府）的全称和有管辖权的人民法院的全称' },
    { missing: { outcomes: [] }, says: '尚未拟定处理决定' },
  ])('are not left out: $says', ({ missing, says }) => {
    const outcome = remedyFor(letter(missing))
    expect(isRefusal(outcome) && outcome.because).toContain(says)
  })
})

describe('a letter served over the internet', () => {
  it('gives the address for applying for review, or tells the officer to', () => {
    expect(remedy({ servedElectronically: true, onlineReview: 'https://fy.mingzhou.example' }).text).toMatch(
      /行政复议申请可以通过互联网渠道（https:\/\/fy\.mingzhou\.example）提交。$/,
    )
    expect(remedy({ servedElectronically: true }).notes.join('')).toContain('行政复议法第二十二条第二款')
    expect(remedy({ servedElectronically: true, decidedOn: '2023-06-01' }).notes).toEqual([])
  })
})

describe('any decision', () => {
  const outcome = fc.constantFrom<Outcome>(
    'alreadyPublic',
    'granted',
    'partial',
    'denied.stateSecret',
    'denied.lawProhibited',
    'denied.safetyStability',
    'denied.thirdParty',
    'denied.internalAffairs',
    'denied.processInfo',
    'denied.enforcementFile',
    'denied.adminQuery',
    'unavailable.notExist',
    'notProcessed.repeat',
    'other.feeOverdue',
  )

  it('names an organ and a court in whole sentences, and review comes first only from 2024 on', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('2019-01-02', '2021-01-01', '2024-01-01', '2025-12-31', '2026-11-20'),
        fc.constantFrom<RemedyInput['agencyKind']>(
          'provincialGovernment',
          'government',
          'department',
          'township',
          'vertical',
          'justice',
        ),
        fc.boolean(),
        (outcomes, decidedOn, agencyKind, adminQueryReviewFirst) => {
          const { text, reviewFirst } = remedy({ outcomes, decidedOn, agencyKind, rules: { adminQueryReviewFirst } })
          expect(text).toContain('明州市海东区人民政府')
          expect(text).toContain('明州市海东区人民法院')
          expect(text).toMatch(/^如对本处理决定[^。]*。(如对其他部分不服，[^。]*。)?$/)
          expect(text).not.toMatch(/[，；。]{2}|undefined|null|\s/)
          expect(text.includes('先向')).toBe(reviewFirst !== 'none')
          expect(text.includes('直接向')).toBe(reviewFirst !== 'all')
          if (decidedOn < '2024-01-01') expect(reviewFirst).toBe('none')
          else
            expect(reviewFirst !== 'none').toBe(
              outcomes.some(
                (one) =>
                  one === 'partial' ||
                  (one.startsWith('denied.') && (one !== 'denied.adminQuery' || adminQueryReviewFirst)),
              ),
            )
        },
      ),
    )
  })
})
