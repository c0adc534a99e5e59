import { aReport, withText } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { statisticPeriod } from './rule.ts'

const report = aReport()
const says = (preface: string) => ({ ...report, preface })

const RIGHT = [
  '统计期限为2025年1月至2025年12月。',
  '报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
  '本年度报告中所列数据的统计期限从2025年1月1日到12月31日止。',
  '统计期限自 2025 年 1 月 1 日\n至 2025 年 12 月 31 日。',
  '数据统计时间为2025.1.1—2025.12.31。',
  '统计期限自２０２５年１月１日起至２０２５年１２月３１日止。',
  '本报告反映2025年1月1日至2025年12月31日的工作。',
  '统计期限为2025年度。',
  '本报告依据2019年5月15日起施行的条例编制。',
]

const WRONG: [text: string, quote: string, left: number | string, says: string][] = [
  ['统计期限自2025年1月至2024年12月。', '统计期限自2025年1月至2024年12月', '2025—2024', '跨了年度'],
  ['统计期限为2025年1月至11月。', '统计期限为2025年1月至11月', '2025年1月1日—2025年11月30日', '不是整个年度'],
  ['数据统计期限为2024年1月至12月。', '数据统计期限为2024年1月至12月', 2024, '报告年度为2025年'],
  [
    '统计期限自2024年1月1日起至2024年12月31日止。',
    '统计期限自2024年1月1日起至2024年12月31日止',
    2024,
    '报告年度为2025年',
  ],
  [
    '统计期限自2024年1月1日起至2025年12月31日止。',
    '统计期限自2024年1月1日起至2025年12月31日止',
    '2024—2025',
    '跨了年度',
  ],
  [
    '统计期限自2025年1月1日起至2025年11月31日止。',
    '统计期限自2025年1月1日起至2025年11月31日止',
    '2025年11月31日',
    '这一天不存在',
  ],
  [
    '统计期限自2025年1月1日起至2025年12月30日止。',
    '统计期限自2025年1月1日起至2025年12月30日止',
    '2025年1月1日—2025年12月30日',
    '不是整个年度',
  ],
  [
    '本报告反映 2024 年 1 月 1 日至 2024 年 12 月 31 日的工作。',
    '2024 年 1 月 1 日至 2024 年 12 月 31 日',
    2024,
    '自2025年1月1日起',
  ],
]

ruleCases(statisticPeriod, {
  accepts: [
    ...RIGHT.map((text) => ({ name: text, report: says(text) })),
    { name: 'a report whose year nobody knows', report: { ...says(RIGHT[0]!), year: null } },
    {
      name: 'two days of something else in the text',
      report: withText(report, 1, '2024年3月1日至2024年5月1日开展整治。'),
    },
  ],
  rejects: [
    ...WRONG.map(([text, quote, left, words]) => ({
      name: text,
      report: says(text),
      finds: [{ severity: 'error' as const, at: { label: '前言' }, quote, left, right: 2025, says: words }],
    })),
    {
      name: 'a period in section one',
      report: withText(report, 1, '本报告数据统计期限自2024年1月1日起至2024年12月31日止。'),
      finds: [{ severity: 'error', at: { section: 1 }, left: 2024 }],
    },
    {
      name: 'the title against a year concluded from the period',
      report: asRead(report, { year: 2024, preface: '统计期限自2024年1月1日起至2024年12月31日止。' }),
      finds: [{ severity: 'error', left: 2024, right: 2025 }],
    },
    {
      name: 'a shorter period that is explained, only with a note',
      report: says('本局于2025年3月1日挂牌成立，统计期限自2025年3月1日起至2025年12月31日止。'),
      finds: [{ severity: 'note', says: '不是整个年度' }],
    },
  ],
})
