import { type AuditLineView, subjectKindNames } from '@yangguang/contract'
import { actionName } from './action-names.ts'
import type { LineRecord } from './store.ts'

export const presentLine = (found: { line: LineRecord; agencyName: string }): AuditLineView => ({
  agencyId: found.line.agencyId,
  agencyName: found.agencyName,
  seq: found.line.seq,
  at: found.line.at.toISOString(),
  actor: found.line.actor,
  actorName: found.line.actorName,
  action: found.line.action,
  actionName: actionName(found.line.action),
  subjectKind: found.line.subjectKind,
  subjectKindName: subjectKindNames[found.line.subjectKind] ?? found.line.subjectKind,
  subjectId: found.line.subjectId,
  detail: found.line.detail,
  address: found.line.address,
  hash: found.line.hash,
})
