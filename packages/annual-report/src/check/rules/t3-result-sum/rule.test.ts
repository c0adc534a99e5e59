import { aReport } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t3ResultSum } from './rule.ts'

const report = aReport()
const { table3 } = report
const { 'other.correctionOverdue': _one, 'other.feeOverdue': _two, 'other.misc': _three, ...withoutSix } = table3
const single = { naturalPerson: 3, commercial: 0, research: 0, welfare: 0, legalService: 1, otherOrg: 0, total: 4 }

ruleCases(t3ResultSum, {
  accepts: [
    { name: 'a table whose totals add up', report },
    { name: 'the 2019 form with its single row （六）', report: aReport({ year: 2019 }) },
    {
      name: 'a 2021 form that kept the single row （六）',
      report: { ...report, table3: { ...withoutSix, other: single } },
    },
    {
      name: 'a column with a cell that could not be decided',
      report: asRead(report, {
        table3: { ...table3, granted: { ...table3.granted, total: undefined }, total: { ...table3.total, total: 99 } },
        refused: [{ table: 'table3', row: 'granted', column: 'total' }],
      }),
    },
    { name: 'a table cut before its total', report: { ...report, table3: { granted: { total: 1 } } } },
  ],
  rejects: [
    {
      name: 'a total that leaves results out',
      report: { ...report, table3: { ...table3, total: { ...table3.total, naturalPerson: 20 } } },
      finds: [
        { at: { row: 'total', column: 'naturalPerson' }, left: 20, right: 30, quote: '（七）总计', says: '相差10' },
      ],
    },
    {
      name: 'a blank total beside results',
      report: { ...report, table3: { ...table3, total: { ...table3.total, commercial: null } } },
      finds: [{ at: { column: 'commercial' }, left: 0, right: 4, quote: '（七）总计', says: '相差4（空白格按0计）' }],
    },
  ],
})
