import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { fees } from './rule.ts'

const report = aReport()

ruleCases(fees, {
  accepts: [
    { name: 'fees with figures', report: withText(report, 6, '本年度收取信息处理费1件，共计380元。') },
    { name: 'none charged', report: withText(report, 6, '2025年，无收取信 息处理费情况。') },
    { name: 'a report on 2020 that says nothing about fees', report: withText(aReport({ year: 2020 }), 6, '无。') },
    { name: 'a section that was left out of a copy', report: withText(report, 6, '【…】') },
    { name: 'a document without section six', report: { ...report, sections: report.sections.slice(0, 5) } },
  ],
  rejects: [
    {
      name: 'silence about fees',
      report: withText(report, 6, '无其他需要报告的事项。'),
      finds: [
        {
          severity: 'warning',
          at: { section: 6 },
          quote: '无其他需要报告的事项。',
          says: '没有写明信息处理费收取情况',
        },
      ],
    },
    {
      name: 'fees without figures',
      report: withText(report, 6, '按照规定收取信息处理费。'),
      finds: [{ severity: 'warning', quote: '按照规定收取信息处理费', says: '没有写明件数和金额' }],
    },
    {
      name: 'fees in another section, with a note',
      report: withText(withText(report, 6, '无其他需要报告的事项。'), 1, '未收取信息处理费。'),
      finds: [{ severity: 'note', quote: '未收取信息处理费', says: '请移到第六部分' }],
    },
  ],
})
