import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { staff } from '../../database/schema/index.ts'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aPassword, signIn, withPassword } from '../../testing/passwords.ts'
import type { AgencyRow } from '../requests/store.ts'
import { initialPassword, isPassword, passwordProblem, presentRules } from './passwords.ts'
import { baselineOn, policyOf, strictest } from './security-policy.ts'
import type { Staff } from './session.ts'

const policy = baselineOn('2026-07-06')
let test: TestApp
let bureau: AgencyRow

beforeAll(async () => {
  test = await testApp()
  bureau = await anAgency(test)
})

const officer = async () => withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
const change = (headers: { cookie: string }, current: string, next: string) =>
  test.app.inject({ method: 'PUT', url: '/api/me/password', headers, payload: { current, next } })
const stored = async (person: Staff) => (await test.database.db.select().from(staff).where(eq(staff.id, person.id)))[0]!

describe('a new password', () => {
  it.each([
    ['Ab3-xyz', '口令至少 10 个字符'],
    ['qingfengmingyue', '只有 1 类'],
    ['qingfeng2026', '只有 2 类'],
    ['wang.li-Qf26', '不能含有登录名'],
    ['Qf26-il.gnaw', '不能含有登录名'],
    ['Aa1Aa1Aa1Aa1', '重复的字符太多'],
  ])('“%s” is refused: %s', (password, because) => {
    expect(passwordProblem(policy, 'wang.li', password)).toContain(because)
  })

  it.each(['Qingfeng-26', 'qing feng 2026 A', '清风Ming-yue2026', 'P@ssw0rd-Xy'])(
    '“%s” meets the policy',
    (password) => {
      expect(passwordProblem(policy, 'wang.li', password)).toBeNull()
    },
  )

  it('has its rules told before it is typed', async () => {
    const answer = await test.app.inject({
      url: '/api/password-rules',
      headers: await signedInAs(test, await officer()),
    })
    expect(answer.json()).toEqual(presentRules(policy))
    expect(answer.json().sentence).toContain('至少 10 个字符')
  })
})

it('makes initial passwords that differ, meet every policy and have no characters that look alike', () => {
  const made = Array.from({ length: 200 }, () => initialPassword())
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(passwordProblem({ ...policy, passwordClasses: 4 }, 'sysadmin', password)).toBeNull()
    expect(password).not.toMatch(/[0O1lIi]/)
  }
})

describe('changing it', () => {
  it('ends every other session and keeps this one', async () => {
    const person = await officer()
    const [here, there] = [await signIn(test, person.login), await signIn(test, person.login)]
    expect((await change(here.headers!, aPassword, 'Mingyue-2026')).statusCode).toBe(204)
    expect((await test.app.inject({ url: '/api/me', headers: there.headers! })).statusCode).toBe(401)
    expect((await test.app.inject({ url: '/api/me', headers: here.headers! })).statusCode).toBe(200)
    expect((await signIn(test, person.login)).answer.statusCode).toBe(401)
    expect((await signIn(test, person.login, 'Mingyue-2026')).answer.statusCode).toBe(200)
  })

  it('needs the current one, and wrong guesses at it lock the account', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    const first = await change(headers!, 'wrong', 'Mingyue-2026')
    expect(first.statusCode).toBe(400)
    expect(first.json().fields[0].field).toBe('current')
    for (let round = 0; round < 3; round++) await change(headers!, 'wrong', 'Mingyue-2026')
    expect((await change(headers!, 'wrong', 'Mingyue-2026')).statusCode).toBe(429)
    expect((await change(headers!, aPassword, 'Mingyue-2026')).statusCode).toBe(429)
    expect(await isPassword((await stored(person)).passwordHash, aPassword)).toBe(true)
  })

  it('refuses the present one and the five before it, and takes one older than that', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    const names = ['Mingyue', 'Changjiang', 'Huanghe', 'Taishan', 'Huangshan']
    let current = aPassword
    for (const name of names) {
      expect((await change(headers!, current, `${name}-2026`)).statusCode).toBe(204)
      current = `${name}-2026`
    }
    const present = await change(headers!, current, current)
    expect(present.json().fields).toEqual([
      { field: 'next', message: '新口令不能与最近 5 次用过的口令相同，请换一个。' },
    ])
    expect((await change(headers!, current, 'Mingyue-2026')).statusCode).toBe(400)
    expect((await change(headers!, current, aPassword)).statusCode).toBe(204)
  })

  it('is the only thing open while the initial one stands', async () => {
    const person = await officer()
    await test.database.db.update(staff).set({ mustChangePassword: true }).where(eq(staff.id, person.id))
    const { answer, headers } = await signIn(test, person.login)
    expect(answer.json()).toEqual({ next: 'changePassword' })
    const other = await test.app.inject({ url: '/api/colleagues', headers: headers! })
    expect(other.statusCode).toBe(403)
    expect(other.json().refused).toBe('password-must-change')
    expect((await change(headers!, aPassword, 'Mingyue-2026')).statusCode).toBe(204)
    expect((await test.app.inject({ url: '/api/colleagues', headers: headers! })).statusCode).toBe(200)
  })

  it('is asked for after ninety days', async () => {
    const person = await officer()
    test.time.set('2026-10-04T08:59:00+08:00')
    expect((await signIn(test, person.login)).answer.json()).toEqual({ next: 'ready' })
    test.time.set('2026-10-04T09:00:01+08:00')
    const late = await signIn(test, person.login)
    expect(late.answer.json()).toEqual({ next: 'changePassword' })
    expect((await test.app.inject({ url: '/api/colleagues', headers: late.headers! })).statusCode).toBe(403)
    test.time.set('2026-07-06')
  })

  it('stores only an argon2id hash of 19 MiB and two passes', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    await change(headers!, aPassword, 'Mingyue-2026')
    expect((await stored(person)).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('the policy of an office', () => {
  it('is the stricter figure of baseline and setting each time', () => {
    const own = { ...policy, passwordLength: 14, failuresToLock: 3, lockMinutes: 1, idleMinutes: 60 }
    expect(strictest(policy, own)).toEqual({ ...policy, passwordLength: 14, failuresToLock: 3 })
  })

  it('is the baseline where nothing, or nothing readable, is stored', () => {
    expect(policyOf(undefined, '2026-07-06')).toEqual(policy)
    expect(policyOf({ passwordLength: 'long' }, '2026-07-06')).toEqual(policy)
  })
})
