import { describe, expect, it } from 'vitest'
import { builtInTexts, slotOf } from './built-in.ts'
import { checkTemplate } from './check-template.ts'
import { type OwnText, textsInForce } from './in-force.ts'

const body = (kind: string, outcome = '') => slotOf(kind, outcome)!.body

describe('the texts that ship', () => {
  it.each(builtInTexts.map((slot) => [slot.name, slot] as const))('%s has all its kind requires', (_name, slot) => {
    expect(checkTemplate(slot.kind, slot.outcome, slot.body)).toEqual([])
  })

  it('cover every answer a letter can state and every way a file is closed without one', () => {
    expect(builtInTexts.filter((slot) => slot.kind === 'decision' && slot.outcome !== '')).toHaveLength(21)
    expect(builtInTexts.filter((slot) => slot.kind === 'closureNotice').map((slot) => slot.outcome)).toEqual([
      'other.correctionOverdue',
      'other.feeOverdue',
      'other.misc',
    ])
  })
})

describe('an office writes its own text', () => {
  it('and is told the line of a misspelt placeholder', () => {
    const wrong = body('receiptNotice').replace('{收到日期}', '{收件日期}')
    expect(checkTemplate('receiptNotice', '', wrong)).toEqual([
      { line: 1, because: '“{收件日期}”不是可以使用的占位符，请从占位符列表中选择。' },
      { line: 0, because: '缺少“{收到日期}”，这一内容是“登记回执”必须写明的。' },
    ])
  })

  it('and may not leave out the remedies', () => {
    const without = body('decision').replace('{救济途径}\n', '')
    expect(checkTemplate('decision', '', without)).toEqual([
      { line: 0, because: '缺少“{救济途径}”，这一内容是“答复告知书（全文框架）”必须写明的。' },
    ])
  })

  it('and may not put a whole passage into the middle of a sentence', () => {
    const inside = body('decision').replace('{救济途径}\n特此告知。', '特此告知。{救济途径}')
    expect(checkTemplate('decision', '', inside)).toEqual([
      { line: 5, because: '“{救济途径}”代表整段文字，应当单独占一行。' },
    ])
  })

  it('and may not use what means nothing in this letter', () => {
    const problems = checkTemplate('receiptNotice', '', `${body('receiptNotice')}\n收费{收费金额}元`)
    expect(problems).toEqual([{ line: 4, because: '“{收费金额}”不能用于“登记回执”。' }])
  })

  it('and may not name the applicant to a third party', () => {
    const telling = `${body('thirdPartyConsultation')}\n申请人：{申请人}`
    expect(checkTemplate('thirdPartyConsultation', '', telling)).toEqual([
      { line: 5, because: '“{申请人}”不能用于“第三方征求意见书”。' },
    ])
  })

  it('and is told of braces that do not match', () => {
    expect(checkTemplate('serviceReceipt', '', '请在{签收')[0]?.because).toContain('大括号不成对')
  })

  it('but not for a letter that does not exist', () => {
    expect(checkTemplate('receiptNotice', 'granted', '文字')[0]?.because).toContain('没有这种文书范本')
  })
})

describe('which text is used on a day', () => {
  const text = (since: string, said: string): OwnText => ({ kind: 'receiptNotice', outcome: '', since, body: said })
  const own = [text('2026-07-01', '七月起'), text('2026-09-01', '九月起')]

  it.each([
    ['2026-06-30', body('receiptNotice')],
    ['2026-07-01', '七月起'],
    ['2026-08-31', '七月起'],
    ['2026-09-01', '九月起'],
  ])('on %s', (on, said) => expect(textsInForce([own], on)('receiptNotice')).toBe(said))

  it('takes the text of the nearest office above where there is none of its own', () => {
    const above = [text('2026-01-01', '市级范本')]
    expect(textsInForce([[], above], '2026-07-01')('receiptNotice')).toBe('市级范本')
    expect(textsInForce([own, above], '2026-06-30')('receiptNotice')).toBe('市级范本')
    expect(textsInForce([own, above], '2026-07-01')('receiptNotice')).toBe('七月起')
  })
})
