import { rollUp } from '../../../rollup/roll-up.ts'
import { aReport } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { childrenSum } from './rule.ts'

const children = [aReport({ agency: '安河镇人民政府' }), aReport({ agency: '安山镇人民政府' })]
const sums = rollUp(children).report
const parent = aReport({ agency: '安县人民政府', table2: sums.table2!, table3: sums.table3!, table4: sums.table4! })

const changed = (change: (report: typeof parent) => void) => {
  const report = structuredClone(parent)
  change(report)
  return report
}

const cut = aReport({ agency: '安河镇人民政府' })
cut.table3 = {}

ruleCases(childrenSum, {
  accepts: [
    { name: 'the sum of its bodies', report: parent, context: { children } },
    { name: 'a report without bodies', report: parent },
    {
      name: 'a cell one of the bodies does not show',
      report: changed(({ table3 }) => {
        table3.granted!.research = 7
        table3.granted!.total = 35
      }),
      context: { children: [cut, children[1]!] },
    },
    {
      name: 'an amount written with other zeros',
      report: changed(({ table2 }) => {
        table2.fees!.amount = '1923.20'
      }),
      context: { children },
    },
    { name: 'bodies’ reports on another year', report: parent, context: { children: [aReport({ year: 2024 })] } },
  ],
  rejects: [
    {
      name: 'a figure one too high, said once though the total is too',
      report: changed(({ table3 }) => {
        table3.newReceived!.naturalPerson = 63
        table3.newReceived!.total = 75
      }),
      context: { children },
      finds: [
        {
          severity: 'warning',
          at: { table: 'table3', row: 'newReceived', column: 'naturalPerson' },
          left: 63,
          right: 62,
          says: '所属2个单位之和为62',
        },
      ],
    },
    {
      name: 'a total alone',
      report: changed(({ table4 }) => {
        table4.review!.total = 9
      }),
      context: { children },
      finds: [{ at: { row: 'review', column: 'total' }, left: 9, right: 10 }],
    },
    {
      name: 'an amount',
      report: changed(({ table2 }) => {
        table2.fees!.amount = '1923'
      }),
      context: { children },
      finds: [{ at: { row: 'fees', column: 'amount' }, left: '1923', right: '1923.2' }],
    },
  ],
})
