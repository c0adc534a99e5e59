import {
  applicantKindNames,
  channelNames,
  type Light,
  lightNames,
  resultRowNames,
  stageNames,
  taskNames,
} from '@yangguang/contract'

const reportRowNames: Record<string, string> = {
  ...resultRowNames,
  newReceived: '本年新收',
  carriedOver: '上年结转',
  other: '其他处理',
  total: '总计',
  carriedForward: '结转下年度',
}

/** Names behind the ids a filter may hold. */
export interface FilterNames {
  agencies: ReadonlyMap<string, string>
  units: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  topics: ReadonlyMap<string, string>
}

const several = (value: string, names: Readonly<Record<string, string>>) =>
  value
    .split(',')
    .map((one) => names[one] ?? one)
    .join('、')

type Tell = (value: string, names: FilterNames) => string

const tell: Record<string, Tell> = {
  q: (value) => `搜索“${value}”`,
  task: (value) => `待办：${taskNames[value as keyof typeof taskNames] ?? value}`,
  stage: (value) => `环节：${several(value, stageNames)}`,
  light: (value) => `时限：${several(value, lightNames)}`,
  channel: (value) => `途径：${several(value, channelNames)}`,
  applicantKind: (value) => `申请人：${several(value, applicantKindNames)}`,
  resultRow: (value) => `结果：${several(value, resultRowNames)}`,
  agencyId: (value, { agencies }) => `机关：${agencies.get(value) ?? '所选机关'}`,
  unitId: (value, { units }) => `科室：${units.get(value) ?? '所选科室'}`,
  assignedTo: (value, { people }) =>
    value === 'me' ? '我承办的' : value === 'nobody' ? '未分派' : `承办人：${people.get(value) ?? '所选人员'}`,
  topicId: (value, { topics }) => (value === 'none' ? '未归专题' : `专题：${topics.get(value) ?? '所选专题'}`),
  submittedFrom: (value) => `提交日起 ${value}`,
  submittedTo: (value) => `提交日止 ${value}`,
  receivedFrom: (value) => `收到日起 ${value}`,
  receivedTo: (value) => `收到日止 ${value}`,
  dueFrom: (value) => `到期日起 ${value}`,
  dueTo: (value) => `到期日止 ${value}`,
  decidedFrom: (value) => `答复日起 ${value}`,
  decidedTo: (value) => `答复日止 ${value}`,
  redecision: (value) => (value === 'true' ? '重新处理的' : '不含重新处理'),
  overdue: (value) => (value === 'true' ? '逾期的' : '未逾期的'),
  unconfirmedLate: (value) => (value === 'true' ? '未按时确认的' : '按时确认的'),
  open: (value) => (value === 'true' ? '办理中' : '已办结'),
  reportYear: (value) => `${value}年度报告`,
  reportRow: (value) => `表三：${reportRowNames[value] ?? value}`,
}

/** One set filter in words; its name where a newer address holds one this page does not know. */
export const filterWords = (name: string, value: string, names: FilterNames): string =>
  tell[name]?.(value, names) ?? `${name}：${value}`

/** The lights a running case can show, for choosing. */
export const lights: readonly Light[] = ['red', 'amber', 'green', 'grey']
