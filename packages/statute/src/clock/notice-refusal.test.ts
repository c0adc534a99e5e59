import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { correctionNoticeBy, noticeRefusal } from './notice-refusal.ts'
import { clockNotStarted, restartClock, startClock } from './start.ts'

const clock = startClock({ receivedOn: '2026-01-30', basis: '当面提交' }, calendar)
const old = startClock({ receivedOn: '2019-05-10', basis: '当面提交' }, calendar)

describe('noticeRefusal', () => {
  it('lets a correction be asked for within seven working days of receipt', () => {
    expect(correctionNoticeBy(clock, calendar)).toBe('2026-02-10')
    expect(noticeRefusal(clock, 'correction', '2026-02-10', calendar)).toBeNull()
    expect(noticeRefusal(clock, 'correction', '2026-02-11', calendar)).toMatchObject({
      refused: 'too-late',
      because: '补正应当在收到申请之日起7个工作日内（至2026年2月10日）一次性告知，2026年2月11日已超过该期限。',
    })
  })

  it('counts the seven days anew from a corrected application, but not from a payment', () => {
    expect(correctionNoticeBy(restartClock(clock, '2026-03-02', 'correction', calendar), calendar)).toBe('2026-03-11')
    expect(correctionNoticeBy(restartClock(clock, '2026-03-02', 'fee', calendar), calendar)).toBe('2026-02-10')
  })

  it('knows no such limit under the old 条例', () => {
    expect(correctionNoticeBy(old, calendar)).toBeNull()
    expect(noticeRefusal(old, 'correction', '2019-06-20', calendar)).toBeNull()
  })

  it('lets a fee be charged within the period for handling', () => {
    expect(noticeRefusal(clock, 'fee', clock.dueOn!, calendar)).toBeNull()
    expect(noticeRefusal(clock, 'fee', '2026-03-09', calendar)).toMatchObject({ refused: 'too-late' })
  })

  it('asks for receipt to be confirmed first', () => {
    expect(noticeRefusal(clockNotStarted, 'correction', '2026-02-10', calendar)).toMatchObject({
      refused: 'not-running',
    })
    expect(correctionNoticeBy(clockNotStarted, calendar)).toBeNull()
  })
})
