import { aReport, withText } from '../../../testing/a-report.ts'
import { asRead, cutAfter } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { sections } from './rule.ts'

const report = aReport()
const titled = (index: number, title: string) => ({
  ...report,
  sections: report.sections.map((section, at) => (at === index ? { ...section, title } : section)),
})
const without = (index: number) => report.sections.filter((_, at) => at !== index)

ruleCases(sections, {
  accepts: [
    { name: 'six sections', report },
    { name: 'the longer title of 五', report: titled(4, '五、政府信息公开工作存在的主要问题及改进情况') },
    { name: 'other points between the same words', report: titled(3, '四、政府信息公开行政复议和行政诉讼情况') },
    { name: 'a wrong numeral, which another rule speaks of', report: titled(5, '七、其他需要报告的事项') },
    { name: 'a whole document', report: asRead(report) },
    {
      name: 'a title left in the text of the section before',
      report: asRead(withText(report, 4, '五、存在的主要问题及改进情况\n栏目更新不够及时，将改进。'), {
        sections: withText(report, 4, '五、存在的主要问题及改进情况\n栏目更新不够及时，将改进。').sections.filter(
          (_, at) => at !== 4,
        ),
      }),
    },
    {
      name: 'a heading and a sentence taken for sections',
      report: asRead({
        ...report,
        sections: report.sections.flatMap((section, at) => {
          if (at === 0) return [section, { title: '（一）主动公开', text: '好。\n（二）依申请公开。好。' }]
          return at === 5
            ? [
                { ...section, text: '' },
                { title: '无其他需要报告的事项', text: '' },
              ]
            : [section]
        }),
      }),
    },
    {
      name: 'a row of 表三 taken for a section',
      report: {
        ...report,
        sections: [
          ...report.sections.slice(0, 3),
          { title: '四、结转下年度', text: '1 0' },
          ...report.sections.slice(3),
        ],
      },
    },
    { name: 'a text that was left out of a copy', report: asRead(withText(report, 5, '【…】')) },
    {
      name: 'the form’s names in the preface',
      report: {
        ...report,
        preface: `本报告由${report.sections.map(({ title }) => title.slice(2)).join('、')}六个部分组成。`,
      },
    },
    { name: 'a sentence for nothing', report: withText(report, 6, '无其他需要报告的事项。') },
  ],
  rejects: [
    {
      name: 'a document of which only the title was read',
      report: asRead(report, { table2: null, table3: null, table4: null, printedRows: [], sections: [] }),
      finds: [{ severity: 'warning', says: '没有可以检查的内容' }],
    },
    {
      name: 'a section that is not one of the six',
      report: {
        ...report,
        sections: [
          ...report.sections.slice(0, 4),
          { title: '五、机构建设情况', text: '有。' },
          ...report.sections.slice(4),
        ],
      },
      finds: [{ severity: 'warning', at: { section: 5 }, quote: '五、机构建设情况', says: '不是规定的六个部分之一' }],
    },
    {
      name: 'five sections of our own',
      report: { ...report, sections: without(2) },
      finds: [{ severity: 'error', says: '缺少“三、收到和处理政府信息公开申请情况”' }],
    },
    {
      name: 'a section missing in the middle of a document',
      report: asRead(report, { sections: without(4) }),
      finds: [{ severity: 'error', says: '缺少“五、存在的主要问题及改进情况”' }],
    },
    {
      name: 'nothing but a note on what a cut document does not hold',
      report: cutAfter(report, 3, 10),
      finds: [{ severity: 'note', says: '这些部分没有检查' }],
    },
    {
      name: 'a document that stops after five sections',
      report: cutAfter(report, 5),
      finds: [{ severity: 'warning', says: '没有读到“六、其他需要报告的事项”' }],
    },
    {
      name: 'a signed document without section six',
      report: asRead(withText(report, 5, '部分栏目更新不够及时，将改进。\n明州市文化广电旅游局\n2026年1月20日'), {
        sections: withText(
          report,
          5,
          '部分栏目更新不够及时，将改进。\n明州市文化广电旅游局\n2026年1月20日',
        ).sections.slice(0, 5),
      }),
      finds: [{ severity: 'error', says: '缺少“六、其他需要报告的事项”' }],
    },
    {
      name: 'sections in another order',
      report: { ...report, sections: [1, 0, 2, 3, 4, 5].map((at) => report.sections[at]!) },
      finds: [{ severity: 'error', quote: '一、总体情况', says: '排在了后面的部分之后' }],
    },
    {
      name: 'other names in the preface, with a note',
      report: {
        ...report,
        preface: '本年报由总体情况、主动公开政府信息情况、申请办理情况、存在的主要问题及改进情况概述等六个部分组成。',
      },
      finds: [{ severity: 'note', at: { label: '前言' }, says: '“六、其他需要报告的事项”' }],
    },
    {
      name: 'a reworded title',
      report: titled(0, '一、基本情况'),
      finds: [{ severity: 'warning', quote: '一、基本情况', says: '规定的标题是“一、总体情况”' }],
    },
    {
      name: 'an empty text',
      report: withText(report, 5, ' '),
      finds: [{ severity: 'error', at: { section: 5 }, says: '没有内容' }],
    },
    {
      name: 'an empty text in a document that goes on',
      report: asRead(withText(report, 5, '')),
      finds: [{ severity: 'error', at: { section: 5 }, says: '没有内容' }],
    },
    {
      name: 'one word for a section',
      report: withText(report, 5, '无。'),
      finds: [{ severity: 'error', at: { section: 5 }, quote: '无。', says: '只写了“无。”' }],
    },
    {
      name: 'one word for section six',
      report: withText(report, 6, '无'),
      finds: [{ severity: 'warning', at: { section: 6 }, says: '无其他需要报告的事项' }],
    },
    {
      name: 'a table section with neither table nor text',
      report: { ...report, table4: null },
      finds: [{ severity: 'error', at: { section: 4 } }],
    },
  ],
})
