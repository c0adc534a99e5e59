import { administrators, type Role, roleConflict, roleNames } from '@yangguang/contract'
import type { Transaction } from '../../database/open.ts'
import { notFound } from '../../refusals.ts'
import { separated } from './refusals.ts'
import type { Staff } from './session.ts'
import { lockAdministrators, lockStaff, othersHold } from './store.ts'

/** A person an administrator acts on: in the administrator's own body or one under it, and never the administrator. */
export async function lockOther(tx: Transaction, administrator: Staff, staffId: string, doing: string) {
  const found = await lockStaff(tx, staffId, administrator.agencyPath)
  if (!found) throw notFound('这个账号')
  if (found.person.id === administrator.id) throw separated(`不能对自己的账号${doing}，请由另一位管理员办理。`)
  return found
}

/** Throws when these roles cannot meet in one person (三员分立). */
export function mayHold(wanted: readonly Role[]): void {
  const conflict = roleConflict(wanted)
  if (conflict) throw separated(conflict)
}

/** Throws when taking `lost` roles from the person would leave their body without anybody in that administrator's place. */
export async function someoneRemains(
  tx: Transaction,
  held: { staffId: string; path: string; lost: readonly Role[] },
): Promise<void> {
  const lost = held.lost.filter((role) => administrators.includes(role))
  if (lost.length > 0) await lockAdministrators(tx)
  for (const role of lost) {
    if (!(await othersHold(tx, role, held.path, held.staffId)))
      throw separated(`这是最后一位在岗的${roleNames[role]}，请先由他人接任，再作变更。`)
  }
}
