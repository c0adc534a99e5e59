import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { untouched } from './rule.ts'

const report = aReport()
const long =
  '2025年主动公开政府信息120条，通过政府网站公开98条、政务新媒体公开22条，办理政府信息公开申请37件，全部按期答复，' +
  '组织业务培训2次，培训工作人员46人次，政府信息公开专栏完成改版，检索、查阅、下载功能运行稳定。'

ruleCases(untouched, {
  accepts: [
    { name: 'a report somebody wrote', report, context: { drafted: [{ title: '一、总体情况', text: '草稿' }] } },
    { name: 'short sections that are alike every year', report, context: { previous: aReport({ year: 2024 }) } },
    {
      name: 'another text than last year’s',
      report: withText(report, 1, long),
      context: { previous: withText(aReport({ year: 2024 }), 1, long.replace('完成改版', '新增政策问答栏目')) },
    },
  ],
  rejects: [
    {
      name: 'prompts left standing',
      report: withText(report, 1, '全年公开120条。【请写明：政策解读情况】（二）【请写明：平台建设情况】'),
      finds: [
        { severity: 'error', at: { section: 1 }, quote: '【请写明：政策解读情况】' },
        { severity: 'error', quote: '【请写明：平台建设情况】' },
      ],
    },
    {
      name: 'the draft as it came',
      report,
      context: { drafted: report.sections },
      finds: [{ severity: 'error', says: '草稿完全相同' }],
    },
    {
      name: 'last year’s text with other figures',
      report: withText(report, 1, long),
      context: { previous: withText(aReport({ year: 2024 }), 1, long.replaceAll('120', '97').replace('2025', '2024')) },
      finds: [{ severity: 'warning', at: { section: 1 }, says: '与上年度报告相同' }],
    },
  ],
})
