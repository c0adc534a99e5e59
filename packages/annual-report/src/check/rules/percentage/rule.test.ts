import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { documentOf, KEYS_ABSENT, keys } from '../../../testing/keys.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { percentage } from './rule.ts'

const report = aReport()
const says = (text: string) => withText(report, 1, text)

const RIGHT = [
  '受理申请137件，其中土地征收类申请30件，占22%，房屋征收类申请16件，占12%，土地划拨出让14件，占10.2%。',
  '收到申请22件，上年31件，降29%。',
  '收到申请37件，办结36件，办结率97.3%，满意率98%。',
  '收到申请37件，较上年减少15件，下降28.8%。',
  '收到申请37件，较上年52件减少15件，下降28.84%。',
  '办件量达到1618万件，其中网上办件1157万件，网上办件占比71.5%。',
  '依申请服务事项2500多个，实现跑零次的事项数2408个，跑零次比例达到96%。',
  '申请数量由31件降至22件，降幅29.0%。',
  '收到申请37件。其中自然人申请31件，占83.8%。',
  '予以公开14件，占办结总数36件的38.9%。',
  '2024年收到申请52件，2025年收到申请37件，同比下降28.8%。',
  '受理申请37件，比2024年（52件）减少15件，下降28.8%。',
  '2023年收到申请40件，2024年52件，增长30%；2025年37件，下降28.8%。',
  // Of a total that is not told: those answered were 36.
  '收到申请37件，予以公开14件，占39%；部分公开3件，占8%；不予公开2件，占6%；无法提供12件，占33%；不予处理1件，占3%。',
  '收到申请37件，上年结转3件，同比下降12%。',
  // Cut instead of rounded.
  '受理申请137件，其中规划类14件，占10.2%；办结36件。',
  '受理申请300件，其中网络申请200件，占66.6%。',
  '受理申请300件，其中网络申请200件，占比约67%。',
  '受理申请137件，其中当面申请40件，占比近30%。',
  // What a percentage is of is not said, or it is of something else.
  '网站合格率100%，公众满意率为85.83%，其中选择“满意”占51.62%，“比较满意”占34.21%。',
  '收到申请37件，按期答复36件，按期答复率100%。',
  '收到申请37件，同比增长12%。',
  '公开信息500条，阅读量上升30%，培训80人，参训率95%。',
  '自然人申请31件，占申请总数的83.8%。',
  '办理建议12件、提案15件，办结率、满意率均为100%。',
  '公开财政信息120条，占全区公开总量的5%。',
  '收到申请37件，答复36件，当场答复率30%。',
  '发布信息1200条，较去年增长5个百分点。',
  '上年结转3件，占比较小；新收37件，比上年增加5件，增幅明显。',
]

const WRONG: [text: string, left: string, right: string, says: string][] = [
  [
    '受理申请137件，其中土地征收类申请30件，占22%，房屋征收类申请16件，占12%，土地划拨出让14件，占11%。',
    '11%',
    '10.2%',
    '14÷137为10.2%',
  ],
  ['事项2500多个，实现跑零次的事项数2408个，跑零次比例达到98.97%。', '98.97%', '96.28%', '最多为96.28%'],
  ['收到申请22件，上年31件，降39%。', '39%', '29%', '9÷31为29%'],
  ['收到申请37件，较上年减少15件，下降40.5%。', '40.5%', '28.85%', '15÷52'],
  ['收到申请37件，较上年增加5件，增长13.5%。', '13.5%', '15.63%', '5÷32'],
  ['收到申请37件，上年52件，同比增长28.8%。', '28.8%', '-28.85%', '升降方向相反'],
  ['收到申请37件，其中自然人申请31件，占93.8%。', '93.8%', '83.78%', '31÷37'],
  ['收到申请37件，办结36件，办结率为99%。', '99%', '97.3%', '36÷37'],
  ['办件量达到1618万件，其中网上办件1157万件，网上办件占比75.1%。', '75.1%', '71.56%', '最多为'],
  ['予以公开14件，占办结总数36件的39.8%。', '39.8%', '38.89%', '14÷36'],
  ['申请量由2024年的52件降至2025年的37件，下降18.8%。', '18.8%', '28.85%', '15÷52'],
  ['2024年收到申请52件，2025年收到申请37件，同比下降18.8%。', '18.8%', '28.85%', '15÷52'],
  ['收到申请37件，较2024年的52件下降38.8%。', '38.8%', '28.85%', '15÷52'],
  ['抽查网站45家，合格40家，合格率98.9%。', '98.9%', '88.89%', '40÷45'],
  ['予以公开14件，占比38.9%，部分公开3件，占比8.3%，无法提供12件，占比43.3%；共答复36件。', '43.3%', '33.33%', '12÷36'],
  ['申请数量由31件降至22件，降幅39.0%。', '39%', '29.03%', '9÷31'],
]

ruleCases(percentage, {
  accepts: RIGHT.map((text) => ({ name: text, report: says(text) })),
  rejects: WRONG.map(([text, left, right, words]) => ({
    name: text,
    report: says(text),
    finds: [{ severity: 'error' as const, left, right, at: { section: 1 }, says: words }],
  })),
})

it('takes the one total of the sentence before for the total of 其中', () => {
  const found = percentage.check(says('收到申请37件。其中自然人申请31件，占93.8%。'), {})
  expect(found.map(({ severity, left, right }) => [severity, left, right])).toEqual([['error', '93.8%', '83.78%']])
})

it('quotes the words as they stand', () => {
  const [found] = percentage.check(says('申请 37 件，其中 自然人申请 31 件，占 93.8 %。'), {})
  expect(found?.quote).toBe('其中 自然人申请 31 件，占 93.8 %')
})

const asReport = (key: ReturnType<typeof keys>[number]) => ({
  ...key,
  sections: [
    {
      title: '全文',
      text: documentOf(key)
        .replaceAll(/<[^>]*>/g, '\n')
        .replaceAll(/(?<![。：])\n(?=\S)/g, ''),
    },
  ],
})

const KNOWN: Record<string, string[]> = { 'ningbo-office-2019': ['11%', '98.97%'] }

it.for(keys())('$name: its percentages', (key, { skip }) => {
  if (KEYS_ABSENT) skip(KEYS_ABSENT)
  const found = percentage.check(asReport(key), {}).map(({ left }) => left)
  expect(found.sort()).toEqual(KNOWN[key.name] ?? [])
})
