import { type LetterSummary, type LetterView, letterKindNames, type Unverified } from '@yangguang/contract'
import {
  isRefusal,
  type LetterTerms,
  type OfferedStep,
  offeredSteps,
  outcomeRule,
  type Refusal,
  type RemedyText,
} from '@yangguang/statute'
import type { Scope } from '../../scope.ts'
import type { Staff } from '../accounts/session.ts'
import { stepRolesOf } from '../requests/actions/take-step.ts'
import type { LetterCase } from './compose/case.ts'
import { faultsOf } from './compose/check.ts'
import { letterHtml } from './compose/html.tsx'
import { maskedLetter } from './compose/mask.ts'
import { letterPaper, marksOf } from './compose/paper.ts'
import { remedyOf, wantsElectronic } from './compose/remedy.ts'
import type { StoredLetter } from './compose/stored.ts'
import { seesNames } from './policy.ts'
import { pdfOf } from './render.ts'
import type { LetterRow } from './store.ts'

/** Who a letter goes to, as lists may show it. */
export function recipient(terms: LetterTerms, parties: ReadonlyMap<string, string>): string {
  switch (terms.kind) {
    case 'thirdPartyConsultation':
      return terms.partyName
    case 'thirdPartyTold':
      return parties.get(terms.partyId) ?? '第三方'
    case 'agencyConsultation':
      return terms.agencyName
    default:
      return '申请人'
  }
}

/** A line of the list: nothing in it needs opening. */
export function presentSummary(
  row: LetterRow,
  createdByName: string | null,
  state: LetterCase['state'],
  maskedParties: ReadonlyMap<string, string>,
): LetterSummary {
  const served = state.letters.find((letter) => letter.id === row.id)?.served ?? null
  return {
    id: row.id,
    kind: row.kind,
    kindName: letterKindNames[row.kind],
    title: row.title,
    status: row.status,
    number: row.number,
    issuedOn: row.issuedOn,
    served: served && {
      on: served.on,
      method: served.method,
      evidence: served.evidence,
      receivedOn: served.receivedOn ?? null,
      fileId: served.fileId ?? null,
    },
    to: recipient(row.terms, maskedParties),
    createdAt: row.createdAt.toISOString(),
    createdBy: createdByName ?? '',
  }
}

/** What of a letter rests on texts that were not seen, for the officer who relies on it. */
export function unverifiedIn(
  letterCase: LetterCase,
  from: StoredLetter['from'],
  remedy: RemedyText | Refusal | null,
): Unverified[] {
  const found: Unverified[] = []
  for (const outcome of new Set(from.kind === 'decision' ? from.items.map((item) => item.outcome) : [])) {
    const rule = outcomeRule(outcome)
    if (rule.standing === 'verified') continue
    const text = `“${rule.name}”在年度报告表三中的归类没有查到明文，按通行做法处理。`
    found.push({ text, source: rule.basis, standing: rule.standing })
  }
  if (remedy && !isRefusal(remedy))
    for (const text of remedy.notes) found.push({ text, source: remedy.cites, standing: remedy.standing })
  if (from.kind === 'procedural' && from.order.kind === 'feeNotice' && from.order.basis === 'byItem')
    found.push({
      text: '按件计收31件以上的首档标准没有查到官方算例，按通行读法计算。',
      source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
      standing: 'assumed',
    })
  if (wantsElectronic(letterCase))
    found.push({
      text: '以电子方式送达没有专门规定，按申请人选择的获取途径送达，并保留下载记录作为回执。',
      source: '条例第四十条',
      standing: 'assumed',
    })
  return found
}

/** The steps of a file as this officer could take them today. */
export function stepsFor(scope: Scope, staff: Staff, letterCase: Pick<LetterCase, 'state' | 'agency'>): OfferedStep[] {
  return offeredSteps(letterCase.state, {
    by: staff.id,
    roles: stepRolesOf(staff),
    calendar: scope.calendar(),
    rules: letterCase.agency.rules,
    today: scope.time.today(),
  })
}

const notYours: Refusal = { refused: 'not-your-agency', because: '本件由其他机关办理，您只能查看。', cites: '' }
const alreadyIssued: Refusal = { refused: 'already-issued', because: '文书已经制发，不能再改动。', cites: '' }
const laidAside: Refusal = { refused: 'void', because: '文书已经作废。', cites: '' }
const notIssued: Refusal = { refused: 'not-issued', because: '文书尚未制发，不能登记送达。', cites: '' }
const underReview: Refusal = {
  refused: 'under-review',
  because: '答复已经送审，文字不能改动；需要修改的，请由审查、审核人退回拟办。',
  cites: '',
}
const returned: Refusal = {
  refused: 'handed-in-before',
  because: '这份答复曾经送审，文字留作记录。请在拟办中修改，重新送审时会生成新的文书。',
  cites: '',
}
const notHandedIn: Refusal = {
  refused: 'not-handed-in',
  because: '答复尚未送审，经保密审查和审核后才能制发。',
  cites: '条例第四十五条',
}

const stagesOfWriting = ['received', 'drafting', 'awaitingCorrection', 'awaitingReasons', 'awaitingFee']

/** Why a draft cannot be rewritten now, or null. */
export function editRefusal(
  state: LetterCase['state'],
  row: Pick<LetterRow, 'id' | 'kind' | 'status'>,
): Refusal | null {
  if (row.status === 'issued') return alreadyIssued
  if (row.status === 'void') return laidAside
  if (row.kind !== 'decision') return null
  if (!stagesOfWriting.includes(state.stage)) return underReview
  return row.id === state.draft?.letterId ? returned : null
}

/** What stands between a draft and its issue; the parts it lacks come last, because they can be written. */
function issueRefusal(steps: OfferedStep[], letterCase: LetterCase, row: LetterRow, missing: number): Refusal | null {
  if (row.status !== 'draft') return row.status === 'void' ? laidAside : alreadyIssued
  const { state } = letterCase
  if (row.kind === 'decision' && state.draft?.letterId !== row.id) return notHandedIn
  const step = steps.find((one) => one.kind === 'letterIssued' && one.letter === row.kind)
  if (step?.refusal) return step.refusal
  if (missing === 0) return null
  return { refused: 'parts-missing', because: `文书还有 ${missing} 处缺少内容或者与案卷不符，请先补正。`, cites: '' }
}

function serveRefusal(steps: OfferedStep[], row: LetterRow): Refusal | null {
  if (row.status !== 'issued') return notIssued
  const step = steps.find((one) => one.letterId === row.id)
  return step ? step.refusal : { refused: 'already-served', because: '文书已经登记送达。', cites: '' }
}

/** The dates a letter sets or moves, for the page beside it. */
function datesOf({ state }: LetterCase, row: LetterRow): LetterView['dates'] {
  const dates: LetterView['dates'] = []
  const add = (label: string, on: string | null | undefined, provisional = false) =>
    on && dates.push({ label, on, provisional })
  if (row.kind === 'extensionNotice' || row.kind === 'delayNotice' || row.kind === 'receiptNotice')
    add('现在的答复期限', state.clock.dueOn, state.clock.provisional)
  add('补正期限', state.corrections.find((one) => one.letterId === row.id)?.replyBy)
  add('缴费期限', state.fee?.letterId === row.id ? state.fee.payBy : null)
  add('说明理由期限', state.reasons?.letterId === row.id ? state.reasons.replyBy : null)
  add('提出意见期限', state.consultations.find((one) => one.letterId === row.id)?.replyBy)
  return dates
}

export interface Viewed {
  row: LetterRow
  content: StoredLetter
  letterCase: LetterCase
  createdByName: string | null
  maskedParties: ReadonlyMap<string, string>
}

/**
 * A letter opened for an officer: its passages, what it lacks now, what may be done with it, and how its PDF would come out.
 * Names are masked for those who need not know them.
 */
export async function presentLetter(scope: Scope, staff: Staff, viewed: Viewed): Promise<LetterView> {
  const { row, letterCase } = viewed
  const { agency, state } = letterCase
  const content = seesNames(staff, row) ? viewed.content : maskedLetter(letterCase, viewed.content)
  const issued = row.number !== null && row.issuedOn !== null ? { number: row.number, on: row.issuedOn } : null
  const outcomes = content.from.kind === 'decision' ? content.from.items.map((item) => item.outcome) : []
  const on = row.issuedOn ?? letterCase.today
  const missing =
    row.status === 'draft'
      ? faultsOf(letterCase, viewed.content, row.terms, { phase: 'draft', number: null, date: on })
      : []
  const ours = row.agencyId === staff.agencyId
  const steps = ours ? stepsFor(scope, staff, letterCase) : []
  const { fontNote, missingGlyphs } = await pdfOf(
    scope,
    letterPaper(content, agency.name, issued, marksOf(letterCase, issued)),
  )
  return {
    ...presentSummary(row, viewed.createdByName, state, viewed.maskedParties),
    requestId: row.requestId,
    requestVersion: state.seq,
    addressee: content.addressee,
    sections: content.sections.map(({ key, label, text, editable }) => ({ key, label, text, editable })),
    attachments: content.attachments,
    missing,
    unverified: unverifiedIn(letterCase, content.from, remedyOf(letterCase, row.kind, outcomes, on)),
    html: letterHtml(content, agency.name, issued, marksOf(letterCase, issued)),
    fontNote,
    missingGlyphs,
    may: {
      edit: ours ? editRefusal(state, row) : notYours,
      issue: ours ? issueRefusal(steps, letterCase, row, missing.length + missingGlyphs.length) : notYours,
      serve: ours ? serveRefusal(steps, row) : notYours,
    },
    dates: datesOf(letterCase, row),
  }
}
