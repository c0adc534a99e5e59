import { describe, expect, it } from 'vitest'
import { clause, fill, openMarks, sentence } from './fill.ts'

describe('filling a template', () => {
  it('keeps paragraphs together and gives a placeholder alone on its line a passage of its own', () => {
    const passages = fill('本机关于{收到日期}收到申请。\n第二段\n{救济途径}\n特此告知。', {
      收到日期: '2026年7月6日',
      救济途径: '如不服，可以申请行政复议。',
    })
    expect(passages).toEqual([
      { key: 'p1', placeholder: null, text: '本机关于2026年7月6日收到申请。\n第二段' },
      { key: '救济途径', placeholder: '救济途径', text: '如不服，可以申请行政复议。' },
      { key: 'p2', placeholder: null, text: '特此告知。' },
    ])
  })

  it('leaves out a passage about which there is nothing to say', () => {
    expect(fill('甲\n{办理经过}\n乙', { 办理经过: '' }).map((passage) => passage.text)).toEqual(['甲', '乙'])
  })

  it('marks what nobody has said yet, so that it is found before the letter goes out', () => {
    const [passage] = fill('缴纳{收费金额}元，{缴纳方式}', { 收费金额: null })
    expect(openMarks(passage!.text)).toEqual(['收费金额', '缴纳方式'])
  })

  it('does not read what an applicant wrote as a template', () => {
    const [passage] = fill('申请公开：{申请内容}', { 申请内容: '{依据}和{救济途径}', 依据: '不应出现' })
    expect(passage!.text).toBe('申请公开：{依据}和{救济途径}')
  })
})

describe('sentences', () => {
  it.each([
    ['情况属实', '情况属实。'],
    ['情况属实。', '情况属实。'],
    ['情况属实；', '情况属实；'],
    ['情况属实，', '情况属实。'],
    ['见《安置方案》', '见《安置方案》。'],
    ['答复称“不同意公开。”', '答复称“不同意公开。”'],
    ['', ''],
  ])('closes %s as %s', (text, closed) => expect(sentence(text)).toBe(closed))

  it('opens one that goes on inside another', () => expect(clause('需要逐份审查。')).toBe('需要逐份审查'))
})
