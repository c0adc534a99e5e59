import { expect, it } from 'vitest'
import type { Table3 } from '../../../report.ts'
import { aReport } from '../../../testing/a-report.ts'
import { asRead, cutAfter } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { blankCells } from './rule.ts'

const report = aReport()
const { table2, table3, table4 } = report
const noRegulations = { ...table2, regulations: { issued: null, repealed: null, inForce: null } }

ruleCases(blankCells, {
  accepts: [
    { name: 'zeros', report },
    {
      name: 'a last row whose figures were cut off',
      report: cutAfter({ ...report, table3: { ...table3, granted: { naturalPerson: null, commercial: null } } }, 3, 3),
    },
    {
      name: 'a unit that was not entered',
      report: { ...report, table2: { procurement: { amount: '0', unit: null } } },
    },
    {
      name: 'cells that do not apply to the body',
      report: {
        ...report,
        table2: noRegulations,
        notApplicable: ['issued', 'repealed', 'inForce'].map((column) => `table2.regulations.${column}`),
      },
    },
  ],
  rejects: [
    {
      name: 'a blank row',
      report: { ...report, table2: noRegulations },
      finds: [{ at: { table: 'table2', row: 'regulations' }, quote: '规章', says: '“规章”未填写' }],
    },
    {
      name: 'a blank cell',
      report: { ...report, table3: { ...table3, carriedOver: { ...table3.carriedOver, welfare: null } } },
      finds: [{ at: { row: 'carriedOver', column: 'welfare' }, says: '“社会公益组织”栏空白' }],
    },
    {
      name: 'two blanks in one group of 表四',
      report: { ...report, table4: { ...table4, review: { ...table4.review, other: null, pending: null } } },
      finds: [{ at: { table: 'table4', row: 'review' }, says: '“其他结果”、“尚未审结”栏空白' }],
    },
    {
      name: 'a blank figure of a local table',
      report: { ...report, localTables: [{ name: 'channels', rows: { website: null, weibo: 3 } }] },
      finds: [{ at: { table: 'channels', row: 'website' }, says: '2.政府网站公开政府信息数' }],
    },
    {
      name: 'blanks all over a table in one finding, with its rows',
      report: asRead(report, {
        table3: blanked(table3),
        printedRows: [{ table: 'table3', row: 'newReceived', label: '一、本年新收' }],
      }),
      finds: [{ at: { table: 'table3' }, quote: '一、本年新收', says: '（七）总计”的“自然人”' }],
    },
  ],
})

/** Every cell blank but one. */
function blanked(table: Table3): Table3 {
  const blank = Object.entries(table).map(([row, cells]) => [
    row,
    Object.fromEntries(Object.keys(cells).map((c) => [c, null])),
  ])
  return { ...Object.fromEntries(blank), total: { ...Object.fromEntries(blank).total, total: 0 } }
}

it('counts the blanks and names whole rows apart from single cells', () => {
  const [finding] = blankCells.check({ ...report, table3: blanked(table3) }, {})
  expect(finding?.message).toContain('有174个空白单元格')
  expect(finding?.message).toContain('“四、结转下年度继续办理”未填写；“（七）总计”的')
})
