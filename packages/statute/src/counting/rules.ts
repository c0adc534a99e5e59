import type { Dated } from '../dated.ts'

/** The questions a count turns on. The id is kept in `Closing.rule` and shown beside a figure. */
export type CountingRuleId =
  | 'newIn'
  | 'notReceived'
  | 'jointApplicants'
  | 'agent'
  | 'severalItems'
  | 'resultOn'
  | 'onTime'
  | 'sameOutcome'
  | 'mixedWithRelease'
  | 'mixedWithoutRelease'
  | 'withdrawn'
  | 'correctionLapsed'
  | 'feeLapsed'
  | 'voided'
  | 'transferred'
  | 'redecision'
  | 'rectification'
  | 'disputeAtYearEnd'
  | 'litigationGroup'

/** One counting rule: the question, and what holds from a day on, with its source and how sure we are. */
export interface CountingRule extends Dated<string> {
  id: CountingRuleId
  question: string
}

// The first annual report in the national form is that of 2019.
const SINCE = '2019-01-01'
const FORM = '国办公开办函〔2021〕30号附件表三'

function verified(id: CountingRuleId, question: string, value: string, source: string): CountingRule {
  return { id, question, value, source, since: SINCE, standing: 'verified' }
}

function assumed(
  id: CountingRuleId,
  question: string,
  value: string,
  source = '未见官方口径，按条文推定',
): CountingRule {
  return { id, question, value, source, since: SINCE, standing: 'assumed' }
}

/** Every rule by which cases and disputes become figures of 表三 and 表四. Documentation and pages print this table. */
export const countingRules: readonly CountingRule[] = [
  assumed('newIn', '哪一年新收', '按收到日（条例第三十一条）所在年度计入“本年新收”。', '条例第三十一条、第五十条'),
  assumed(
    'notReceived',
    '收到日未确定的申请',
    '网上、传真等申请未经双方确认、收到日未定的，不计新收，终止时也不计办理结果。',
    '条例第三十一条',
  ),
  assumed('jointApplicants', '共同申请', '数人共同提出一份申请的，计一件，按第一申请人的类别列入。'),
  assumed(
    'agent',
    '代理人提出',
    '代理人提出的申请，按被代理的申请人的类别列入；法律服务机构以自己名义申请的才列入“法律服务机构”。',
  ),
  assumed('severalItems', '一份申请多项内容', '一份申请计一件，不按所列项数拆分。'),
  assumed(
    'resultOn',
    '哪一年办结',
    '按处理决定作出日（告知书成文日期；当场答复日；终止办理日）所在年度计入“本年度办理结果”。',
    '条例第五十条',
  ),
  verified(
    'onTime',
    '是否按期',
    '直接、委托送达以签收当日为准，邮寄送达以交邮当日为准，与到期日比较。',
    '国办公开办函〔2016〕235号',
  ),
  verified(
    'sameOutcome',
    '只有一种办理结果',
    '各项处理结果落在同一行的，计入该行；部分公开只计这一情形，不计其他情形。',
    FORM,
  ),
  assumed(
    'mixedWithRelease',
    '既有公开又有不公开',
    '各项结果不同而其中有予以公开或者部分公开的，整件计入“部分公开”，不计其他情形。',
    FORM,
  ),
  assumed(
    'mixedWithoutRelease',
    '各项均未公开而结果不同',
    '按表三行序取最先的一行：不予公开、无法提供、不予处理、其他处理。',
  ),
  assumed('withdrawn', '申请人撤回', '计入“其他处理”之“其他”。'),
  verified('correctionLapsed', '逾期不补正', '计入“其他处理”第1行。2019版表式合并为一行。', FORM),
  verified('feeLapsed', '逾期未缴费', '计入“其他处理”第2行。2019版表式合并为一行。', FORM),
  assumed('voided', '作废登记', '误登、重复登记等作废的，不计新收，也不计办理结果。'),
  assumed('transferred', '移送', '经协商整件移送其他机关办理的，由接收机关计新收和办理结果，本机关均不计。'),
  assumed('redecision', '复议、诉讼后重新处理', '原申请已计新收和办理结果，重新处理不再计入表三。'),
  assumed(
    'rectification',
    '更正申请',
    '依条例第四十一条要求更正自身信息的，不属于政府信息公开申请，不计入表三。',
    '条例第四十一条',
  ),
  assumed(
    'disputeAtYearEnd',
    '复议、诉讼计入哪一列',
    '按当年12月31日所处状态计：当年内有结果的计结果，仍未审结的计“尚未审结”；以后年度审结的再计入审结年度。',
    '国办公开办函〔2021〕30号附件表四',
  ),
  verified(
    'litigationGroup',
    '行政诉讼分组',
    '未经复议直接起诉的与复议后起诉的分组计。',
    '国办公开办函〔2021〕30号附件表四',
  ),
]

const byId = new Map(countingRules.map((rule) => [rule.id, rule]))

/** The rule named by `id`, as `Closing.rule` and `countedAs` give it; throws a RangeError for an unknown id. */
export function countingRule(id: string): CountingRule {
  const rule = byId.get(id as CountingRuleId)
  if (!rule) throw new RangeError(`not a counting rule: ${id}`)
  return rule
}
