import type { Stage } from './state.ts'

/** Every stage in the order of the eight steps, with its name on pages and timelines. */
export const stageNames: Readonly<Record<Stage, string>> = {
  awaitingConfirmation: '待确认',
  received: '待登记',
  drafting: '拟办',
  awaitingCorrection: '待补正',
  awaitingReasons: '待说明理由',
  awaitingFee: '待缴费',
  secrecyReview: '保密审查',
  legalReview: '法制审核',
  approval: '审核',
  decision: '待制发答复',
  service: '待送达',
  archiving: '待归档',
  archived: '已归档',
}

export const stages = Object.keys(stageNames) as readonly Stage[]

/** The applicant is asked for something: the office waits. */
export const WAITING: readonly Stage[] = ['awaitingCorrection', 'awaitingReasons', 'awaitingFee']

/** A draft is pending. */
export const REVIEWING: readonly Stage[] = ['secrecyReview', 'legalReview', 'approval', 'decision']

/** While the answer period runs and the decision is not served: it may still be extended. */
export const RUNNING: readonly Stage[] = ['drafting', 'awaitingReasons', ...REVIEWING, 'service']

/** Received and not yet decided: it may still be withdrawn or voided. */
export const UNDECIDED: readonly Stage[] = ['received', 'drafting', ...WAITING, ...REVIEWING]

/** Everything but the closed file. */
export const NOT_ARCHIVED: readonly Stage[] = stages.filter((stage) => stage !== 'archived')
