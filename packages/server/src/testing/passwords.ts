import { eq } from 'drizzle-orm'
import { hashPassword } from '../areas/accounts/passwords.ts'
import { type Staff, sessionCookie } from '../areas/accounts/session.ts'
import { staff } from '../database/schema/index.ts'
import type { TestApp } from './app.ts'

export const aPassword = 'Qingfeng-2026'

/** Gives an account made by `aStaff` a password of today, so that a test can sign in as a person does. */
export async function withPassword(test: TestApp, person: Staff, password = aPassword): Promise<Staff> {
  await test.database.db
    .update(staff)
    .set({ passwordHash: await hashPassword(password), passwordSetAt: test.time.now() })
    .where(eq(staff.id, person.id))
  return person
}

let visitors = 0
/** Every sign-in comes from an address of its own unless a test says otherwise: the limit by address is not what most are about. */
const anAddress = () => `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors++ & 255}`

/** Signs in over HTTP; `headers` carry the session for the next request, null when it was refused. */
export async function signIn(test: TestApp, login: string, password = aPassword, remoteAddress = anAddress()) {
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password },
    remoteAddress,
  })
  const cookie = answer.cookies.find((one) => one.name === sessionCookie)
  return { answer, cookie, headers: cookie ? { cookie: `${cookie.name}=${cookie.value}` } : null }
}
