import type { InitialPassword } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../database/open.ts'
import { staff } from '../../../database/schema/index.ts'
import { Trouble } from '../../../trouble.ts'
import { recordAct } from '../../audit/write.ts'
import { hashPassword, initialPassword } from '../passwords.ts'
import { endSessions, rolesOf } from '../store.ts'

/**
 * The way back when a security administrator cannot get in and there is no other one to help: whoever runs the server gives
 * them a new initial password and takes the second factor off. For security administrators only, because everybody else
 * has one to turn to; and not unseen, because it stands in the audit.
 */
export async function recoverFromConsole(database: Database, login: string, at: Date): Promise<InitialPassword> {
  const password = initialPassword(24)
  const passwordHash = await hashPassword(password)
  return database.db.transaction(async (tx) => {
    const [person] = await tx.select().from(staff).where(eq(staff.login, login.toLowerCase())).for('no key update')
    if (!person?.active) throw new Trouble(`没有登录名为“${login}”的在用账号。`)
    if (!(await rolesOf(tx, person.id)).includes('securityAdmin'))
      throw new Trouble('只能恢复安全管理员的账号；其他人员请由安全管理员在工作台里重置口令。')
    await tx
      .update(staff)
      .set({
        passwordHash,
        passwordSetAt: at,
        mustChangePassword: true,
        totpSealed: null,
        failedSignIns: 0,
        lockedUntil: null,
      })
      .where(eq(staff.id, person.id))
    await endSessions(tx, person.id)
    await recordAct(tx, {
      agencyId: person.agencyId,
      actor: { id: 'console', name: '服务器控制台', address: '' },
      action: 'recover-account',
      subjectKind: 'staff',
      subjectId: person.id,
      at,
    })
    return { id: person.id, login: person.login, initialPassword: password }
  })
}
