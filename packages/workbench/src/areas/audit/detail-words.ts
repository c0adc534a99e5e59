import { channelNames, letterKindNames, type Role, roleNames, stageNames } from '@yangguang/contract'

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
}

const codes: Record<string, string> = { ...stageNames, ...channelNames, ...letterKindNames, ...roleNames }

/** Roles as words, where every member of a list is one. */
const isRole = (value: unknown): value is Role => typeof value === 'string' && value in roleNames

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return codes[value] ?? value
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
    .map(([name, value]) => `${names[name] ?? name}：${valueWords(value)}`)
    .join('；')
}
