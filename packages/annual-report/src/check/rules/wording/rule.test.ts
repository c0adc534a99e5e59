import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { SOUND_TEXTS } from '../../../testing/sound-texts.ts'
import { wording } from './rule.ts'

const report = aReport()
const says = (text: string, section = 1) => withText(report, section, text)

ruleCases(wording, {
  accepts: [
    { name: 'a report without slips', report },
    {
      name: 'words in which the same characters are right',
      report: says('窗口全年办理补证书业务12件。自己经手的申请自己负责到底，流转结果按月通报。'),
    },
    { name: 'a quotation within a title', report: says('转发《关于印发〈年度要点〉的通知》（明政办发〔2025〕3号）。') },
    { name: 'a text something was left out of', report: says('（一）主动公开。【…】年度要点》印发后，各科室') },
    {
      name: 'the trail of a web page before the report',
      report: { ...report, preface: '当前位置：首页政务公开政府信息公开政府信息公开年报' },
    },
    { name: 'an outcome in a sentence', report: says('被提起行政诉讼1件，结果为维持。为企业补证12份。') },
    { name: 'numbers in a list', report: says('主要做法：1）明确科室责任；2）按月检查栏目。') },
    { name: 'dates there are', report: says('自2024年1月1日起至2024年12月31日止，2月29日和6月30日各开会一次。') },
  ],
  rejects: [
    {
      name: 'slips of the list',
      report: says('继续推进政务共公开，登记、补证、拟办各环节留痕，部分科室力量有等加强。', 5),
      finds: [
        { severity: 'error', at: { section: 5 }, quote: '政务共公开', left: '政务共公开', right: '政务公开' },
        { severity: 'error', quote: '补证', right: '补正' },
        { severity: 'error', quote: '有等加强', says: '应为“有待加强”' },
      ],
    },
    {
      name: 'a set phrase with a fault, spaced out',
      report: says('做好政府 信 公开 工作。'),
      finds: [{ severity: 'error', quote: '政府 信 公开', right: '政府信息公开' }],
    },
    {
      name: 'words and marks twice, and halves of pairs',
      report: says('我县政府政府信息公开工作有进展。。印发《年度要点，各科室落实。'),
      finds: [
        { severity: 'warning', quote: '政府政府' },
        { severity: 'warning', says: '标点“。。”重复' },
        { severity: 'warning', quote: '《年度要点，各科室落实。', says: '后一半' },
      ],
    },
    {
      name: 'a slip in a title',
      report: { ...report, title: ['明州市文化广电旅游局2025年政府信息工开工作年度报告'] },
      finds: [{ severity: 'error', at: { label: '标题' }, right: '政府信息公开工作年度报告' }],
    },
    {
      name: 'a sentence pasted twice, perhaps in another section',
      report: withText(
        says('全面梳理公开事项，把办理依据、申请条件、收费标准和办理时限一并写清楚。按月检查。'),
        5,
        '按月检查。全面梳理公开事项，把办理依据、申请条件、收费标准和办理时限一并写清楚。',
      ),
      finds: [{ severity: 'warning', at: { section: 5 }, says: '出现了两次' }],
    },
    {
      name: 'words that do not go together',
      report: says('进一步加强政策解读力度，加强信息梳理精度，加强质量管理，加大检查力度。'),
      finds: [
        { severity: 'note', quote: '加强政策解读力度', says: '加大' },
        { severity: 'note', quote: '加强信息梳理精度', says: '提高' },
      ],
    },
    {
      name: 'a day that does not exist',
      report: says('11月31日召开推进会。'),
      finds: [{ severity: 'error', quote: '11月31日' }],
    },
    {
      name: '败诉 of a review, and 起止 for 起至',
      report: says('全年行政复议12件，败诉1件。自1月1日起止12月31日。'),
      finds: [
        { severity: 'warning', quote: '行政复议12件，败诉' },
        { severity: 'error', quote: '起止' },
      ],
    },
    {
      name: 'half-width marks, once a report',
      report: says('一是明确责任,二是按月检查,三是通报。'),
      finds: [{ severity: 'note', says: '2处半角标点' }],
    },
    {
      name: 'a paragraph without its full stop',
      report: says(
        '统一设置指南、制度、法定主动公开内容等栏目，督促各科室常态化做好信息发布和日常维护工作\n（二）平台建设。',
      ),
      finds: [{ severity: 'note', quote: '布和日常维护工作' }],
    },
  ],
})

it.each(SOUND_TEXTS.map((text) => [text.slice(0, 16), text] as const))('no false alarm: %s…', (_, text) => {
  expect(wording.check(says(text), {})).toEqual([])
})
