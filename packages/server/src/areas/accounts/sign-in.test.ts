import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, session, staff } from '../../database/schema/index.ts'
import { anAgency, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import { aPassword, signIn, withPassword } from '../../testing/passwords.ts'
import type { AgencyRow } from '../requests/store.ts'
import type { Staff } from './session.ts'

let test: TestApp
let bureau: AgencyRow

beforeAll(async () => {
  test = await testApp()
  bureau = await anAgency(test)
})

const officer = async () => withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
const me = (headers: { cookie: string } | null) => test.app.inject({ url: '/api/me', headers: headers ?? {} })
const linesAbout = (person: Staff) =>
  test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, person.id)).orderBy(auditLine.seq)

describe('signing in', () => {
  it('opens a session in a cookie no script reads and no other site sends', async () => {
    const person = await officer()
    const { answer, cookie, headers } = await signIn(test, person.login)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ next: 'ready' })
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie?.secure).toBeUndefined()
    const answered = await me(headers)
    expect(answered.json()).toMatchObject({
      name: person.name,
      agency: { id: bureau.id, name: bureau.name },
      roles: ['caseOfficer'],
      needsSecondFactor: false,
      mustChangePassword: false,
      passwordUntil: '2026-10-04',
      totpEnabled: false,
      demonstration: false,
    })
  })

  it('marks the cookie as secure where the public address is https', async () => {
    const person = await officer()
    const before = test.scope.settings.publicUrl
    test.scope.settings.publicUrl = 'https://xxgk.example.gov.cn'
    const { cookie } = await signIn(test, person.login)
    test.scope.settings.publicUrl = before
    expect(cookie?.secure).toBe(true)
  })

  it('takes the login in any case, and the password only as it is', async () => {
    const person = await officer()
    expect((await signIn(test, ` ${person.login.toUpperCase()} `)).answer.statusCode).toBe(200)
    expect((await signIn(test, person.login, aPassword.toLowerCase())).answer.statusCode).toBe(401)
    expect((await signIn(test, person.login, `${aPassword} `)).answer.statusCode).toBe(401)
  })

  it('stores a hash of the token, never the token', async () => {
    const person = await officer()
    const { cookie } = await signIn(test, person.login)
    const [stored] = await test.database.db.select().from(session).where(eq(session.staffId, person.id))
    expect(stored!.tokenHash.toString('base64url')).not.toContain(cookie!.value)
    expect(stored!.tokenHash).toHaveLength(32)
  })

  it('replaces the session the browser had, so that a planted one is worth nothing', async () => {
    const person = await officer()
    const first = await signIn(test, person.login)
    const again = await test.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: first.headers!,
      payload: { login: person.login, password: aPassword },
    })
    expect(again.statusCode).toBe(200)
    expect((await me(first.headers)).statusCode).toBe(401)
  })

  it('asks for what is missing in one sentence a field', async () => {
    const answer = await test.app.inject({ method: 'POST', url: '/api/session', payload: { login: ' ' } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields.map((wrong: { field: string }) => wrong.field)).toEqual(['login', 'password'])
  })
})

describe('a refused sign-in', () => {
  it('has one answer for an unknown login, a wrong password, a locked account and somebody who left', async () => {
    const known = await officer()
    const left = await officer()
    await test.database.db.update(staff).set({ active: false }).where(eq(staff.id, left.id))
    const locked = await officer()
    await test.database.db
      .update(staff)
      .set({ lockedUntil: new Date(test.time.now().getTime() + 60_000) })
      .where(eq(staff.id, locked.id))
    const answers = await Promise.all([
      signIn(test, 'nobody.at.all'),
      signIn(test, known.login, 'wrong'),
      signIn(test, locked.login),
      signIn(test, left.login),
    ])
    for (const { answer, cookie } of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.body).toBe(answers[0]!.answer.body)
      expect(cookie).toBeUndefined()
    }
    expect(answers[0]!.answer.json().because).toContain('联系本单位安全管理员')
  })

  it('takes as long for an unknown login as for a wrong password', async () => {
    const known = await officer()
    const times = { known: [] as number[], unknown: [] as number[] }
    // In turns, so that a machine busy for a moment slows both alike.
    for (let round = 0; round < 4; round++)
      for (const [who, login] of [
        ['known', known.login],
        ['unknown', 'nobody.here'],
      ] as const) {
        const from = performance.now()
        await signIn(test, login, 'wrong')
        times[who].push(performance.now() - from)
      }
    const [wrong, unknown] = [Math.min(...times.known), Math.min(...times.unknown)]
    // Without the hash of a decoy the answer comes twenty times sooner.
    expect(Math.max(wrong, unknown) / Math.min(wrong, unknown)).toBeLessThan(5)
  })

  it('leaves a line with the reason, without what was typed', async () => {
    const person = await officer()
    await signIn(test, person.login, 'secret-typed-in-error')
    const [line] = await linesAbout(person)
    expect(line).toMatchObject({ action: 'sign-in-failed', detail: { why: 'password', locked: false } })
    await signIn(test, 'secret.typed.as.login', 'x')
    const all = await test.database.db.select().from(auditLine)
    expect(JSON.stringify(all)).not.toContain('secret')
    expect(all.some((one) => one.actor === 'unknown' && one.agencyId === bureau.id)).toBe(true)
  })
})

describe('the lock', () => {
  it('closes after five wrong passwords, also for the right one, and opens after five minutes', async () => {
    const person = await officer()
    for (let round = 0; round < 5; round++) await signIn(test, person.login, 'wrong')
    expect((await signIn(test, person.login)).answer.statusCode).toBe(401)
    test.time.set('2026-07-06T09:04:59+08:00')
    expect((await signIn(test, person.login)).answer.statusCode).toBe(401)
    test.time.set('2026-07-06T09:05:01+08:00')
    expect((await signIn(test, person.login)).answer.statusCode).toBe(200)
    test.time.set('2026-07-06')
    const reasons = (await linesAbout(person)).map((line) => [line.action, line.detail.why, line.detail.locked])
    expect(reasons.slice(3, 6)).toEqual([
      ['sign-in-failed', 'password', false],
      ['sign-in-failed', 'password', true],
      ['sign-in-failed', 'locked', false],
    ])
  })

  it('counts wrong passwords in a row, not over a year', async () => {
    const person = await officer()
    for (let round = 0; round < 4; round++) await signIn(test, person.login, 'wrong')
    expect((await signIn(test, person.login)).answer.statusCode).toBe(200)
    for (let round = 0; round < 4; round++) await signIn(test, person.login, 'wrong')
    expect((await signIn(test, person.login)).answer.statusCode).toBe(200)
  })

  it('lets no more than five of thirty simultaneous guesses be checked', async () => {
    const person = await officer()
    const guesses = Array.from({ length: 30 }, (_, at) => (at === 29 ? aPassword : `guess-${at}`))
    await Promise.all(guesses.map((guess) => signIn(test, person.login, guess)))
    const checked = (await linesAbout(person)).filter((line) => line.detail.why === 'password')
    expect(checked.length).toBeLessThanOrEqual(5)
    expect((await linesAbout(person)).filter((line) => line.detail.why === 'locked').length).toBeGreaterThanOrEqual(24)
  })
})

describe('too many attempts from one address', () => {
  it('are refused whatever the login, and only from there', async () => {
    const attempt = () =>
      test.app.inject({ method: 'POST', url: '/api/session', payload: { login: '' }, remoteAddress: '192.0.2.1' })
    const statuses = new Set<number>()
    for (let round = 0; round < 60; round++) statuses.add((await attempt()).statusCode)
    expect([...statuses]).toEqual([400])
    const refused = await attempt()
    expect(refused.statusCode).toBe(429)
    expect(refused.json().because).toBe('操作过于频繁，请稍后再试。')
    const person = await officer()
    expect((await signIn(test, person.login, aPassword, '192.0.2.2')).answer.statusCode).toBe(200)
  })
})

describe('a session', () => {
  it('ends after thirty minutes without use', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    test.time.set('2026-07-06T09:29:00+08:00')
    expect((await me(headers)).statusCode).toBe(200)
    test.time.set('2026-07-06T09:58:00+08:00')
    expect((await me(headers)).statusCode).toBe(200)
    test.time.set('2026-07-06T10:28:01+08:00')
    const late = await me(headers)
    test.time.set('2026-07-06')
    expect(late.statusCode).toBe(401)
    expect(late.json().because).toBe('请先登录。')
  })

  it('ends after twelve hours however busy it was', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    const { db } = test.database
    const busyUntil = async (instant: string) => {
      test.time.set(instant)
      await db.update(session).set({ lastSeenAt: test.time.now() }).where(eq(session.staffId, person.id))
      return (await me(headers)).statusCode
    }
    expect(await busyUntil('2026-07-06T20:59:00+08:00')).toBe(200)
    expect(await busyUntil('2026-07-06T21:00:00+08:00')).toBe(401)
    test.time.set('2026-07-06')
  })

  it('is gone after signing out, and signing out twice is no mistake', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    const out = await test.app.inject({ method: 'DELETE', url: '/api/session', headers: headers! })
    expect(out.statusCode).toBe(204)
    expect((await me(headers)).statusCode).toBe(401)
    expect((await test.app.inject({ method: 'DELETE', url: '/api/session', headers: headers! })).statusCode).toBe(204)
    expect((await linesAbout(person)).map((line) => line.action)).toEqual(['sign-in', 'sign-out'])
  })

  it('is of no use once the person has left', async () => {
    const person = await officer()
    const { headers } = await signIn(test, person.login)
    await test.database.db.update(staff).set({ active: false }).where(eq(staff.id, person.id))
    expect((await me(headers)).statusCode).toBe(401)
  })

  it('is listed with its address, and can be ended from another one', async () => {
    const person = await officer()
    const here = await signIn(test, person.login, aPassword, '192.0.2.7')
    const there = await signIn(test, person.login, aPassword, '192.0.2.8')
    const list = (await test.app.inject({ url: '/api/me/sessions', headers: here.headers! })).json()
    expect(list).toHaveLength(2)
    const other = list.find((one: { address: string }) => one.address === '192.0.2.8')
    expect(other.current).toBe(false)
    expect(list.find((one: { current: boolean }) => one.current).address).toBe('192.0.2.7')
    const end = (id: string, headers: object) =>
      test.app.inject({ method: 'DELETE', url: `/api/me/sessions/${id}`, headers: headers as { cookie: string } })
    const stranger = await signIn(test, (await officer()).login)
    expect((await end(other.id, stranger.headers!)).statusCode).toBe(404)
    expect((await me(there.headers)).statusCode).toBe(200)
    expect((await end(other.id, here.headers!)).statusCode).toBe(204)
    expect((await me(there.headers)).statusCode).toBe(401)
  })
})

it('refuses a sign-in posted by a page of another site', async () => {
  const person = await officer()
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'sec-fetch-site': 'cross-site' },
    payload: { login: person.login, password: aPassword },
  })
  expect(answer.statusCode).toBe(403)
})
