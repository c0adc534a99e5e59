import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { holdClock, orderedClock, restartClock, startClock, stopClock } from './start.ts'

const receivedOn = (on: string) => startClock({ receivedOn: on, basis: '当面提交' }, calendar)

describe('startClock', () => {
  it.each([
    { name: 'twenty working days from the day after receipt', on: '2022-09-30', workingDays: 20, dueOn: '2022-11-02' },
    { name: 'the first day of the revised 条例', on: '2019-05-15', workingDays: 20, dueOn: '2019-06-13' },
    { name: 'the last day of the old 条例: fifteen', on: '2019-05-14', workingDays: 15, dueOn: '2019-06-04' },
    {
      name: 'a year without an arrangement',
      on: '2026-12-15',
      workingDays: 20,
      dueOn: '2027-01-13',
      provisional: true,
    },
  ])('counts $name', ({ on, workingDays, dueOn, provisional = false }) => {
    expect(receivedOn(on)).toMatchObject({
      receivedOn: on,
      runsFrom: on,
      runsBecause: 'receipt',
      workingDays,
      dueOn,
      provisional,
    })
  })

  it('knows no period before there was a 条例', () => {
    expect(() => receivedOn('2008-04-30')).toThrow(RangeError)
  })
})

describe('a correction or a fee', () => {
  it('stops the period, and starts the whole of it anew', () => {
    const held = holdClock(receivedOn('2026-03-02'), 'correction')
    expect(held).toMatchObject({ stopped: 'correction', dueOn: null, onTime: null })
    expect(restartClock(held, '2026-03-16', 'correction', calendar)).toMatchObject({
      runsFrom: '2026-03-16',
      runsBecause: 'correction',
      stopped: null,
      dueOn: '2026-04-14',
      receivedOn: '2026-03-02',
      earlier: [{ runsFrom: '2026-03-02', dueOn: '2026-03-30', extension: null, endedBy: 'correction' }],
    })
  })

  it('restarts without having been held, as an imported file may', () => {
    const clock = restartClock(receivedOn('2026-03-02'), '2026-03-16', 'fee', calendar)
    expect(clock).toMatchObject({ dueOn: '2026-04-14', runsBecause: 'fee', earlier: [{ endedBy: 'fee' }] })
  })

  it('keeps the period of the old 条例 through the revision', () => {
    const clock = restartClock(receivedOn('2019-05-10'), '2019-05-20', 'correction', calendar)
    expect(clock).toMatchObject({ workingDays: 15, dueOn: '2019-06-11' })
  })

  it('leaves no period to stop when receipt was never confirmed', () => {
    const unconfirmed = { ...receivedOn('2026-03-02'), receivedOn: null, runsFrom: null, dueOn: null }
    expect(holdClock(unconfirmed, 'correction').earlier).toBeUndefined()
  })
})

describe('orderedClock', () => {
  it('counts what the review organ or the court ordered', () => {
    expect(orderedClock({ from: '2026-09-30', workingDays: 15 }, calendar)).toMatchObject({
      runsBecause: 'order',
      workingDays: 15,
      dueOn: '2026-10-27',
    })
  })
})

describe('stopClock', () => {
  it.each([
    { name: 'on the due date is in time', on: '2022-11-02', onTime: true },
    { name: 'a day after it is late', on: '2022-11-03', onTime: false },
  ])('service $name', ({ on, onTime }) => {
    expect(stopClock(receivedOn('2022-09-30'), on)).toMatchObject({ stoppedOn: on, onTime })
  })

  it('is in time when nothing was running', () => {
    expect(stopClock(holdClock(receivedOn('2022-09-30'), 'fee'), '2023-03-01').onTime).toBe(true)
  })
})
