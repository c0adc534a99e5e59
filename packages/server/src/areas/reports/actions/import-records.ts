import type { ImportResult } from '@yangguang/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../../database/open.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { importDisputes } from '../../disputes/actions/import-disputes.ts'
import { importCases } from '../../requests/actions/import-cases.ts'
import type { AgencyRow } from '../../requests/store.ts'
import { readCases } from '../imports/read-cases.ts'
import { readDisputes } from '../imports/read-disputes.ts'
import type { ImportUpload } from '../imports/read-upload.ts'
import { duplicateAsRefusal, newBatch, refuseErrors, resultOf, sourceOf } from '../imports/result.ts'

/**
 * Brings in cases of earlier years from a workbook, into one's own agency. A dry run reads and checks everything and stores nothing;
 * otherwise all rows come in, in one transaction, or none.
 */
export function importCaseTable(
  scope: Scope,
  staff: Staff,
  upload: ImportUpload,
  { dryRun }: { dryRun: boolean },
): Promise<ImportResult> {
  return importInto(scope, staff, dryRun, async (tx, agency, batch) => {
    const source = batch === null ? upload.source : sourceOf(upload.source, batch)
    const read = await readCases(tx, scope, agency, upload.file, source)
    const counted = ({ what }: (typeof read.rows)[number]['value']) => ({
      from: what.receivedOn,
      until: what.decidedOn,
    })
    const result = await resultOf(tx, agency.id, read, counted, { batch, today: scope.time.today() })
    if (batch === null) return result
    refuseErrors(read)
    await importCases(
      tx,
      scope,
      agency,
      actorOf(staff),
      read.rows.map(({ value }) => value),
    )
    return result
  })
}

/** The same for 复议 and 诉讼 of earlier years. */
export function importDisputeTable(
  scope: Scope,
  staff: Staff,
  upload: ImportUpload,
  { dryRun }: { dryRun: boolean },
): Promise<ImportResult> {
  return importInto(scope, staff, dryRun, async (tx, agency, batch) => {
    const source = batch === null ? upload.source : sourceOf(upload.source, batch)
    const read = await readDisputes(tx, scope, agency, upload.file, source)
    const counted = ({ acceptedOn, filedOn, concludedOn }: (typeof read.rows)[number]['value']) => ({
      from: acceptedOn ?? filedOn,
      until: concludedOn,
    })
    const result = await resultOf(tx, agency.id, read, counted, { batch, today: scope.time.today() })
    if (batch === null) return result
    refuseErrors(read)
    await importDisputes(
      tx,
      scope,
      agency,
      actorOf(staff),
      read.rows.map(({ value }) => value),
    )
    return result
  })
}

/** Imports into one agency go one after the other, so that each sees the numbers of the one before. */
async function importInto(
  scope: Scope,
  staff: Staff,
  dryRun: boolean,
  work: (tx: Transaction, agency: AgencyRow, batch: string | null) => Promise<ImportResult>,
): Promise<ImportResult> {
  const batch = dryRun ? null : newBatch(scope.time.today())
  return scope.database.db
    .transaction(async (tx) => {
      const agency = await agencyUnder(tx, staff.agencyId, staff.agencyPath)
      if (!dryRun) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import ${agency.id}`}, 0))`)
      return work(tx, agency, batch)
    })
    .catch(duplicateAsRefusal)
}
