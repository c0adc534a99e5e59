import { aReport } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { title } from './rule.ts'

const report = aReport()
const titled = (...lines: string[]) => asRead(report, { title: lines })

ruleCases(title, {
  accepts: [
    { name: 'a report of our own, whose title is made', report },
    { name: 'two lines', report: titled('明州市文化广电旅游局', '2025年政府信息公开工作年度报告') },
    {
      name: 'one line with 年度 and spaces',
      report: titled('明州市文化广电旅游局 2025 年度 政府信息公开工作年度报告'),
    },
    { name: 'a year in Chinese', report: titled('明州市文化广电旅游局二〇二五年政府信息公开工作年度报告') },
    {
      name: 'the year in brackets at the end',
      report: titled('明州市文化广电旅游局政府信息公开工作年度报告（2025年度）'),
    },
    {
      name: 'a document that begins in the middle',
      report: asRead(report, { title: [], sections: report.sections.slice(2), table2: null }),
    },
  ],
  rejects: [
    {
      name: 'a title with neither agency nor year',
      report: titled('政府信息公开工作年度报告'),
      finds: [
        { severity: 'error', at: { label: '标题' }, quote: '政府信息公开工作年度报告', says: '没有写明机关名称和年度' },
      ],
    },
    {
      name: 'a title without year',
      report: titled('明州市文化广电旅游局', '政府信息公开工作年度报告'),
      finds: [{ severity: 'error', says: '没有写明年度' }],
    },
    {
      name: 'a title without agency',
      report: titled('2025年政府信息公开工作年度报告'),
      finds: [{ severity: 'error', says: '没有写明机关名称' }],
    },
    {
      name: 'another name for the report',
      report: titled('明州市文化广电旅游局', '2025年政务公开工作年度报告'),
      finds: [
        { severity: 'warning', quote: '2025年政务公开工作年度报告', says: '规定的名称是“政府信息公开工作年度报告”' },
      ],
    },
    {
      name: 'a shortened name',
      report: titled('明州市文化广电旅游局2025年政府信息公开年度报告'),
      finds: [{ severity: 'warning', says: '“政府信息公开年度报告”' }],
    },
    {
      name: 'the year within the name',
      report: titled('明州市文化广电旅游局', '政府信息公开工作2025年度报告'),
      finds: [{ severity: 'warning', says: '规定的名称' }],
    },
    {
      name: 'a whole report without title',
      report: asRead(report, { title: [], agency: null }),
      finds: [{ severity: 'warning', says: '没有读到报告的标题' }],
    },
  ],
})
