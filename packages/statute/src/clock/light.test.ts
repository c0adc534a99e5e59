import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { light, workingDaysLeft } from './light.ts'
import { pauseClock } from './pause.ts'
import { clockNotStarted, holdClock, startClock, stopClock } from './start.ts'

// Due on Thursday 22 October 2026; 10 October is a worked Saturday.
const clock = startClock({ receivedOn: '2026-09-18', basis: '当面提交' }, calendar)

describe('light', () => {
  it.each([
    { today: '2026-09-18', left: 20, shows: 'green' },
    { today: '2026-10-09', left: 10, shows: 'green' },
    { today: '2026-10-10', left: 9, shows: 'green' },
    { today: '2026-10-15', left: 5, shows: 'amber' },
    { today: '2026-10-17', left: 4, shows: 'amber' },
    { today: '2026-10-22', left: 0, shows: 'amber' },
    { today: '2026-10-23', left: -1, shows: 'red' },
    { today: '2026-10-26', left: -2, shows: 'red' },
  ])('on $today: $left working days, $shows', ({ today, left, shows }) => {
    expect(workingDaysLeft(clock, today, calendar)).toBe(left)
    expect(light(clock, today, calendar)).toBe(shows)
  })

  it('is red on the weekend after a due date on a Friday', () => {
    const friday = startClock({ receivedOn: '2026-10-23', basis: '当面提交' }, calendar)
    expect(friday.dueOn).toBe('2026-11-20')
    expect(workingDaysLeft(friday, '2026-11-21', calendar)).toBe(-1)
    expect(light(friday, '2026-11-21', calendar)).toBe('red')
  })

  it('leaves out the days a consultation takes', () => {
    const paused = pauseClock(clock, { why: 'agency', who: '规划局', from: '2026-10-12' }, calendar)
    expect(workingDaysLeft(paused, '2026-10-12', calendar)).toBe(8)
    expect(workingDaysLeft(paused, '2026-10-21', calendar)).toBe(8)
  })

  it.each([
    { name: 'before receipt', at: clockNotStarted },
    { name: 'while the applicant corrects', at: holdClock(clock, 'correction') },
    { name: 'once answered', at: stopClock(clock, '2026-10-20') },
  ])('is grey $name', ({ at }) => {
    expect(light(at, '2026-10-22', calendar)).toBe('grey')
    expect(workingDaysLeft(at, '2026-10-22', calendar)).toBeNull()
  })
})
