import { describe, expect, it } from 'vitest'
import { findSlips } from './find-slips.ts'
import { SET_PHRASES } from './set-phrases.ts'
import { SLIPS } from './slips.ts'

const found = (text: string) => findSlips(text).map(({ wrong, right }) => [wrong, right])

describe('the list of slips', () => {
  it('has its entries once, dated, and none that is its own correction', () => {
    expect(new Set(SLIPS.map(({ wrong }) => wrong)).size).toBe(SLIPS.length)
    for (const { wrong, right, since } of SLIPS) {
      expect(right).not.toBe(wrong)
      expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it.each(SLIPS.map((slip) => [slip.wrong, slip] as const))(
    'finds %s in its example, and nothing once corrected',
    (_, slip) => {
      expect(
        findSlips(slip.example).some(({ start, end }) => slip.example.slice(start, end).includes(slip.wrong)),
      ).toBe(true)
      const corrected = slip.example.replaceAll(slip.wrong, slip.right)
      expect(findSlips(corrected).filter(({ severity }) => severity !== 'note')).toEqual([])
    },
  )
})

describe('words in which the same characters are right', () => {
  const RIGHT = [
    '“我为群众办实事”实践活动',
    '办理补证书业务十二件，遗失补证需公告，营业执照补证照当场办结。',
    '自己经手的申请自己负责到底，知己经年。',
    '数据流转结果按月通报。',
    '推进一部加强管理的办法出台。',
    '年末收到申请较多，期末收到的意见已汇总。',
    '社会求助热线全天开通。',
    '推动政务公共开放日活动。',
    '及时答复律师提出的申请，满意律师事务所占九成。',
    '从以经济建设为中心到可以经批准实行。',
    '有权向社会求助。',
    '调动方方面面的积极性。',
    '财政付款、民政付息均已公开。',
    '实施互联网战略，从末端治理转向源头治理。',
    '社区新建没有缴费窗口。',
    '安全产生效益，决策公开征求意见，会议公开透明。',
    '县政府作报告，行政规范文件的说法不用，部分共开展三次。',
  ]
  it.each(RIGHT)('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('set phrases with one fault', () => {
  const CASES: [text: string, wrong: string, right: string, severity: string][] = [
    ['完善政府信息工开制度', '政府信息工开', '政府信息公开', 'error'],
    ['完善政府信公开制度', '政府信公开', '政府信息公开', 'error'],
    ['完善政府信息息公开制度', '政府信息息公开', '政府信息公开', 'error'],
    ['完善政府息信公开制度', '政府息信公开', '政府信息公开', 'error'],
    ['学习政府信思公开条例', '政府信思公开条例', '政府信息公开条例', 'warning'],
    ['办好依申清公开工作', '依申清公开', '依申请公开', 'error'],
    ['办好依申公开工作', '依申公开', '依申请公开', 'error'],
    ['推进正务公开', '正务公开', '政务公开', 'warning'],
    ['推进政物公开', '政物公开', '政务公开', 'error'],
    ['推进政务公公开', '政务公公开', '政务公开', 'error'],
    ['坚持以人民为种心', '以人民为种心', '以人民为中心', 'error'],
    ['数据的统计其限', '统计其限', '统计期限', 'error'],
    ['加强监督保章', '监督保章', '监督保障', 'warning'],
    ['制发行政规性范文件', '行政规性范文件', '行政规范性文件', 'error'],
  ]
  it.each(CASES)('%s', (text, wrong, right, severity) => {
    const [slip, ...more] = findSlips(text)
    expect(more).toEqual([])
    expect(slip).toMatchObject({ wrong, right, severity })
  })

  it('leaves every phrase alone as it is, spaced out, and beside any other', () => {
    for (const phrase of SET_PHRASES) expect(found([...phrase].join(' '))).toEqual([])
    for (const [at, one] of SET_PHRASES.entries()) {
      // Every phrase beside a tenth of the others: all pairs would take long, and over all phrases every one has its turn.
      const others = SET_PHRASES.filter((_, place) => place % 10 === at % 10)
      const certain = others
        .flatMap((other) => findSlips(`${one}${other}`))
        .filter(({ severity }) => severity === 'error')
      expect(certain, one).toEqual([])
    }
  })

  it('shows the place in the text with its spaces', () => {
    const text = '继续推进政 务共 公开工作'
    const [slip] = findSlips(text)
    expect(text.slice(slip!.start, slip!.end)).toBe('政 务共 公开')
  })
})
