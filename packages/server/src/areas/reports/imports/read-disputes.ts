import { type RowOf, readTable, type TableError } from '@yangguang/documents'
import type { PlainDate } from '@yangguang/statute'
import { and, eq, inArray } from 'drizzle-orm'
import { dispute, request } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import type { ImportedDispute } from '../../disputes/actions/import-disputes.ts'
import type { AgencyRow } from '../../requests/store.ts'
import type { Reading } from '../store.ts'
import { disputeTemplate } from './dispute-template.ts'
import { type ReadImport, refuseFile } from './result.ts'

type Row = RowOf<typeof disputeTemplate.columns>

const headers = disputeTemplate.columns

/** Reads a table of 复议 and 诉讼 without storing anything. Throws 400 for a file that cannot be used. */
export async function readDisputes(
  on: Reading,
  scope: Pick<Scope, 'time'>,
  agency: AgencyRow,
  file: Buffer,
  source: string,
): Promise<ReadImport<ImportedDispute>> {
  const read = await readTable(file, disputeTemplate)
  if (read.refused !== null) refuseFile(read.refused)
  const errors: TableError[] = [...read.errors]
  const given = read.rows.map(({ values }) => values)
  const taken = await docketsTaken(on, agency.id, given)
  const cases = await casesByNumber(on, agency.id, given)
  const today = scope.time.today()
  const seen = new Map<string, number>()
  const rows = read.rows.flatMap(({ row, values }) => {
    const key = keyOf(values)
    const first = seen.get(key)
    seen.set(key, first ?? row)
    const problem =
      (taken.has(key) && {
        column: headers.docket.header,
        message: `案号“${values.docket}”在系统中已有，不能重复导入。`,
      }) ||
      (first !== undefined && {
        column: headers.docket.header,
        message: `案号“${values.docket}”与第${first}行重复。`,
      }) ||
      (values.requestNumber !== null &&
        !cases.has(values.requestNumber) && {
          column: headers.requestNumber.header,
          message: `系统中没有编号为“${values.requestNumber}”的申请，请核对，或者留空。`,
        }) ||
      datesWrong(values, today)
    if (problem) {
      errors.push({ row, ...problem })
      return []
    }
    return [{ row, value: disputeOf(values, source, cases) }]
  })
  errors.sort((a, b) => a.row - b.row)
  return { total: read.total, rows, errors }
}

const keyOf = ({ organ, docket }: Pick<Row, 'organ' | 'docket'>) => `${organ}\n${docket}`

function datesWrong(row: Row, today: PlainDate): { column: string; message: string } | null {
  const { filedOn, acceptedOn, concludedOn, result } = row
  if ((concludedOn === null) !== (result === null))
    return { column: headers.result.header, message: '审理结果和审结日期应当同时填写，或者同时留空。' }
  const told = [
    [headers.filedOn.header, filedOn],
    [headers.acceptedOn.header, acceptedOn],
    [headers.concludedOn.header, concludedOn],
  ].filter((one): one is [string, PlainDate] => one[1] !== null)
  for (const [at, [column, on]] of told.entries()) {
    const before = told[at - 1]
    if (on > today) return { column, message: `${column}${on}晚于今天。` }
    if (before && on < before[1]) return { column, message: `${column}${on}早于${before[0]}${before[1]}。` }
  }
  return null
}

function disputeOf(row: Row, source: string, cases: Map<string, string>): ImportedDispute {
  const { kind, organ, docket, filedOn, acceptedOn, concludedOn, result, requestNumber } = row
  return {
    kind,
    organ,
    docket,
    filedOn,
    acceptedOn: acceptedOn ?? filedOn,
    concludedOn,
    result,
    requestId: requestNumber === null ? null : cases.get(requestNumber)!,
    note: source,
  }
}

async function docketsTaken(on: Reading, agencyId: string, rows: readonly Row[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await on
    .select({ organ: dispute.organ, docket: dispute.docket })
    .from(dispute)
    .where(
      and(
        eq(dispute.agencyId, agencyId),
        inArray(
          dispute.docket,
          rows.map(({ docket }) => docket),
        ),
      ),
    )
  return new Set(found.map(keyOf))
}

async function casesByNumber(on: Reading, agencyId: string, rows: readonly Row[]): Promise<Map<string, string>> {
  const numbers = rows.flatMap(({ requestNumber }) => requestNumber ?? [])
  if (numbers.length === 0) return new Map()
  const found = await on
    .select({ id: request.id, number: request.number })
    .from(request)
    .where(and(eq(request.agencyId, agencyId), inArray(request.number, numbers)))
  return new Map(found.map(({ id, number }) => [number!, id]))
}
