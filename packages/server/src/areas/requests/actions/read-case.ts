import type { CaseView } from '@yangguang/contract'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { presentCase } from '../present-case.ts'
import { loadCase } from '../queries/case-page.ts'

/** The page of a case in this officer's data scope. Throws 404 where there is none for them. */
export async function readCase(scope: Scope, staff: Staff, requestId: string): Promise<CaseView> {
  const loaded = await loadCase(scope, staff, requestId)
  if (!loaded) throw notFound('这件申请')
  return presentCase(loaded, { staff, today: scope.time.today(), calendar: scope.calendar() })
}
