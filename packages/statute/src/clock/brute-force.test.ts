import { isWorkday } from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import type { Clock } from '../case/state.ts'
import { isRefusal } from '../refusal.ts'
import { recount } from './count.ts'
import { explain } from './explain.ts'
import { extendDeadline } from './extend.ts'
import { workingDaysLeft } from './light.ts'
import { pauseClock, settlePause } from './pause.ts'
import { holdClock, restartClock, startClock } from './start.ts'

/** What may happen to a request, in days from the one before: kept small so that consultations overlap often. */
interface Story {
  receivedOn: PlainDate
  restartAfter: number | null
  extension: number | null
  consultations: { askedAfter: number; repliedAfter: number | null; why: 'thirdParty' | 'agency' }[]
}

const FIRST = '2018-03-01'
const story: fc.Arbitrary<Story> = fc.record({
  receivedOn: fc.nat(daysBetween(FIRST, '2026-05-31')).map((offset) => addDays(FIRST, offset)),
  restartAfter: fc.option(fc.nat(20)),
  extension: fc.option(fc.integer({ min: 1, max: 15 })),
  consultations: fc.array(
    fc.record({
      askedAfter: fc.nat(40),
      repliedAfter: fc.option(fc.nat(40)),
      why: fc.constantFrom('thirdParty' as const, 'agency' as const),
    }),
    { maxLength: 4 },
  ),
})

/** The story as the code tells it. */
function told({ receivedOn, restartAfter, extension, consultations }: Story): Clock {
  let clock = startClock({ receivedOn, basis: '当面提交' }, calendar)
  let begins = receivedOn
  if (restartAfter !== null) {
    begins = addDays(receivedOn, restartAfter)
    clock = restartClock(holdClock(clock, 'correction'), begins, 'correction', calendar)
  }
  for (const [index, { askedAfter, why }] of consultations.entries()) {
    clock = pauseClock(clock, { why, who: `${index}`, from: addDays(receivedOn, askedAfter) }, calendar)
  }
  if (extension !== null) {
    const outcome = extendDeadline(clock, { agreedBy: '主任', servedOn: begins, workingDays: extension }, calendar)
    if (isRefusal(outcome)) throw new Error(outcome.because)
    clock = outcome
  }
  for (const [index, { askedAfter, repliedAfter }] of consultations.entries()) {
    if (repliedAfter === null) continue
    clock = settlePause(clock, `${index}`, addDays(receivedOn, askedAfter + repliedAfter), calendar)
  }
  return clock
}

/** The same story with fingers and a wall calendar: cross out, then count. */
function byHand({ receivedOn, restartAfter, extension, consultations }: Story) {
  const crossedOut = new Set<PlainDate>()
  for (const { askedAfter, repliedAfter } of consultations) {
    const asked = addDays(receivedOn, askedAfter)
    const replied = repliedAfter === null ? null : addDays(asked, repliedAfter)
    let worked = 0
    for (let day = addDays(asked, 1); worked < 15 && (replied === null || day <= replied); day = addDays(day, 1)) {
      if (isWorkday(day)) worked += 1
      crossedOut.add(day)
    }
  }
  const total = (receivedOn < '2019-05-15' ? 15 : 20) + (extension ?? 0)
  const runsFrom = addDays(receivedOn, restartAfter ?? 0)
  const counted: PlainDate[] = []
  for (let day = addDays(runsFrom, 1); counted.length < total; day = addDays(day, 1)) {
    if (isWorkday(day) && !crossedOut.has(day)) counted.push(day)
  }
  return { counted, crossedOut, dueOn: counted.at(-1)! }
}

describe('the clock against a count by hand', () => {
  it('comes to the same due date through pauses, overlaps, an extension and a restart', () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(told(one)).toMatchObject({ dueOn: byHand(one).dueOn, provisional: false })
      }),
      { numRuns: 1000 },
    )
  })

  it('explains every day, counts each counted one once and in order', () => {
    fc.assert(
      fc.property(story, (one) => {
        const clock = told(one)
        const { counted, crossedOut, dueOn } = byHand(one)
        const { days } = explain(clock, calendar)
        expect(days.map((day) => day.date)).toEqual(
          Array.from({ length: daysBetween(clock.runsFrom!, dueOn) + 1 }, (_, index) =>
            addDays(clock.runsFrom!, index),
          ),
        )
        expect(days.filter((day) => day.counted !== null).map((day) => day.date)).toEqual(counted)
        expect(days.flatMap((day) => day.counted ?? [])).toEqual(counted.map((_, index) => index + 1))
        for (const day of days.slice(1)) {
          expect(day.skipped === null).toBe(isWorkday(day.date))
          expect(day.paused !== null).toBe(crossedOut.has(day.date))
          if (day.counted !== null) expect(day.phase).toBe(day.counted > clock.workingDays ? 'extended' : 'first')
        }
      }),
    )
  })

  it('has as many working days left as are still to be counted', () => {
    fc.assert(
      fc.property(story, fc.nat(60), (one, later) => {
        const clock = told(one)
        const { counted } = byHand(one)
        const today = addDays(clock.runsFrom!, later)
        const left = counted.filter((day) => day > today).length
        if (today <= clock.dueOn!) expect(workingDaysLeft(clock, today, calendar)).toBe(left)
        else expect(workingDaysLeft(clock, today, calendar)).toBeLessThan(0)
      }),
    )
  })

  it('stays as it is when counted again under the same calendar', () => {
    fc.assert(
      fc.property(story, (one) => {
        const clock = told(one)
        expect(recount(clock, calendar)).toEqual(clock)
      }),
    )
  })

  it('never gains from asking twice: a consultation inside another moves nothing', () => {
    fc.assert(
      fc.property(story, fc.nat(20), fc.nat(5), fc.nat(5), (one, asked, inside, short) => {
        const wide = { askedAfter: asked, repliedAfter: inside + short + 1, why: 'thirdParty' as const }
        const narrow = { askedAfter: asked + inside, repliedAfter: short, why: 'agency' as const }
        const once = told({ ...one, consultations: [wide] })
        const twice = told({ ...one, consultations: [wide, narrow] })
        expect(twice.dueOn).toBe(once.dueOn)
      }),
    )
  })
})
