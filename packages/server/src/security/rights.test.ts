import { type Role, roles } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { staffRole } from '../database/schema/index.ts'
import { aStaff, signedInAs, type TestApp, testApp } from '../testing/app.ts'
import { addressOf, allOf, everyRoute, type Route } from './testing/routes.ts'
import { aTown, type Town } from './testing/town.ts'

let test: TestApp
let town: Town
beforeAll(async () => {
  test = await testApp()
  town = await aTown(test)
})

const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

describe('a right', () => {
  it('is a word of its own in the program and in the database, never a bit of a number', async () => {
    expect(new Set(roles).size).toBe(roles.length)
    const { rows } = await test.database.pool.query(`
      select format_type(a.atttypid, a.atttypmod) as type, pg_get_constraintdef(c.oid) as allowed
      from pg_attribute a join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'c'
      where a.attrelid = 'staff_role'::regclass and a.attname = 'role'`)
    const allowed = [...rows[0].allowed.matchAll(/'(\w+)'/g)].map((match) => match[1])
    expect([rows[0].type, allowed.sort()]).toEqual(['text', [...roles].sort()])
  })

  it('opens every page it is for: with the closed ones of every-route.test.ts, each role opens exactly its own', async () => {
    const drawn = /pdf|word|docx|xlsx|export/
    const calls = everyRoute(test)
      .filter((route): route is Route & { policy: Role[] } => Array.isArray(route.policy))
      .filter(({ method, url }) => method === 'GET' && !drawn.test(url))
      .flatMap((route) => route.policy.map((role) => ({ route, role })))
    expect(calls.length).toBeGreaterThan(100)
    const refused = await allOf(calls, async ({ route, role }) => {
      const url = addressOf(route, (parameter) => town.thing(route, parameter))
      const { statusCode } = await test.app.inject({ url, headers: town.people[role] })
      return statusCode === 401 || statusCode === 403 ? [`${route.key} by ${role}: ${statusCode}`] : []
    })
    expect(refused.flat()).toEqual([])
  })

  it('that was taken away is gone with the next click', async () => {
    const clerk = await aStaff(test, { agency: town.agency, roles: ['windowClerk'] })
    const headers = await signedInAs(test, clerk)
    expect((await test.app.inject({ url: '/api/requests', headers })).statusCode).toBe(200)
    await test.database.db.delete(staffRole).where(eq(staffRole.staffId, clerk.id))
    expect((await test.app.inject({ url: '/api/requests', headers })).statusCode).toBe(403)
  })
})

describe('the rights of an administrator', () => {
  const pairs = administrators.flatMap((admin) => roles.filter((role) => role !== admin).map((role) => [admin, role]))

  it.each(pairs as [Role, Role][])(
    '%s and %s never meet in one person, not even by hand in the database',
    async (admin, role) => {
      const person = await aStaff(test, { agency: town.agency, roles: [] })
      const both = [admin, role].map((one) => ({ staffId: person.id, role: one }))
      await expect(test.database.db.insert(staffRole).values(both)).rejects.toMatchObject({
        cause: { message: 'an administrator role excludes every other role' },
      })
      await test.database.db.insert(staffRole).values(both[0]!)
      await expect(test.database.db.insert(staffRole).values(both[1]!)).rejects.toThrow()
      const kept = await test.database.db.select().from(staffRole).where(eq(staffRole.staffId, person.id))
      expect(kept.map((one) => one.role)).toEqual([admin])
    },
  )
})
