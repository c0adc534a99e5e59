import { notAllowed } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import type { Staff } from '../accounts/session.ts'
import { isTopmost } from '../agencies/store.ts'

/** The calendar is one for all bodies of an installation: only the topmost one's system administrator changes it. */
export async function mayChangeCalendar(scope: Scope, administrator: Staff): Promise<void> {
  if (!(await isTopmost(scope.database.db, administrator.agencyId)))
    throw notAllowed('修改节假日安排（全系统共用，由最上级机构的系统管理员维护）')
}
