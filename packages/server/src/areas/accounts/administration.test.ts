import { administrators, roles as allRoles, type Role } from '@yangguang/contract'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, request, staff, staffRole } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, aUnit, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aPassword, signIn, withPassword } from '../../testing/passwords.ts'
import type { AgencyRow } from '../requests/store.ts'
import type { Staff } from './session.ts'

let test: TestApp
let city: AgencyRow
let bureau: AgencyRow
let system: Staff
let security: Staff

beforeAll(async () => {
  test = await testApp()
  city = await anAgency(test, { kind: 'government' })
  bureau = await anAgency(test, { under: city })
  system = await aStaff(test, { agency: city, roles: ['systemAdmin'] })
  security = await aStaff(test, { agency: city, roles: ['securityAdmin'] })
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const by = async (person: Staff, method: Method, url: string, payload?: object) =>
  test.app.inject({ method, url, headers: await signedInAs(test, person), payload })

const rolesOf = async (person: Pick<Staff, 'id'>) =>
  (await test.database.db.select().from(staffRole).where(eq(staffRole.staffId, person.id)))
    .map((row) => row.role)
    .sort()
const actionsOn = async (staffId: string) =>
  (await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, staffId)).orderBy(auditLine.seq)).map(
    (line) => line.action,
  )
const grant = (person: Staff, to: Pick<Staff, 'id'>, roles: Role[]) =>
  by(person, 'PUT', `/api/admin/staff/${to.id}/roles`, { roles })

describe('a new person', () => {
  it('is made by the system administrator without any right, and gets rights from the security administrator', async () => {
    const unit = await aUnit(test, { agency: bureau })
    const made = await by(system, 'POST', '/api/admin/staff', {
      agencyId: bureau.id,
      unitId: unit.id,
      login: 'wang.li',
      name: '王丽',
    })
    expect(made.statusCode).toBe(201)
    const { id, initialPassword } = made.json()
    expect(await rolesOf({ id })).toEqual([])
    const first = await signIn(test, 'wang.li', initialPassword)
    expect(first.answer.json()).toEqual({ next: 'changePassword' })
    expect((await grant(security, { id }, ['windowClerk', 'caseOfficer'])).json()).toEqual({
      roles: ['windowClerk', 'caseOfficer'],
    })
    expect(await rolesOf({ id })).toEqual(['caseOfficer', 'windowClerk'])
    expect((await actionsOn(id)).filter((action) => action !== 'sign-in')).toEqual(['create-staff', 'grant-roles'])
  })

  it('leaves neither the initial password nor its hash in the audit', async () => {
    const made = await by(system, 'POST', '/api/admin/staff', { agencyId: bureau.id, login: 'zhao.min', name: '赵敏' })
    const lines = await test.database.db.select().from(auditLine)
    expect(JSON.stringify(lines)).not.toContain(made.json().initialPassword)
    expect(JSON.stringify(lines)).not.toContain('argon2')
  })

  it.each([
    [{ login: '王丽', name: '王丽' }, 'login'],
    [{ login: 'ab', name: '王丽' }, 'login'],
    [{ login: 'new.person', name: ' ' }, 'name'],
  ])('is refused with a sentence at the field: %j', async (given, field) => {
    const refused = await by(system, 'POST', '/api/admin/staff', { agencyId: bureau.id, ...given })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().fields[0].field).toBe(field)
  })

  it('cannot take a login that is taken, nor a unit of another body', async () => {
    const taken = await by(system, 'POST', '/api/admin/staff', {
      agencyId: bureau.id,
      login: security.login,
      name: '王丽',
    })
    expect(taken.json().fields).toEqual([{ field: 'login', message: '这个登录名已被使用，请换一个。' }])
    const elsewhere = await aUnit(test, { agency: city })
    const unit = await by(system, 'POST', '/api/admin/staff', {
      agencyId: bureau.id,
      unitId: elsewhere.id,
      login: 'new.person',
      name: '王丽',
    })
    expect(unit.statusCode).toBe(400)
    expect(unit.json().fields[0].field).toBe('unitId')
  })

  it('can be renamed and moved to another unit, not to another body', async () => {
    const person = await aStaff(test, { agency: bureau, roles: ['caseOfficer'] })
    const unit = await aUnit(test, { agency: bureau })
    const edited = await by(system, 'PUT', `/api/admin/staff/${person.id}`, { name: '李建国', unitId: unit.id })
    expect(edited.json()).toMatchObject({ name: '李建国', unitId: unit.id, unitName: unit.name, agencyId: bureau.id })
    expect(await rolesOf(person)).toEqual(['caseOfficer'])
  })
})

describe('三员 are kept apart', () => {
  const conflicts = administrators.flatMap((administrator) =>
    allRoles.filter((role) => role !== administrator).map((other): [Role, Role] => [administrator, other]),
  )

  it.each(conflicts)('%s with %s is refused', async (administrator, other) => {
    const person = await aStaff(test, { agency: bureau, roles: ['windowClerk'] })
    const refused = await grant(security, person, [administrator, other])
    expect(refused.statusCode).toBe(403)
    expect(refused.json().because).toContain('三员分立')
    expect(await rolesOf(person)).toEqual(['windowClerk'])
  })

  it.each(conflicts)('%s with %s is refused by the database too', async (administrator, other) => {
    const person = await aStaff(test, { agency: bureau, roles: [other] })
    const both = test.database.db.insert(staffRole).values({ staffId: person.id, role: administrator })
    await expect(both).rejects.toThrow()
    expect(await rolesOf(person)).toEqual([other])
  })

  it('lets two case roles meet in one person, and no right comes with another', async () => {
    for (const role of allRoles.filter((one) => !administrators.includes(one))) {
      const person = await aStaff(test, { agency: bureau, roles: [] })
      await grant(security, person, [role])
      expect(await rolesOf(person)).toEqual([role])
      const me = await test.app.inject({ url: '/api/me', headers: await signedInAs(test, person) })
      expect(me.json().roles).toEqual([role])
    }
  })

  it('nobody changes their own roles, not even to have fewer', async () => {
    for (const wanted of [['caseOfficer'], ['auditAdmin'], [], ['securityAdmin']] as Role[][]) {
      const refused = await grant(security, security, wanted)
      expect(refused.statusCode).toBe(403)
      expect(refused.json().because).toContain('不能对自己的账号')
    }
    expect(await rolesOf(security)).toEqual(['securityAdmin'])
  })

  it('a system administrator does not grant, a security administrator does not make people', async () => {
    const person = await aStaff(test, { agency: bureau, roles: ['caseOfficer'] })
    expect((await grant(system, person, ['leader'])).statusCode).toBe(403)
    expect((await grant(system, system, ['securityAdmin'])).statusCode).toBe(403)
    expect((await by(security, 'POST', '/api/admin/staff', {})).statusCode).toBe(403)
    expect(await rolesOf(person)).toEqual(['caseOfficer'])
    expect(await rolesOf(system)).toEqual(['systemAdmin'])
  })

  it('ends the sessions of whoever gets other rights', async () => {
    const person = await aStaff(test, { agency: bureau, roles: ['caseOfficer'] })
    const headers = await signedInAs(test, person)
    await grant(security, person, ['leader'])
    expect((await test.app.inject({ url: '/api/me', headers })).statusCode).toBe(401)
  })

  it('keeps one of each administrator over every body', async () => {
    const lastAuditor = await aStaff(test, { agency: city, roles: ['auditAdmin'] })
    const alone = await grant(security, lastAuditor, [])
    expect(alone.statusCode).toBe(403)
    expect(alone.json().because).toContain('最后一位在岗的审计管理员')
    const off = await by(system, 'PUT', `/api/admin/staff/${lastAuditor.id}/active`, { active: false })
    expect(off.statusCode).toBe(403)
    const below = await aStaff(test, { agency: bureau, roles: ['auditAdmin'] })
    expect((await grant(security, lastAuditor, [])).statusCode).toBe(403)
    expect((await grant(security, below, [])).statusCode).toBe(200)
    await aStaff(test, { agency: city, roles: ['auditAdmin'] })
    expect((await grant(security, lastAuditor, [])).statusCode).toBe(200)
  })

  it('two security administrators who take the role from each other at once leave one of them', async () => {
    const top = await anAgency(test)
    const [one, two] = [
      await aStaff(test, { agency: top, roles: ['securityAdmin'] }),
      await aStaff(test, { agency: top, roles: ['securityAdmin'] }),
    ]
    await Promise.all([grant(one, two, []), grant(two, one, [])])
    const left = [...(await rolesOf(one)), ...(await rolesOf(two))]
    expect(left).toEqual(['securityAdmin'])
  })
})

describe('a person who leaves', () => {
  it('is deactivated with their open cases listed, keeps their name in the records, and loses session and rights', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const mine = await aRequest(test, { agency: bureau })
    const done = await aRequest(test, { agency: bureau })
    await test.database.db.update(request).set({ assignedTo: officer.id }).where(eq(request.id, mine.requestId))
    await test.database.db
      .update(request)
      .set({ assignedTo: officer.id, archivedOn: '2026-07-06' })
      .where(eq(request.id, done.requestId))
    const { headers } = await signIn(test, officer.login)
    const left = await by(system, 'PUT', `/api/admin/staff/${officer.id}/active`, { active: false })
    expect(left.statusCode).toBe(200)
    expect(left.json().openAssignments).toEqual([
      {
        requestId: mine.requestId,
        number: mine.number,
        receiptNumber: mine.receiptNumber,
        stage: 'drafting',
        dueOn: '2026-08-03',
      },
    ])
    expect((await test.app.inject({ url: '/api/me', headers: headers! })).statusCode).toBe(401)
    expect((await signIn(test, officer.login)).answer.statusCode).toBe(401)
    expect(await rolesOf(officer)).toEqual([])
    const [row] = await test.database.db.select().from(staff).where(eq(staff.id, officer.id))
    expect(row).toMatchObject({ name: officer.name, active: false })
  })

  it('comes back without any right', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['leader'] }))
    await by(system, 'PUT', `/api/admin/staff/${officer.id}/active`, { active: false })
    expect((await grant(security, officer, ['leader'])).statusCode).toBe(400)
    await by(system, 'PUT', `/api/admin/staff/${officer.id}/active`, { active: true })
    expect(await rolesOf(officer)).toEqual([])
    expect((await signIn(test, officer.login)).answer.json()).toEqual({ next: 'changePassword' })
  })

  it('cannot be themselves', async () => {
    const refused = await by(system, 'PUT', `/api/admin/staff/${system.id}/active`, { active: false })
    expect(refused.statusCode).toBe(403)
  })

  it('has no way of being deleted', () => {
    const deleting = test.app.policies.filter((route) => route.method === 'DELETE').map((route) => route.url)
    expect(deleting.filter((url) => /staff\/:staffId$/.test(url))).toEqual([])
  })
})

describe('somebody who cannot get in', () => {
  it('is unlocked before the time', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    for (let round = 0; round < 5; round++) await signIn(test, officer.login, 'wrong')
    const shown = await by(security, 'GET', `/api/admin/staff/${officer.id}`)
    expect(shown.json().lockedUntil).toBe('2026-07-06T01:05:00.000Z')
    expect((await by(security, 'POST', `/api/admin/staff/${officer.id}/unlock`, {})).statusCode).toBe(204)
    expect((await signIn(test, officer.login)).answer.statusCode).toBe(200)
  })

  it('gets a new initial password, which ends their sessions and has to be changed', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const { headers } = await signIn(test, officer.login)
    const reset = await by(security, 'POST', `/api/admin/staff/${officer.id}/password`, {})
    expect((await test.app.inject({ url: '/api/me', headers: headers! })).statusCode).toBe(401)
    expect((await signIn(test, officer.login)).answer.statusCode).toBe(401)
    const again = await signIn(test, officer.login, reset.json().initialPassword)
    expect(again.answer.json()).toEqual({ next: 'changePassword' })
    const back = await test.app.inject({
      method: 'PUT',
      url: '/api/me/password',
      headers: again.headers!,
      payload: { current: reset.json().initialPassword, next: aPassword },
    })
    expect(back.json().because).toContain('最近 5 次')
  })

  it('has the second factor of a lost phone taken off', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    await test.database.db
      .update(staff)
      .set({ totpSealed: Buffer.from('x') })
      .where(eq(staff.id, officer.id))
    expect((await signIn(test, officer.login)).answer.json()).toEqual({ next: 'secondFactor' })
    expect((await by(security, 'DELETE', `/api/admin/staff/${officer.id}/totp`)).statusCode).toBe(204)
    expect((await signIn(test, officer.login)).answer.json()).toEqual({ next: 'ready' })
  })

  it('is signed out everywhere by the security administrator, who sees where', async () => {
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const { headers } = await signIn(test, officer.login, aPassword, '192.0.2.44')
    const seen = await by(security, 'GET', `/api/admin/staff/${officer.id}/sessions`)
    expect(seen.json()).toMatchObject([{ address: '192.0.2.44', current: false }])
    expect((await by(security, 'DELETE', `/api/admin/staff/${officer.id}/sessions`)).statusCode).toBe(204)
    expect((await test.app.inject({ url: '/api/me', headers: headers! })).statusCode).toBe(401)
  })
})

describe('the list of people', () => {
  it('shows own body and those under it, found by part of a name or login, a page at a time', async () => {
    const county = await anAgency(test)
    const office = await anAgency(test, { under: county })
    const head = await aStaff(test, { agency: county, roles: ['systemAdmin'] })
    await aStaff(test, { agency: office, roles: ['caseOfficer'], name: '欧阳春晓' })
    await aStaff(test, { agency: office, roles: [], name: '李%明' })
    const list = async (query: string) => (await by(head, 'GET', `/api/admin/staff?${query}`)).json()
    expect((await list('')).total).toBe(3)
    expect((await list('search=春晓')).staff).toMatchObject([{ name: '欧阳春晓', roles: ['caseOfficer'] }])
    expect((await list(`search=${encodeURIComponent('%')}`)).staff).toMatchObject([{ name: '李%明' }])
    expect((await list(`agencyId=${county.id}`)).total).toBe(1)
    expect(await list('size=2&page=2')).toMatchObject({ total: 3, page: 2, staff: [{}] })
    expect((await list(`agencyId=${city.id}`)).total).toBe(0)
  })

  it('carries no hash and no secret', async () => {
    const answer = await by(security, 'GET', '/api/admin/staff')
    expect(answer.body).not.toMatch(/argon2|passwordHash|totpSealed|tokenHash/)
  })
})

describe('the sign-in policy', () => {
  const figures = {
    passwordLength: 12,
    passwordClasses: 3,
    passwordsRemembered: 5,
    passwordDays: 60,
    failuresToLock: 3,
    lockMinutes: 10,
    idleMinutes: 15,
    longestHours: 10,
  }

  it('is made stricter by the topmost security administrator and holds at once', async () => {
    const set = await by(security, 'PUT', '/api/admin/security-policy', figures)
    expect(set.json()).toMatchObject({ policy: figures, mayChange: true, baseline: { passwordLength: 10 } })
    const officer = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['caseOfficer'] }))
    const { headers } = await signIn(test, officer.login)
    test.time.set('2026-07-06T09:15:01+08:00')
    expect((await test.app.inject({ url: '/api/me', headers: headers! })).statusCode).toBe(401)
    test.time.set('2026-07-06')
    await test.database.db.execute(sql`delete from setting`)
  })

  it('is never made looser: every figure that would be is named', async () => {
    const loose = { ...figures, passwordLength: 8, failuresToLock: 20, lockMinutes: 1 }
    const refused = await by(security, 'PUT', '/api/admin/security-policy', loose)
    expect(refused.statusCode).toBe(400)
    expect(refused.json().fields.map((wrong: { field: string }) => wrong.field)).toEqual([
      'passwordLength',
      'failuresToLock',
      'lockMinutes',
    ])
    expect((await by(security, 'GET', '/api/admin/security-policy')).json().changedAt).toBeNull()
  })

  it('is not for a body further down to set', async () => {
    const below = await aStaff(test, { agency: bureau, roles: ['securityAdmin'] })
    expect((await by(below, 'PUT', '/api/admin/security-policy', figures)).statusCode).toBe(403)
    expect((await by(below, 'GET', '/api/admin/security-policy')).json()).toMatchObject({ mayChange: false })
  })
})

it('names the colleagues a case can be handed to: the active ones of one’s own body', async () => {
  const office = await anAgency(test)
  const unit = await aUnit(test, { agency: office, name: '法规科' })
  const here = await aStaff(test, { agency: office, roles: ['caseOfficer'], unitId: unit.id })
  const gone = await aStaff(test, { agency: office, roles: [] })
  await test.database.db.update(staff).set({ active: false }).where(eq(staff.id, gone.id))
  const answer = await by(here, 'GET', '/api/colleagues')
  expect(answer.json()).toEqual({
    units: [{ id: unit.id, name: '法规科' }],
    staff: [{ id: here.id, name: here.name, unitId: unit.id, roles: ['caseOfficer'] }],
  })
})
