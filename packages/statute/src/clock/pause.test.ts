import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { pauseClock, settlePause } from './pause.ts'
import { holdClock, restartClock, startClock } from './start.ts'

// Received on Monday 2 March 2026: no holiday until 4 April, due on 30 March.
const clock = () => startClock({ receivedOn: '2026-03-02', basis: '当面提交' }, calendar)
const asked = (who: string, from: string, why: 'thirdParty' | 'agency' = 'thirdParty') => ({ why, who, from })

describe('pauseClock', () => {
  it('allows for fifteen working days until the reply is in', () => {
    const paused = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    expect(paused).toMatchObject({ dueOn: '2026-04-21', pauses: [{ until: '2026-03-25', settled: false }] })
  })

  it('gives back the days that a reply left over', () => {
    const paused = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    const settled = settlePause(paused, '甲', '2026-03-10', calendar)
    expect(settled).toMatchObject({ dueOn: '2026-04-03', pauses: [{ until: '2026-03-10', settled: true }] })
  })

  it.each([
    { name: 'a reply after the last day changes nothing', on: '2026-04-02', dueOn: '2026-04-21' },
    { name: 'a reply on the day of service takes nothing out', on: '2026-03-04', dueOn: '2026-03-30' },
    { name: 'a reply dated before service takes nothing out', on: '2026-03-03', dueOn: '2026-03-30' },
    { name: 'a reply on a Saturday takes out the working days before it', on: '2026-03-07', dueOn: '2026-04-01' },
  ])('$name', ({ on, dueOn }) => {
    const paused = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    expect(settlePause(paused, '甲', on, calendar).dueOn).toBe(dueOn)
  })

  it('takes a day under two consultations out once', () => {
    let both = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    both = pauseClock(both, asked('规划局', '2026-03-06', 'agency'), calendar)
    both = settlePause(both, '甲', '2026-03-10', calendar)
    // 甲: 5, 6, 9, 10 March; 规划局: 9, 10, 11, 12 March. Six days, not eight.
    both = settlePause(both, '规划局', '2026-03-12', calendar)
    expect(both.dueOn).toBe('2026-04-08')
  })

  it('settles only the party that replied', () => {
    let both = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    both = pauseClock(both, asked('乙', '2026-03-04'), calendar)
    both = settlePause(both, '甲', '2026-03-05', calendar)
    expect(both.pauses.map((pause) => pause.settled)).toEqual([true, false])
    expect(both.dueOn).toBe('2026-04-21')
    expect(settlePause(both, '丙', '2026-03-05', calendar)).toEqual(both)
  })

  it('has no effect once the period has run out', () => {
    expect(pauseClock(clock(), asked('甲', '2026-03-30'), calendar).dueOn).toBe('2026-03-30')
    expect(pauseClock(clock(), asked('甲', '2026-03-27'), calendar).dueOn).toBe('2026-04-21')
  })

  it('goes on through a restart and takes only the days after it out', () => {
    let running = pauseClock(clock(), asked('甲', '2026-03-04'), calendar)
    running = settlePause(running, '甲', '2026-03-18', calendar)
    running = restartClock(holdClock(running, 'correction'), '2026-03-16', 'correction', calendar)
    // 17 and 18 March are still the third party's.
    expect(running.dueOn).toBe('2026-04-16')
  })
})
