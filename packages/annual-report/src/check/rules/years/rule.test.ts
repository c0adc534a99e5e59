import { aReport, withText } from '../../../testing/a-report.ts'
import { asRead } from '../../../testing/as-read.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { years } from './rule.ts'

/** On 2025. */
const report = aReport()

const RIGHT: [section: number, text: string][] = [
  [1, '2025年，我局认真贯彻落实条例，主动公开信息12条。'],
  [1, '2019年，新修订的条例施行。'],
  [5, '2025年工作中还存在不足。'],
  [1, '2025年以来，我局主动公开信息12条。'],
  [1, '2024年收到申请20件，2025年收到22件。'],
  [1, '2024年，全市收到申请20件，本年收到22件，同比增长10%。'],
  [1, '2024年12月，我局公开了目录。'],
  [1, '自2019年条例施行以来，我局主动公开信息。'],
  [5, '2025年，我局工作取得一定成绩，但仍有不足。2026年，我局将继续改进。'],
  [5, '2025年，我局将政务公开纳入年度考核。'],
  [5, '2025年，我局将推进政务公开作为重要任务，但仍有不足。'],
  [5, '2025年，我局将规范性文件纳入公开目录。'],
  [5, '到2030年，我市将全面建成服务型政府。'],
  [5, '2026年工作打算：'],
  [5, '针对2024年报告提出的问题，已经整改。'],
  [6, '2025年未收取信息处理费。'],
  [6, '无其他需要报告的事项。'],
]

const WRONG: [
  section: number,
  text: string,
  severity: 'error' | 'warning',
  quote: string,
  left: number,
  right: number,
][] = [
  [1, '2024年，我局围绕文化惠民，扎实做好政府信息公开工作。', 'error', '2024年，我局围绕文化惠民', 2024, 2025],
  [5, '2025年工作安排：一是抓培训；二是抓平台。', 'warning', '2025年工作安排：一是抓培训', 2025, 2026],
  [5, '明年（2025年），我局将继续做好工作。', 'error', '明年（2025年），我局将继续做好工作', 2025, 2026],
  [5, '下步打算：2024年，继续做好以下工作。', 'error', '下步打算：2024年', 2024, 2026],
  [5, '2023年工作中还存在信息更新偏慢的问题。', 'warning', '2023年工作中还存在信息更新偏慢的问题', 2023, 2025],
  [5, '2025年，我区将认真贯彻上级精神，继续做好工作。', 'error', '2025年，我区将认真贯彻上级精神', 2025, 2026],
  [
    5,
    '仍有不足。\n在2024年的工作中，我们将进一步加强培训。',
    'error',
    '在2024年的工作中，我们将进一步加强培训',
    2024,
    2026,
  ],
  [5, '下一步，我镇将在2025年重点做好以下工作：完善制度。', 'error', '将在2025年重点做好以下工作', 2025, 2026],
  [5, '仍有不足。2025年，我局将推进平台建设。', 'error', '2025年，我局将推进平台建设', 2025, 2026],
  [
    5,
    '针对上述问题，2025年我们将着重抓好以下工作：（一）完善目录。',
    'error',
    '针对上述问题，2025年我们将着重抓好以下工作',
    2025,
    2026,
  ],
  [5, '在新的一年里（2025年），本机关将继续深化公开，补齐短板。', 'error', '新的一年里（2025年）', 2025, 2026],
  [5, '仍有不足。2025年将以公开促服务。', 'error', '2025年将以公开促服务', 2025, 2026],
  [5, '仍有不足。\n（二）2025年工作打算\n加强培训。', 'warning', '（二）2025年工作打算', 2025, 2026],
  [5, '2024年，我局政务公开取得一定成绩，但仍有不足。', 'warning', '2024年，我局政务公开取得一定成绩', 2024, 2025],
  [1, '2024年，我局认真贯彻落实条例，做好公开。', 'error', '2024年，我局认真贯彻落实条例', 2024, 2025],
  [
    1,
    '我局做好公开。\n（一）2024年，我局主动公开信息12条。',
    'warning',
    '（一）2024年，我局主动公开信息12条',
    2024,
    2025,
  ],
  [6, '2024 年我局无其他需要报告的事项。', 'error', '2024 年我局无其他需要报告的事项', 2024, 2025],
]

ruleCases(years, {
  accepts: [
    ...RIGHT.map(([section, text]) => ({ name: text, report: withText(report, section, text) })),
    {
      name: 'a report whose year nobody knows',
      report: { ...withText(report, 5, '2020年，我局将继续改进。'), year: null },
    },
    {
      name: 'a piece of a report whose year only stands somewhere in it',
      report: asRead(withText(report, 5, '2025年，我局将继续改进。'), { title: [], year: 2025 }),
    },
    {
      name: 'a preface with the report’s year',
      report: { ...report, preface: '现将明州市文化广电旅游局2025年政府信息公开工作年度报告公布如下。' },
    },
  ],
  rejects: [
    ...WRONG.map(([section, text, severity, quote, left, right]) => ({
      name: text,
      report: withText(report, section, text),
      finds: [{ severity, at: { section }, quote, left, right }],
    })),
    {
      name: 'last year in the preface',
      report: { ...report, preface: '现将明州市文化广电旅游局2024年政府信息公开工作年度报告公布如下。' },
      finds: [{ severity: 'error', at: { label: '前言' }, left: 2024, right: 2025, says: '前言写的是2024年' }],
    },
  ],
})
