import { aReport } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
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
    {
      name: 'a row with a cell that could not be decided',
      report: asRead(report, {
        table3: { ...table3, granted: { ...table3.granted, legalService: 9, research: undefined } },
        refused: [{ table: 'table3', row: 'granted', column: 'research' }],
      }),
    },
    { name: 'a row left empty', report: { ...report, table3: { granted: { naturalPerson: null, total: null } } } },
  ],
  rejects: [
    {
      name: 'a sum that fails beside cells that could not be decided, as a warning',
      report: asRead(report, {
        table3: { ...table3, granted: { ...table3.granted, legalService: 1 }, partial: {} },
        refused: [{ table: 'table3', row: 'partial', column: 'total' }],
      }),
      finds: [{ severity: 'warning', at: { row: 'granted' } }],
    },
    {
      name: 'an applicant not in the total',
      report: { ...report, table3: { ...table3, granted: { ...table3.granted, legalService: 1 } } },
      finds: [{ at: { row: 'granted', column: 'total' }, left: 14, right: 15, says: '（一）予以公开' }],
    },
    {
      name: 'the only figure of a row left out of its blank total',
      report: { ...report, table3: { ...table3, partial: { ...table3.partial, total: null } } },
      finds: [
        { left: 0, right: 3, quote: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', says: '空白格按0计' },
      ],
    },
  ],
})
