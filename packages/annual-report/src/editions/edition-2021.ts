import type { Edition, Table2Block, Table3RowForm } from './edition.ts'
import { sections } from './sections.ts'
import { COLUMNS, GROUPS, HEADING, ROWS_AFTER_SIX, ROWS_TO_FIVE, table3Equations } from './table3.ts'
import { TABLE4, TABLE4_EQUATION } from './table4.ts'

const decisions = [{ key: 'decisions', label: '本年处理决定数量', kind: 'count' }] as const

const table2: readonly Table2Block[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      { key: 'issued', label: '本年制发件数', kind: 'count' },
      { key: 'repealed', label: '本年废止件数', kind: 'count' },
      { key: 'inForce', label: '现行有效件数', kind: 'count' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '行政规范性文件' },
    ],
  },
  { caption: '第二十条第（五）项', columns: decisions, rows: [{ key: 'licensing', label: '行政许可' }] },
  {
    caption: '第二十条第（六）项',
    columns: decisions,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  {
    caption: '第二十条第（八）项',
    columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', kind: 'decimal' }],
    rows: [{ key: 'fees', label: '行政事业性收费' }],
  },
]

const rows: readonly Table3RowForm[] = [
  ...ROWS_TO_FIVE,
  {
    key: 'other.correctionOverdue',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    within: ['results', 'other'],
  },
  {
    key: 'other.feeOverdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    within: ['results', 'other'],
  },
  { key: 'other.misc', label: '3.其他', within: ['results', 'other'] },
  ...ROWS_AFTER_SIX,
]

/** The form for reports on 2021 and later years. */
export const EDITION_2021: Edition = {
  id: '2021',
  notice: {
    number: '国办公开办函〔2021〕30号',
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    issuedOn: '2021-09-26',
    standing: 'verified',
  },
  sections: sections(['信息处理费收取情况']),
  table2,
  table3: { ...HEADING, columns: COLUMNS, groups: { ...GROUPS, other: '（六）其他处理' }, rows },
  table4: TABLE4,
  equations: { ...table3Equations(rows), 't4-group-sum': TABLE4_EQUATION },
}
