import { aReport, SOME_COUNTS, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { carryOver } from './rule.ts'

const lastYear = aReport({ year: 2024 })
const following = aReport({
  counts: { ...SOME_COUNTS, carriedOver: { naturalPerson: 4 }, carriedForward: { naturalPerson: 5 } },
})
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
      report: aReport({
        counts: {
          ...SOME_COUNTS,
          carriedOver: { naturalPerson: 3, commercial: 1 },
          carriedForward: { naturalPerson: 4, commercial: 1 },
        },
      }),
      context: { previous: lastYear },
      finds: [
        { at: { row: 'carriedOver', column: 'naturalPerson' }, severity: 'warning', left: 4, right: 3 },
        { at: { column: 'commercial' }, left: 0, right: 1, says: '机构合并、分立、职能划转' },
      ],
    },
    {
      name: 'a figure last year’s report and the balance of the column both deny',
      report: {
        ...following,
        table3: { ...following.table3, carriedOver: { ...following.table3.carriedOver, naturalPerson: 2 } },
      },
      context: { previous: lastYear },
      finds: [{ at: { column: 'naturalPerson' }, severity: 'error', left: 4, right: 2, says: '请改为4' }],
    },
    {
      name: 'a body that says it was merged',
      report: withText(
        aReport({
          counts: { ...SOME_COUNTS, carriedOver: { naturalPerson: 6 }, carriedForward: { naturalPerson: 7 } },
        }),
        6,
        '因机构改革，原旅游局的申请并入本机关办理。',
      ),
      context: { previous: lastYear },
      finds: [
        { at: { column: 'naturalPerson' }, severity: 'note', left: 4, right: 6, says: '正文提到“机构改革”' },
        { at: { column: 'total' }, severity: 'note' },
      ],
    },
  ],
})
