import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t4GroupSum } from './rule.ts'

const report = aReport()
const { table4 } = report

ruleCases(t4GroupSum, {
  accepts: [
    { name: 'groups that add up', report },
    { name: 'a report without the table', report: { ...report, table4: null } },
    {
      name: 'blanks for zero',
      report: { ...report, table4: { ...table4, review: { ...table4.review, other: null } } },
    },
  ],
  rejects: [
    {
      name: 'a pending case left out of the total',
      report: { ...report, table4: { ...table4, review: { ...table4.review, pending: 2 } } },
      finds: [{ at: { table: 'table4', row: 'review', column: 'total' }, left: 5, right: 6, says: '行政复议' }],
    },
    {
      name: 'a wrong total',
      report: {
        ...report,
        table4: { ...table4, litigationAfterReview: { ...table4.litigationAfterReview, total: 0 } },
      },
      finds: [{ at: { row: 'litigationAfterReview' }, left: 0, right: 1, says: '复议后起诉' }],
    },
  ],
})
