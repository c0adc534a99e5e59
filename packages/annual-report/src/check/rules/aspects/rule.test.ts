import { aReport, withText } from '../../../testing/a-report.ts'
import { cutAfter } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { aspects } from './rule.ts'

const report = aReport()
const few = withText(report, 1, '全年主动公开信息5条，收到政府信息公开申请2件，网站运行平稳。')

ruleCases(aspects, {
  accepts: [
    { name: 'the five aspects', report },
    {
      name: 'a government that reports its supervision',
      report: withText(report, 1, `${report.sections[0]!.text}工作考核、社会评议已经开展，没有责任追究情形。`),
      context: { bodyKind: 'countyGovernment' },
    },
    {
      name: 'an aspect with the end of a line within its words',
      report: withText(report, 1, report.sections[0]!.text.replaceAll('信息管理', '信息\n管理')),
    },
    { name: 'an overview that a document does not hold to its end', report: cutAfter(few, 1) },
    { name: 'an overview of which a copy left something out', report: withText(report, 1, '【…】全年公开5条。') },
  ],
  rejects: [
    {
      name: 'aspects not spoken about',
      report: few,
      finds: [{ severity: 'warning', at: { section: 1 }, says: '政府信息管理、监督保障' }],
    },
    {
      name: 'a government silent about 考核、社会评议、责任追究',
      report,
      context: { bodyKind: 'cityGovernment' },
      finds: [{ severity: 'warning', says: '工作考核、社会评议、责任追究结果' }],
    },
    {
      name: 'a government known by its name only, with a note',
      report: { ...report, agency: '明州市人民政府' },
      finds: [{ severity: 'note' }],
    },
  ],
})
