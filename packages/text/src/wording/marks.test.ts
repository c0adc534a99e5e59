import { describe, expect, it } from 'vitest'
import { doubledWords } from './doubled-words.ts'
import { doubledMarks, halfWidthMarks, missingFullStops, unpairedMarks } from './marks.ts'

describe('doubled marks', () => {
  it.each([
    ['公开到位。。下一步', ['。。']],
    ['主动公开，，依申请公开', ['，，']],
    ['网站、，新媒体', ['、，']],
    ['印发《》和（）的通知', ['《》', '（）']],
    ['公开到位……下一步', []],
    ['省略。。。。还有', []],
    ['“公开、透明”。', []],
  ])('%s', (text, marks) => {
    expect(doubledMarks(text).map(({ mark }) => mark)).toEqual(marks)
  })
})

describe('pairs of marks', () => {
  it.each([
    ['印发《年度要点，各单位落实。', ['《']],
    ['印发年度要点》，各单位落实。', ['》']],
    ['转发《关于印发〈要点〉的通知》《办法》', []],
    ['（以下简称《条例》)规定', []],
    ['（以下简称《条例》规定', ['（']],
    ['坚持“谁起草、谁解读，做好解读。', ['“']],
    ['1）加强管理；2）做好解读', []],
    ['他说：“第一段。\n“第二段。”', []],
  ])('%s', (text, marks) => {
    expect(unpairedMarks(text).map(({ mark }) => mark)).toEqual(marks)
  })
})

it('tells half-width marks in Chinese from those in numbers and addresses', () => {
  expect(halfWidthMarks('一是加强领导,落实责任;公开1,037条(其中网站98条)').map(({ mark }) => mark)).toEqual([
    ',',
    ';',
    '(',
  ])
  expect(halfWidthMarks('公开1,037条，网址http://www.example.gov.cn/a?b，10:30开会')).toEqual([])
})

it('misses a full stop only behind a sentence', () => {
  const sentence = '做好财政、重点民生、重大项目建设等领域的信息公开，督促各责任部门常态化做好信息发布工作'
  expect(missingFullStops(`${sentence}\n（四）平台建设`)).toHaveLength(1)
  expect(missingFullStops(`${sentence}。\n四、政府信息公开行政复议、行政诉讼情况`)).toEqual([])
})

describe('words written twice', () => {
  it.each([
    ['我县政府政府信息公开工作', ['政府政府']],
    ['进一步进一步加强', ['进一步进一步']],
    ['2024年年公开12件件', ['年年', '件件']],
    ['我们的的工作', ['的的']],
    ['不断加强强监督，推推进公开', ['加强强', '推推进']],
    ['国家有关规定规定的情形', ['规定规定']],
    ['做好政务服务中心政务服务中心的窗口', ['政务服务中心政务服务中心']],
  ])('%s', (text, wrong) => {
    expect(doubledWords(text).map((one) => one.wrong)).toEqual(wrong)
  })

  it.each([
    '2024年年度报告和2024年年底',
    '为了了解情况，参与与否',
    '公开的目的的确达到',
    '一件件办，人人知晓',
    '加强强制措施、推进进度公示、公开开展、规范范围',
    '反复研究研究，扎扎实实，认认真真，的的确确',
    '安县人民政府政府信息公开工作年度报告',
  ])('not in %s', (text) => {
    expect(doubledWords(text)).toEqual([])
  })
})
