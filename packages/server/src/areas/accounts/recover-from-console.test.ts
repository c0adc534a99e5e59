import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, staff } from '../../database/schema/index.ts'
import { anAgency, aStaff, type TestApp, testApp } from '../../testing/app.ts'
import { signIn, withPassword } from '../../testing/passwords.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { Trouble } from '../../trouble.ts'
import type { AgencyRow } from '../requests/store.ts'
import { recoverFromConsole } from './actions/recover-from-console.ts'

let test: TestApp
let bureau: AgencyRow

beforeAll(async () => {
  test = await testApp()
  bureau = await anAgency(test)
})

describe('whoever runs the server', () => {
  it('lets a security administrator in again who lost password and phone', async () => {
    const person = await withPassword(test, await aStaff(test, { agency: bureau, roles: ['securityAdmin'] }))
    const lock = { totpSealed: Buffer.from('x'), lockedUntil: new Date('2030-01-01'), failedSignIns: 5 }
    await test.database.db.update(staff).set(lock).where(eq(staff.id, person.id))
    const { initialPassword } = await recoverFromConsole(test.database, person.login.toUpperCase(), test.time.now())
    const { answer } = await signIn(test, person.login, initialPassword)
    expect(answer.json()).toEqual({ next: 'changePassword' })
    const [line] = await test.database.db
      .select()
      .from(auditLine)
      .where(eq(auditLine.subjectId, person.id))
      .orderBy(auditLine.seq)
    expect(line).toMatchObject({ action: 'recover-account', actorName: '服务器控制台' })
  })

  it('cannot take over any other account that way, nor one of somebody who left', async () => {
    const officer = await aStaff(test, { agency: bureau, roles: ['leader'] })
    const auditor = await aStaff(test, { agency: bureau, roles: ['auditAdmin'] })
    const left = await aStaff(test, { agency: bureau, roles: ['securityAdmin'] })
    await test.database.db.update(staff).set({ active: false }).where(eq(staff.id, left.id))
    const before = await snapshot(test.database)
    for (const login of [officer.login, auditor.login, left.login, 'nobody'])
      await expect(recoverFromConsole(test.database, login, test.time.now())).rejects.toThrow(Trouble)
    expect(await snapshot(test.database)).toEqual(before)
  })
})
