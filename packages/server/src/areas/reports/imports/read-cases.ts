import { type RowOf, readTable, type TableError } from '@yangguang/documents'
import { and, eq, inArray } from 'drizzle-orm'
import { request } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import { type ImportedCase, importRefusal } from '../../requests/actions/import-cases.ts'
import type { AgencyRow } from '../../requests/store.ts'
import type { Reading } from '../store.ts'
import { caseTemplate } from './case-template.ts'
import { type ReadImport, refuseFile } from './result.ts'

type Row = RowOf<typeof caseTemplate.columns>

const NUMBER = caseTemplate.columns.number.header

/** Reads a table of cases without storing anything: every row that can come in, every error of the others. Throws 400 for the file. */
export async function readCases(
  on: Reading,
  scope: Scope,
  agency: AgencyRow,
  file: Buffer,
  source: string,
): Promise<ReadImport<ImportedCase>> {
  const read = await readTable(file, caseTemplate)
  if (read.refused !== null) refuseFile(read.refused)
  const errors: TableError[] = [...read.errors]
  const taken = await numbersTaken(
    on,
    agency.id,
    read.rows.map(({ values }) => values.number),
  )
  const seen = new Map<string, number>()
  const rows = read.rows.flatMap(({ row, values }) => {
    const value = caseOf(values, source)
    const first = seen.get(values.number)
    seen.set(values.number, first ?? row)
    const refusal = importRefusal(scope, agency, value)
    const problem = taken.has(values.number)
      ? { column: NUMBER, message: `编号“${values.number}”在系统中已有，不能重复导入。` }
      : first !== undefined
        ? { column: NUMBER, message: `编号“${values.number}”与第${first}行重复。` }
        : refusal && { column: '', message: refusal.because }
    if (!problem) return [{ row, value }]
    errors.push({ row, ...problem })
    return []
  })
  errors.sort((a, b) => a.row - b.row)
  return { total: read.total, rows, errors }
}

function caseOf(row: Row, source: string): ImportedCase {
  const { number, channel, applicantKind, receivedOn, outcome, decidedOn, servedOn } = row
  return {
    applicantName: row.applicantName,
    what: {
      kind: 'imported',
      number,
      channel,
      applicantKind,
      items: [{ id: '1', text: row.asked }],
      receivedOn,
      outcome,
      decidedOn,
      servedOn,
      source,
    },
  }
}

async function numbersTaken(on: Reading, agencyId: string, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await on
    .select({ number: request.number })
    .from(request)
    .where(and(eq(request.agencyId, agencyId), inArray(request.number, [...numbers])))
  return new Set(rows.flatMap(({ number }) => number ?? []))
}
