import { clockNotStarted, orderedClock, startClock, stopClock } from '../../clock/start.ts'
import { closingOf } from '../../counting/closing.ts'
import { isAwaiting, receiptOf } from '../../receipt/receipt-of.ts'
import type { CaseEvent, HappeningOf } from '../events.ts'
import type { CaseState } from '../state.ts'
import { BrokenFile, type FoldContext } from './context.ts'

function blank(
  event: CaseEvent,
  what: HappeningOf<'submitted'> | HappeningOf<'imported'> | HappeningOf<'redecisionStarted'>,
): CaseState {
  return {
    stage: 'received',
    channel: what.channel,
    applicantKind: what.applicantKind,
    jointApplicants: 1,
    byAgent: false,
    submittedOn: event.on,
    number: null,
    registeredOn: null,
    items: what.items,
    redecisionOf: null,
    imported: false,
    assignedUnit: null,
    assignedStaff: null,
    clock: clockNotStarted,
    confirmBy: null,
    corrections: [],
    reasons: null,
    fee: null,
    consultations: [],
    extensionAsked: null,
    searches: [],
    draft: null,
    secrecy: null,
    legal: null,
    approvals: [],
    returns: [],
    letters: [],
    decidedOn: null,
    closing: null,
    archivedOn: null,
    disputes: [],
    redecisions: [],
    makePublic: null,
    movedOn: event.on,
    seq: event.seq,
  }
}

/** The file its first event opens; throws `BrokenFile` when that event cannot open one. */
export function opened(event: CaseEvent, context: FoldContext): CaseState {
  const { what } = event
  if (what.kind === 'submitted') return submitted(event, what, context)
  if (what.kind === 'imported') return imported(event, what, context)
  if (what.kind === 'redecisionStarted') return redecisionStarted(event, what, context)
  throw new BrokenFile(event.seq, `a file cannot begin with ${what.kind}`)
}

function submitted(event: CaseEvent, what: HappeningOf<'submitted'>, { calendar }: FoldContext): CaseState {
  const state: CaseState = {
    ...blank(event, what),
    jointApplicants: what.jointApplicants,
    byAgent: what.byAgent,
  }
  const receipt = receiptOf(what.channel, { submittedOn: event.on }, calendar)
  if (isAwaiting(receipt)) return { ...state, stage: 'awaitingConfirmation', confirmBy: receipt.confirmBy }
  return { ...state, clock: startClock(receipt, calendar) }
}

/** A case of an earlier year: archived as it was decided, or still to be worked on. */
function imported(event: CaseEvent, what: HappeningOf<'imported'>, { calendar }: FoldContext): CaseState {
  const clock = startClock({ receivedOn: what.receivedOn, basis: what.source }, calendar)
  const state: CaseState = {
    ...blank(event, what),
    imported: true,
    submittedOn: what.receivedOn,
    number: what.number,
    registeredOn: what.receivedOn,
    movedOn: what.receivedOn,
    clock,
    stage: 'drafting',
  }
  if (what.outcome === null || what.decidedOn === null) return state
  const endedOn = what.servedOn ?? what.decidedOn
  return {
    ...state,
    stage: 'archived',
    movedOn: endedOn,
    clock: stopClock(clock, endedOn),
    decidedOn: what.decidedOn,
    closing: closingOf(state, what.decidedOn, 'imported', [what.outcome]),
    archivedOn: event.on,
  }
}

/** Ordered anew by a review organ or a court: the period runs from the order, and nothing is received anew. */
function redecisionStarted(
  event: CaseEvent,
  what: HappeningOf<'redecisionStarted'>,
  { calendar }: FoldContext,
): CaseState {
  return {
    ...blank(event, what),
    number: what.number,
    registeredOn: event.on,
    redecisionOf: what.of,
    clock: orderedClock({ from: event.on, workingDays: what.withinWorkingDays }, calendar),
    stage: 'drafting',
  }
}
