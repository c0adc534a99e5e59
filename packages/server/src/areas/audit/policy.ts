import type { Database } from '../../database/open.ts'
import type { Staff } from '../accounts/session.ts'
import { agencyUnder } from '../agencies/store.ts'

/** The body whose chain an auditor reads: their own, or one under it; throws 404 for any other. */
export async function placeToAudit(
  db: Database['db'],
  auditor: Staff,
  agencyId: string | undefined,
): Promise<{ id: string; path: string }> {
  if (agencyId === undefined || agencyId === auditor.agencyId) return { id: auditor.agencyId, path: auditor.agencyPath }
  return agencyUnder(db, agencyId, auditor.agencyPath)
}
