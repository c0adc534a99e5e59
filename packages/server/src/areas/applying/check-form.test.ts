import { describe, expect, it } from 'vitest'
import { checkForm } from './check-form.ts'
import { filledFrom, type UploadField, withItem, withoutItem } from './fields.ts'
import { typedByAgent, typedByCompany, typedByPerson } from './testing/typed.ts'

const none: ReadonlySet<UploadField> = new Set()
const all: ReadonlySet<UploadField> = new Set(['identityFile', 'authorisationFile', 'agentIdentityFile'])
/** What is typed in all, with some of it otherwise. */
const typed = (all: Record<string, string>, given: Partial<Record<string, string>>) =>
  Object.fromEntries(Object.entries({ ...all, ...given }).map(([name, value]) => [name, value ?? '']))
const person = (given: Partial<Record<string, string>> = {}, uploads = none) =>
  checkForm(filledFrom('naturalPerson', typed(typedByPerson, given)), uploads)
const company = (given: Partial<Record<string, string>> = {}) =>
  checkForm(filledFrom('commercial', typed(typedByCompany, given)), none)

describe('a form that is right', () => {
  it('becomes the application of a person', () => {
    expect(person({ identityNumber: '１１０１０１ 19900307 7758', email: ' a@b.cn ' }).application).toEqual({
      applicant: {
        person: {
          name: '张三丰',
          identityKind: '居民身份证',
          identityNumber: '110101199003077758',
          employer: '',
          phone: '138 1234 5678',
          address: '',
          postcode: '',
          fax: '',
          email: 'a@b.cn',
        },
        organisation: null,
        agent: null,
        jointNames: [],
        delivery: '网上查看',
        carrier: '电子文档',
        help: '',
      },
      items: ['石桥镇2025年征地补偿安置方案\n文号：明政发〔2025〕12号'],
    })
  })

  it('becomes the application of an organisation', () => {
    const { application } = company({ creditCode: '9133 0200 ma2ab12c35' })
    expect(application?.applicant.organisation).toMatchObject({
      name: '明州远洋贸易有限公司',
      creditCode: '91330200MA2AB12C35',
    })
    expect(application?.applicant.person).toBeNull()
  })

  it('keeps agent, joint applicants and several things apart', () => {
    const typed = {
      ...typedByAgent,
      items: '2',
      item2Detail: '2025年3月张贴的公告\n所依据的批准文件',
      jointNames: '李四\n王五、赵六',
    }
    const { application } = checkForm(filledFrom('naturalPerson', typed), all)
    expect(application?.applicant.agent).toEqual({
      name: '李代理',
      identityKind: '护照',
      identityNumber: 'E12345678',
      phone: '0574-87000000',
    })
    expect(application?.applicant.jointNames).toEqual(['李四', '王五', '赵六'])
    expect(application?.items).toHaveLength(2)
    expect(application?.items[1]).toBe('2025年3月张贴的公告\n所依据的批准文件')
  })
})

describe('a form with one thing wrong is told so at its field', () => {
  it.each([
    { typed: { name: '' }, field: 'name', says: '请填写姓名。' },
    { typed: { name: '12345' }, field: 'name', says: '姓名应当是文字' },
    { typed: { name: '长'.repeat(51) }, field: 'name', says: '不超过 50 字，现在有 51 字' },
    { typed: { identityKind: '学生证' }, field: 'identityKind', says: '请选择证件名称。' },
    { typed: { identityNumber: '110101199003077759' }, field: 'identityNumber', says: '校验码不对' },
    { typed: { identityNumber: '110101199013077758' }, field: 'identityNumber', says: '出生日期' },
    { typed: { identityKind: '护照', identityNumber: 'E1' }, field: 'identityNumber', says: '不少于 4 位' },
    { typed: { phone: '' }, field: 'phone', says: '请填写联系电话。' },
    { typed: { phone: '无' }, field: 'phone', says: '电话号码应为' },
    { typed: { phone: '138123456' }, field: 'phone', says: '手机号码应为 11 位，现在是 9 位' },
    { typed: { postcode: '31500' }, field: 'postcode', says: '邮政编码应为 6 位数字' },
    { typed: { email: 'a@b' }, field: 'email', says: '电子邮箱的格式不对' },
    { typed: { fax: '传真机' }, field: 'fax', says: '传真号码应为' },
    { typed: { item1Title: '', item1Number: '' }, field: 'item1Title', says: '至少填写一项' },
    { typed: { item1Detail: '字'.repeat(2001) }, field: 'item1Detail', says: '不超过 2000 字' },
    { typed: { delivery: '' }, field: 'delivery', says: '请选择获取信息的方式。' },
    { typed: { delivery: '微信' }, field: 'delivery', says: '请选择获取信息的方式。' },
    { typed: { carrier: '' }, field: 'carrier', says: '请选择信息的载体形式。' },
    { typed: { carrier: '纸面' }, field: 'carrier', says: '载体形式请选择“电子文档”' },
    { typed: { delivery: '邮寄', carrier: '纸面' }, field: 'address', says: '选择了邮寄' },
    { typed: { delivery: '电子邮件' }, field: 'email', says: '选择了用电子邮件获取' },
    { typed: { delivery: '传真', carrier: '纸面' }, field: 'fax', says: '选择了传真，请填写' },
    { typed: { help: '助'.repeat(201) }, field: 'help', says: '不超过 200 字' },
    {
      typed: { jointNames: Array.from({ length: 21 }, (_, at) => `申请人${at}`).join('\n') },
      field: 'jointNames',
      says: '最多填写 20 人',
    },
  ])('$field: $says', ({ typed, field, says }) => {
    const { wrongs, application } = person(typed)
    expect(application).toBeNull()
    expect(wrongs.map((one) => one.field)).toEqual([field])
    expect(wrongs[0]!.message).toContain(says)
  })

  it.each([
    { typed: { orgName: '' }, field: 'orgName', says: '请填写名称。' },
    { typed: { creditCode: '91330200MA2AB12C36' }, field: 'creditCode', says: '校验码不对' },
    { typed: { creditCode: '330200' }, field: 'creditCode', says: '应为18位' },
    { typed: { legalRepresentative: '' }, field: 'legalRepresentative', says: '请填写法定代表人' },
    { typed: { contact: '' }, field: 'contact', says: '请填写联系人。' },
    { typed: { address: '' }, field: 'address', says: '选择了邮寄' },
  ])('of an organisation, $field: $says', ({ typed, field, says }) => {
    const { wrongs } = company(typed)
    expect(wrongs.map((one) => one.field)).toEqual([field])
    expect(wrongs[0]!.message).toContain(says)
  })

  it('an agent brings an authorisation and both identity papers', () => {
    const filled = filledFrom('naturalPerson', typedByAgent)
    expect(checkForm(filled, none).wrongs.map((one) => one.field)).toEqual([
      'identityFile',
      'authorisationFile',
      'agentIdentityFile',
    ])
    expect(checkForm(filled, all).wrongs).toEqual([])
  })

  it('an agent is not the applicant', () => {
    const same = { agentIdentityKind: '居民身份证', agentIdentityNumber: typedByPerson.identityNumber }
    const { wrongs } = checkForm(filledFrom('naturalPerson', { ...typedByAgent, ...same }), all)
    expect(wrongs.map((one) => one.field)).toEqual(['agentIdentityNumber'])
  })

  it('several wrongs come in the order of the page', () => {
    const { wrongs } = person({ name: '', delivery: '邮寄', carrier: '', item1Title: '', item1Number: '' })
    expect(wrongs.map((one) => one.field)).toEqual(['name', 'address', 'item1Title', 'carrier'])
  })
})

describe('the things asked for', () => {
  const two = filledFrom('naturalPerson', { ...typedByPerson, items: '2', item2Title: '第二件', item2Detail: '说明' })

  it('get room for one more, up to ten', () => {
    expect(withItem(two).items).toBe(3)
    expect(withItem(filledFrom('naturalPerson', { items: '10' })).items).toBe(10)
  })

  it('move up when one before them is taken out', () => {
    const one = withoutItem(two, 1)
    expect(one.items).toBe(1)
    expect(one.values).toMatchObject({ item1Title: '第二件', item1Number: '', item1Detail: '说明' })
    expect(one.values).not.toHaveProperty('item2Title')
  })

  it.each(['0', '-3', '99', 'NaN', '', '1e9'])('are between one and ten, whatever is posted: %s', (items) => {
    const { items: count } = filledFrom('naturalPerson', { ...typedByPerson, items })
    expect(count).toBeGreaterThanOrEqual(1)
    expect(count).toBeLessThanOrEqual(10)
  })
})
