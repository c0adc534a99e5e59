import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aRequest, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from '../requests/store.ts'
import { numberFrom } from './number-series.ts'

let test: TestApp
let bureau: AgencyRow
let system: Staff

beforeAll(async () => {
  test = await testApp()
  bureau = await anAgency(test)
  system = await aStaff(test, { agency: bureau, roles: ['systemAdmin'] })
})

const url = () => `/api/admin/agencies/${bureau.id}/number-rules`
const rules = async () => (await test.app.inject({ url: url(), headers: await signedInAs(test, system) })).json()
const set = async (series: string, payload: object, then = '') =>
  test.app.inject({
    method: then ? 'POST' : 'PUT',
    url: `${url()}/${series}${then}`,
    headers: await signedInAs(test, system),
    payload,
  })

describe('the number rules of an agency', () => {
  it('show the default of each series and the next number, which is the one given', async () => {
    const [request, ...others] = await rules()
    expect(request).toMatchObject({ series: 'request', name: '登记编号', isDefault: true, last: 0 })
    expect(others.map((one: { series: string }) => one.series)).toEqual(['letter', 'volume'])
    expect((await aRequest(test, { agency: bureau })).number).toBe(request.next)
    expect((await rules())[0].last).toBe(1)
  })

  it('hold from the next number on', async () => {
    const rule = { pattern: '{代字}申〔{年}〕{序号}', digits: 4 }
    const preview = (await set('request', rule, '/preview')).json()
    expect(preview).toEqual({ next: '明政公开申〔2026〕0002' })
    expect((await rules())[0].isDefault).toBe(true)
    expect((await set('request', rule)).json()[0]).toMatchObject({ ...rule, isDefault: false, next: preview.next })
    expect((await aRequest(test, { agency: bureau })).number).toBe(preview.next)
  })

  it.each([
    ['{代字}〔{年}〕', '要有 {序号}'],
    ['{代字}{序号}', '要有 {年}'],
    ['{年}{序号}{月}', '大括号里只能是'],
    ['{年}{序号}{', '大括号里只能是'],
    ['', '请填写编号格式'],
  ])('“%s” is refused', async (pattern, sentence) => {
    const refused = await set('letter', { pattern, digits: 1 })
    expect(refused.statusCode).toBe(400)
    expect(JSON.stringify(refused.json().fields)).toContain(sentence)
  })

  it('know no other series', async () => {
    expect((await set('secret', { pattern: '{年}{序号}', digits: 1 })).statusCode).toBe(404)
  })
})

it('fills a number up to its digits and no further', () => {
  const parts = { codeWord: '明', year: 2026, digits: 3 }
  expect(numberFrom('{代字}〔{年}〕{序号}号', { ...parts, last: 7 })).toBe('明〔2026〕007号')
  expect(numberFrom('{代字}〔{年}〕{序号}号', { ...parts, last: 12345 })).toBe('明〔2026〕12345号')
})
