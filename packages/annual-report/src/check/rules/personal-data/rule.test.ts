import { expect, it } from 'vitest'
import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { SOUND_TEXTS } from '../../../testing/sound-texts.ts'
import { personalData } from './rule.ts'

const report = aReport()
const says = (text: string, section = 1) => withText(report, section, text)

ruleCases(personalData, {
  accepts: [
    { name: 'a report without any', report },
    { name: 'applicants without a name', report: says('申请人方可申请，申请人陈某申请公开，申请人提出更正。') },
    {
      name: 'how to reach the office, in the preface',
      report: {
        ...report,
        preface:
          '如有疑问，请与本局办公室联系（地址：明州市建设路1号，邮编：315000，电话：0574-87654321，手机：13900001234，电子邮箱：mzwlj@example.com）。',
      },
    },
    {
      name: 'the same in a section',
      report: says('公布监督电话0574-87654321，咨询电话13900001234，电子邮箱：mzwlj@163.com。', 6),
    },
    {
      name: 'amounts and cells',
      report: says('全市收费13912345678元，退付6222020000000012344元。\n行政许可 6222 0200 0000 0012 344'),
    },
    {
      name: 'numbers that are only long',
      report: says('行政处罚3985758件，收费24252.311082万元，流水号110101199003070000。'),
    },
  ],
  rejects: [
    {
      name: 'what the words before it call somebody’s',
      report: says(
        '申请人张某、申请人刘洋申请公开资料（身份证号：110105199003074514），家住滨河路12号3栋201室，账号6222021234567890123。',
      ),
      finds: [
        { severity: 'warning', quote: '刘洋', says: '申请人的姓名' },
        { severity: 'error', quote: '110105199003074514', says: '身份证件号码' },
        { severity: 'warning', quote: '滨河路12号3栋201室', says: '住址' },
        { severity: 'warning', quote: '6222021234567890123', says: '银行账号' },
      ],
    },
    {
      name: 'an identity number',
      report: says('申请人李某（身份证号11010519491231002X）。'),
      finds: [{ severity: 'error', quote: '11010519491231002X', says: '身份证号码' }],
    },
    {
      name: 'a number called one of an identity card that checks as a bank card’s',
      report: says('申请人李某某，身份证号码352124199001011234。'),
      finds: [{ severity: 'error', quote: '352124199001011234', says: '身份证件号码' }],
    },
    {
      name: 'a person’s mobile number and mailbox',
      report: says('王女士（手机13912345678，邮箱：lin@example.com）申请公开征地信息。', 3),
      finds: [
        { severity: 'error', at: { section: 3 }, quote: '13912345678', says: '139****5678' },
        { severity: 'error', quote: 'lin@example.com' },
      ],
    },
    {
      name: 'a mobile number of nobody knows whom',
      report: says('另见13912345678。'),
      finds: [{ severity: 'warning', quote: '13912345678' }],
    },
    {
      name: 'a bank card',
      report: says('退费至银行卡号6222020000000012344。'),
      finds: [{ severity: 'error', quote: '6222020000000012344' }],
    },
  ],
})

it.each(SOUND_TEXTS.map((text) => [text.slice(0, 16), text] as const))('no false alarm: %s…', (_, text) => {
  expect(personalData.check({ ...says(text), preface: text }, {})).toEqual([])
})
