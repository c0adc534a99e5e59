import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { untouched } from './rule.ts'

const report = aReport()
const nothingWritten = { ...report, sections: report.sections.map((section) => ({ ...section, text: '' })) }
ruleCases(untouched, {
  accepts: [
    { name: 'a report somebody wrote', report, context: { drafted: [{ title: '一、总体情况', text: '草稿' }] } },
    { name: 'a report not drafted yet', report: nothingWritten, context: { drafted: nothingWritten.sections } },
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
  ],
})
