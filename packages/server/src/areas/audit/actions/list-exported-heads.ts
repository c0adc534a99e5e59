import type { ExportedHeads, Page } from '@yangguang/contract'
import type { z } from 'zod'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { Trouble } from '../../../trouble.ts'
import type { Staff } from '../../accounts/session.ts'
import { exportedDays, readExportedDay } from '../exported-heads.ts'
import { chainHeads } from '../store.ts'

/** The heads exported day by day of the auditor's body and those under it, latest day first, to be compared with a copy kept elsewhere. */
export async function listExportedHeads(
  scope: Scope,
  auditor: Staff,
  { page, size }: z.infer<typeof Page>,
): Promise<ExportedHeads> {
  const { dataDir } = scope.settings
  const chains = await chainHeads(scope.database.db, { path: auditor.agencyPath })
  const inScope = new Set(chains.map((chain) => chain.agencyId))
  const dates = (await exportedDays(dataDir)).reverse()
  const days: ExportedHeads['days'] = []
  for (const date of dates.slice((page - 1) * size, page * size)) {
    const exported = await readExportedDay(dataDir, date).catch((error: unknown) => {
      if (error instanceof Trouble) throw badInput(error.message)
      throw error
    })
    const heads = exported.filter((head) => inScope.has(head.agencyId))
    days.push({ date, heads: heads.map(({ date: _, ...head }) => head) })
  }
  return { days, total: dates.length }
}
