import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { blankCells } from './rule.ts'

const report = aReport()
const { table2, table3, table4 } = report
const noRegulations = { ...table2, regulations: { issued: null, repealed: null, inForce: null } }

ruleCases(blankCells, {
  accepts: [
    { name: 'zeros', report },
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
      finds: [{ at: { table: 'table2', row: 'regulations' }, quote: '（空白）', says: '“规章”未填写' }],
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
  ],
})
