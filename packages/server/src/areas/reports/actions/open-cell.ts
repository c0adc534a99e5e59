import { type CellQuery, type CellView, DisputeKind, DisputeStanding, ReportRow } from '@yangguang/contract'
import { type AnnualReport, editionOf, placeIn } from 'nianbao'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { agencyUnder } from '../../agencies/store.ts'
import { type CellColumn, casesBehind, countBehind } from '../case-rows.ts'
import { compileReport } from '../compile/compile-report.ts'
import { disputesBehind } from '../disputes.ts'
import { isFrozen, storedReport } from '../store.ts'

type Cells = Record<string, Record<string, number | string | null> | undefined>

/**
 * Opens a number of a report: the cases it counts, the disputes, or who entered it and from what. A total opens everything it adds up. The
 * list is what the records hold now; `reported` is what the report says, which differs only after late changes.
 */
export async function openCell(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  query: CellQuery,
): Promise<CellView> {
  const { db } = scope.database
  const agency = await agencyUnder(db, agencyId, staff.agencyPath)
  const stored = await storedReport(db, { agencyId, year, revision: query.revision })
  const { report, figures } = isFrozen(stored)
    ? stored.frozen
    : await compileReport(db, agency, year, stored?.sections ?? null)
  const place = placeOf(report, query)
  const figure = figures.find(
    ({ table, row, column }) => table === query.table && row === query.row && column === query.column,
  )
  // Also a cell of 表三 or 表四, where the year is reported as an existing report has it.
  if (figure) return { kind: 'entered', place, reported: figure.value, figure }
  if (query.table === 'table3') {
    const row = ReportRow.parse(query.row)
    const column = query.column as CellColumn
    const cell = { agencyId, year, row, column }
    return {
      kind: 'cases',
      place,
      reported: (report.table3 as Cells)[row]?.[column] ?? null,
      row,
      total: await countBehind(db, cell),
      items: await casesBehind(db, cell, query),
    }
  }
  if (query.table === 'table4') {
    const group = DisputeKind.parse(query.row)
    const column = query.column === 'total' ? query.column : DisputeStanding.parse(query.column)
    const found = await disputesBehind(db, agencyId, year, group, column)
    return {
      kind: 'disputes',
      place,
      reported: report.table4[group]?.[column] ?? null,
      total: found.length,
      items: found.slice((query.page - 1) * query.size, query.page * query.size),
    }
  }
  throw badInput(`${place.label}不是报告中的一格。`)
}

/** Where the cell stands; throws 400 for one the form of the report does not have. */
function placeOf({ edition }: AnnualReport, { table, row, column }: CellQuery) {
  const form = editionOf(edition)
  const known: Record<string, [readonly { key: string }[], readonly { key: string }[]]> = {
    table3: [form.table3.rows, form.table3.columns],
    table4: [form.table4.groups, form.table4.results],
  }
  const place = placeIn(form, table, row, column === '' ? null : column)
  const cells = known[table]
  if (cells && !(cells[0].some(({ key }) => key === row) && cells[1].some(({ key }) => key === column)))
    throw badInput(`${edition}年版格式的报告中没有这一格。`)
  return place
}
