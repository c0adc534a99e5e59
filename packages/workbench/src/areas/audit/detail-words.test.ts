import { describe, expect, it } from 'vitest'
import { factsOf } from './detail-words.ts'

describe('the facts of an act, in words', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ why: 'password', locked: false }, '原因：口令不对；锁定：否'],
    [{ why: 'code', locked: true }, '原因：动态口令不对；锁定：是'],
    [{ what: 'word' }, '内容：Word'],
    [{ what: 'serviceReceipt' }, '内容：送达回证'],
    [{ stage: 'drafting', on: '2026-07-06' }, '到达环节：拟办；日期：2026-07-06'],
    [{ outcomes: ['partial'] }, '处理结果：部分公开'],
    [{ purpose: 'authorisation' }, '用途：委托书'],
    [{ series: 'letter' }, '编号种类：文书文号'],
    [{ kind: 'litigationDirect' }, '种类：行政诉讼（未经复议直接起诉）'],
    [{ changed: ['stage', 'result'], result: 'corrected' }, '改动项：到达环节、结果；结果：结果纠正'],
    [{ by: ['name', 'identityNumber'], found: 2 }, '检索依据：名称、证件号码；件数：2'],
    [{ from: { idleMinutes: 30 }, to: { idleMinutes: 20 } }, '原为：不操作分钟：30；改为：不操作分钟：20'],
    [{ gained: ['caseOfficer'], lost: [] }, '授予：承办人；收回：无'],
  ])('%j', (detail, words) => {
    expect(factsOf(detail)).toBe(words)
  })

  it('leaves what people wrote as they wrote it', () => {
    expect(factsOf({ reason: 'password', login: 'online' })).toBe('事由：password；登录名：online')
    expect(factsOf({ constructor: 'toString' })).toBe('constructor：toString')
  })
})
