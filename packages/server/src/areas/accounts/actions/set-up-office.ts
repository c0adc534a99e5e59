import { type Role, roleNames } from '@yangguang/contract'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { setting, staff } from '../../../database/schema/index.ts'
import { finishSetUp, INSTALLATION_KEY, opensSetUp } from '../../../installation.ts'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { insertAgency } from '../../agencies/actions/create-agency.ts'
import { recordAct } from '../../audit/write.ts'
import { hashPassword, initialPassword } from '../passwords.ts'
import { type SetUpForm, threeAdministrators } from '../set-up-form.ts'
import { replaceRoles } from '../store.ts'

/** An account as it is handed to its owner: shown once, never stored. */
export interface NewAccount {
  role: Role
  roleName: string
  name: string
  login: string
  password: string
}

const wrongCode = () => {
  const message = '设置码不对，或者已经用过。请核对终端里最近一次显示的设置码。'
  return badInput(message, [{ field: 'code', message }])
}

/**
 * Makes an office of one's own: the topmost agency and its three administrators, in one transaction that uses the code up. Of
 * two forms sent with the same code, one does and the other is refused.
 */
export async function setUpOffice(
  scope: Scope,
  form: SetUpForm,
  address: string,
): Promise<{ agencyName: string; accounts: NewAccount[] }> {
  // Before the passwords are hashed: a wrong code must not cost the server anything.
  if (!(await opensSetUp(scope.database.db, form.code))) throw wrongCode()
  const accounts = await Promise.all(
    threeAdministrators.map(async ({ key, role }) => {
      const password = initialPassword()
      const passwordHash = await hashPassword(password)
      const shown = { role, roleName: roleNames[role], name: form[`${key}Name`], login: form[`${key}Login`], password }
      return { shown, passwordHash }
    }),
  )
  const at = scope.time.now()
  const actor = { id: 'set-up', name: '初始化', address }
  return scope.database.db.transaction(async (tx) => {
    await tx.select().from(setting).where(eq(setting.key, INSTALLATION_KEY)).for('update')
    if (!(await opensSetUp(tx, form.code))) throw wrongCode()
    const { approvalLevels, ...office } = form
    const made = await insertAgency(tx, {
      given: {
        ...office,
        creditCode: '',
        makesRegulations: false,
        channels: ['online'],
        rules: { approvalLevels, legalReviewAlways: false, adminQueryReviewFirst: false },
      },
      parent: null,
      actor,
      at,
    })
    for (const { shown, passwordHash } of accounts) {
      const id = newId()
      await tx.insert(staff).values({
        id,
        agencyId: made.id,
        login: shown.login,
        name: shown.name,
        passwordHash,
        passwordSetAt: at,
        createdAt: at,
      })
      await replaceRoles(tx, id, [shown.role])
      await recordAct(tx, {
        agencyId: made.id,
        actor,
        action: 'create-staff',
        subjectKind: 'staff',
        subjectId: id,
        detail: { login: shown.login, name: shown.name, role: shown.role },
        at,
      })
    }
    await finishSetUp(tx)
    await recordAct(tx, {
      agencyId: made.id,
      actor,
      action: 'set-up',
      subjectKind: 'setting',
      subjectId: 'installation',
      at,
    })
    return { agencyName: made.name, accounts: accounts.map((account) => account.shown) }
  })
}
