import { chineseDate, isPlainDate } from '../calendar/plain-date.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Happening } from './events.ts'
import type { Moment } from './moment.ts'
import type { CaseState } from './state.ts'

/** Steps that follow one another: none may bear an earlier day than the step that brought the file where it is. */
const IN_ORDER: ReadonlySet<Happening['kind']> = new Set([
  'receiptConfirmed',
  'correctionReceived',
  'correctionLapsed',
  'reasonsGiven',
  'feePaid',
  'feeLapsed',
  'drafted',
  'answeredOnTheSpot',
  'secrecyReviewed',
  'legalReviewed',
  'approved',
  'returned',
  'archived',
] as const)

/** Letters whose service moves the file. */
const MOVING: ReadonlySet<string> = new Set(['decision', 'correctionNotice', 'reasonsNotice', 'feeNotice'])

function inOrder(state: CaseState, what: Happening): boolean {
  if (what.kind === 'letterIssued') return what.terms.kind === 'decision'
  if (what.kind === 'letterServed') {
    const letter = state.letters.find((one) => one.id === what.letterId)
    return letter !== undefined && MOVING.has(letter.terms.kind)
  }
  return IN_ORDER.has(what.kind)
}

/** Refuses a day that is none, or lies after today. */
export function todayRefusal({ on, today }: Pick<Moment, 'on' | 'today'>): Refusal | null {
  if (!isPlainDate(on)) return refuse('bad-date', `“${on}”不是有效的日期。`)
  if (on > today) return refuse('future', `日期${chineseDate(on)}晚于今天，不能登记尚未发生的事项。`)
  return null
}

/** Refuses a day before the days it must follow: the application, its receipt, the step before. */
export function orderRefusal(state: CaseState, what: Happening, { on }: Pick<Moment, 'on'>): Refusal | null {
  if (on < state.submittedOn) return refuse('too-early', `日期早于申请提交之日（${chineseDate(state.submittedOn)}）。`)
  const { receivedOn } = state.clock
  if (receivedOn !== null && on < receivedOn && what.kind !== 'noted')
    return refuse('too-early', `日期早于收到申请之日（${chineseDate(receivedOn)}）。`)
  if (inOrder(state, what) && on < state.movedOn)
    return refuse('too-early', `日期早于前一步骤的日期（${chineseDate(state.movedOn)}）。`)
  return null
}
