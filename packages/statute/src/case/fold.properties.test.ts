import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar } from '../calendar/calendar-of.ts'
import type { CaseEvent } from './events.ts'
import { applyEvent, BrokenFile, fold } from './fold.ts'
import type { CaseState } from './state.ts'
import { randomFile } from './testing/random-file.ts'
import { TWO_LEVELS } from './testing/story.ts'

const CONTEXT = { calendar: builtInCalendar, rules: TWO_LEVELS }

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

const foldOf = (events: readonly CaseEvent[]) => fold(events, builtInCalendar, TWO_LEVELS)

describe('any file the steps can make', () => {
  it('folds event by event to what it folds to at once, changing nothing it is given', () => {
    fc.assert(
      fc.property(randomFile, (events) => {
        frozen(events)
        let state: CaseState | null = null
        for (const [at, event] of events.entries()) {
          state = frozen(applyEvent(state, event, CONTEXT))
          if (at % 7 === 0) expect(foldOf(events.slice(0, at + 1))).toEqual(state)
        }
        expect(foldOf(events)).toEqual(state)
      }),
      { numRuns: 150 },
    )
  })

  it('folds the same from storage as from memory', () => {
    fc.assert(
      fc.property(randomFile, (events) => {
        const stored = JSON.parse(JSON.stringify(events)) as CaseEvent[]
        const state = foldOf(stored)
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
        expect(state).toEqual(foldOf(events))
      }),
      { numRuns: 150 },
    )
  })

  it('counts its events and is refused when one is lost', () => {
    fc.assert(
      fc.property(randomFile, fc.nat(), (events, pick) => {
        expect(foldOf(events).seq).toBe(events.length)
        const lost = pick % events.length
        if (lost === events.length - 1) return
        expect(() => foldOf(events.toSpliced(lost, 1))).toThrow(BrokenFile)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps its dates in order and its clock stopped once it has ended', () => {
    fc.assert(
      fc.property(randomFile, (events) => {
        const { clock, closing, decidedOn, archivedOn, stage } = foldOf(events)
        if (clock.receivedOn && decidedOn) expect(decidedOn >= clock.receivedOn).toBe(true)
        if (closing && archivedOn) expect(archivedOn >= closing.on).toBe(true)
        if (stage === 'archiving' || stage === 'archived') expect(clock.stoppedOn).not.toBeNull()
        else if (closing?.how !== 'onTheSpot') expect(clock.stoppedOn).toBeNull()
        expect(stage === 'archived').toBe(archivedOn !== null)
      }),
      { numRuns: 300 },
    )
  })
})
