import type { SecurityPolicy, SecurityPolicyView } from '@yangguang/contract'
import { inForce } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import { setting } from '../../../database/schema/index.ts'
import { badInput, notAllowed } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { isTopmost } from '../../agencies/store.ts'
import { recordAct } from '../../audit/write.ts'
import { baselineOn, policyKey, policyOf, securityPolicy } from '../security-policy.ts'
import { moreIsStricter, securityBaseline, securityNames } from '../security-values.ts'
import { actorOf, type Staff } from '../session.ts'

/** The policy is one for the whole installation: only the topmost body's security administrator sets it. */
async function mayChangePolicy(scope: Scope, administrator: Staff): Promise<boolean> {
  return administrator.roles.includes('securityAdmin') && isTopmost(scope.database.db, administrator.agencyId)
}

export async function readSecurityPolicy(scope: Scope, administrator: Staff): Promise<SecurityPolicyView> {
  const [[stored], mayChange] = await Promise.all([
    scope.database.db.select().from(setting).where(eq(setting.key, policyKey)),
    mayChangePolicy(scope, administrator),
  ])
  const today = scope.time.today()
  return {
    policy: policyOf(stored?.value, today),
    baseline: baselineOn(today),
    source: inForce(securityBaseline, today).source,
    changedAt: stored?.changedAt.toISOString() ?? null,
    mayChange,
  }
}

/** Sets the figures of sign-in, each at least as strict as the baseline; names every one that is not. */
export async function setSecurityPolicy(
  scope: Scope,
  administrator: Staff,
  wanted: SecurityPolicy,
): Promise<SecurityPolicyView> {
  if (!(await mayChangePolicy(scope, administrator)))
    throw notAllowed('修改登录安全设置（由最上级机构的安全管理员设置）')
  const baseline = baselineOn(scope.time.today())
  const looser = (Object.keys(baseline) as (keyof SecurityPolicy)[]).flatMap((key) => {
    const more = moreIsStricter.includes(key)
    const bad = more ? wanted[key] < baseline[key] : wanted[key] > baseline[key]
    return bad ? [{ field: key, message: `${securityNames[key]}不${more ? '低' : '高'}于 ${baseline[key]}` }] : []
  })
  if (looser.length > 0) throw badInput(`不能比基本要求宽松：${looser.map((one) => one.message).join('；')}。`, looser)

  await scope.database.db.transaction(async (tx) => {
    const from = await securityPolicy(scope, tx)
    const changedAt = scope.time.now()
    await tx
      .insert(setting)
      .values({ key: policyKey, value: wanted, changedAt })
      .onConflictDoUpdate({ target: setting.key, set: { value: wanted, changedAt } })
    await recordAct(tx, {
      agencyId: administrator.agencyId,
      actor: actorOf(administrator),
      action: 'set-security-policy',
      subjectKind: 'setting',
      subjectId: policyKey,
      detail: { from, to: wanted },
      at: changedAt,
    })
  })
  return readSecurityPolicy(scope, administrator)
}
