import { channelNames, type LegalValue, type LegalValues, type SecurityPolicy } from '@yangguang/contract'
import {
  answerPeriod,
  consultationAtMost,
  correctionNoticeWithin,
  countingRules,
  type Dated,
  extensionAtMost,
  groupNames,
  itemTariff,
  oneExtensionPerRequest,
  outcomes,
  type PlainDate,
  pageTariff,
  paymentPeriod,
  receiptRules,
  remedyRules,
  restartAfterFee,
  type Standing,
  statutoryHolidays,
} from '@yangguang/statute'
import { securityBaseline, securityNames } from '../accounts/security-values.ts'
import { holidaySentence, itemSentence, pageSentence, remedySentence } from './legal-sentences.ts'

type Entry = Omit<LegalValue, 'inForce' | 'standingName'>

const standingNames: Record<Standing, string> = { verified: '已核对', assumed: '按理解', unverified: '未核实' }

/** 条例 as revised came into force on this day; rules of it that were never otherwise carry it. */
const REVISED: PlainDate = '2019-05-15'
const TABLE_3 = '国办公开办函〔2021〕30号附件表三'

function dated<T>(
  key: string,
  group: string,
  name: string,
  values: readonly Dated<T>[],
  sentence: (value: T) => string,
): Entry[] {
  return values.map(({ since, value, source, standing }) => ({
    key,
    group,
    name,
    since,
    value: sentence(value),
    source,
    standing,
  }))
}

const days = (count: number | null) => (count === null ? '未规定' : `${count} 个工作日`)

const periods: Entry[] = [
  ...dated('answerPeriod', '办理期限', '答复期限', answerPeriod, days),
  ...dated('extensionAtMost', '办理期限', '延长期限最长', extensionAtMost, days),
  ...dated('oneExtensionPerRequest', '办理期限', '一件申请延长几次', oneExtensionPerRequest, (once) =>
    once ? '只延长一次，补正、缴费后重新起算的也不再延长' : '重新起算后可以再延长一次',
  ),
  ...dated('correctionNoticeWithin', '办理期限', '要求补正须在收到申请后几日内', correctionNoticeWithin, days),
  ...dated('consultationAtMost.thirdParty', '办理期限', '第三方提出意见', consultationAtMost.thirdParty, days),
  ...dated('consultationAtMost.agency', '办理期限', '共同制作机关提出意见', consultationAtMost.agency, days),
]

const holidays: Entry[] = dated(
  'statutoryHolidays',
  '工作日',
  '尚无放假安排的年份先按法定节日推算（公历）',
  statutoryHolidays,
  holidaySentence,
)

const fees: Entry[] = [
  ...dated('itemTariff', '信息处理费', '按件收费标准（同一申请人一个自然月累计）', itemTariff, itemSentence),
  ...dated('pageTariff', '信息处理费', '按量收费标准（单件申请）', pageTariff, pageSentence),
  ...dated('paymentPeriod', '信息处理费', '缴费期（收到收费通知次日起）', paymentPeriod, days),
  ...dated('restartAfterFee', '信息处理费', '缴费后办理期限', restartAfterFee, () => '自完成缴费次日起重新计算'),
]

const receipt: Entry[] = Object.entries(receiptRules).map(([channel, rule]) => ({
  key: `receiptRules.${channel}`,
  group: '收到申请之日',
  name: channelNames[channel as keyof typeof receiptRules],
  since: REVISED,
  value: rule.basis,
  source: rule.cites,
  standing: rule.standing,
}))

const remedies: Entry[] = dated('remedyRules', '救济途径', '按决定日期适用', remedyRules, remedySentence)

const counting: Entry[] = countingRules.map((rule) => ({
  key: `countingRules.${rule.id}`,
  group: '年报计数规则',
  name: rule.question,
  since: rule.since,
  value: rule.value,
  source: rule.source,
  standing: rule.standing,
}))

const rows: Entry[] = outcomes.map((rule) => ({
  key: `outcomes.${rule.outcome}`,
  group: '处理结果计入表三',
  name: rule.name,
  since: REVISED,
  value: `计入“${groupNames[rule.group]}”`,
  source: rule.basis ? `${TABLE_3}；答复依据：${rule.basis}` : TABLE_3,
  standing: rule.standing,
}))

const security: Entry[] = securityBaseline.flatMap((baseline) =>
  (Object.keys(baseline.value) as (keyof SecurityPolicy)[]).map((figure) => ({
    key: `securityBaseline.${figure}`,
    group: '登录安全',
    name: securityNames[figure],
    since: baseline.since,
    value: String(baseline.value[figure]),
    source: baseline.source,
    standing: baseline.standing,
  })),
)

const all = [...periods, ...holidays, ...receipt, ...fees, ...remedies, ...counting, ...rows, ...security]

/**
 * Every figure, text and reading of the law the program works with, each with its source and how sure we are of it. Those
 * no text was found for stand here as 未核实, so that an office knows what to look up before it relies on them.
 */
export function legalValues(today: PlainDate): LegalValues {
  const values = all.map((entry) => ({
    ...entry,
    standingName: standingNames[entry.standing],
    inForce:
      entry.since <= today &&
      !all.some((other) => other.key === entry.key && other.since > entry.since && other.since <= today),
  }))
  const counted = (standing: Standing) => values.filter((value) => value.standing === standing).length
  return { values, unverified: counted('unverified'), assumed: counted('assumed') }
}
