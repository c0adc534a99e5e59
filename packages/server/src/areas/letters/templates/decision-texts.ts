import { type Outcome, outcomeRule } from '@yangguang/statute'
import type { PlaceholderName } from './placeholders.ts'
import type { TemplateSlot } from './slot.ts'

/**
 * The frame of every decision letter: what was asked and when it came, what was done about it, the answers, the remedies
 * (条例第三十六条; 法源 5.3). Each answer has a text of its own below.
 */
const frame: TemplateSlot = {
  kind: 'decision',
  outcome: '',
  name: '答复告知书（全文框架）',
  body: `本机关于{收到日期}收到{称谓}以{收到方式}方式提出的政府信息公开申请（登记编号：{登记编号}）。{称谓}申请公开的内容为：{申请内容}
{办理经过}
{检索情况}
{答复内容}
{救济途径}
特此告知。`,
  required: ['收到日期', '收到方式', '申请内容', '检索情况', '答复内容', '救济途径'],
  optional: ['办理经过'],
}

const supplies = { how: '提供方式', where: '获取途径', whom: '联系机关' } as const satisfies Record<
  'how' | 'where' | 'whom',
  PlaceholderName
>

/** The passage that states each answer, in the words of the article it rests on. */
const passages: Partial<Record<Outcome, string>> = {
  // 第三十六条第一项
  alreadyPublic: `经审查，{称谓}申请公开的政府信息已经主动公开。{事实和理由}根据{依据}的规定，现将该政府信息的获取方式、途径告知{称谓}：{获取途径}`,
  // 第三十六条第二项
  granted: `经审查，{称谓}申请公开的政府信息可以公开。{事实和理由}根据{依据}的规定，本机关决定予以公开，现按照下列方式、途径和时间向{称谓}提供该政府信息：{提供方式}`,
  // 第三十七条
  partial: `经审查，{称谓}申请公开的信息中含有不应当公开的内容，但是能够作区分处理。根据{依据}的规定，本机关决定部分公开，向{称谓}提供可以公开的政府信息内容，提供的方式、途径和时间为：{提供方式}
对其中不予公开的内容，说明理由如下：{事实和理由}`,
  // 第十四条
  'denied.stateSecret': `经审查，{称谓}申请公开的政府信息属于依法确定为国家秘密的政府信息。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  'denied.lawProhibited': `经审查，{称谓}申请公开的政府信息属于法律、行政法规禁止公开的政府信息。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  'denied.safetyStability': `经审查，{称谓}申请公开的政府信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  // 第十五条、第三十二条
  'denied.thirdParty': `经审查，{称谓}申请公开的政府信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害，第三方不同意公开且有合理理由，本机关亦不认为不公开会对公共利益造成重大影响。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  // 第十六条
  'denied.internalAffairs': `经审查，{称谓}申请公开的信息属于行政机关人事管理、后勤管理、内部工作流程等方面的内部事务信息。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  'denied.processInfo': `经审查，{称谓}申请公开的信息属于行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，法律、法规、规章未规定应当公开。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  'denied.enforcementFile': `经审查，{称谓}申请公开的信息属于行政执法案卷信息，法律、法规、规章未规定应当公开。{事实和理由}根据{依据}的规定，本机关决定不予公开。`,
  // 第三十六条第七项
  'denied.adminQuery': `经审查，{称谓}申请公开的信息属于工商、不动产登记资料等信息，有关法律、行政法规对其获取有特别规定。{事实和理由}根据{依据}的规定，现告知{称谓}依照有关法律、行政法规的规定办理，办理途径为：{联系机关}`,
  // 第三十六条第四项
  'unavailable.notExist': `经检索，本机关没有{称谓}所申请公开的政府信息。{事实和理由}根据{依据}的规定，现告知{称谓}该政府信息不存在，本机关无法提供。`,
  // 第三十六条第五项
  'unavailable.notOurs': `经审查，{称谓}申请公开的政府信息不属于本机关负责公开。{事实和理由}根据{依据}的规定，本机关无法提供，现告知{称谓}：{联系机关}`,
  // 第三十八条
  'unavailable.needsCreation': `经审查，本机关没有{称谓}所申请公开的现成信息，提供该信息需要对现有政府信息进行加工、分析，另行制作。{事实和理由}根据{依据}的规定，本机关无法提供。`,
  // 第二十九条第二款、第三十条
  'unavailable.unclearAfterCorrection': `经审查，本机关于{补正日期}收到{称谓}提交的补正材料，但补正后的申请内容仍不明确，本机关不能据此确定{称谓}所申请公开的政府信息。{事实和理由}根据{依据}的规定，本机关无法提供。`,
  // 第三十九条第一款
  'notProcessed.petition': `经审查，{称谓}系以政府信息公开申请的形式进行信访、投诉、举报等活动。{事实和理由}根据{依据}的规定，本机关不将其作为政府信息公开申请处理，{称谓}可以通过相应渠道提出。`,
  // 第三十六条第六项
  'notProcessed.repeat': `经审查，本机关已就{称谓}提出的政府信息公开申请作出答复，{称谓}本次重复申请公开相同政府信息。{事实和理由}根据{依据}的规定，本机关不予重复处理。`,
  // 第三十九条第二款
  'notProcessed.publication': `经审查，{称谓}的申请内容为要求本机关提供政府公报、报刊、书籍等公开出版物。{事实和理由}根据{依据}的规定，本机关不予处理，现将获取该公开出版物的途径告知{称谓}：{获取途径}`,
  // 第三十五条
  'notProcessed.excessive': `经审查，{称谓}申请公开政府信息的数量、频次明显超过合理范围，本机关已要求{称谓}说明理由，{称谓}未在规定期限内说明理由或者所说明的理由不合理。{事实和理由}根据{依据}的规定，本机关不予处理。`,
  'notProcessed.reconfirm': `经审查，{称谓}的申请内容为要求本机关确认或者重新出具{称谓}已经获取的政府信息。{事实和理由}根据{依据}的规定，本机关不予处理。`,
  'other.misc': `经审查，{事实和理由}根据{依据}的规定，现予答复。`,
}

/** Every decision text that ships: the frame, then one an answer in the order of 表三. */
export const decisionTexts: readonly TemplateSlot[] = [
  frame,
  ...Object.entries(passages).map(([outcome, body]): TemplateSlot => {
    const rule = outcomeRule(outcome as Outcome)
    const required: PlaceholderName[] = ['依据']
    if (rule.needsReason) required.push('事实和理由')
    if (rule.supply) required.push(supplies[rule.supply])
    const optional: PlaceholderName[] = ['本项内容', '事实和理由']
    if (outcome === 'unavailable.unclearAfterCorrection') optional.push('补正日期')
    return {
      kind: 'decision',
      outcome: outcome as Outcome,
      name: `答复：${rule.name}`,
      body,
      required,
      optional: optional.filter((name) => !required.includes(name)),
    }
  }),
]

/** Where the supply of an answer stands in its text; null for answers that supply nothing. */
export const supplyPlaceholder = (outcome: Outcome): PlaceholderName | null => {
  const { supply } = outcomeRule(outcome)
  return supply && supplies[supply]
}
