import { stopClock } from '../../clock/start.ts'
import { closingOf } from '../../counting/closing.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseState, Closing } from '../state.ts'
import { type Apply, moved } from './context.ts'

/** A file that ends without a decision: the clock stops and only the file itself is left to do. */
export function ended(
  state: CaseState,
  how: Exclude<Closing['how'], 'decision' | 'onTheSpot' | 'imported'>,
  event: CaseEvent,
): CaseState {
  const closing = closingOf(state, event.on, how)
  return moved({ ...state, clock: stopClock(state.clock, event.on), closing }, 'archiving', event)
}

export const withdrawn: Apply<'withdrawn'> = (state, _what, event) => ended(state, 'withdrawn', event)

export const transferred: Apply<'transferred'> = (state, _what, event) => ended(state, 'transferred', event)

export const archived: Apply<'archived'> = (state, _what, event) => ({
  ...moved(state, 'archived', event),
  archivedOn: event.on,
})

export const makePublicProposed: Apply<'makePublicProposed'> = (state, what, event) => ({
  ...state,
  makePublic: { on: event.on, by: event.by, reason: what.reason },
})

export const disputeOpened: Apply<'disputeOpened'> = (state, what) => ({
  ...state,
  disputes: [...state.disputes, what.disputeId],
})

export const redecisionOpened: Apply<'redecisionOpened'> = (state, what) => ({
  ...state,
  redecisions: [...state.redecisions, what.requestId],
})

export const noted: Apply<'noted'> = (state) => state
