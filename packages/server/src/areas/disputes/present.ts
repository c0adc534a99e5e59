import type { DisputeView } from '@yangguang/contract'
import type { PlainDate } from '@yangguang/statute'
import type { Staff } from '../accounts/session.ts'
import { mayKeep } from './policy.ts'
import { columnsOf } from './standing.ts'
import type { LoadedDispute } from './store.ts'

/** A dispute as its page and the list show it. */
export function presentDispute(loaded: LoadedDispute, staff: Staff, today: PlainDate): DisputeView {
  const { row } = loaded
  return {
    id: row.id,
    version: row.version,
    agencyId: row.agencyId,
    agencyName: loaded.agencyName,
    mayWork: mayKeep(staff, row),
    request: loaded.request,
    kind: row.kind,
    organ: row.organ,
    docket: row.docket,
    stage: row.stage as DisputeView['stage'],
    filedOn: row.filedOn,
    acceptedOn: row.acceptedOn,
    answeredOn: row.answeredOn,
    concludedOn: row.concludedOn,
    result: row.result,
    resultNote: row.resultNote,
    note: row.note,
    afterReview: row.afterReview,
    redecisionDays: row.redecisionDays,
    redecision: loaded.redecision,
    progress: row.progress,
    columns: columnsOf(row, today),
    imported: row.imported,
  }
}
