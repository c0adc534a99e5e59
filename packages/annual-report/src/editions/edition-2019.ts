import type { Edition, Table2Block, Table3RowForm } from './edition.ts'
import { sections } from './sections.ts'
import { COLUMNS, GROUPS, HEADING, ROWS_AFTER_SIX, ROWS_TO_FIVE, table3Equations } from './table3.ts'
import { TABLE4, TABLE4_EQUATION } from './table4.ts'

const items = [
  { key: 'previousItems', label: '上一年项目数量', kind: 'count' },
  { key: 'change', label: '本年增/减', kind: 'change' },
] as const

const itemsAndDecisions = [...items, { key: 'decisions', label: '处理决定数量', kind: 'count' }] as const

const table2: readonly Table2Block[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      { key: 'newlyMade', label: '本年新制作数量', kind: 'count' },
      { key: 'newlyDisclosed', label: '本年新公开数量', kind: 'count' },
      { key: 'totalDisclosed', label: '对外公开总数量', kind: 'count' },
    ],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '规范性文件' },
    ],
  },
  {
    caption: '第二十条第（五）项',
    columns: itemsAndDecisions,
    rows: [
      { key: 'licensing', label: '行政许可' },
      { key: 'otherServices', label: '其他对外管理服务事项' },
    ],
  },
  {
    caption: '第二十条第（六）项',
    columns: itemsAndDecisions,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  { caption: '第二十条第（八）项', columns: items, rows: [{ key: 'fees', label: '行政事业性收费' }] },
  {
    // The form names no unit for the amount: the unit is entered, and printed, with the figure.
    caption: '第二十条第（九）项',
    columns: [
      { key: 'projects', label: '采购项目数量', kind: 'count' },
      { key: 'amount', label: '采购总金额', kind: 'decimal' },
    ],
    rows: [{ key: 'procurement', label: '政府集中采购' }],
  },
]

const rows: readonly Table3RowForm[] = [
  ...ROWS_TO_FIVE,
  { key: 'other', label: '（六）其他处理', within: ['results'] },
  ...ROWS_AFTER_SIX,
]

/** The trial form, for the reports on 2019 and 2020. */
export const EDITION_2019: Edition = {
  id: '2019',
  notice: {
    number: '国办公开办函〔2019〕60号',
    title: '关于政府信息公开工作年度报告有关事项的通知',
    issuedOn: null,
    standing: 'verified',
  },
  sections: sections([]),
  table2,
  table3: { ...HEADING, columns: COLUMNS, groups: GROUPS, rows },
  table4: TABLE4,
  equations: { ...table3Equations(rows), 't4-group-sum': TABLE4_EQUATION },
}
