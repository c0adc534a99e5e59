import { randomBytes } from 'node:crypto'
import type { ImportResult } from '@yangguang/contract'
import type { TableError } from '@yangguang/documents'
import { type PlainDate, refuse, yearOf } from '@yangguang/statute'
import { badInput, Refused } from '../../../refusals.ts'
import { type Reading, readFigures, settledReport } from '../store.ts'
import { countedTableNames, takenOverTables } from '../taken-over.ts'

/** A whole table as read: rows that can be brought in, and what is wrong with the others. */
export interface ReadImport<Row> {
  total: number
  rows: { row: number; value: Row }[]
  errors: TableError[]
}

/** The days by which a row counts: received or accepted, and closed. */
export interface Counted {
  from: PlainDate
  until: PlainDate | null
}

/** 20260706-3f9a1c: names what was brought in together. */
export const newBatch = (today: PlainDate) => `${today.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`

/** What stands as source in everything a batch brings in. */
export const sourceOf = (source: string, batch: string) => `${source}（导入批次${batch}）`

/** Refuses a table with errors as a whole: all of it comes in, or nothing. Throws 409 with every error. */
export function refuseErrors({ errors, total, rows }: ReadImport<unknown>): void {
  if (errors.length === 0) return
  const wrong = total - rows.length
  throw new Refused(
    409,
    refuse('import-errors', `${total}行中有${wrong}行不合格，整批都没有导入。请按提示改正后重新上传。`),
    errors.map(({ row, column, message }) => ({ field: column ? `第${row}行 ${column}` : `第${row}行`, message })),
  )
}

export function refuseFile(refused: string): never {
  throw badInput(refused, [{ field: 'file', message: refused }])
}

/** What a reading comes to, year by year, and which reports already out it would leave behind. */
export async function resultOf<Row>(
  on: Reading,
  agencyId: string,
  read: ReadImport<Row>,
  countedAs: (row: Row) => Counted,
  { batch, today }: { batch: string | null; today: PlainDate },
): Promise<ImportResult> {
  const years = new Map<number, { received: number; concluded: number }>()
  const at = (year: number) => {
    const found = years.get(year) ?? { received: 0, concluded: 0 }
    years.set(year, found)
    return found
  }
  const touched = new Set<number>()
  for (const { value } of read.rows) {
    const { from, until } = countedAs(value)
    at(yearOf(from)).received += 1
    if (until !== null) at(yearOf(until)).concluded += 1
    for (let year = yearOf(from); year <= yearOf(until ?? today); year += 1) touched.add(year)
  }
  const notices: string[] = []
  for (const year of [...touched].sort((a, b) => a - b)) {
    const tables = takenOverTables(await readFigures(on, agencyId, year))
    const settled = await settledReport(on, agencyId, year)
    if (tables.length > 0)
      notices.push(
        `${year}年度报告的${tables.map((table) => countedTableNames[table]).join('、')}按已有报告填报，不因导入改变；年末尚未办结的计入下一年度。`,
      )
    else if (settled)
      notices.push(
        `${year}年度报告${settled.status === 'published' ? '已经发布' : '已经定稿'}：导入后记录与报告不一致，须对报告提出更正。`,
      )
  }
  return {
    dryRun: batch === null,
    total: read.total,
    ready: read.rows.length,
    errors: read.errors,
    notices,
    years: [...years].sort(([a], [b]) => a - b).map(([year, counts]) => ({ year, ...counts })),
    batch,
  }
}

/** A number another program gave a case in the meantime: the only way two imports can still meet. */
export function duplicateAsRefusal(error: unknown): never {
  const cause = (error as { cause?: { code?: string } }).cause ?? (error as { code?: string })
  if (cause.code === '23505')
    throw new Refused(409, refuse('duplicate', '有编号在检查之后已被其他申请使用，整批都没有导入。请重新上传检查。'))
  throw error
}
