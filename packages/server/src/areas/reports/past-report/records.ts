import type { PastReportPart, ReportFigure } from '@yangguang/contract'
import type { Table3 } from 'nianbao'
import { countCases } from '../compile/count-cases.ts'
import { countDisputes } from '../compile/count-disputes.ts'
import type { Reading } from '../store.ts'
import { takenOverTables } from '../taken-over.ts'

const sum = (cells: Partial<Record<string, number>> = {}) =>
  Object.values(cells).reduce<number>((total, count = 0) => total + count, 0)

/**
 * Why 表三 and 表四 of a year cannot be taken over from a report: where records of the year exist, they are what is counted. A case
 * still open at the year's end, or a dispute still pending, was brought in for the next year and says nothing against it.
 */
export async function countedFromRecords(
  on: Reading,
  agencyId: string,
  year: number,
): Promise<Partial<Record<PastReportPart, string>>> {
  const cases = Object.values((await countCases(on, agencyId, year)).results).reduce(
    (total, cells) => total + sum(cells),
    0,
  )
  const disputes = Object.values(await countDisputes(on, agencyId, year)).reduce(
    (total, { pending: _, ...ended }) => total + sum(ended),
    0,
  )
  return {
    ...(cases > 0
      ? {
          table3: `系统中有${year}年办结的申请${cases}件，表三由办件记录统计，不能用已有报告的数代替。缺少的办件请用“历史办件导入”补上。`,
        }
      : {}),
    ...(disputes > 0
      ? {
          table4: `系统中有${year}年审结的行政复议、行政诉讼${disputes}件，表四由记录统计，不能用已有报告的数代替。缺少的请用“历史办件导入”补上。`,
        }
      : {}),
  }
}

/** Sentences for tables taken over of whose year records have come since: one of the two has to go. Empty where none have. */
export async function recordsAgainst(
  on: Reading,
  agencyId: string,
  year: number,
  figures: readonly ReportFigure[],
): Promise<string[]> {
  const tables = takenOverTables(figures)
  if (tables.length === 0) return []
  const counted = await countedFromRecords(on, agencyId, year)
  return tables.flatMap((table) => counted[table] ?? [])
}

/**
 * What a report hands on to the next year and the records do not have, in a sentence; null where they agree. 上年结转 of the next
 * year is counted from cases, so they have to be brought in before that report is settled.
 */
export async function missingCarried(
  on: Reading,
  agencyId: string,
  year: number,
  table3: Table3 | null,
): Promise<string | null> {
  const reported = table3?.carriedForward?.total
  if (typeof reported !== 'number') return null
  const known = sum((await countCases(on, agencyId, year)).carriedForward)
  if (known === reported) return null
  return `报告中结转下年度继续办理${reported}件，系统中${year}年年末尚未办结的申请${known}件。${year + 1}年由系统统计的，“上年结转”按办件计算，请用“历史办件导入”把相差的办件补齐，两年才能衔接。`
}
