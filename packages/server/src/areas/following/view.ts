import {
  type Explanation,
  explain,
  type HappeningKind,
  offeredSteps,
  type PlainDate,
  workingDaysLeft,
} from '@yangguang/statute'
import { maskPersonalData } from '@yangguang/text'
import type { Scope } from '../../scope.ts'
import type { PublicAgency } from '../front/store.ts'
import {
  type LetterForApplicant,
  lettersForApplicant,
  releaseFilesForApplicant,
} from '../letters/actions/for-applicant.ts'
import { REASONS_NOTE } from '../requests/actions/for-applicant.ts'
import type { CaseFile } from '../requests/store.ts'
import { historyOf, type Told } from './history.ts'
import { type Objecting, objectingOf } from './remedies.ts'
import { type Standing, standingOf, stepAt } from './standing.ts'
import { maskedNameOf } from './store.ts'

/** What an applicant may do by themselves now. */
export type Doing = 'correct' | 'giveReasons' | 'withdraw' | 'suggestPublic'

/** A request as its applicant sees it. Of the person only the masked name; nothing of how the office works inside. */
export interface FollowView {
  agency: PublicAgency
  receiptNumber: string
  number: string | null
  maskedName: string
  /** What was asked for; numbers of people that were typed into it are masked. */
  items: string[]
  submittedOn: PlainDate
  standing: Standing
  /** Index of the step it is at; null when it ended otherwise. */
  step: number | null
  clock: {
    dueOn: PlainDate | null
    /** Working days left, negative when late; null while nothing runs. */
    left: number | null
    stoppedOn: PlainDate | null
    onTime: boolean | null
    explanation: Explanation
  }
  /** What the office asked to have corrected, while it waits for it. */
  points: string | null
  /** Reasons were sent and wait for the office. */
  reasonsSent: boolean
  may: ReadonlySet<Doing>
  letters: LetterForApplicant[]
  released: { id: string; name: string; size: number }[]
  objecting: Objecting | null
  history: Told[]
  today: PlainDate
}

const steps: Partial<Record<HappeningKind, Doing>> = {
  correctionReceived: 'correct',
  withdrawn: 'withdraw',
  makePublicProposed: 'suggestPublic',
}

/** Everything the page of a followed request shows. The caller has checked number and code. */
export async function viewOf(scope: Scope, file: CaseFile): Promise<FollowView> {
  const { row, agency, state, events } = file
  const today = scope.time.today()
  const calendar = scope.calendar()
  const { clock } = state
  const reasonsSent =
    state.stage === 'awaitingReasons' &&
    events.some(
      ({ by, on, what }) =>
        by === 'applicant' &&
        what.kind === 'noted' &&
        what.text.startsWith(REASONS_NOTE) &&
        on >= (state.reasons?.servedOn ?? on),
    )
  return {
    agency,
    receiptNumber: row.receiptNumber,
    number: state.number,
    maskedName: await maskedNameOf(scope.database.db, row.id),
    items: state.items.map((item) => maskPersonalData(item.text)),
    submittedOn: state.submittedOn,
    standing: reasonsSent
      ? { turn: 'office', title: '正在考虑您说明的理由', says: ['已经收到您说明的理由，受理机构正在考虑。'] }
      : standingOf(state, today),
    step: stepAt(state),
    clock: {
      dueOn: clock.dueOn,
      left: workingDaysLeft(clock, today, calendar),
      stoppedOn: clock.stoppedOn,
      onTime: clock.onTime,
      // Names nobody: who else was asked is not the applicant's to know (条例第三十二条).
      explanation: explain(clock, calendar, () => ''),
    },
    points: state.stage === 'awaitingCorrection' ? (state.corrections.at(-1)?.points ?? null) : null,
    reasonsSent,
    may: new Set(doingsOf(scope, file)),
    letters: await lettersForApplicant(scope, row.id),
    released: await releaseFilesForApplicant(scope, row.id),
    objecting: await objectingOf(scope, file),
    history: historyOf(events, state),
    today,
  }
}

/** The applicant's own steps that the statute admits now. */
function doingsOf(scope: Scope, { agency, state }: CaseFile): Doing[] {
  const offered = offeredSteps(state, {
    by: 'applicant',
    roles: ['applicant'],
    calendar: scope.calendar(),
    rules: agency.rules,
    today: scope.time.today(),
  })
  const answered = state.letters.some(({ terms, served }) => terms.kind === 'decision' && served !== null)
  const doings = offered
    .flatMap(({ kind, refusal }) => (refusal === null && steps[kind] ? [steps[kind]] : []))
    // Before the answer has come there is nothing yet that could be made public.
    .filter((doing) => doing !== 'suggestPublic' || answered)
  return state.stage === 'awaitingReasons' ? [...doings, 'giveReasons'] : doings
}
