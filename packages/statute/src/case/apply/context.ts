import type { Calendar } from '../../calendar/calendar.ts'
import { laterDay } from '../../calendar/plain-date.ts'
import type { CaseEvent, HappeningKind, HappeningOf } from '../events.ts'
import type { AgencyRules, CaseState, Stage } from '../state.ts'

/** What the fold needs beside the events. */
export interface FoldContext {
  calendar: Calendar
  rules: AgencyRules
}

/** What one kind of happening makes of a file. */
export type Apply<K extends HappeningKind> = (
  state: CaseState,
  what: HappeningOf<K>,
  event: CaseEvent,
  context: FoldContext,
) => CaseState

/** The file at another stage, from the day of `event` on. */
export function moved(state: CaseState, stage: Stage, event: Pick<CaseEvent, 'on'>): CaseState {
  return { ...state, stage, movedOn: laterDay(event.on, state.movedOn) }
}

/** A file that cannot be read: its events are not ones the workflow admits. The caller's data is damaged. */
export class BrokenFile extends Error {
  readonly seq: number
  constructor(seq: number, problem: string) {
    super(`event ${seq}: ${problem}`)
    this.name = 'BrokenFile'
    this.seq = seq
  }
}
