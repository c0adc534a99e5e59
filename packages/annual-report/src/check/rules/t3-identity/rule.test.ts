import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t3Identity } from './rule.ts'

const report = aReport()
const { table3 } = report

ruleCases(t3Identity, {
  accepts: [
    { name: 'a balanced table', report },
    { name: 'a balanced table of the 2019 form', report: aReport({ year: 2020 }) },
    { name: 'a table without any figure', report: { ...report, table3: { newReceived: { total: null } } } },
    {
      name: 'blank cells that stand for zero',
      report: { ...report, table3: { ...table3, carriedOver: { ...table3.carriedOver, research: null } } },
    },
    { name: 'a cut table, where a term is not there', report: { ...report, table3: { newReceived: { total: 5 } } } },
    { name: 'a report without the table', report: { ...report, table3: null } },
  ],
  rejects: [
    {
      name: 'a case lost on the way',
      report: {
        ...report,
        table3: { ...table3, carriedForward: { ...table3.carriedForward, naturalPerson: 3, total: 3 } },
      },
      finds: [
        { at: { table: 'table3', column: 'naturalPerson' }, left: 34, right: 33, quote: '自然人', says: '31＋3' },
        { at: { column: 'total' }, left: 40, right: 39, says: '相差1' },
      ],
    },
    {
      name: 'a lost case beside blanks, which count as 0',
      report: {
        ...report,
        table3: {
          ...table3,
          newReceived: { ...table3.newReceived, welfare: 1 },
          carriedOver: { ...table3.carriedOver, welfare: null },
        },
      },
      finds: [{ at: { column: 'welfare' }, left: 1, right: 0, says: '空白格按0计' }],
    },
  ],
})
