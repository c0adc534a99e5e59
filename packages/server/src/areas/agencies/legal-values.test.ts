import * as statute from '@yangguang/statute'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { legalValues } from './legal-values.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})

/** Every value of the statute package that says how sure we are of it, by its place in the package. */
function standings(): { path: string; standing: string }[] {
  const found: { path: string; standing: string }[] = []
  const seen = new Set<unknown>()
  const walk = (value: unknown, path: string[]) => {
    if (typeof value !== 'object' || value === null || value instanceof Map || seen.has(value)) return
    seen.add(value)
    if ('standing' in value) found.push({ path: path.join('.'), standing: String(value.standing) })
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
  }
  for (const [name, value] of Object.entries(statute)) walk(value, [name])
  return found
}

describe('the list of legal values', () => {
  const { values } = legalValues('2026-07-06')

  it('has every value of the law package that has a standing, and no other number of them', () => {
    const inPackage = standings()
    expect(inPackage.length).toBeGreaterThan(50)
    const listed = values.filter((value) => !value.key.startsWith('securityBaseline.'))
    expect(listed).toHaveLength(inPackage.length)
    const count = (list: { standing: string }[], standing: string) =>
      list.filter((one) => one.standing === standing).length
    for (const standing of ['verified', 'assumed', 'unverified'])
      expect(count(listed, standing)).toBe(count(inPackage, standing))
    const keys = new Set(listed.map((value) => value.key.split('.')[0]))
    for (const { path } of inPackage) expect(keys).toContain(path.split('.')[0])
  })

  it('says of each where it comes from and since when, in words', () => {
    for (const value of values) {
      expect(value.name).toMatch(/\p{Script=Han}/u)
      expect(value.value).not.toMatch(/undefined|null|\[object/)
      expect(value.source).not.toBe('')
      expect(statute.isPlainDate(value.since)).toBe(true)
    }
  })

  it('marks the value of each that holds today', () => {
    const answer = values.filter((value) => value.key === 'answerPeriod')
    expect(answer.map((value) => [value.since, value.value, value.inForce])).toEqual([
      ['2008-05-01', '15 个工作日', false],
      ['2019-05-15', '20 个工作日', true],
    ])
    const before = legalValues('2019-05-14').values.filter((value) => value.key === 'answerPeriod')
    expect(before.map((value) => value.inForce)).toEqual([true, false])
  })

  it('writes the tariffs out as sentences', () => {
    const sentence = (key: string) => values.find((value) => value.key === key)!.value
    expect(sentence('itemTariff')).toBe(
      '第 1 至 10 件不收费，第 11 至 30 件 100 元/件，第 31 件起以 10 件为一档，首档 200 元/件，每增一档提高 100 元/件',
    )
    expect(sentence('pageTariff')).toBe(
      '第 1 至 30 页不收费，第 31 至 100 页 10 元/页，第 101 至 200 页 20 元/页，第 201 页起 40 元/页',
    )
  })

  it('is there for every member of staff, with the doubtful ones counted', async () => {
    const officer = await aStaff(test, { agency: await anAgency(test), roles: ['caseOfficer'] })
    const answer = await test.app.inject({ url: '/api/admin/legal-values', headers: await signedInAs(test, officer) })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().unverified).toBe(values.filter((value) => value.standingName === '未核实').length)
    expect(answer.json().unverified).toBeGreaterThan(0)
  })
})
