import { SecurityPolicy } from '@yangguang/contract'
import { inForce, type PlainDate } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { setting } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { moreIsStricter, securityBaseline } from './security-values.ts'

export const policyKey = 'security-policy'

/** The figures that hold where the office has set nothing. */
export const baselineOn = (today: PlainDate): SecurityPolicy => inForce(securityBaseline, today).value

/** Of two policies the stricter figure each time: a baseline that became stricter is not undone by an old setting. */
export function strictest(baseline: SecurityPolicy, own: SecurityPolicy): SecurityPolicy {
  const entries = Object.entries(baseline).map(([key, value]) => {
    const name = key as keyof SecurityPolicy
    return [name, moreIsStricter.includes(name) ? Math.max(value, own[name]) : Math.min(value, own[name])]
  })
  return Object.fromEntries(entries) as SecurityPolicy
}

/** The policy made of the stored setting (null: none) and the baseline of the day. */
export function policyOf(stored: unknown, today: PlainDate): SecurityPolicy {
  const baseline = baselineOn(today)
  const own = SecurityPolicy.safeParse(stored)
  return own.success ? strictest(baseline, own.data) : baseline
}

/** The sign-in policy in force now. */
export async function securityPolicy(
  scope: Scope,
  db: Database['db'] | Transaction = scope.database.db,
): Promise<SecurityPolicy> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, policyKey))
  return policyOf(row?.value, scope.time.today())
}
