import type { EditionId, Table2Block } from '../editions/edition.ts'
import { EDITION_2019 } from '../editions/edition-2019.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import type { Table2Column, Table2Row, Table3Column, Table3Row, Table4Group, Table4Result } from '../editions/keys.ts'
import { LOCAL_TABLES, type LocalTableName } from '../editions/local-tables.ts'
import { core } from './characters.ts'

/** A row or column of the forms and the wordings it is known by, reduced to what they are compared by. */
export interface Label<Key> {
  key: Key
  cores: readonly string[]
}

const label = <Key>(key: Key, ...wordings: string[]): Label<Key> => ({ key, cores: [...new Set(wordings.map(core))] })

/** Wordings met beside the form's: shortened, or as some provinces print them. */
const SHORT: Partial<Record<Table3Row, string[]>> = {
  newReceived: ['本年新收到政府信息公开申请数量', '本年新收申请数量'],
  carriedOver: ['上年转结政府信息公开申请数量', '上年结转申请数量'],
  partial: ['部分公开'],
  'denied.safetyStability': ['危及三安全一稳定'],
  'unavailable.unclearAfterCorrection': ['未补正或申请内容仍不明确'],
  'notProcessed.petition': ['信访投诉举报类申请'],
  'other.correctionOverdue': ['逾期不补正', '申请人无正当理由逾期不补正'],
  'other.feeOverdue': ['逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
  other: ['其他处理'],
  carriedForward: ['结转下年度继续办理', '转结下年度继续办理'],
}

const rows3 = new Map<Table3Row, Label<Table3Row>>()
for (const { table3 } of [EDITION_2019, EDITION_2021]) {
  for (const row of table3.rows) rows3.set(row.key, label(row.key, row.label, ...(SHORT[row.key] ?? [])))
}

/** The rows of 表三 in order; `other` as one row or as its three. */
export function table3Rows(otherRows: 'one' | 'three'): readonly Label<Table3Row>[] {
  const { rows } = (otherRows === 'one' ? EDITION_2019 : EDITION_2021).table3
  return rows.map(({ key }) => rows3.get(key)!)
}

export const TABLE3_ROWS: ReadonlyMap<Table3Row, Label<Table3Row>> = rows3

/** The headings over several rows of 表三. */
export const TABLE3_GROUPS: readonly string[] = Object.values(EDITION_2021.table3.groups).map((text) => core(text!))

export const TABLE3_COLUMNS: readonly Label<Table3Column>[] = [
  label('naturalPerson', '自然人'),
  label('commercial', '商业企业'),
  label('research', '科研机构'),
  label('welfare', '社会公益组织', '社会公益'),
  label('legalService', '法律服务机构'),
  label('otherOrg', '其他'),
  label('total', '总计', '合计'),
]

export const ORGANISATIONS = core(EDITION_2021.table3.organisations)
export const APPLICANTS = core(EDITION_2021.table3.applicants)

export const TABLE4_RESULTS: readonly Label<Table4Result>[] = [
  label('upheld', '结果维持', '维持'),
  label('corrected', '结果纠正', '纠正'),
  label('other', '其他结果'),
  label('pending', '尚未审结', '未审结'),
  label('total', '总计', '合计'),
]

export const TABLE4_GROUPS: readonly Label<Table4Group>[] = [
  label('review', '行政复议'),
  label('litigationDirect', '未经复议直接起诉'),
  label('litigationAfterReview', '复议后起诉', '经复议后起诉'),
]

export const TABLE2_ROWS: readonly Label<Table2Row>[] = [
  label('regulations', '规章'),
  label('normativeDocuments', '规范性文件', '行政规范性文件'),
  label('licensing', '行政许可'),
  label('otherServices', '其他对外管理服务事项'),
  label('penalties', '行政处罚'),
  label('coercion', '行政强制', '行政强制措施'),
  label('fees', '行政事业性收费'),
  label('procurement', '政府集中采购'),
]

export interface Table2ColumnLabel extends Label<Table2Column> {
  edition: EditionId
}

const columns2: Table2ColumnLabel[] = []
for (const { id, table2 } of [EDITION_2019, EDITION_2021]) {
  for (const { columns } of table2) {
    for (const column of columns) {
      if (columns2.some((one) => one.edition === id && one.key === column.key)) continue
      columns2.push({ ...label(column.key, column.label, column.label.replace(/（.*）/, '')), edition: id })
    }
  }
}

/** The columns of 表二 in both forms. `decisions` is in both, under different wordings. */
export const TABLE2_COLUMNS: readonly Table2ColumnLabel[] = columns2

/** The block of 表二 a row stands in. */
export function blockOf(edition: EditionId, row: Table2Row): Table2Block | undefined {
  const { table2 } = edition === '2019' ? EDITION_2019 : EDITION_2021
  return table2.find((block) => block.rows.some(({ key }) => key === row))
}

export interface LocalLabels {
  name: LocalTableName
  rows: readonly (Label<string | null> & { kind: 'count' | 'decimal' })[]
}

/** The rows of the local tables; the note in brackets under a label may be printed or not. */
export const LOCAL_LABELS: readonly LocalLabels[] = LOCAL_TABLES.map(({ name, rows }) => ({
  name,
  rows: rows.map((row) => ({
    ...label(row.key, row.label, ...(row.note ? [`${row.label}（${row.note}）`] : [])),
    kind: row.kind,
  })),
}))
