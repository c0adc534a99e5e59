import { builtInCalendar } from '../../calendar/calendar-of.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { correctionNoticeBy } from '../../clock/notice-refusal.ts'
import { admit } from '../admit.ts'
import type { Happening } from '../events.ts'
import { applyEvent } from '../fold.ts'
import type { AgencyRules, CaseState } from '../state.ts'
import { candidates, type Group } from './candidates.ts'
import { ALL_ROLES, momentOf, usualActor } from './story.ts'

/** A file at a day, as the walk sees it. */
export interface Node {
  key: string
  state: CaseState
  today: PlainDate
  /** Keys of the nodes one step, or a wait, away. */
  next: Set<string>
}

/** A step the walk took. */
export interface Taken {
  from: Node
  what: Happening
  to: CaseState
}

export interface Walk {
  nodes: ReadonlyMap<string, Node>
  taken: readonly Taken[]
}

/** The days after which something else becomes possible. */
function deadlines(state: CaseState): PlainDate[] {
  const { receivedOn, dueOn } = state.clock
  return [
    receivedOn,
    dueOn,
    correctionNoticeBy(state.clock, builtInCalendar),
    state.reasons?.replyBy,
    state.fee?.payBy,
    ...state.corrections.map((one) => one.replyBy),
    ...state.consultations.map((one) => one.replyBy),
  ].filter((day) => typeof day === 'string')
}

/** Two files at two days are the same to the walk when the same steps are open to both. */
function keyOf(state: CaseState, today: PlainDate): string {
  const passed = deadlines(state).map((day) => today > day)
  return JSON.stringify([
    state.stage,
    state.channel,
    state.number !== null,
    state.draft && [state.draft.items[0]?.outcome, state.draft.letterId, state.draft.needsLegalReview],
    [state.secrecy !== null, state.legal !== null, state.approvals.length, state.returns.length],
    state.letters.map((one) => [one.id, one.served !== null]),
    state.corrections.map((one) => one.receivedOn !== null),
    state.reasons?.given?.accepted,
    state.fee && state.fee.paidOn !== null,
    state.consultations.map((one) => [one.who, one.reply?.consents, one.silence?.disclose]),
    state.extensionAsked?.agreedBy ?? state.extensionAsked,
    [state.clock.extension !== null, state.clock.delayedUntil, state.clock.stopped, state.clock.earlier?.length],
    state.closing && [state.closing.how, state.closing.row],
    [state.searches.length, state.disputes.length, state.redecisions.length, state.makePublic !== null],
    passed,
  ])
}

function nodeOf(state: CaseState, today: PlainDate): Node {
  return { key: keyOf(state, today), state, today, next: new Set() }
}

/**
 * Every file that can come of `first` by steps `admit` allows (and by waiting), up to `keyOf`; breadth first. Each step is taken
 * on the day of its node by its usual actor.
 */
export function walk(first: Happening, on: PlainDate, rules: AgencyRules, groups: readonly Group[]): Walk {
  const context = { calendar: builtInCalendar, rules }
  const eventOf = (seq: number, day: PlainDate, what: Happening) => ({
    seq,
    on: day,
    at: '',
    by: usualActor(what),
    what,
  })
  const nodes = new Map<string, Node>()
  const taken: Taken[] = []
  const start = nodeOf(applyEvent(null, eventOf(1, on, first), context), on)
  nodes.set(start.key, start)
  const queue = [start]
  const reach = (from: Node, to: Node) => {
    from.next.add(to.key)
    if (nodes.has(to.key)) return
    nodes.set(to.key, to)
    queue.push(to)
  }
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at]!
    const { state, today } = node
    for (const what of candidates(state, today, groups)) {
      if (admit(state, what, momentOf(today, what, { rules, roles: ALL_ROLES }))) continue
      const to = applyEvent(state, eventOf(state.seq + 1, today, what), context)
      taken.push({ from: node, what, to })
      reach(node, nodeOf(to, today))
    }
    const nextDeadline = deadlines(state)
      .filter((day) => day >= today)
      .sort()[0]
    if (nextDeadline && state.stage !== 'archived') reach(node, nodeOf(state, addDays(nextDeadline, 1)))
  }
  return { nodes, taken }
}

/** The keys from which some node fulfilling `goal` can be reached. */
export function canReach(nodes: ReadonlyMap<string, Node>, goal: (node: Node) => boolean): ReadonlySet<string> {
  const before = new Map<string, string[]>()
  for (const node of nodes.values())
    for (const key of node.next) before.set(key, [...(before.get(key) ?? []), node.key])
  const reached = new Set([...nodes.values()].filter(goal).map((node) => node.key))
  const queue = [...reached]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const earlier of before.get(key) ?? []) {
      if (reached.has(earlier)) continue
      reached.add(earlier)
      queue.push(earlier)
    }
  }
  return reached
}
