import type { Table3Column, Table3Row, Table4Group } from '../../../editions/keys.ts'
import type { ReportAsRead } from '../../../report.ts'
import type { Claim, ClaimKind } from './claims.ts'

/** What the tables state where a text makes a claim. */
export interface Stated {
  /** The figure the text should have. */
  figure: number
  /** Other figures the same words can honestly mean. */
  alsoRight: number[]
  /** How the message names it: 表三“一、本年新收”总计. */
  name: string
}

/** Null where the tables do not say (cell missing or blank), or say it in a form the claim does not fit. */
export function statedFor(report: ReportAsRead, claim: Claim): Stated | null {
  const fresh = cell3(report, 'newReceived', 'total')
  const over = cell3(report, 'carriedOver', 'total')
  switch (claim.kind) {
    case 'received':
      if (!claim.includesCarriedOver) return stated(fresh, '表三“本年新收”总计')
      return stated(plus(fresh, over), '表三“本年新收”与“上年结转”总计之和')
    case 'carriedOver':
      return stated(over, '表三“上年结转”总计')
    case 'answered':
      return stated(cell3(report, 'total', 'total'), '表三“（七）总计”')
    case 'handled':
      return stated(cell3(report, 'total', 'total'), '表三“（七）总计”', [plus(fresh, over)])
    case 'carriedForward':
      return stated(cell3(report, 'carriedForward', 'total'), '表三“结转下年度”总计')
    case 'reviews':
      return stated(cell4(report, 'review'), '表四行政复议总计')
    case 'litigations':
      return stated(
        plus(cell4(report, 'litigationDirect'), cell4(report, 'litigationAfterReview')),
        '表四两类行政诉讼总计之和',
      )
    default:
      return detail(report, claim.kind)
  }
}

const ORGANISATIONS: readonly Table3Column[] = ['commercial', 'research', 'welfare', 'legalService', 'otherOrg']

const RESULT_NAMES: Readonly<Record<string, string>> = {
  granted: '予以公开',
  partial: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

const APPLICANT_NAMES: Readonly<Record<string, string>> = {
  naturalPerson: '自然人',
  organisations: '法人或其他组织',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
}

const DOCUMENT_NAMES = { issued: '本年制发件数', repealed: '本年废止件数', inForce: '现行有效件数' } as const

function detail(report: ReportAsRead, kind: ClaimKind): Stated | null {
  const [family, member] = kind.split('.') as [string, string]
  if (family === 'applicant') {
    const columns = member === 'organisations' ? ORGANISATIONS : [member as Table3Column]
    const fresh = total(columns.map((column) => cell3(report, 'newReceived', column)))
    const over = total(columns.map((column) => cell3(report, 'carriedOver', column)))
    // A sentence that counts last year's cases in does so in its breakdown too; the sum itself is judged once.
    return stated(fresh, `表三“本年新收”中的“${APPLICANT_NAMES[member]}”`, [plus(fresh, over)])
  }
  if (family === 'result') {
    const rows = Object.keys(report.table3 ?? {}).filter((row) => row === member || row.startsWith(`${member}.`))
    const sum = rows.length === 0 ? null : total(rows.map((row) => cell3(report, row as Table3Row, 'total')))
    return stated(sum, `表三“${RESULT_NAMES[member]}”各行总计之和`)
  }
  const value = report.table2?.normativeDocuments?.[member as keyof typeof DOCUMENT_NAMES]
  const name = DOCUMENT_NAMES[member as keyof typeof DOCUMENT_NAMES]
  return stated(typeof value === 'number' ? value : null, `表二“行政规范性文件”的“${name}”`)
}

function stated(figure: number | null, name: string, alsoRight: (number | null)[] = []): Stated | null {
  return figure === null ? null : { figure, alsoRight: alsoRight.filter((one) => one !== null), name }
}

function cell3(report: ReportAsRead, row: Table3Row, column: Table3Column): number | null {
  return report.table3?.[row]?.[column] ?? null
}

function cell4(report: ReportAsRead, group: Table4Group): number | null {
  return report.table4?.[group]?.total ?? null
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

function total(figures: (number | null)[]): number | null {
  return figures.reduce(plus, 0)
}
