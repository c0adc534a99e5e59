import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { sections } from './rule.ts'

const report = aReport()
const titled = (index: number, title: string) => ({
  ...report,
  sections: report.sections.map((section, at) => (at === index ? { ...section, title } : section)),
})

ruleCases(sections, {
  accepts: [
    { name: 'six sections', report },
    { name: 'the longer title of 五', report: titled(4, '五、政府信息公开工作存在的主要问题及改进情况') },
    { name: 'fees with figures', report: withText(report, 6, '本年度收取信息处理费1件，共计380元。') },
    { name: 'a report on 2020 that says nothing about fees', report: withText(aReport({ year: 2020 }), 6, '无。') },
    {
      name: 'a government that reports its supervision',
      report: withText(report, 1, `${report.sections[0]!.text}工作考核、社会评议已经开展，没有责任追究情形。`),
      context: { bodyKind: 'countyGovernment' },
    },
  ],
  rejects: [
    {
      name: 'eight sections',
      report: { ...report, sections: [...report.sections, ...report.sections.slice(0, 2)] },
      finds: [{ severity: 'error', left: 8, right: 6, says: '应当有六个部分' }],
    },
    {
      name: 'a wrong numeral',
      report: titled(5, '七、其他需要报告的事项'),
      finds: [{ severity: 'error', at: { section: 6 }, says: '编号为“七、”，应为“六、其他需要报告的事项”' }],
    },
    {
      name: 'a missing numeral',
      report: titled(5, '其他需要报告的事项'),
      finds: [{ severity: 'error', says: '没有编号' }],
    },
    {
      name: 'a reworded title',
      report: titled(0, '一、基本情况'),
      finds: [{ severity: 'warning', says: '规定的标题是“一、总体情况”' }],
    },
    {
      name: 'an empty text',
      report: withText(report, 5, ' '),
      finds: [{ severity: 'error', at: { section: 5 }, says: '没有内容' }],
    },
    {
      name: 'a table section with neither table nor text',
      report: { ...report, table4: null },
      finds: [{ severity: 'error', at: { section: 4 } }],
    },
    {
      name: 'aspects not spoken about',
      report: withText(report, 1, '全年主动公开信息5条，收到政府信息公开申请2件，网站运行平稳。'),
      finds: [{ severity: 'warning', at: { section: 1 }, says: '政府信息管理、监督保障' }],
    },
    {
      name: 'a government silent about 考核、社会评议、责任追究',
      report,
      context: { bodyKind: 'cityGovernment' },
      finds: [{ severity: 'warning', says: '工作考核、社会评议、责任追究结果' }],
    },
    {
      name: 'silence about fees',
      report: withText(report, 6, '无其他需要报告的事项。'),
      finds: [{ severity: 'warning', at: { section: 6 }, says: '没有写明信息处理费收取情况' }],
    },
    {
      name: 'fees without figures',
      report: withText(report, 6, '按照规定收取信息处理费。'),
      finds: [{ severity: 'warning', says: '没有写明件数和金额' }],
    },
  ],
})
