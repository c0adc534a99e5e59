import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { numberTypes } from './rule.ts'

const report = aReport()
const old = aReport({ year: 2020 })
const { table2, table3, table4 } = report

ruleCases(numberTypes, {
  accepts: [
    { name: 'counts and an amount with decimals', report },
    { name: 'a decrease in the 2019 form', report: old },
    {
      name: 'a budget with decimals',
      report: { ...report, localTables: [{ name: 'organisation', rows: { staff: 3, budgetWanYuan: 1.5 } }] },
    },
    { name: 'blank cells', report: { ...report, table2: { ...table2, fees: { amount: null } } } },
  ],
  rejects: [
    {
      name: 'what only the printed words show',
      report: {
        ...report,
        refused: [
          { table: 'table3', row: 'granted', column: 'research', printed: '-1' },
          { table: 'table3', row: 'granted', column: 'total', printed: '12 3' },
          { table: 'table2', row: 'coercion', column: 'decisions', printed: '无' },
        ],
        cells: [{ table: 'table2', row: 'fees', column: 'amount', printed: '2,150.36万元' }],
      },
      finds: [
        { severity: 'warning', at: { row: 'granted', column: 'research' }, quote: '-1', says: '不能为负' },
        { severity: 'warning', at: { row: 'coercion' }, quote: '无', says: '请填0' },
        { severity: 'warning', at: { row: 'fees' }, quote: '2,150.36万元', says: '只填数字' },
      ],
    },
    {
      name: 'a negative count',
      report: { ...report, table3: { ...table3, granted: { ...table3.granted, research: -1 } } },
      finds: [{ at: { row: 'granted', column: 'research' }, quote: '-1', says: '不能为负' }],
    },
    {
      name: 'half a case',
      report: { ...report, table4: { ...table4, review: { ...table4.review, other: 0.5 } } },
      finds: [{ at: { table: 'table4', row: 'review', column: 'other' }, says: '应为整数' }],
    },
    {
      name: 'an amount with unit and separator',
      report: { ...report, table2: { ...table2, fees: { amount: '1,200万元' } } },
      finds: [{ at: { row: 'fees', column: 'amount' }, quote: '1,200万元', says: '不带单位' }],
    },
    {
      name: 'a negative amount',
      report: { ...report, table2: { ...table2, fees: { amount: '-3.5' } } },
      finds: [{ says: '不能为负' }],
    },
    {
      name: 'a separator, which can be read in one way only',
      report: { ...report, table2: { ...table2, fees: { amount: '1,200.5' } } },
      finds: [{ severity: 'warning', says: '不要使用分隔符' }],
    },
    {
      name: 'an amount smaller than a fen',
      report: { ...report, table2: { ...table2, fees: { amount: '3.5000001' } } },
      finds: [{ severity: 'warning', says: '小数位数过多' }],
    },
    {
      name: 'words for a number',
      report: { ...report, table2: { ...table2, licensing: { decisions: '若干' } } },
      finds: [{ quote: '若干', says: '不是数字' }],
    },
    {
      name: 'a decrease larger than what there was',
      report: { ...old, table2: { ...old.table2, coercion: { previousItems: 3, change: -5, decisions: 0 } } },
      finds: [{ at: { row: 'coercion', column: 'change' }, left: 3, right: 5, says: '大于上一年项目数量3' }],
    },
    {
      name: 'half a press conference',
      report: { ...report, localTables: [{ name: 'channels', rows: { pressConferences: 1.5 } }] },
      finds: [{ at: { table: 'channels', row: 'pressConferences' }, says: '应为整数' }],
    },
  ],
})
