import type { AgencyInput } from '@yangguang/contract'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { agency, auditLine, request } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, aUnit, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from '../requests/store.ts'
import { reservedSlugs } from './reserved.ts'

let test: TestApp
let city: AgencyRow
let bureau: AgencyRow
let system: Staff

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { kind: 'government', name: '明州市人民政府', slug: 'mingzhou' })
  bureau = await anAgency(test, { under: city, name: '明州市水务局', slug: 'shuiwu' })
  system = await aStaff(test, { agency: city, roles: ['systemAdmin'] })
})

type Method = 'GET' | 'POST' | 'PUT'
const by = async (person: Staff, method: Method, url: string, payload?: object) =>
  test.app.inject({ method, url, headers: await signedInAs(test, person), payload })

const input: AgencyInput = {
  name: '明州市文化局',
  kind: 'department',
  codeWord: '明文公开',
  creditCode: '',
  makesRegulations: false,
  disclosureOffice: '办公室',
  address: '明州市文化路3号',
  postcode: '315001',
  officeHours: '工作日 8:30—12:00，14:00—17:30',
  phone: '0574-87654000',
  fax: '',
  email: 'wh@mingzhou.example.cn',
  reviewOrgan: '明州市人民政府',
  court: '明州市江东区人民法院',
  channels: ['online'],
  rules: { approvalLevels: 1, legalReviewAlways: false, adminQueryReviewFirst: false },
}

describe('a new agency', () => {
  it('stands under its parent, with the ways in no agency may close', async () => {
    const made = await by(system, 'POST', '/api/admin/agencies', { ...input, parentId: bureau.id, slug: 'wenhua' })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({
      name: '明州市文化局',
      channels: ['window', 'registeredMail', 'ordinaryMail', 'oral', 'online'],
      active: true,
    })
    const [row] = await test.database.db.select().from(agency).where(eq(agency.slug, 'wenhua'))
    expect(row!.path).toBe('/mingzhou/shuiwu/wenhua/')
    const tree = (await by(system, 'GET', '/api/admin/agencies')).json()
    expect(tree.map((one: { slug: string; depth: number }) => [one.slug, one.depth])).toEqual([
      ['mingzhou', 0],
      ['shuiwu', 1],
      ['wenhua', 2],
    ])
  })

  it.each([
    [{ slug: 'shuiwu' }, 'slug', '已被使用'],
    [{ slug: 'workbench' }, 'slug', '系统页面的网址'],
    [{ slug: '../etc' }, 'slug', '小写字母开头'],
    [{ slug: 'a_b' }, 'slug', '小写字母开头'],
    [{ codeWord: '明政〔1〕' }, 'codeWord', '只用汉字、字母和数字'],
    [{ phone: '' }, 'phone', '请填写联系电话'],
    [{ email: 'not an address' }, 'email', '电子邮箱格式不对'],
    [{ rules: { ...input.rules, approvalLevels: 4 } }, 'rules.approvalLevels', '一至三级'],
  ])('is refused with a sentence at the field: %j', async (wrong, field, sentence) => {
    const given = { ...input, parentId: city.id, slug: 'xin-ju', ...wrong }
    const refused = await by(system, 'POST', '/api/admin/agencies', given)
    expect(refused.statusCode).toBe(400)
    const found = refused.json().fields.find((one: { field: string }) => one.field === field)
    expect(found.message).toContain(sentence)
  })

  it('cannot be called like any page of the platform', () => {
    const taken = new Set(test.app.policies.map((route) => route.url.split('/')[1]!.replace(/\..*$/, '')))
    for (const first of taken)
      if (first && !/[:*]/.test(first)) expect([first, reservedSlugs.has(first)]).toEqual([first, true])
    expect(taken.size).toBeGreaterThan(5)
  })

  it('cannot be put under a body that is not the administrator’s, nor beside their own', async () => {
    const below = await aStaff(test, { agency: bureau, roles: ['systemAdmin'] })
    const refused = await by(below, 'POST', '/api/admin/agencies', { ...input, parentId: city.id, slug: 'yuexian' })
    expect(refused.statusCode).toBe(404)
    expect(await test.database.db.select().from(agency).where(eq(agency.slug, 'yuexian'))).toEqual([])
  })
})

describe('what an agency says about itself', () => {
  const edited = async (change: Partial<AgencyInput>) => {
    const { id, parentId, slug, active, ...now } = (await by(system, 'GET', `/api/admin/agencies/${bureau.id}`)).json()
    return by(system, 'PUT', `/api/admin/agencies/${bureau.id}`, { ...now, ...change })
  }

  it('is changed with what was and what is in the audit', async () => {
    const answer = await edited({ phone: '0574-80000000', officeHours: '工作日 9:00—17:00' })
    expect(answer.json()).toMatchObject({ phone: '0574-80000000', slug: 'shuiwu' })
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.agencyId, bureau.id), eq(auditLine.action, 'edit-agency')))
    expect(lines.at(-1)!.detail).toEqual({
      phone: { from: '0574-87654321', to: '0574-80000000' },
      officeHours: { from: '工作日9:00—12:00，13:30—17:00', to: '工作日 9:00—17:00' },
    })
  })

  it('leaves no line when nothing is changed', async () => {
    const count = async () => (await test.database.db.select().from(auditLine)).length
    await edited({ channels: [] })
    const before = await count()
    expect((await edited({ channels: [] })).statusCode).toBe(200)
    expect(await count()).toBe(before)
  })

  it('cannot shut the window and the post', async () => {
    expect((await edited({ channels: [] })).json().channels).toEqual([
      'window',
      'registeredMail',
      'ordinaryMail',
      'oral',
    ])
  })

  it('folds the open cases anew when the rules of approval change', async () => {
    const open = await aRequest(test, { agency: bureau })
    await test.database.db.update(request).set({ dueOn: '2030-01-01' }).where(eq(request.id, open.requestId))
    await edited({ rules: { ...input.rules, approvalLevels: 3 } })
    const [row] = await test.database.db.select().from(request).where(eq(request.id, open.requestId))
    expect(row!.state.clock.dueOn).toBe('2026-08-03')
    expect(
      (await test.database.db.select().from(agency).where(eq(agency.id, bureau.id)))[0]!.rules.approvalLevels,
    ).toBe(3)
  })
})

describe('closing an agency down', () => {
  it('waits for its people, bodies and open cases, and says what is left', async () => {
    const office = await anAgency(test, { under: city, slug: 'jiuju' })
    await anAgency(test, { under: office })
    await aRequest(test, { agency: office })
    const refused = await by(system, 'PUT', `/api/admin/agencies/${office.id}/active`, { active: false })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().because).toBe(
      '这个机构还有1 个下级机构、1 个在用账号、1 件未归档的申请，请先移交、停用或者办结，再停用机构。',
    )
  })

  it('takes an empty one out of the lists, and brings it back', async () => {
    const office = await anAgency(test, { under: city, slug: 'kongju' })
    const named = async () =>
      (await by(system, 'GET', '/api/agencies')).json().some((one: { slug: string }) => one.slug === 'kongju')
    const set = (active: boolean) => by(system, 'PUT', `/api/admin/agencies/${office.id}/active`, { active })
    expect((await set(false)).json().active).toBe(false)
    expect(await named()).toBe(false)
    const staffThere = await by(system, 'POST', '/api/admin/staff', {
      agencyId: office.id,
      login: 'late',
      name: '迟到',
    })
    expect(staffThere.statusCode).toBe(400)
    expect((await set(true)).json().active).toBe(true)
    expect(await named()).toBe(true)
  })

  it('is not for its own administrator to do', async () => {
    expect((await by(system, 'PUT', `/api/admin/agencies/${city.id}/active`, { active: false })).statusCode).toBe(400)
  })
})

describe('units and topics', () => {
  it('are made, renamed and taken out of use; a name is used once in a body', async () => {
    const url = `/api/admin/agencies/${bureau.id}/units`
    const made = (await by(system, 'POST', url, { name: '法规科' })).json()
    expect(made).toMatchObject([{ name: '法规科', active: true, staff: 0 }])
    const twice = await by(system, 'POST', url, { name: '法规科' })
    expect(twice.json().fields).toEqual([{ field: 'name', message: '这个机构已有同名的科室，请换一个名称。' }])
    await by(system, 'POST', url, { name: '财务科' })
    const list = (await by(system, 'GET', url)).json()
    const other = list.find((one: { name: string }) => one.name === '财务科')
    expect((await by(system, 'PUT', `/api/admin/units/${other.id}`, { name: '法规科' })).statusCode).toBe(400)
    const off = await by(system, 'PUT', `/api/admin/units/${other.id}`, { name: '计财科', active: false })
    expect(off.json().map((one: { name: string; active: boolean }) => [one.name, one.active])).toContainEqual([
      '计财科',
      false,
    ])
  })

  it('counts the people of a unit, and units and people of a body', async () => {
    const office = await anAgency(test, { under: city })
    const unit = await aUnit(test, { agency: office })
    await aUnit(test, { agency: office })
    await aStaff(test, { agency: office, roles: [], unitId: unit.id })
    const list = (await by(system, 'GET', `/api/admin/agencies/${office.id}/units`)).json()
    expect(list.find((one: { id: string }) => one.id === unit.id).staff).toBe(1)
    const tree = (await by(system, 'GET', '/api/admin/agencies')).json()
    expect(tree.find((one: { id: string }) => one.id === office.id)).toMatchObject({ units: 2, staff: 1 })
  })

  it('topics are the disclosure office’s to name, and everybody there may choose the active ones', async () => {
    const head = await aStaff(test, { agency: bureau, roles: ['disclosureHead'] })
    const officer = await aStaff(test, { agency: bureau, roles: ['caseOfficer'] })
    const url = `/api/admin/agencies/${bureau.id}/topics`
    await by(head, 'POST', url, { name: '征地拆迁' })
    const [, second] = (await by(head, 'POST', url, { name: '水价' })).json().sort()
    await by(head, 'PUT', `/api/admin/topics/${second.id}`, { name: second.name, active: false })
    expect((await by(officer, 'GET', '/api/topics')).json()).toHaveLength(1)
    expect((await by(head, 'GET', url)).json()).toHaveLength(2)
  })
})

it('names the bodies a person may look at, their own at depth nought', async () => {
  const officer = await aStaff(test, { agency: bureau, roles: ['supervisor'] })
  const names = (await by(officer, 'GET', '/api/agencies')).json()
  expect(names[0]).toMatchObject({ id: bureau.id, depth: 0 })
  expect(names.some((one: { id: string }) => one.id === city.id)).toBe(false)
})
