import {
  agencyKindNames,
  applicantKindNames,
  channelNames,
  disputeKindNames,
  disputeResultNames,
  disputeStageNames,
  filePurposeNames,
  letterKindNames,
  numberSeriesNames,
  type Role,
  reportStatusNames,
  roleNames,
  serviceMethodNames,
  stageNames,
  subjectKindNames,
} from '@yangguang/contract'
import { outcomes } from '@yangguang/statute'

/** How the facts of an act are called; a name not listed is shown as it is. */
const names: Record<string, string> = {
  on: '日期',
  seq: '事件序号',
  stage: '到达环节',
  channel: '途径',
  receiptNumber: '回执号',
  number: '文号',
  files: '文件',
  kind: '种类',
  requestId: '申请',
  reason: '事由',
  why: '原因',
  what: '内容',
  purpose: '用途',
  from: '原为',
  to: '改为',
  gained: '授予',
  lost: '收回',
  rolesLost: '收回岗位',
  login: '登录名',
  name: '名称',
  unitId: '科室',
  slug: '网址名',
  series: '编号种类',
  pattern: '格式',
  digits: '位数',
  year: '年度',
  revision: '版次',
  page: '页',
  names: '人数',
  rows: '行数',
  lines: '条数',
  format: '格式',
  chains: '机构数',
  broken: '有误',
  whole: '完整',
  cases: '申请',
  sources: '来源',
  disputes: '复议诉讼',
  outcome: '处理结果',
  outcomes: '处理结果',
  since: '启用日',
  sections: '段落',
  days: '天数',
  daysMoved: '变动天数',
  casesMoved: '变动申请',
  secondFactorAsked: '需动态口令',
  sessionsEnded: '退出登录',
  session: '登录',
  locked: '锁定',
  filedOn: '提出日期',
  withinWorkingDays: '工作日数',
  role: '岗位',
  columns: '栏目',
  id: '标识',
  letterId: '文书',
  fileId: '文件',
  letter: '文书',
  file: '文件',
  sha256: '摘要值',
  parentId: '上级机构',
  of: '原申请',
  disputeId: '复议诉讼',
  changed: '改动项',
  concludedOn: '审结日期',
  result: '结果',
  redecisionRequest: '重新处理的申请',
  by: '检索依据',
  found: '件数',
  active: '在用',
  codeWord: '机关代字',
  socialCreditCode: '统一社会信用代码',
  makesRegulations: '有规章制定权',
  disclosureOffice: '工作机构',
  address: '办公地址',
  postcode: '邮政编码',
  officeHours: '办公时间',
  phone: '联系电话',
  fax: '传真',
  email: '电子邮箱',
  reviewOrgan: '行政复议机关',
  court: '管辖法院',
  channels: '接收渠道',
  rules: '办理规则',
  approvalLevels: '审核层级',
  legalReviewAlways: '一律法制审核',
  adminQueryReviewFirst: '行政查询事项先复议',
  passwordLength: '口令最短长度',
  passwordClasses: '口令字符种类',
  passwordsRemembered: '不得重复的口令数',
  passwordDays: '口令天数',
  failuresToLock: '锁定前输错次数',
  lockMinutes: '锁定分钟',
  idleMinutes: '不操作分钟',
  longestHours: '登录小时',
}

/** Codes of the audit that stand nowhere else. */
const others: Record<string, string> = {
  password: '口令不对',
  locked: '账号已锁定',
  code: '动态口令不对',
  pdf: 'PDF',
  word: 'Word',
  serviceReceipt: '送达回证',
  replySlip: '意见回执',
  xlsx: 'Excel',
  json: 'JSON',
  identityNumber: '证件号码',
  request: '登记编号',
  unknown: '未知',
}

const codes: Record<string, string> = {
  ...names,
  ...Object.fromEntries(outcomes.map(({ outcome, name }) => [outcome, name])),
  ...subjectKindNames,
  ...reportStatusNames,
  ...filePurposeNames,
  ...serviceMethodNames,
  ...agencyKindNames,
  ...applicantKindNames,
  ...disputeKindNames,
  ...disputeStageNames,
  ...disputeResultNames,
  ...numberSeriesNames,
  ...channelNames,
  ...letterKindNames,
  ...roleNames,
  ...stageNames,
  ...others,
}

/** What people wrote: shown as it is, also where it looks like a code. */
const written = new Set(['reason', 'login', 'name', 'slug'])

const wordFor = (words: Record<string, string>, code: string): string =>
  Object.hasOwn(words, code) ? words[code]! : code

/** Roles as words, where every member of a list is one. */
const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(roleNames, value)

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return wordFor(codes, value)
  if (Array.isArray(value)) {
    if (value.length === 0) return '无'
    if (value.every(isRole)) return value.map((role) => roleNames[role]).join('、')
    return value.every((one) => typeof one !== 'object') ? value.map(valueWords).join('、') : `${value.length} 项`
  }
  if (typeof value === 'object') return factsOf(value as Record<string, unknown>)
  return String(value)
}

/** The facts of an act as one line: 到达环节：拟办；日期：2026-11-20. */
export function factsOf(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(
      ([name, value]) => `${wordFor(names, name)}：${written.has(name) && value ? String(value) : valueWords(value)}`,
    )
    .join('；')
}
