import { WindowRegistration } from '@yangguang/contract'
import { describe, expect, it } from 'vitest'
import { fieldOf, freshValues, type IntakeValues, registrationOf } from './values.ts'

const key = '0198a3c2-0000-7000-8000-000000000001'

const typed = (more: Partial<IntakeValues> = {}): IntakeValues => ({
  ...(freshValues('2026-11-20') as IntakeValues),
  name: '张三丰',
  identityNumber: '110101199003077758',
  phone: '13812345678',
  address: '明州市中山路8号',
  items: [{ text: '征地补偿安置方案' }],
  ...more,
})

describe('what is typed at the window', () => {
  it('is a registration the wire accepts', () => {
    const sent = registrationOf(typed(), key)
    expect(WindowRegistration.parse(sent)).toEqual(sent)
    expect(sent.applicant.person?.name).toBe('张三丰')
    expect(sent.applicant.organisation).toBeNull()
  })

  it('names an organisation where the applicant is none of the natural persons', () => {
    const sent = registrationOf(
      typed({
        applicantKind: 'commercial',
        creditCode: '91330200MA2AB12C35',
        legalRepresentative: '李远洋',
        contact: '王小明',
      }),
      key,
    )
    expect(WindowRegistration.parse(sent).applicant.organisation?.legalRepresentative).toBe('李远洋')
    expect(sent.applicant.person).toBeNull()
  })

  it('confirms a fax only when the clerk ticked it, and never what was handed in', () => {
    expect(registrationOf(typed({ channel: 'fax' }), key).confirmation).toBeNull()
    expect(
      registrationOf(typed({ channel: 'fax', confirmed: true, confirmedOn: '2026-11-19' }), key).confirmation,
    ).toEqual({
      on: '2026-11-19',
      how: 'phone',
      note: '',
    })
    expect(registrationOf(typed({ channel: 'window', confirmed: true }), key).confirmation).toBeNull()
  })

  it('reads the names of joint applicants however they are set apart', () => {
    expect(registrationOf(typed({ jointNames: '李四、王五, 赵六 ' }), key).applicant.jointNames).toEqual([
      '李四',
      '王五',
      '赵六',
    ])
  })
})

describe('a sentence of the server', () => {
  it.each([
    ['applicant.person.identityNumber', ['identityNumber']],
    ['applicant.organisation.creditCode', ['creditCode']],
    ['applicant.agent.identityNumber', ['agentIdentityNumber']],
    ['items.1', ['items', 1, 'text']],
    ['items', ['items', 0, 'text']],
    ['confirmation.on', ['confirmedOn']],
    ['applicant.delivery', ['delivery']],
    ['applicant.person', null],
    ['arrivedOn', ['arrivedOn']],
  ])('about %s stands at its field', (path, field) => {
    expect(fieldOf(path)).toEqual(field)
  })
})
