import {
  type CaseState,
  type Happening,
  type HappeningKind,
  type ItemOutcome,
  type Outcome,
  outcomeRule,
  type PlainDate,
} from '@yangguang/statute'
import { v7 as newId } from 'uuid'
import type { Staff } from '../areas/accounts/session.ts'
import { lockForStep, takeStepOn } from '../areas/requests/actions/take-step.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import type { TestApp } from './app.ts'
import { aStaff, signedInAs } from './builders.ts'

/** What a person gets at an address of the interface: status and JSON. */
export async function callAs(
  test: TestApp,
  person: Pick<Staff, 'id'>,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) {
  const headers = await signedInAs(test, person)
  const answer = await test.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, json: JSON.parse(answer.body || 'null') }
}

/** One person for every part of the workflow of an agency. */
export interface Hands {
  agency: AgencyRow
  clerk: Staff
  officer: Staff
  secrecy: Staff
  legal: Staff
  unitHead: Staff
  head: Staff
  leader: Staff
}

export async function theHandsOf(test: TestApp, agency: AgencyRow): Promise<Hands> {
  return {
    agency,
    clerk: await aStaff(test, { agency, roles: ['windowClerk'] }),
    officer: await aStaff(test, { agency, roles: ['caseOfficer'] }),
    secrecy: await aStaff(test, { agency, roles: ['secrecyReviewer'] }),
    legal: await aStaff(test, { agency, roles: ['legalReviewer'] }),
    unitHead: await aStaff(test, { agency, roles: ['unitHead'] }),
    head: await aStaff(test, { agency, roles: ['disclosureHead'] }),
    leader: await aStaff(test, { agency, roles: ['leader'] }),
  }
}

const whose: Partial<Record<HappeningKind, keyof Omit<Hands, 'agency'>>> = {
  receiptConfirmed: 'clerk',
  secrecyReviewed: 'secrecy',
  legalReviewed: 'legal',
  approved: 'leader',
  voided: 'head',
  extensionAgreed: 'head',
  extensionRefused: 'head',
  transferred: 'head',
  returned: 'leader',
}

/** Lets things happen to a case on a day (today when left out), each by the hand the workflow gives it to. */
export async function happen(
  test: TestApp,
  hands: Hands,
  requestId: string,
  happenings: readonly Happening[],
  on?: PlainDate,
): Promise<CaseState> {
  const { scope } = test
  let state: CaseState | undefined
  for (const what of happenings) {
    const hand = hands[whose[what.kind] ?? 'officer']
    state = await scope.database.db.transaction(async (tx) =>
      takeStepOn(tx, scope, hand, await lockForStep(tx, scope, hand, requestId), on ?? scope.time.today(), what),
    )
  }
  if (!state) throw new Error('nothing was to happen')
  return state
}

/** What the office says about one item, with every part the outcome needs. */
export function answered(outcome: Outcome, itemId = '1'): ItemOutcome {
  const rule = outcomeRule(outcome)
  return {
    itemId,
    outcome,
    reason: '经审查，理由如下：所涉内容属于该情形。',
    basis: rule.basis,
    supply: '随告知书邮寄纸质件',
  }
}

export const aSearch: Happening = {
  kind: 'searched',
  search: {
    system: '档案管理系统',
    keywords: '石桥镇 征地补偿',
    period: '2020年至2025年',
    searchedBy: '周敏',
    searchedOn: '2026-07-01',
    result: 'notFound',
    note: '',
  },
}

/** What happens between 拟办 and 送达, in order; the letter is only named, as the case knows it. */
export function towards(
  stage: 'secrecyReview' | 'approval' | 'decision' | 'service' | 'archiving',
  outcome: Outcome = 'granted',
) {
  const letterId = newId()
  const path: [string, Happening][] = [
    ['secrecyReview', { kind: 'drafted', items: [answered(outcome)], needsLegalReview: false, letterId }],
    ['approval', { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉密' }],
    ['decision', { kind: 'approved', level: 1, opinion: '同意' }],
    ['service', { kind: 'letterIssued', letterId, number: `文${letterId.slice(-8)}`, terms: { kind: 'decision' } }],
    ['archiving', { kind: 'letterServed', letterId, method: 'mail', evidence: 'XA1234567' }],
  ]
  return path.slice(0, path.findIndex(([reached]) => reached === stage) + 1).map(([, happening]) => happening)
}
