import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import type { Clock } from '../case/state.ts'
import { isRefusal } from '../refusal.ts'
import { delayDeadline, extendDeadline } from './extend.ts'
import { pauseClock, settlePause } from './pause.ts'
import { clockNotStarted, holdClock, restartClock, startClock, stopClock } from './start.ts'

// Received 2022-09-30, due 2022-11-02: National Day lies in between.
const clock = () => startClock({ receivedOn: '2022-09-30', basis: '当面提交' }, calendar)
const extension = (workingDays: number, servedOn = '2022-11-02', agreedBy = '李主任') => ({
  agreedBy,
  servedOn,
  workingDays,
})

function extended(from: Clock, ...how: Parameters<typeof extension>): Clock {
  const outcome = extendDeadline(from, extension(...how), calendar)
  if (isRefusal(outcome)) throw new Error(outcome.because)
  return outcome
}

const refused = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : 'not refused')

describe('extendDeadline', () => {
  it.each([
    { name: 'counts on from the old due date', workingDays: 20, servedOn: '2022-11-02', gives: '2022-11-30' },
    { name: 'can be by a single day', workingDays: 1, servedOn: '2022-10-10', gives: '2022-11-03' },
  ])('$name', ({ workingDays, servedOn, gives }) => {
    expect(extended(clock(), workingDays, servedOn)).toMatchObject({
      dueOn: gives,
      extension: { workingDays, servedOn },
    })
  })

  it.each([
    { name: 'a twenty-first working day', with: extension(21), as: 'too-long', says: '最长不得超过20个工作日' },
    {
      name: 'a notice served after the due date',
      with: extension(5, '2022-11-03'),
      as: 'too-late',
      says: '晚于原答复期限2022年11月2日',
    },
    {
      name: 'a notice served before receipt',
      with: extension(5, '2022-09-29'),
      as: 'too-early',
      says: '早于收到申请之日',
    },
    { name: 'what nobody agreed to', with: extension(5, '2022-11-02', ' '), as: 'not-approved', says: '负责人同意' },
    { name: 'no days', with: extension(0), as: 'no-days', says: '不小于1的整数' },
    { name: 'half a day', with: extension(2.5), as: 'no-days', says: '不小于1的整数' },
  ])('refuses $name', ({ with: asked, as, says }) => {
    const outcome = extendDeadline(clock(), asked, calendar)
    expect(outcome).toMatchObject({ refused: as, cites: '条例第三十三条第二款' })
    expect(isRefusal(outcome) && outcome.because).toContain(says)
  })

  it('refuses a second extension, also after the period started anew', () => {
    const once = extended(clock(), 5, '2022-10-20')
    expect(refused(extendDeadline(once, extension(5), calendar))).toBe('already-extended')
    const anew = restartClock(holdClock(once, 'fee'), '2022-11-20', 'fee', calendar)
    expect(anew.extension).toBeNull()
    expect(refused(extendDeadline(anew, extension(5, '2022-11-25'), calendar))).toBe('already-extended')
  })

  it('allows fifteen under the old 条例 and no more', () => {
    const old = startClock({ receivedOn: '2019-05-14', basis: '当面提交' }, calendar)
    expect(extended(old, 15, '2019-06-04').dueOn).toBe('2019-06-26')
    expect(refused(extendDeadline(old, extension(16, '2019-06-04'), calendar))).toBe('too-long')
  })

  it('moves with a consultation that reaches over the old due date', () => {
    let both = extended(clock(), 10, '2022-10-28')
    expect(both.dueOn).toBe('2022-11-16')
    both = pauseClock(both, { why: 'thirdParty', who: '甲', from: '2022-10-31' }, calendar)
    both = settlePause(both, '甲', '2022-11-04', calendar)
    expect(both.dueOn).toBe('2022-11-22')
  })

  it.each([
    { name: 'has not begun', clock: clockNotStarted, as: 'not-running', says: '收到申请之日尚未确定' },
    {
      name: 'waits for a correction',
      clock: holdClock(clock(), 'correction'),
      as: 'not-running',
      says: '等待申请人补正',
    },
    { name: 'waits for a fee', clock: holdClock(clock(), 'fee'), as: 'not-running', says: '等待申请人缴费' },
    { name: 'was stopped', clock: stopClock(clock(), '2022-10-20'), as: 'stopped', says: '已于2022年10月20日停止计算' },
  ])('refuses while the period $name', ({ clock: at, as, says }) => {
    const outcome = extendDeadline(at, extension(5), calendar)
    expect(outcome).toMatchObject({ refused: as })
    expect(isRefusal(outcome) && outcome.because).toContain(says)
  })
})

describe('delayDeadline', () => {
  const delay = (until: string, servedOn = '2022-10-28') => ({ until, servedOn })

  it('fixes a later day, a day of rest rolling on', () => {
    expect(delayDeadline(clock(), delay('2022-12-15'), calendar)).toMatchObject({ dueOn: '2022-12-15' })
    expect(delayDeadline(clock(), delay('2022-12-17'), calendar)).toMatchObject({
      delayedUntil: '2022-12-17',
      dueOn: '2022-12-19',
    })
  })

  it('can be fixed anew, but not be extended', () => {
    const once = delayDeadline(clock(), delay('2022-12-15'), calendar) as Clock
    expect(delayDeadline(once, delay('2022-12-30', '2022-12-15'), calendar)).toMatchObject({ dueOn: '2022-12-30' })
    expect(refused(extendDeadline(once, extension(5), calendar))).toBe('already-delayed')
  })

  it('is void once the period starts anew', () => {
    const once = delayDeadline(clock(), delay('2022-12-15'), calendar) as Clock
    expect(restartClock(once, '2022-11-01', 'fee', calendar)).toMatchObject({ delayedUntil: null, dueOn: '2022-11-29' })
  })

  it.each([
    { name: 'a notice served after the due date', with: delay('2022-12-15', '2022-11-03'), as: 'too-late' },
    { name: 'a day that is not later', with: delay('2022-11-02'), as: 'not-later' },
  ])('refuses $name', ({ with: asked, as }) => {
    expect(refused(delayDeadline(clock(), asked, calendar))).toBe(as)
  })

  it('refuses where no period runs', () => {
    expect(refused(delayDeadline(clockNotStarted, delay('2022-12-15'), calendar))).toBe('not-running')
  })
})
