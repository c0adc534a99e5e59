import { describe, expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { chinese, numberOf } from './marks.ts'
import { numbering } from './rule.ts'

const report = aReport()
const says = (text: string) => withText(report, 5, text)
const titled = (...titles: string[]) => ({ ...report, sections: titles.map((title) => ({ title, text: '有。' })) })

const RIGHT = [
  '（一）甲。\n（二）乙。\n（三）丙。',
  '主要问题：一是甲；二是乙；三是丙。下一步：一是丁；二是戊。',
  '（一）甲。1.子。2.丑。\n（二）乙。1.子。2.丑。',
  '（一）甲。\n1、子。\n2、丑。\n（二）乙。\n3、寅。',
  '按照第二十条第（五）项规定公开。',
  '（一）甲。【…】（三）丙。',
  '首先，甲；二是乙。',
  '一是甲（一是子；二是丑）；二是乙；三是丙。',
  '一是抓培训。下一步，一是抓平台。',
  '4.5万条信息。\n12.3%的申请。',
  '这是统一是非标准的第二是处。',
  '（九）甲。'.replace('（九）', '（一）'),
  Array.from({ length: 12 }, (_, index) => `（${chinese(index + 1)}）甲。`).join('\n'),
]

const WRONG: [text: string, quote: string, left: string, right: string, says: string][] = [
  [
    '（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n（5） 监督保障\n戊。',
    '（5） 监督保障',
    '（5）',
    '（五）',
    '接在“（四）”之后',
  ],
  [
    '（一）甲。\n（二）行政诉讼2件，其中未经复议直接起诉1件。\n（二）丙。\n（四）丁。',
    '（二）丙',
    '（二）',
    '（三）',
    '重复',
  ],
  ['（一）甲。\n（三）丙。', '（三）丙', '（三）', '（二）', '缺少“（二）”'],
  ['一是甲；二是乙；四是丁。', '四是丁', '四是', '三是', '缺少“三是”'],
  ['一是甲；二是乙；二是丙；三是丁。', '二是丙', '二是', '三是', '重复'],
  ['1.甲。\n2.乙。\n4.丁。\n5.戊。', '4.丁', '4.', '3.', '缺少“3.”'],
  ['（一）甲。\n（二）乙。\n三、丙。\n（四）丁。', '三、丙', '三、', '（三）', '接在“（二）”之后'],
  ['（二）乙。\n（三）丙。', '（二）乙', '（二）', '（一）', '之前没有'],
  ['一是甲；二是乙；三是丙；二是丁。', '二是丁', '二是', '四是', '编号倒退'],
  ['第一，甲。第三，丙。', '第三，丙', '第三，', '第二', '缺少“第二”'],
]

ruleCases(numbering, {
  accepts: [
    { name: 'six sections', report },
    { name: 'titles without any number', report: titled('总体情况', '主动公开政府信息情况', '其他需要报告的事项') },
    { name: 'a document that begins with 三', report: { ...report, sections: report.sections.slice(2) } },
    {
      name: 'a document that begins in the middle of a text',
      report: asRead(
        { ...report, preface: '（四）平台建设。好。\n（五）监督保障。好。', sections: report.sections.slice(1) },
        { title: [] },
      ),
    },
    {
      name: 'a missing section, of which another rule speaks',
      report: { ...report, sections: report.sections.filter((_, at) => at !== 2) },
    },
    {
      name: 'a heading within a section taken for one',
      report: asRead({
        ...report,
        sections: [
          report.sections[0]!,
          { title: '（一）主动公开', text: '好。\n（二）依申请公开。好。' },
          ...report.sections.slice(1),
        ],
      }),
    },
    {
      name: 'a row of 表三 taken for a section',
      report: {
        ...report,
        sections: [
          ...report.sections.slice(0, 3),
          { title: '四、结转下年度', text: '1 0 0' },
          ...report.sections.slice(3),
        ],
      },
    },
    {
      name: 'pieces of rows beside a table',
      report: withText(
        report,
        3,
        '（三）不予公开\n（四）无\n3.要求提供公开出版\n物\n（六）\n（七）总计 件 5 0 3 0 0 6',
      ),
    },
    ...RIGHT.map((text) => ({ name: text.slice(0, 40), report: says(text) })),
  ],
  rejects: [
    {
      name: '6、 between 五 and 七',
      report: titled(
        '一、总体情况',
        '二、主动公开',
        '三、依申请公开',
        '四、复议',
        '五、机构',
        '6、 监督保障',
        '七、问题',
        '八、其他事项',
      ),
      finds: [{ severity: 'error', at: { section: 6 }, quote: '6、 监督保障', left: '6、', right: '六、' }],
    },
    {
      name: 'a first and a last section without number',
      report: titled('基本情况', '二、主动公开政府信息情况', '其他需要报告的事项'),
      finds: [
        { at: { section: 1 }, right: '一、', says: '没有编号' },
        { at: { section: 3 }, right: '三、', says: '没有编号' },
      ],
    },
    {
      name: 'a number twice',
      report: titled('一、总体情况', '二、主动公开', '二、依申请公开', '四、复议'),
      finds: [{ at: { section: 3 }, left: '二、', right: '三、' }],
    },
    {
      name: 'a wrong numeral at the end',
      report: {
        ...report,
        sections: report.sections.map((one, at) => (at === 5 ? { ...one, title: '七、其他需要报告的事项' } : one)),
      },
      finds: [{ severity: 'error', at: { section: 6 }, left: '七、', right: '六、' }],
    },
    ...WRONG.map(([text, quote, left, right, words]) => ({
      name: text.slice(0, 60),
      report: says(text),
      finds: [{ severity: 'error' as const, at: { section: 5 }, quote, left, right, says: words }],
    })),
    {
      name: 'the numerals of the sections within a section, each of them',
      report: says('一、甲。一是子；二是丑。\n二、乙。一是子；二是丑。\n三、丙。'),
      finds: [
        { severity: 'warning', at: { section: 5 }, quote: '一、甲', right: '（一）' },
        { severity: 'warning', at: { section: 5 }, quote: '二、乙', right: '（二）' },
        { severity: 'warning', at: { section: 5 }, quote: '三、丙', right: '（三）' },
      ],
    },
    {
      name: 'a wrong number in a text that speaks of what stands in a table',
      report: says('（一）甲。申请人情况见下表。\n（三）丙。'),
      finds: [{ severity: 'error', left: '（三）' }],
    },
    {
      name: '（5） after （四） though a list within （三） came to （4）',
      report: says('（一）甲。\n（二）乙。\n（三）丙：（1）子；（2）丑；（3）寅；（4）卯。\n（四）丁。\n（5）戊。'),
      finds: [{ severity: 'error', quote: '（5）戊', right: '（五）' }],
    },
    {
      name: '一是 twice in a sentence',
      report: says('做好两方面工作：一是丰富形式；一是加强培训。'),
      finds: [{ severity: 'warning', quote: '一是加强培训', left: '一是', right: '二是' }],
    },
    {
      name: 'a first item twice, which may be meant',
      report: says('（一）甲。\n（一）乙。\n（二）丙。'),
      finds: [{ severity: 'warning', left: '（一）', right: '（二）' }],
    },
  ],
})

describe('Chinese numerals', () => {
  it('are read as they are written', () => {
    for (let number = 1; number < 100; number++) expect(numberOf(chinese(number))).toBe(number)
  })
})
