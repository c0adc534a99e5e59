import type { Table3Column, Table3Row, Table4Group } from '../../editions/keys.ts'
import { formOf, labelOfRow } from '../../places.ts'
import type { ReportAsRead } from '../../report.ts'
import type { ApplicantGroup, Base, Claim, DisputeGroup, Matter, ResultGroup } from './claim.ts'

/** What the tables state where a text makes a claim. */
export interface Stated {
  /** The figure the text should have. */
  figure: number
  /** Other figures the same words can honestly mean. */
  alsoRight: number[]
  /** How the message names it: 表三“一、本年新收”总计. */
  name: string
}

/** Whether a text says what the tables state. */
export function agrees(claim: Pick<Claim, 'low' | 'high'>, stated: Stated): boolean {
  return [stated.figure, ...stated.alsoRight].some((one) => one >= claim.low && one <= claim.high)
}

/** Null where the tables do not say (cell missing or blank), or say it in a form the claim does not fit. */
export function statedFor(report: ReportAsRead, claim: Claim): Stated | null {
  const { matter } = claim
  switch (matter.of) {
    case 'received':
    case 'handled':
    case 'answered':
      return applications(report, matter.of, claim.includesCarriedOver)
    case 'carriedOver':
      return stated(cell3(report, 'carriedOver', 'total'), '表三“上年结转”总计')
    case 'carriedForward':
      return stated(cell3(report, 'carriedForward', 'total'), '表三“结转下年度”总计')
    case 'applicants':
      return applicants(report, matter.group, matter.base)
    case 'results':
      return results(report, matter.group)
    case 'resultRow':
      return stated(cell3(report, matter.row, 'total'), `表三“${labelOfRow(formOf(report), 'table3', matter.row)}”总计`)
    case 'disputes':
      return disputes(report, matter)
    case 'documents':
      return documents(report, matter)
    case 'decisions':
      return stated(number(report.table2?.[matter.kind]?.decisions), `表二“${DECISIONS[matter.kind]}”的处理决定数量`)
    case 'charges':
      return stated(yuan(report.table2?.fees?.amount), '表二“行政事业性收费”的收费金额（折合元）')
    default:
      return local(report, matter.of, matter.row)
  }
}

const DECISIONS = { licensing: '行政许可', penalties: '行政处罚', coercion: '行政强制' } as const

function applications(report: ReportAsRead, base: Base, includesCarriedOver: boolean | null): Stated | null {
  const fresh = cell3(report, 'newReceived', 'total')
  const all = plus(fresh, cell3(report, 'carriedOver', 'total'))
  if (base === 'received') {
    return includesCarriedOver
      ? stated(all, '表三“本年新收”与“上年结转”总计之和')
      : stated(fresh, '表三“本年新收”总计', includesCarriedOver === null ? [all] : [])
  }
  const done = cell3(report, 'total', 'total')
  return stated(done, '表三“（七）总计”', base === 'handled' ? [all] : [])
}

const ORGANISATIONS: readonly Table3Column[] = ['commercial', 'research', 'welfare', 'legalService', 'otherOrg']

const APPLICANT_NAMES: Readonly<Record<ApplicantGroup, string>> = {
  naturalPerson: '自然人',
  organisations: '法人或其他组织',
  commercial: '商业企业',
  research: '科研机构',
  welfare: '社会公益组织',
  legalService: '法律服务机构',
}

function applicants(report: ReportAsRead, group: ApplicantGroup, base: Base): Stated | null {
  const columns = group === 'organisations' ? ORGANISATIONS : [group]
  const of = (row: Table3Row) => total(columns.map((column) => cell3(report, row, column)))
  const all = plus(of('newReceived'), of('carriedOver'))
  // Where a row's total is not the sum of its cells, the text may rest on either; the row itself is told once.
  const rest = minus(cell3(report, 'newReceived', 'total'), cell3(report, 'newReceived', 'naturalPerson'))
  const also = group === 'organisations' ? [all, rest] : [all]
  const name = APPLICANT_NAMES[group]
  if (base === 'answered') return stated(of('total'), `表三“（七）总计”中的“${name}”`, [of('newReceived')])
  // A sentence that counts last year's cases in does so in its breakdown too; the sum itself is judged once.
  return stated(of('newReceived'), `表三“本年新收”中的“${name}”`, [
    ...also,
    ...(base === 'handled' ? [of('total')] : []),
  ])
}

const RESULT_NAMES: Readonly<Record<ResultGroup, string>> = {
  granted: '予以公开',
  partial: '部分公开',
  open: '予以公开、部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
}

/** A group of several rows is known when every row of its form is there: a table cut in it says nothing about it. */
function results(report: ReportAsRead, group: ResultGroup): Stated | null {
  const rows = Object.keys(report.table3 ?? {}).filter((row) =>
    group === 'open' ? row === 'granted' || row === 'partial' : row === group || row.startsWith(`${group}.`),
  )
  const due = group === 'other' && rows.includes('other') ? 1 : ROWS_IN[group]
  if (rows.length < due) return null
  const sum = total(rows.map((row) => cell3(report, row as Table3Row, 'total') ?? blankRow(report, row as Table3Row)))
  const several = due > 1 ? '各行总计之和' : '总计'
  return stated(sum, `表三“${RESULT_NAMES[group]}”${several}`)
}

const ROWS_IN: Readonly<Record<ResultGroup, number>> = {
  granted: 1,
  partial: 1,
  open: 2,
  denied: 8,
  unavailable: 3,
  notProcessed: 5,
  other: 3,
}

/** A row printed wholly blank stands for noughts beside rows that are filled. */
function blankRow(report: ReportAsRead, row: Table3Row): number | null {
  const cells = Object.values(report.table3?.[row] ?? {})
  return cells.length > 0 && cells.every((cell) => cell === null) ? 0 : null
}

const DISPUTE_NAMES: Readonly<Record<DisputeGroup, string>> = {
  review: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReview: '复议后起诉',
  litigation: '两类行政诉讼',
  all: '行政复议和行政诉讼',
}

const OUTCOME_NAMES = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

const MEMBERS: Readonly<Record<DisputeGroup, readonly Table4Group[]>> = {
  review: ['review'],
  litigationDirect: ['litigationDirect'],
  litigationAfterReview: ['litigationAfterReview'],
  litigation: ['litigationDirect', 'litigationAfterReview'],
  all: ['review', 'litigationDirect', 'litigationAfterReview'],
}

function disputes(report: ReportAsRead, matter: Extract<Matter, { of: 'disputes' }>): Stated | null {
  const { group, outcome } = matter
  const sum = total(MEMBERS[group].map((one) => report.table4?.[one]?.[outcome] ?? null))
  const several = MEMBERS[group].length > 1 ? '之和' : ''
  return stated(sum, `表四“${DISPUTE_NAMES[group]}”的${OUTCOME_NAMES[outcome]}${several}`)
}

const DOCUMENT_COLUMNS = {
  issued: { '2021': 'issued', '2019': 'newlyMade' },
  disclosed: { '2021': 'issued', '2019': 'newlyDisclosed' },
  repealed: { '2021': 'repealed', '2019': null },
  inForce: { '2021': 'inForce', '2019': 'totalDisclosed' },
} as const

const DOCUMENT_WORDS: Readonly<Record<string, string>> = {
  issued: '本年制发件数',
  repealed: '本年废止件数',
  inForce: '现行有效件数',
  newlyMade: '本年新制作数量',
  newlyDisclosed: '本年新公开数量',
  totalDisclosed: '对外公开总数量',
}

function documents(report: ReportAsRead, matter: Extract<Matter, { of: 'documents' }>): Stated | null {
  const row = report.table2?.[matter.kind]
  const edition = row && 'issued' in row ? '2021' : '2019'
  const column = DOCUMENT_COLUMNS[matter.what][edition]
  if (!row || !column || (matter.what === 'disclosed' && edition === '2021')) return null
  const also = edition === '2019' && matter.what === 'issued' ? [number(row.newlyDisclosed)] : []
  const name = matter.kind === 'regulations' ? '规章' : '规范性文件'
  return stated(number(row[column]), `表二“${name}”的“${DOCUMENT_WORDS[column]}”`, also)
}

function local(report: ReportAsRead, table: string, row: string): Stated | null {
  const value = report.localTables.find(({ name }) => name === table)?.rows[row]
  const wanYuan = row === 'budgetWanYuan' && typeof value === 'number' ? Math.round(value * 1e8) / 1e4 : value
  return stated(number(wanYuan), `“${labelOfRow(formOf(report), table, row).replace(/^(?:\d+\.|（.）)/, '')}”一栏`)
}

function stated(figure: number | null, name: string, alsoRight: (number | null)[] = []): Stated | null {
  return figure === null ? null : { figure, alsoRight: alsoRight.filter((one) => one !== null), name }
}

function cell3(report: ReportAsRead, row: Table3Row, column: Table3Column): number | null {
  return report.table3?.[row]?.[column] ?? null
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

/** An amount in 万元, as a decimal text, in yuan. */
function yuan(amount: unknown): number | null {
  const wan = typeof amount === 'string' || typeof amount === 'number' ? Number(amount) : Number.NaN
  return Number.isFinite(wan) ? Math.round(wan * 1e8) / 1e4 : null
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

function total(figures: (number | null)[]): number | null {
  return figures.reduce(plus, 0)
}
