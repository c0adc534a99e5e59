import { aReport } from '../../../testing/a-report.ts'
import { asRead, cutAfter } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { wrongEdition } from './rule.ts'

const report = aReport()
const old = aReport({ year: 2020 })
const other = old.table3.other!

ruleCases(wrongEdition, {
  accepts: [
    { name: 'the 2021 form for 2025', report },
    { name: 'the 2019 form for 2020', report: old },
    { name: 'a year before the national forms', report: { ...report, year: 2018 } },
    {
      name: 'the name of the group （六） on a line of its own',
      report: asRead({ ...report, table3: { ...report.table3, other: { naturalPerson: null, total: null } } }),
    },
    { name: 'a report whose form could not be told', report: { ...report, edition: null, table2: null, table3: null } },
  ],
  rejects: [
    {
      name: 'the 2019 form for 2023',
      report: { ...old, year: 2023 },
      finds: [
        {
          severity: 'error',
          quote: '其他对外管理服务事项',
          left: '2019',
          right: '2021',
          says: '国办公开办函〔2021〕30号',
        },
      ],
    },
    {
      name: 'the 2019 form in a document cut after its first rows',
      report: cutAfter({ ...old, year: 2023 }, 2, 3),
      finds: [{ severity: 'error', quote: '本年新制作数量', left: '2019' }],
    },
    {
      name: 'the single row （六） kept in the 2021 form',
      report: { ...report, table3: { ...report.table3, other } },
      finds: [{ at: { table: 'table3', row: 'other' }, says: '分为三行' }],
    },
    {
      name: 'a row and columns of the 2019 form in the 2021 form',
      report: {
        ...report,
        table2: {
          ...report.table2,
          otherServices: { previousItems: 1, change: 0, decisions: 0 },
          fees: { amount: '0', previousItems: 1 },
        },
      },
      finds: [
        { at: { table: 'table2', row: 'otherServices' }, says: '其他对外管理服务事项' },
        { at: { table: 'table2', row: 'fees', column: 'previousItems' } },
      ],
    },
  ],
})
