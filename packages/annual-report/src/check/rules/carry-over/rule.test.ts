import { aReport, SOME_COUNTS } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { carryOver } from './rule.ts'

const lastYear = aReport({ year: 2024 })
const following = aReport({ counts: { ...SOME_COUNTS, carriedOver: { naturalPerson: 4 } } })
const blank = { ...following.table3.carriedOver, research: null }

ruleCases(carryOver, {
  accepts: [
    { name: 'what last year carried forward', report: following, context: { previous: lastYear } },
    { name: 'a report without one to compare', report: following },
    { name: 'a report of two years before', report: aReport(), context: { previous: aReport({ year: 2023 }) } },
    {
      name: 'a blank where last year had zero',
      report: { ...following, table3: { ...following.table3, carriedOver: blank } },
      context: { previous: lastYear },
    },
    {
      name: 'a last year in the older form',
      report: aReport({ year: 2021, counts: { ...SOME_COUNTS, carriedOver: { naturalPerson: 4 } } }),
      context: { previous: aReport({ year: 2020 }) },
    },
  ],
  rejects: [
    {
      name: 'a case that was never carried forward, column by column',
      report: aReport({ counts: { ...SOME_COUNTS, carriedOver: { naturalPerson: 3, commercial: 1 } } }),
      context: { previous: lastYear },
      finds: [
        { at: { row: 'carriedOver', column: 'naturalPerson' }, severity: 'warning', left: 4, right: 3 },
        { at: { column: 'commercial' }, left: 0, right: 1, says: '机构合并、分立或者职能划转' },
      ],
    },
  ],
})
