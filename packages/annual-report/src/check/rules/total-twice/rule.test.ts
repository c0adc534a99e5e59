import { expect, it } from 'vitest'
import { aReport } from '../../../testing/a-report.ts'
import { documentOf, KEYS_ABSENT, keys } from '../../../testing/keys.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { totalTwice } from './rule.ts'

/** A report whose tables were not read, with two texts. */
const says = (one: string, other: string, agency: string | null = '明州市文化广电旅游局') => {
  const report = { ...aReport(), agency, table2: null, table3: null, table4: null }
  return {
    ...report,
    sections: report.sections.map((section, index) => ({
      ...section,
      text: index === 0 ? one : index === 4 ? other : '',
    })),
  }
}

const ONCE: [string, string][] = [
  ['全年收到政府信息公开申请37件。', '共收到政府信息公开申请37件。'],
  ['全年主动公开政府信息500余条。', '主动公开政府信息512条。'],
  ['新收政府信息公开申请37件。', '受理政府信息公开申请40件（含上年结转3件）。'],
  ['全年收到政府信息公开申请37件。', '上年收到政府信息公开申请52件，一季度收到政府信息公开申请9件。'],
  ['全年收到政府信息公开申请37件。', '全市共收到政府信息公开申请520件。市财政局收到政府信息公开申请12件。'],
  ['收取信息处理费380元。', '本年度收取政府信息公开信息处理费共计380元。'],
  ['制发行政规范性文件8件。', '审核规范性文件20件，公开规范性文件解读12件。'],
  ['通过网站主动公开政府信息300条。', '通过微信主动公开政府信息200条。'],
  ['网站公开583条，微信2695条，合计3278条。', '全年运维政务新媒体5个，发布信息320条。'],
  ['收到申请37件，其中自然人31件。', '答复申请36件，其中自然人30件。'],
]

const TWICE: [one: string, other: string, left: number, right: number, severity: 'error' | 'warning'][] = [
  ['收取信息处理费1件，共120元。', '全年未收取信息处理费。', 0, 120, 'error'],
  ['收取信息处理费共2件3060元。', '全年未产生信息处理费。', 0, 3060, 'error'],
  ['全年收到政府信息公开申请37件。', '共收到政府信息公开申请39件。', 39, 37, 'error'],
  ['全年收到政府信息公开申请37件。', '本年度未收到政府信息公开申请。', 0, 37, 'error'],
  ['答复政府信息公开申请36件。', '全年办结政府信息公开申请35件。', 35, 36, 'error'],
  ['因政府信息公开引起的行政复议5件。', '政府信息公开行政复议4件。', 4, 5, 'error'],
  ['全年主动公开政府信息5500余条。', '主动公开政府信息4500条。', 4500, 5500, 'warning'],
  ['收取信息处理费380元。', '本年度未收取政府信息公开信息处理费。', 0, 380, 'error'],
  ['网站公开583条，微信2695条，合计3278条。', '全年主动公开政府信息3279条。', 3279, 3278, 'warning'],
  ['全年发布各类政府信息900条。', '平台全年公开的903条信息均经审核。', 903, 900, 'warning'],
  ['收取信息处理费380元。', '全年收取信息处理费共计400元。', 400, 380, 'error'],
  ['制发行政规范性文件8件。', '全年制发行政规范性文件9件。', 9, 8, 'error'],
]

ruleCases(totalTwice, {
  accepts: [
    ...ONCE.map(([one, other]) => ({ name: `${one} ${other}`, report: says(one, other) })),
    {
      name: 'what a table decides, which text-figures tells',
      report: { ...says('收到政府信息公开申请37件。', '收到政府信息公开申请39件。'), table3: aReport().table3 },
    },
  ],
  rejects: TWICE.map(([one, other, left, right, severity]) => ({
    name: `${one} ${other}`,
    report: says(one, other),
    finds: [{ severity, left, right, at: { section: 5 }, says: '“一、总体情况”写的是' }],
  })),
})

const asReport = (key: ReturnType<typeof keys>[number]) => ({
  ...key,
  table3: null,
  sections: [
    {
      title: '全文',
      text: documentOf(key)
        .replaceAll(/<[^>]*>/g, '\n')
        .replaceAll(/(?<![。：])\n(?=\S)/g, ''),
    },
  ],
})

it.for(keys())('$name: no false alarm', (key, { skip }) => {
  if (KEYS_ABSENT) skip(KEYS_ABSENT)
  expect(totalTwice.check(asReport(key), {})).toEqual([])
})
