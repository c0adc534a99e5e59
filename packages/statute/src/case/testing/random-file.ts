import * as fc from 'fast-check'
import { builtInCalendar } from '../../calendar/calendar-of.ts'
import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import type { Outcome } from '../../decisions/outcomes.ts'
import { outcomes } from '../../decisions/rules.ts'
import { admit } from '../admit.ts'
import type { ApplicantKind, CaseEvent, Channel, Happening } from '../events.ts'
import { applyEvent } from '../fold.ts'
import type { CaseState } from '../state.ts'
import { candidates, GROUPS } from './candidates.ts'
import { imported, redecisionStarted, submitted } from './happenings.ts'
import { momentOf, TWO_LEVELS, usualActor } from './story.ts'

export const APPLICANT_KINDS: readonly ApplicantKind[] = [
  'naturalPerson',
  'commercial',
  'research',
  'welfare',
  'legalService',
  'otherOrg',
]
const CHANNELS: readonly Channel[] = ['window', 'registeredMail', 'ordinaryMail', 'fax', 'online', 'email', 'oral']
const CONTEXT = { calendar: builtInCalendar, rules: TWO_LEVELS }

const day = fc.integer({ min: 0, max: 365 * 7 }).map((days) => addDays('2019-05-20', days))
const applicantKind = fc.constantFrom(...APPLICANT_KINDS)

const decidedImport = fc
  .tuple(day, fc.nat(90), fc.nat(10), fc.constantFrom(...outcomes.map((rule): Outcome => rule.outcome)), applicantKind)
  .map(([receivedOn, toDecide, toServe, outcome, kind]): [PlainDate, Happening] => {
    const decidedOn = addDays(receivedOn, toDecide)
    const servedOn = addDays(decidedOn, toServe)
    return [servedOn, imported({ receivedOn, decidedOn, servedOn, outcome, applicantKind: kind })]
  })

const application = fc
  .tuple(day, fc.constantFrom(...CHANNELS), applicantKind)
  .map(([on, channel, kind]): [PlainDate, Happening] => [on, submitted({ channel, applicantKind: kind })])

const redecision = day.map((on): [PlainDate, Happening] => [on, redecisionStarted()])

const opening = fc.oneof(
  { weight: 6, arbitrary: application },
  { weight: 2, arbitrary: decidedImport },
  { weight: 1, arbitrary: redecision },
)

/** One choice: wait so many days, then take one of the steps open that day. */
const choice = fc.record({ wait: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(60)), pick: fc.nat(10_000) })

/** Steps that are open nearly always or end a file at once: taken seldom, or no file would get any further. */
const SELDOM: ReadonlySet<Happening['kind']> = new Set([
  'withdrawn',
  'voided',
  'transferred',
  'noted',
  'assigned',
  'disputeOpened',
  'redecisionOpened',
] as const)

function grow([on, first]: [PlainDate, Happening], choices: readonly { wait: number; pick: number }[]): CaseEvent[] {
  const events: CaseEvent[] = [{ seq: 1, on, at: `${on}T01:00:00Z`, by: usualActor(first), what: first }]
  let state: CaseState = applyEvent(null, events[0]!, CONTEXT)
  let today = on
  for (const { wait, pick } of choices) {
    today = addDays(today, wait)
    const open = candidates(state, today, GROUPS).filter((what) => !admit(state, what, momentOf(today, what)))
    const usual = pick % 12 === 0 ? open : open.filter((what) => !SELDOM.has(what.kind))
    const what = usual[Math.floor(pick / 12) % Math.max(1, usual.length)]
    if (!what) continue
    const event = { seq: events.length + 1, on: today, at: `${today}T01:00:00Z`, by: usualActor(what), what }
    events.push(event)
    state = applyEvent(state, event, CONTEXT)
  }
  return events
}

/** A file as it may really come about: begun anywhere between 2019 and 2026, each later step one that `admit` allows. */
export const randomFile: fc.Arbitrary<CaseEvent[]> = fc
  .tuple(opening, fc.array(choice, { maxLength: 60, size: 'max' }))
  .map(([first, choices]) => grow(first, choices))
