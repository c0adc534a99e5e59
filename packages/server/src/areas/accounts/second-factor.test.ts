import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
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

const NINE = '2026-07-06T09:00:00+08:00'
const at = (seconds: number) => test.time.set(new Date(Date.parse(NINE) + seconds * 1000).toISOString())
/** What the phone shows, now or so many seconds later. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: test.time.now().getTime() + later * 1000,
  })
/** What it shows neither now nor shortly before or after. */
const wrongCode = (secret: string) => {
  const near = [-60, -30, 0, 30, 60].map((later) => codeOf(secret, later))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code))!
}

type Headers = { cookie: string }
const post = (url: string, headers: Headers, payload: object, method: 'POST' | 'PUT' = 'POST') =>
  test.app.inject({ method, url, headers, payload })

/** An account that has switched its second factor on at nine o'clock, and the secret its owner's phone holds. */
async function withPhone(): Promise<{ person: Staff; secret: string; headers: Headers }> {
  at(0)
  const person = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
  const { headers } = await signIn(test, person.login)
  const offer = (await post('/api/me/totp', headers!, { password: aPassword })).json()
  const confirmed = await post('/api/me/totp', headers!, { pending: offer.pending, code: codeOf(offer.secret) }, 'PUT')
  expect(confirmed.statusCode).toBe(204)
  return { person, secret: offer.secret, headers: headers! }
}

describe('switching the second factor on', () => {
  it('shows a picture drawn here, and counts only once its first code is right', async () => {
    at(0)
    const person = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const { headers } = await signIn(test, person.login)
    const offer = (await post('/api/me/totp', headers!, { password: aPassword })).json()
    expect(offer.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(Buffer.from(offer.qr.split(',')[1], 'base64').toString()).toContain('<svg')
    expect(offer.uri).toContain(`secret=${offer.secret.replaceAll(' ', '')}`)
    const totp = async () => (await test.app.inject({ url: '/api/me', headers: headers! })).json().totpEnabled
    expect(await totp()).toBe(false)
    const wrong = await post('/api/me/totp', headers!, { pending: offer.pending, code: wrongCode(offer.secret) }, 'PUT')
    expect(wrong.statusCode).toBe(400)
    expect(await totp()).toBe(false)
    const right = await post('/api/me/totp', headers!, { pending: offer.pending, code: codeOf(offer.secret) }, 'PUT')
    expect(right.statusCode).toBe(204)
    expect(await totp()).toBe(true)
  })

  it('asks for the password first', async () => {
    at(0)
    const person = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const { headers } = await signIn(test, person.login)
    const refused = await post('/api/me/totp', headers!, { password: 'wrong' })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().fields).toEqual([{ field: 'password', message: '口令不对，请重新输入。' }])
  })

  it('refuses an offer made to somebody else, and one older than ten minutes', async () => {
    at(0)
    const people = await Promise.all(
      [0, 1].map(async () => withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))),
    )
    const [mine, theirs] = await Promise.all(people.map((person) => signIn(test, person.login)))
    const offer = (await post('/api/me/totp', mine!.headers!, { password: aPassword })).json()
    const confirm = (headers: Headers) =>
      post('/api/me/totp', headers, { pending: offer.pending, code: codeOf(offer.secret) }, 'PUT')
    expect((await confirm(theirs!.headers!)).statusCode).toBe(400)
    at(601)
    expect((await confirm(mine!.headers!)).json().because).toContain('二维码已过期')
  })

  it('keeps the secret sealed at rest', async () => {
    const { person, secret } = await withPhone()
    const [row] = await test.database.db.select().from(staff).where(eq(staff.id, person.id))
    expect(row!.totpSealed!.toString('latin1')).not.toContain(secret.replaceAll(' ', ''))
  })

  it('ends the sessions opened without it', async () => {
    at(0)
    const person = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const [here, there] = [await signIn(test, person.login), await signIn(test, person.login)]
    const offer = (await post('/api/me/totp', here.headers!, { password: aPassword })).json()
    await post('/api/me/totp', here.headers!, { pending: offer.pending, code: codeOf(offer.secret) }, 'PUT')
    expect((await test.app.inject({ url: '/api/me', headers: there.headers! })).statusCode).toBe(401)
    expect((await test.app.inject({ url: '/api/me/sessions', headers: here.headers! })).statusCode).toBe(200)
  })
})

describe('signing in with it', () => {
  it('opens nothing before the code, everything after', async () => {
    const { person, secret } = await withPhone()
    at(60)
    const { answer, headers } = await signIn(test, person.login)
    expect(answer.json()).toEqual({ next: 'secondFactor' })
    const early = await test.app.inject({ url: '/api/me/sessions', headers: headers! })
    expect(early.statusCode).toBe(401)
    expect(early.json().refused).toBe('second-factor-needed')
    expect((await test.app.inject({ url: '/api/me', headers: headers! })).json().needsSecondFactor).toBe(true)
    const through = await post('/api/session/second-factor', headers!, { code: codeOf(secret).replace(/(...)/, '$1 ') })
    expect(through.json()).toEqual({ next: 'ready' })
    expect((await test.app.inject({ url: '/api/me/sessions', headers: headers! })).statusCode).toBe(200)
  })

  it('does not let a password be changed before the code', async () => {
    const { person } = await withPhone()
    at(60)
    const { headers } = await signIn(test, person.login)
    const refused = await post('/api/me/password', headers!, { current: aPassword, next: 'Another-2026x' }, 'PUT')
    expect(refused.json().refused).toBe('second-factor-needed')
    at(90)
    expect((await signIn(test, person.login)).answer.statusCode).toBe(200)
  })

  it('takes a code once', async () => {
    const { person, secret } = await withPhone()
    at(60)
    const code = codeOf(secret)
    const first = await signIn(test, person.login)
    expect((await post('/api/session/second-factor', first.headers!, { code })).statusCode).toBe(200)
    const second = await signIn(test, person.login)
    const again = await post('/api/session/second-factor', second.headers!, { code })
    expect(again.statusCode).toBe(401)
    expect(again.json().because).toContain('已用过')
  })

  it('forgives a phone that is half a minute off, not one that is two', async () => {
    const { person, secret } = await withPhone()
    at(180)
    const older = codeOf(secret)
    at(300)
    const old = codeOf(secret)
    at(330)
    const { headers } = await signIn(test, person.login)
    expect((await post('/api/session/second-factor', headers!, { code: older })).statusCode).toBe(401)
    expect((await post('/api/session/second-factor', headers!, { code: old })).statusCode).toBe(200)
  })

  it('locks after five wrong codes, and typing the password again gives no new guesses', async () => {
    const { person, secret } = await withPhone()
    at(60)
    let statuses: number[] = []
    for (let round = 0; round < 5; round++) {
      const { headers } = await signIn(test, person.login)
      statuses = [
        ...statuses,
        (await post('/api/session/second-factor', headers!, { code: wrongCode(secret) })).statusCode,
      ]
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429])
    expect((await signIn(test, person.login)).answer.statusCode).toBe(401)
    const open = await test.database.db.select().from(session).where(eq(session.staffId, person.id))
    expect(open.filter((one) => one.secondFactor)).toHaveLength(1)
    at(361)
    const { headers } = await signIn(test, person.login)
    expect((await post('/api/session/second-factor', headers!, { code: codeOf(secret) })).statusCode).toBe(200)
  })

  it('leaves its lines in the audit', async () => {
    const { person, secret } = await withPhone()
    at(60)
    const { headers } = await signIn(test, person.login)
    await post('/api/session/second-factor', headers!, { code: wrongCode(secret) })
    await post('/api/session/second-factor', headers!, { code: codeOf(secret) })
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, person.id))
    const actions = lines.sort((a, b) => a.seq - b.seq).map((line) => line.action)
    expect(actions).toEqual(['sign-in', 'enable-totp', 'sign-in', 'sign-in-failed', 'second-factor'])
  })
})

describe('switching it off', () => {
  it('needs the password and a current code', async () => {
    const { person, secret, headers } = await withPhone()
    at(60)
    const off = (payload: object) => post('/api/me/totp/disable', headers, payload)
    expect((await off({ password: 'wrong', code: codeOf(secret) })).statusCode).toBe(400)
    expect((await off({ password: aPassword, code: wrongCode(secret) })).statusCode).toBe(401)
    const [before] = await test.database.db.select().from(staff).where(eq(staff.id, person.id))
    expect(before!.totpSealed).not.toBeNull()
    expect((await off({ password: aPassword, code: codeOf(secret) })).statusCode).toBe(204)
    expect((await signIn(test, person.login)).answer.json()).toEqual({ next: 'ready' })
  })
})
