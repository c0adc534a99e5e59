import type { AuditPage, AuditQuery } from '@yangguang/contract'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { placeToAudit } from '../policy.ts'
import { presentLine } from '../present.ts'
import { COUNTED_TO, countLines, findLines } from '../store.ts'

/** The acts a filter finds, latest first. */
export async function listActs(
  scope: Scope,
  auditor: Staff,
  { page, size, ...filter }: AuditQuery,
): Promise<AuditPage> {
  const { db } = scope.database
  const place = await placeToAudit(db, auditor, filter.agencyId)
  const [found, total] = await Promise.all([
    findLines(db, filter, place, { limit: size, offset: (page - 1) * size }),
    countLines(db, filter, place),
  ])
  return {
    lines: found.map(presentLine),
    page,
    size,
    total: Math.min(total, COUNTED_TO),
    more: total > COUNTED_TO,
  }
}
