import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t3RowSum } from './rule.ts'

const report = aReport()
const { table3 } = report

ruleCases(t3RowSum, {
  accepts: [
    { name: 'a table whose rows add up', report },
    {
      name: 'a row with blanks for zero',
      report: { ...report, table3: { ...table3, carriedOver: { ...table3.carriedOver, research: null } } },
    },
    { name: 'a row left empty', report: { ...report, table3: { granted: { naturalPerson: null, total: null } } } },
  ],
  rejects: [
    {
      name: 'an applicant not in the total',
      report: { ...report, table3: { ...table3, granted: { ...table3.granted, legalService: 1 } } },
      finds: [{ at: { row: 'granted', column: 'total' }, left: 14, right: 15, says: '（一）予以公开' }],
    },
    {
      name: 'the only figure of a row left out of its blank total',
      report: { ...report, table3: { ...table3, partial: { ...table3.partial, total: null } } },
      finds: [{ left: 0, right: 3, quote: '（空白）' }],
    },
  ],
})
