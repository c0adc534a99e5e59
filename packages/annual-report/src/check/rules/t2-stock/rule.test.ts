import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { t2Stock } from './rule.ts'

const base = aReport()
const documents = (year: number, inForce: number) =>
  aReport({ year, table2: { ...base.table2, normativeDocuments: { issued: 8, repealed: 3, inForce } } })
const old = aReport({ year: 2019 })
const licences = (year: number, previousItems: number) =>
  aReport({ year, table2: { ...old.table2, licensing: { previousItems, change: 8, decisions: 13 } } })

const otherItems = {
  otherServices: { previousItems: 21, change: 0, decisions: 0 },
  penalties: { previousItems: 184, change: 0, decisions: 0 },
  coercion: { previousItems: 1, change: 0, decisions: 0 },
}
const moved = (previousItems: number) => {
  const report = licences(2020, previousItems)
  return { ...report, table2: { ...report.table2, ...otherItems } }
}

ruleCases(t2Stock, {
  accepts: [
    { name: '61 + 8 − 3 = 66', report: documents(2025, 66), context: { previous: documents(2024, 61) } },
    { name: 'no report to compare', report: documents(2025, 66) },
    {
      name: 'a change of form between the years',
      report: aReport({ year: 2021 }),
      context: { previous: aReport({ year: 2020 }) },
    },
    { name: '17 + 8 = 25 items in the 2019 form', report: moved(25), context: { previous: old } },
  ],
  rejects: [
    {
      name: 'documents that appeared from nowhere',
      report: documents(2025, 70),
      context: { previous: documents(2024, 61) },
      finds: [
        {
          at: { row: 'normativeDocuments', column: 'inForce' },
          severity: 'warning',
          left: 70,
          right: 66,
          says: '上年现行有效61，加本年制发8、减本年废止3应为66',
        },
      ],
    },
    {
      name: 'fewer documents in a report that says some lapsed',
      report: withText(documents(2025, 64), 1, '全年废止规范性文件3件，另有2件有效期届满。'),
      context: { previous: documents(2024, 61) },
      finds: [{ severity: 'note', left: 64, right: 66, says: '正文提到“有效期届满”，请核对相差的2件' }],
    },
    {
      name: 'fewer documents without a word',
      report: documents(2025, 64),
      context: { previous: documents(2024, 61) },
      finds: [{ severity: 'warning', left: 64, right: 66, says: '漏填废止件数的，请补填' }],
    },
    {
      name: 'items that do not follow last year’s change',
      report: moved(30),
      context: { previous: old },
      finds: [{ at: { row: 'licensing', column: 'previousItems' }, left: 30, right: 25 }],
    },
  ],
})
