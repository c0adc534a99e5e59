import { describe, expect, it } from 'vitest'
import { archived, drafted, issued, served, TERMS } from './testing/happenings.ts'
import { APPROVED, IN_APPROVAL, ISSUED, outcomeOfSituation, REGISTERED, type Situation } from './testing/situations.ts'
import type { Line } from './testing/story.ts'

const WITHDRAWN: readonly Line[] = [...REGISTERED, ['2026-03-04', { kind: 'withdrawn', reason: '' }]]

describe('文书和送达', () => {
  it.each<Situation>([
    {
      name: 'a decision before approval',
      after: IN_APPROVAL,
      on: '2026-03-13',
      what: issued({ kind: 'decision' }, 'decision-1'),
      gives: 'wrong-stage',
    },
    {
      name: 'another letter than the approved one',
      after: APPROVED,
      on: '2026-03-13',
      what: issued({ kind: 'decision' }, 'decision-9'),
      gives: 'other-letter',
    },
    {
      name: 'no number',
      after: APPROVED,
      on: '2026-03-13',
      what: { ...issued({ kind: 'decision' }, 'decision-1'), number: '' },
      gives: 'no-number',
    },
    {
      name: 'served without evidence',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { evidence: '无' }),
      gives: 'no-evidence',
    },
    {
      name: 'a letter of another file',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-2'),
      gives: 'unknown-letter',
    },
    {
      name: 'served twice',
      after: [...ISSUED, ['2026-03-16', served('decision-1')]],
      on: '2026-03-17',
      what: served('decision-1'),
      gives: 'already-served',
    },
    {
      name: 'a reader’s day for a letter handed over',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { receivedOn: '2026-03-16' }),
      gives: 'not-mail',
    },
    {
      name: 'reached its reader before it was posted',
      after: ISSUED,
      on: '2026-03-16',
      what: served('decision-1', { method: 'mail', receivedOn: '2026-03-15' }),
      gives: 'bad-date',
    },
    {
      name: 'a correction notice served on a pending draft',
      after: [...REGISTERED, ['2026-03-04', issued(TERMS.correctionNotice)], ['2026-03-05', drafted()]],
      on: '2026-03-05',
      what: served('correctionNotice-1'),
      gives: 'wrong-stage',
    },
    {
      name: 'a transfer notice for a withdrawal',
      after: WITHDRAWN,
      on: '2026-03-05',
      what: issued(TERMS.transferNotice),
      gives: 'not-transferred',
    },
    {
      name: 'a closure notice for a withdrawal',
      after: WITHDRAWN,
      on: '2026-03-05',
      what: issued(TERMS.closureNotice),
      gives: null,
    },
    {
      name: 'telling a third party nobody asked',
      after: APPROVED,
      on: '2026-03-13',
      what: issued(TERMS.thirdPartyTold),
      gives: 'nobody-asked',
    },
    {
      name: 'telling the applicant of no consultation',
      after: REGISTERED,
      on: '2026-03-13',
      what: issued(TERMS.applicantToldOfConsultation),
      gives: 'nobody-asked',
    },
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})

describe('归档以后', () => {
  const done: readonly Line[] = [...ISSUED, ['2026-03-16', served('decision-1')], ['2026-03-17', archived]]
  const disputed: readonly Line[] = [
    ...done,
    ['2026-04-01', { kind: 'disputeOpened', disputeId: 'd-1', dispute: 'review' }],
  ]
  it.each<Situation>([
    { name: 'nothing is drafted', after: done, on: '2026-03-18', what: drafted(), gives: 'wrong-stage' },
    {
      name: 'proposed for everybody',
      after: done,
      on: '2026-03-18',
      what: { kind: 'makePublicProposed', reason: '多人申请' },
      gives: null,
    },
    {
      name: 'nothing released to make public',
      after: [...WITHDRAWN, ['2026-03-05', archived]],
      on: '2026-03-18',
      what: { kind: 'makePublicProposed', reason: '多人申请' },
      gives: 'nothing-released',
    },
    {
      name: 'the same dispute twice',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'disputeOpened', disputeId: 'd-1', dispute: 'review' },
      gives: 'already-opened',
    },
    {
      name: 'a re-decision without a dispute',
      after: done,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-1', requestId: 'r-2' },
      gives: 'no-dispute',
    },
    {
      name: 'a re-decision of another dispute',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-2', requestId: 'r-2' },
      gives: 'no-dispute',
    },
    {
      name: 'a re-decision',
      after: disputed,
      on: '2026-04-02',
      what: { kind: 'redecisionOpened', disputeId: 'd-1', requestId: 'r-2' },
      gives: null,
    },
  ])('$name → $gives', (situation) => {
    expect(outcomeOfSituation(situation)).toBe(situation.gives)
  })
})
