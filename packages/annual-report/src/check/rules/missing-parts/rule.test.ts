import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { missingParts } from './rule.ts'

const report = aReport()
const { table2, table3 } = report
const { fees: _fees, ...withoutFees } = table2
const { 'other.correctionOverdue': six, 'other.feeOverdue': _two, 'other.misc': _three, ...withoutSix } = table3

ruleCases(missingParts, {
  accepts: [
    { name: 'a complete report', report },
    { name: 'a complete report of the 2019 form', report: aReport({ year: 2019 }) },
    { name: 'a blank cell, which is printed', report: { ...report, table2: { ...table2, fees: { amount: null } } } },
    {
      name: 'the single row （六）, which another rule speaks about',
      report: { ...report, table3: { ...withoutSix, other: six } },
    },
  ],
  rejects: [
    {
      name: 'a table that was a picture',
      report: { ...report, table4: null },
      finds: [{ at: { table: 'table4' }, severity: 'error', says: '缺少表四' }],
    },
    {
      name: 'a missing row',
      report: { ...report, table2: withoutFees },
      finds: [{ at: { table: 'table2', row: 'fees' }, says: '缺少表二“行政事业性收费”行' }],
    },
    {
      name: 'a missing cell',
      report: { ...report, table3: { ...table3, granted: { ...table3.granted, research: undefined } } },
      finds: [{ at: { row: 'granted', column: 'research' }, says: '缺少“科研机构”栏' }],
    },
  ],
})
