import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { SOUND_TEXTS } from '../../../testing/sound-texts.ts'
import { leftovers } from './rule.ts'

const report = aReport()
const says = (text: string, section = 1) => withText(report, section, text)

const LEFT: [text: string, severity: 'error' | 'warning' | 'note', quote: string][] = [
  ['详见错误!未找到引用源。', 'error', '错误!未找到引用源。'],
  ['详见 Error! Reference source not found.', 'error', 'Error! Reference source not found.'],
  ['第 { PAGE \\* MERGEFORMAT } 页', 'error', '{ PAGE \\* MERGEFORMAT }'],
  ['一、总体情况 PAGEREF _Toc188888888 \\h 1', 'error', 'PAGEREF _Toc188888888 \\h'],
  ['下载地址 HYPERLINK "http://www.example.gov.cn/"', 'error', 'HYPERLINK "http://www.example.gov.cn/"'],
  ['[bookmark: _GoBack]举办政府开放日活动。', 'warning', '[bookmark: _GoBack]'],
  ['批注 [王1]：此处请核对数字。', 'error', '批注 [王1]：'],
  ['带格式的：缩进两字符', 'error', '带格式的：缩进两字符'],
  ['全年公开锟斤拷信息', 'error', '全年公开锟斤拷'],
  ['全年公开\ufffd\ufffd信息', 'error', '全年公开\ufffd\ufffd'],
  ['主动公开&nbsp;信息', 'warning', '&nbsp;'],
  ['全年收到申请XX件。', 'error', '收到申请XX件。'],
  ['全年举办培训×次。', 'error', '举办培训×次。'],
  ['全年举办培训__次。', 'error', '举办培训__次。'],
  ['全年举办培训 次。', 'warning', '培训 次'],
  ['PAGE \\* MERGEFORMAT 监督保障', 'error', 'PAGE \\* MERGEFORMAT'],
  ['××市人民政府办公室编制。', 'error', '××市人民政'],
  ['20XX年主动公开信息。', 'error', '20XX年'],
  ['（此处填写培训情况）', 'error', '（此处填写培训情况）'],
  ['（填写本机关全称）负责解释。', 'warning', '（填写本机关全称）'],
  ['（单位名称）负责解释。', 'warning', '（单位名称）'],
  ['监督保障情况待补充。', 'warning', '待补充'],
  ['填表说明：本表按件数填写', 'warning', '填表说明：本表按件数填写'],
  ['全年办件______件。', 'error', '______'],
  ['附件1样式', 'warning', '附件1样式'],
  ['满意率#DIV/0!', 'error', '#DIV/0!'],
]

ruleCases(leftovers, {
  accepts: [
    { name: 'a report without leftovers', report },
    {
      name: 'what only looks like it',
      report: says(
        '申请人张某某的申请已答复；有待完善的制度三项；规格为3×4米；如某街道、某站所；网址www.example.gov.cn；表格样表已更新；A×B。',
      ),
    },
    { name: 'prompts of a draft, which untouched speaks about', report: says('【请写明：政策解读情况】') },
  ],
  rejects: [
    ...LEFT.map(([text, severity, quote]) => ({
      name: text,
      report: says(text),
      finds: [{ severity, quote, at: { section: 1 } }],
    })),
    {
      name: 'a title that names nobody',
      report: { ...report, title: ['安州市某局', '2025年政府信息公开工作年度报告'] },
      finds: [{ severity: 'warning' as const, at: { label: '标题' }, quote: '安州市某局', says: '没有写出的名称' }],
    },
  ],
})

it.each(SOUND_TEXTS.map((text) => [text.slice(0, 16), text] as const))('no false alarm: %s…', (_, text) => {
  expect(leftovers.check(says(text), {})).toEqual([])
})
