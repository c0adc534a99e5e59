import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { announced } from './rule.ts'

const report = aReport()
const says = (text: string) => withText(report, 5, text)

const RIGHT = [
  '主要存在以下三个方面的问题：一是公开不及时；二是解读形式单一；三是队伍不稳。',
  '下一步，重点抓好以下三个方面工作：\n一、加强组织指导。一是深化学习。二是谋划年度工作。\n二、做好重点工作推进。\n三、强化保障机制。',
  '重点做好两项工作：一是建机制，二是强队伍。',
  '存在两个方面的不足：\n（一）公开不及时。一是栏目更新慢；二是责任不清；三是检查少。\n（二）解读不够。',
  '存在3个问题：1.更新慢。2.解读少。3.人员少。下一步：1.加强更新。2.加强解读。',
  // No list follows, or it is not numbered.
  '本年度报告由以下六个部分组成：总体情况、主动公开、依申请公开、复议诉讼、问题、其他。',
  '从以下四个方面加以改进。各单位要高度重视。',
  '围绕五个方面公开政府信息，一是财政，二是规划。',
  '第三方面工作：一是评估，二是通报。',
  '全面提升三项能力：队伍能力、平台能力、解读能力。',
  '存在以下三个问题：【…】一是更新慢；二是解读少。',
  // The numbers jump: that is another fault.
  '存在以下四个问题：一是更新慢；三是解读少；四是人员少。',
  '存在以下几个问题：一是更新慢；二是解读少。',
  // Things named one by one.
  '围绕决策、执行、管理、服务和结果五个环节推进公开。',
  '对户籍管理、税收管理、房屋征收与补偿、市政服务四个领域目录进行更新。',
  '聚焦扩大投资、改善民生等四个领域公开信息。',
  '围绕“双随机、一公开”、优化营商环境两个方面公开信息。',
  '落实国家、省、市要求，在教育、卫生、社保三个领域先行先试。',
  '编制涉农补贴、义务教育、社会救助等26个试点领域目录。',
]

const WRONG: [text: string, left: number, right: number, says: string][] = [
  ['围绕决策、执行、管理、服务、结果四个环节推进公开。', 4, 5, '列出的是5项'],
  ['在教育、卫生、社保、就业等三个领域先行先试。', 3, 4, '与所说的3项不符'],
  ['主要存在以下两个方面的问题：一是公开不及时；二是解读形式单一；三是队伍不稳。', 2, 3, '最后一项为“三是队伍不稳”'],
  ['下一步抓好以下四项工作：\n一、加强组织指导。\n二、做好推进。\n三、强化保障。', 4, 3, '三、强化保障'],
  ['存在三个方面的问题：\n（一）公开不及时。\n（二）解读不够。\n（三）培训少。\n（四）人员少。', 3, 4, '（四）人员少'],
  ['做到以下5个方面：1.更新快。2.解读多。3.人员稳。4.检查勤。', 5, 4, '4.检查勤'],
  ['着力做好五方面工作：一是完善平台；二是抓实培训；三是规范流程；四是加强督查。', 5, 4, '四是加强督查'],
  ['开展了三项专项行动：一是错链清理；二是栏目整治。', 3, 2, '二是栏目整治'],
  ['采取了五项措施：一是建机制。二是强队伍。三是重督查。四是抓培训。', 5, 4, '四是抓培训'],
]

ruleCases(announced, {
  accepts: [
    ...RIGHT.map((text) => ({ name: text, report: says(text) })),
    {
      name: 'a preface that only names the parts of the report',
      report: { ...withText(report, 1, '（一）主动公开。\n（二）依申请公开。'), preface: '本报告由以下六个部分组成。' },
    },
    {
      name: 'a preface that announces the sections',
      report: { ...withText(report, 1, '（一）主动公开。\n（二）依申请公开。'), preface: '现从以下六个方面报告如下：' },
    },
  ],
  rejects: [
    ...WRONG.map(([text, left, right, words]) => ({
      name: text,
      report: says(text),
      finds: [{ severity: 'error' as const, at: { section: 5 }, left, right, says: words }],
    })),
    {
      name: 'a preface that announces four and a section that has five',
      report: {
        ...withText(
          report,
          1,
          '2025年公开信息500条。\n（一）健全机构。\n（二）明确任务。\n（三）加强培训。\n（四）日常检查。\n（五）社会评议。',
        ),
        preface: '回顾一年来的工作，着重抓了以下四个方面：',
      },
      finds: [{ at: { label: '前言' }, quote: '着重抓了以下四个方面', left: 4, right: 5, says: '（五）社会评议' }],
    },
  ],
})

it('only warns where fewer are named than said: two may stand without a sign between them', () => {
  const found = announced.check(says('从宣传教育、督查考核、队伍四个方面加强保障。'), {})
  expect(found).toMatchObject([{ severity: 'warning', left: 4, right: 3, quote: '从宣传教育、督查考核、队伍四个方面' }])
})

it('is silent where nothing is announced', () => {
  expect(announced.check(says('一是更新慢；二是解读少。'), {})).toEqual([])
})
