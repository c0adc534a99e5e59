import type { HappeningKind } from './events.ts'
import { NOT_ARCHIVED, RUNNING, stages, UNDECIDED, WAITING } from './stages.ts'
import type { AgencyRules, StepRole, WorkflowStep } from './state.ts'

const OFFICERS: readonly StepRole[] = ['caseOfficer', 'disclosureHead']
const DESK: readonly StepRole[] = ['windowClerk', 'caseOfficer', 'disclosureHead']
const APPROVERS: readonly StepRole[] = ['unitHead', 'disclosureHead', 'leader']
const EVERYBODY: readonly StepRole[] = [
  'windowClerk',
  'caseOfficer',
  'secrecyReviewer',
  'legalReviewer',
  'unitHead',
  'leader',
  'disclosureHead',
]

/**
 * The workflow: every step there is, from which stage, by whom and on what basis. 受理 → 登记 → 补正 → 拟办 → 保密审查 →
 * （法制审核）→ 审核 → 答复 → 送达 → 归档, and the ways out of it. A kind may have several rows, one for each hand it can be in.
 * An empty `from` marks the events a file begins with. Conditions that hang on the file itself are in `conditions.ts`,
 * those on what is entered in `checks.ts`; which letters can be issued when, in `letter-steps.ts`.
 */
export const workflow: readonly WorkflowStep[] = [
  // 受理
  { kind: 'submitted', label: '接收申请', from: [], roles: ['applicant', ...DESK, 'system'], cites: '条例第二十九条' },
  { kind: 'imported', label: '导入历史办件', from: [], roles: ['disclosureHead', 'system'], cites: '' },
  {
    kind: 'redecisionStarted',
    label: '重新处理立案',
    from: [],
    roles: [...OFFICERS, 'system'],
    cites: '行政复议法、行政诉讼法',
  },
  {
    kind: 'receiptConfirmed',
    label: '与申请人确认',
    from: ['awaitingConfirmation'],
    roles: [...DESK, 'system'],
    cites: '条例第三十一条',
  },
  // 登记. An answer on the spot may be given before the number is.
  {
    kind: 'registered',
    label: '登记',
    from: ['received', 'secrecyReview', 'legalReview', 'approval', 'archiving'],
    roles: [...DESK, 'system'],
    cites: '条例第四十五条',
  },
  {
    kind: 'voided',
    label: '作废登记',
    from: ['awaitingConfirmation', ...UNDECIDED],
    roles: ['disclosureHead'],
    cites: '',
  },
  {
    kind: 'assigned',
    label: '分办',
    from: NOT_ARCHIVED,
    roles: ['windowClerk', 'caseOfficer', 'unitHead', 'disclosureHead', 'system'],
    cites: '',
  },
  // 补正、说明理由、缴费
  {
    kind: 'correctionReceived',
    label: '收到补正',
    from: ['awaitingCorrection'],
    roles: ['applicant', ...DESK],
    cites: '条例第三十条',
  },
  {
    kind: 'correctionLapsed',
    label: '逾期不补正，不再处理',
    from: ['awaitingCorrection'],
    roles: OFFICERS,
    cites: '条例第三十条',
  },
  { kind: 'reasonsGiven', label: '收到说明理由', from: ['awaitingReasons'], roles: OFFICERS, cites: '条例第三十五条' },
  { kind: 'feePaid', label: '完成缴费', from: ['awaitingFee'], roles: [...DESK, 'system'], cites: '条例第四十二条' },
  {
    kind: 'feeLapsed',
    label: '逾期未缴费，不再处理',
    from: ['awaitingFee'],
    roles: OFFICERS,
    cites: '《政府信息公开信息处理费管理办法》',
  },
  // 征求意见、延期
  {
    kind: 'thirdPartyReplied',
    label: '收到第三方意见',
    from: ['drafting', ...WAITING],
    roles: DESK,
    cites: '条例第三十二条',
  },
  {
    kind: 'thirdPartySilenceDecided',
    label: '第三方逾期未回复，决定是否公开',
    from: ['drafting', ...WAITING],
    roles: OFFICERS,
    cites: '条例第三十二条',
  },
  {
    kind: 'agencyReplied',
    label: '收到其他机关意见',
    from: ['drafting', ...WAITING],
    roles: DESK,
    cites: '条例第三十四条',
  },
  { kind: 'extensionProposed', label: '提出延期', from: RUNNING, roles: OFFICERS, cites: '条例第三十三条第二款' },
  {
    kind: 'extensionAgreed',
    label: '同意延期',
    from: RUNNING,
    roles: ['disclosureHead'],
    cites: '条例第三十三条第二款',
  },
  {
    kind: 'extensionRefused',
    label: '不同意延期',
    from: RUNNING,
    roles: ['disclosureHead'],
    cites: '条例第三十三条第二款',
  },
  // 拟办 → 审核
  {
    kind: 'searched',
    label: '记录检索',
    from: ['received', 'drafting', ...WAITING],
    roles: DESK,
    cites: '条例第三十六条第四项',
  },
  {
    kind: 'drafted',
    label: '拟办送审',
    from: ['drafting', 'awaitingReasons'],
    roles: OFFICERS,
    cites: '条例第三十六条',
  },
  {
    kind: 'answeredOnTheSpot',
    label: '当场答复',
    from: ['received', 'drafting'],
    roles: DESK,
    cites: '条例第三十三条第一款',
  },
  {
    kind: 'secrecyReviewed',
    label: '保密审查',
    from: ['secrecyReview'],
    roles: ['secrecyReviewer'],
    cites: '条例第十七条',
  },
  { kind: 'legalReviewed', label: '法制审核', from: ['legalReview'], roles: ['legalReviewer'], cites: '' },
  { kind: 'approved', label: '审核同意', from: ['approval'], roles: APPROVERS, cites: '条例第四十五条' },
  {
    kind: 'returned',
    label: '退回',
    from: ['secrecyReview'],
    roles: ['secrecyReviewer', 'disclosureHead'],
    cites: '条例第十七条',
  },
  { kind: 'returned', label: '退回', from: ['legalReview'], roles: ['legalReviewer', 'disclosureHead'], cites: '' },
  { kind: 'returned', label: '退回', from: ['approval', 'decision'], roles: APPROVERS, cites: '条例第四十五条' },
  // 答复、送达
  {
    kind: 'letterIssued',
    label: '制发文书',
    from: NOT_ARCHIVED.filter((stage) => stage !== 'awaitingConfirmation'),
    roles: DESK,
    cites: '',
  },
  {
    kind: 'letterServed',
    label: '登记送达',
    from: stages.filter((stage) => stage !== 'awaitingConfirmation'),
    roles: [...DESK, 'system'],
    cites: '国办公开办函〔2016〕235号',
  },
  // 不出具决定的结案
  {
    kind: 'withdrawn',
    label: '申请人撤回',
    from: ['awaitingConfirmation', ...UNDECIDED],
    roles: ['applicant', ...DESK],
    cites: '',
  },
  {
    kind: 'transferred',
    label: '移送',
    from: ['awaitingConfirmation', 'received', 'drafting'],
    roles: ['disclosureHead'],
    cites: '',
  },
  // 归档与以后
  { kind: 'archived', label: '归档', from: ['archiving'], roles: DESK, cites: '条例第四十五条' },
  {
    kind: 'makePublicProposed',
    label: '建议转为主动公开',
    from: ['service', 'archiving', 'archived'],
    roles: ['applicant', ...OFFICERS],
    cites: '条例第四十四条',
  },
  {
    kind: 'disputeOpened',
    label: '登记复议、诉讼',
    from: stages,
    roles: ['legalReviewer', ...OFFICERS, 'system'],
    cites: '条例第五十一条',
  },
  {
    kind: 'redecisionOpened',
    label: '重新处理',
    from: ['archiving', 'archived'],
    roles: ['legalReviewer', ...OFFICERS],
    cites: '行政复议法、行政诉讼法',
  },
  // An applicant's too: reasons given over the internet go into the file, and an officer then weighs them (`reasonsGiven`).
  { kind: 'noted', label: '备注', from: stages, roles: [...EVERYBODY, 'applicant'], cites: '' },
]

/** Which roles may give approval `level` of `levels`: from the unit upwards, the last of several is a leader's. */
export function approverRoles(level: number, levels: AgencyRules['approvalLevels']): readonly StepRole[] {
  if (levels === 1) return APPROVERS
  if (level >= levels) return ['leader']
  return level === 1 ? ['unitHead', 'disclosureHead'] : ['disclosureHead', 'unitHead', 'leader']
}

/** The name of each role in a refusal: 由保密审查员办理. */
export const stepRoleNames: Readonly<Record<StepRole, string>> = {
  windowClerk: '窗口人员',
  caseOfficer: '承办人',
  secrecyReviewer: '保密审查员',
  legalReviewer: '法制审核员',
  unitHead: '科室负责人',
  leader: '分管领导',
  disclosureHead: '公开工作机构负责人',
  applicant: '申请人',
  system: '系统',
}

/** The rows of one kind; every kind has at least one. */
export function stepsOf(kind: HappeningKind): readonly WorkflowStep[] {
  return workflow.filter((step) => step.kind === kind)
}
