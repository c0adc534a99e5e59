import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t2Plausible } from './rule.ts'

const report = aReport()
const old = aReport({ year: 2020 })
const documents = (cells: object) => ({ ...report, table2: { ...report.table2, normativeDocuments: cells } })
const disclosed = (cells: object) => ({ ...old, table2: { ...old.table2, normativeDocuments: cells } })

ruleCases(t2Plausible, {
  accepts: [
    { name: 'totals that hold the year’s', report },
    { name: 'totals of the 2019 form', report: old },
    { name: 'everything made this year repealed', report: documents({ issued: 2, repealed: 2, inForce: 0 }) },
    { name: 'a blank', report: documents({ issued: 2, repealed: 0, inForce: null }) },
    { name: 'zeros', report: disclosed({ newlyMade: 0, newlyDisclosed: 0, totalDisclosed: 0 }) },
  ],
  rejects: [
    {
      name: 'fewer in force than made',
      report: documents({ issued: 8, repealed: 1, inForce: 3 }),
      finds: [{ severity: 'warning', at: { row: 'normativeDocuments', column: 'inForce' }, left: 3, right: 7 }],
    },
    {
      name: 'fewer public in all than newly public',
      report: disclosed({ newlyMade: 9, newlyDisclosed: 9, totalDisclosed: 4 }),
      finds: [{ severity: 'warning', at: { column: 'totalDisclosed' }, left: 4, right: 9 }],
    },
    {
      name: 'a total that is the year’s, with a note',
      report: disclosed({ newlyMade: 9, newlyDisclosed: 9, totalDisclosed: 9 }),
      finds: [{ severity: 'note', says: '漏计往年' }],
    },
  ],
})
