import type { ApplicantFile, CaseView } from '@yangguang/contract'
import {
  type Calendar,
  type CaseState,
  countingRule,
  explain,
  offeredSteps,
  type PlainDate,
  workingDaysLeft,
} from '@yangguang/statute'
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '@yangguang/text'
import type { Staff } from '../accounts/session.ts'
import { stepRolesOf } from './actions/take-step.ts'
import { maskedPrincipal } from './applicant-store.ts'
import { lightOf, unconfirmedLate } from './clock-light.ts'
import { describeEvent, labelOf } from './describe-event.ts'
import { mayOpenApplicant, mayWork } from './policy.ts'
import type { FileLine, LoadedCase } from './queries/case-page.ts'

/** Who looks, and with what calendar on what day. */
export interface Looking {
  staff: Staff
  today: PlainDate
  calendar: Calendar
}

/** The applicant with every name, number and address masked. The name and code of an organisation are public anyway. */
export function presentApplicant(file: ApplicantFile, mayOpen: boolean): CaseView['applicant'] {
  const who = file.person ?? file.organisation
  return {
    name: maskedPrincipal(file),
    identityKind: file.person?.identityKind ?? '统一社会信用代码',
    identityNumber: file.person
      ? maskIdNumber(file.person.identityNumber, { tellApart: true })
      : (file.organisation?.creditCode ?? ''),
    legalRepresentative: maskName(file.organisation?.legalRepresentative ?? ''),
    contact: maskName(file.organisation?.contact ?? ''),
    phone: maskPhone(who?.phone ?? ''),
    email: maskEmail(who?.email ?? ''),
    address: maskAddress(who?.address ?? ''),
    agentName: maskName(file.agent?.name ?? ''),
    jointNames: file.jointNames.map(maskName),
    delivery: file.delivery,
    carrier: file.carrier,
    help: file.help,
    mayOpen,
  }
}

export const presentFile = (file: FileLine, nameOf: (id: string) => string): CaseView['files'][number] => ({
  id: file.id,
  purpose: file.purpose,
  name: file.name,
  mediaType: file.mediaType,
  size: file.size,
  createdByName: nameOf(file.createdBy),
  createdAt: file.createdAt.toISOString(),
})

/** The page of a case: everything it shows, and nothing it does not. */
export function presentCase(loaded: LoadedCase, { staff, today, calendar }: Looking): CaseView {
  const { row, agency } = loaded
  const { state } = row
  const nameOf = (id: string) => loaded.names.get(id) ?? '（已停用人员）'
  const partyOf = (who: string) => state.consultations.find((one) => one.who === who)?.name ?? ''
  const works = mayWork(staff, row)
  const offer = { by: staff.id, roles: stepRolesOf(staff), calendar, rules: agency.rules, today }
  const reviewed = <T extends { by: string; on: PlainDate; opinion: string }>(review: T) => ({
    ...review,
    byName: nameOf(review.by),
  })
  return {
    id: row.id,
    version: row.version,
    agency: { id: agency.id, name: agency.name, slug: agency.slug, approvalLevels: agency.rules.approvalLevels },
    mayWork: works,
    number: row.number,
    receiptNumber: row.receiptNumber,
    title: row.title,
    items: state.items,
    channel: row.channel,
    applicantKind: row.applicantKind,
    jointApplicants: row.jointApplicants,
    byAgent: row.byAgent,
    applicant: presentApplicant(loaded.applicant, mayOpenApplicant(staff, row)),
    stage: row.stage,
    light: lightOf(row, today),
    workingDaysLeft: workingDaysLeft(state.clock, today, calendar),
    submittedOn: row.submittedOn,
    registeredOn: state.registeredOn,
    confirmBy: row.confirmBy,
    unconfirmedLate: unconfirmedLate(row, today),
    clock: state.clock,
    explanation: explain(state.clock, calendar, partyOf),
    unit: row.unitId ? { id: row.unitId, name: nameOf(row.unitId) } : null,
    assigned: row.assignedTo ? { id: row.assignedTo, name: nameOf(row.assignedTo) } : null,
    topic: row.topicId && loaded.topicName ? { id: row.topicId, name: loaded.topicName } : null,
    timeline: loaded.events.map((event) => ({
      seq: event.seq,
      on: event.on,
      at: event.at,
      by: event.by,
      byName: nameOf(event.by),
      kind: event.what.kind,
      label: labelOf(event),
      sentence: describeEvent(event, { nameOf, state }),
      fileIds: event.what.kind === 'noted' ? (event.what.fileIds ?? []) : [],
    })),
    steps: works ? offeredSteps(state, offer) : [],
    corrections: state.corrections,
    reasons: state.reasons,
    fee: state.fee,
    consultations: presentConsultations(state, today),
    extensionAsked: state.extensionAsked && {
      workingDays: state.extensionAsked.workingDays,
      reason: state.extensionAsked.reason,
      byName: nameOf(state.extensionAsked.by),
      agreedByName: state.extensionAsked.agreedBy === null ? null : nameOf(state.extensionAsked.agreedBy),
    },
    searches: state.searches,
    draft: state.draft && {
      items: state.draft.items,
      letterId: state.draft.letterId,
      byName: nameOf(state.draft.by),
      on: state.draft.on,
      needsLegalReview: state.draft.needsLegalReview,
    },
    secrecy: state.secrecy && {
      ...reviewed(state.secrecy),
      level: state.secrecy.level as NonNullable<CaseView['secrecy']>['level'],
    },
    legal: state.legal && reviewed(state.legal),
    approvals: state.approvals.map(reviewed),
    returns: state.returns.map(({ by, on, reason }) => ({ byName: nameOf(by), on, reason })),
    letters: loaded.letters.map((letter) => ({ ...letter, served: servedOf(state, letter.id) })),
    files: loaded.files.map((file) => presentFile(file, nameOf)),
    disputes: loaded.disputes.map(({ id, kind, organ, docket, stage, filedOn, concludedOn, result }) => ({
      id,
      kind,
      organ,
      docket,
      stage,
      filedOn,
      concludedOn,
      result,
    })),
    redecisionOf: loaded.linked.find((one) => one.id === row.redecisionOf) ?? null,
    redecisions: loaded.linked.filter((one) => state.redecisions.includes(one.id)),
    similarCount: loaded.similarCount,
    decidedOn: row.decidedOn,
    closing: state.closing && { ...state.closing, ruleText: countingRule(state.closing.rule).value },
    archivedOn: row.archivedOn,
    volume: row.volume,
    makePublic: state.makePublic && {
      on: state.makePublic.on,
      byName: nameOf(state.makePublic.by),
      reason: state.makePublic.reason,
    },
    imported: row.imported,
  }
}

function servedOf(state: CaseState, letterId: string): CaseView['letters'][number]['served'] {
  const served = state.letters.find((letter) => letter.id === letterId)?.served
  return served ? { on: served.on, method: served.method, evidence: served.evidence, fileId: served.fileId } : null
}

function presentConsultations({ consultations }: CaseState, today: PlainDate): CaseView['consultations'] {
  return consultations.map((one) => ({
    ...one,
    ended: one.reply === null && one.silence === null && one.replyBy < today,
  }))
}
