import type { DisputeList, DisputeListQuery, DisputeView } from '@yangguang/contract'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { presentDispute } from '../present.ts'
import { disputesAsked, disputeUnder } from '../store.ts'

/** The page of a dispute in this officer's data scope. Throws 404 where there is none for them. */
export async function readDispute(scope: Scope, staff: Staff, disputeId: string): Promise<DisputeView> {
  const loaded = await disputeUnder(scope.database.db, staff.agencyPath, disputeId)
  if (!loaded) throw notFound('这件复议或者诉讼')
  return presentDispute(loaded, staff, scope.time.today())
}

export async function listDisputes(
  scope: Scope,
  staff: Staff,
  { page, size, ...asked }: DisputeListQuery,
): Promise<DisputeList> {
  const found = await disputesAsked(scope.database.db, staff.agencyPath, asked)
  const today = scope.time.today()
  const items = found.slice((page - 1) * size, page * size).map((loaded) => presentDispute(loaded, staff, today))
  return { items, total: found.length }
}
