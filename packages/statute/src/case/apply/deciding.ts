import { stopClock } from '../../clock/start.ts'
import { closingOf } from '../../counting/closing.ts'
import type { AgencyRules, Draft } from '../state.ts'
import { type Apply, moved } from './context.ts'

export const searched: Apply<'searched'> = (state, what) => ({ ...state, searches: [...state.searches, what.search] })

export const drafted: Apply<'drafted'> = (state, what, event) => {
  const { items, letterId, needsLegalReview } = what
  return moved(
    { ...state, draft: { items, letterId, needsLegalReview, by: event.by, on: event.on } },
    'secrecyReview',
    event,
  )
}

/** 当场答复: the answer is given, so the clock stops; the reviews follow (条例第三十三条). */
export const answeredOnTheSpot: Apply<'answeredOnTheSpot'> = (state, what, event) => {
  const draft: Draft = { items: what.items, letterId: null, by: event.by, on: event.on, needsLegalReview: false }
  const decided = what.items.map((item) => item.outcome)
  return moved(
    {
      ...state,
      draft,
      decidedOn: event.on,
      closing: closingOf(state, event.on, 'onTheSpot', decided),
      clock: stopClock(state.clock, event.on),
    },
    'secrecyReview',
    event,
  )
}

function goesToLegalReview(draft: Draft | null, rules: AgencyRules): boolean {
  return rules.legalReviewAlways || draft?.needsLegalReview === true
}

export const secrecyReviewed: Apply<'secrecyReviewed'> = (state, what, event, { rules }) => {
  const secrecy = { by: event.by, on: event.on, level: what.level, opinion: what.opinion }
  return moved({ ...state, secrecy }, goesToLegalReview(state.draft, rules) ? 'legalReview' : 'approval', event)
}

export const legalReviewed: Apply<'legalReviewed'> = (state, what, event) =>
  moved({ ...state, legal: { by: event.by, on: event.on, opinion: what.opinion } }, 'approval', event)

export const approved: Apply<'approved'> = (state, what, event, { rules }) => {
  const approval = { level: what.level, by: event.by, on: event.on, opinion: what.opinion }
  const after = { ...state, approvals: [...state.approvals, approval] }
  if (what.level < rules.approvalLevels) return moved(after, 'approval', event)
  return moved(after, state.draft?.letterId === null ? 'archiving' : 'decision', event)
}

/**
 * Back to 拟办. An answer given on the spot that does not pass is no decision: the period runs again, and a written one
 * must follow.
 */
export const returned: Apply<'returned'> = (state, what, event) => {
  const returns = [...state.returns, { by: event.by, on: event.on, reason: what.reason }]
  const after = moved({ ...state, returns, secrecy: null, legal: null, approvals: [] }, 'drafting', event)
  if (state.closing?.how !== 'onTheSpot') return after
  return { ...after, decidedOn: null, closing: null, clock: { ...state.clock, stoppedOn: null, onTime: null } }
}
