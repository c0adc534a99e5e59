import type { WizardQuestion } from '@yangguang/contract'
import type { Outcome } from '@yangguang/statute'

type Answer = WizardQuestion['answers'][number]

const goes = (key: string, label: string, next: string): Answer => ({ key, label, next, outcomes: [] })
const ends = (key: string, label: string, ...outcomes: Outcome[]): Answer => ({ key, label, next: null, outcomes })

/**
 * The questions of the reply wizard in the order the 条例 asks them: is it an application at all, answered before, clear,
 * ours, held, public already, exempt, severable? Every path ends in outcomes; it suggests, the officer decides.
 */
export const wizard: readonly WizardQuestion[] = [
  {
    key: 'nature',
    text: '这一项申请的实质内容是什么？',
    help: '看申请人实际要求的是什么，不以所用的表格、标题为准。',
    cites: '条例第二条、第三十六条第七项、第三十九条',
    answers: [
      goes('information', '要求公开政府信息', 'before'),
      ends('petition', '进行信访、投诉、举报等活动', 'notProcessed.petition'),
      ends('publication', '要求提供政府公报、报刊、书籍等公开出版物', 'notProcessed.publication'),
      ends('registry', '查询工商、不动产登记资料等，法律、行政法规对获取有特别规定', 'denied.adminQuery'),
      ends('reconfirm', '要求确认或者重新出具已经获取的信息', 'notProcessed.reconfirm'),
    ],
  },
  {
    key: 'before',
    text: '此前是否已经就相同的政府信息向同一申请人作出答复，或者申请的数量、频次明显超过合理范围？',
    help: '以数量、频次为由不予处理的，应当先要求申请人说明理由，理由不合理或者逾期未说明的才能不予处理。',
    cites: '条例第三十五条、第三十六条第六项',
    answers: [
      goes('neither', '都不是', 'clear'),
      ends('repeat', '已经答复过，申请人重复申请', 'notProcessed.repeat'),
      ends('excessive', '明显超过合理范围，已要求说明理由而理由不合理或者逾期未说明', 'notProcessed.excessive'),
    ],
  },
  {
    key: 'clear',
    text: '申请内容是否明确，能够据此确定所申请的信息？',
    help: '不明确而尚未告知补正的，应当自收到申请之日起7个工作日内一次性告知补正，不进入答复。',
    cites: '条例第二十九条第二款、第三十条',
    answers: [
      goes('yes', '明确', 'ours'),
      ends('stillUnclear', '补正后仍不明确', 'unavailable.unclearAfterCorrection'),
    ],
  },
  {
    key: 'ours',
    text: '该信息是否由本机关负责公开？',
    help: '制作的机关负责公开；从公民、法人和其他组织获取的由保存的机关负责；从其他机关获取的由制作或者最初获取的机关负责；共同制作的由牵头机关负责。',
    cites: '条例第十条、第三十六条第五项',
    answers: [goes('yes', '由本机关负责公开', 'held'), ends('no', '不属于本机关负责公开', 'unavailable.notOurs')],
  },
  {
    key: 'held',
    text: '经检索，本机关是否已经制作或者获取该信息？',
    help: '检索的系统、关键词、期间、检索人和结果应当记录在案，并写入答复。',
    cites: '条例第三十六条第四项、第三十八条',
    answers: [
      goes('yes', '有现成的信息', 'public'),
      ends('no', '经检索没有', 'unavailable.notExist'),
      ends('make', '没有现成信息，需要加工、分析、另行制作', 'unavailable.needsCreation'),
    ],
  },
  {
    key: 'public',
    text: '该信息是否已经主动公开？',
    help: '已经主动公开的，告知获取的方式、途径。',
    cites: '条例第三十六条第一项',
    answers: [ends('yes', '已经主动公开', 'alreadyPublic'), goes('no', '尚未主动公开', 'exempt')],
  },
  {
    key: 'exempt',
    text: '该信息中是否含有不予公开的内容？',
    help: '涉及第三方合法权益的，应当先书面征求第三方的意见。内部事务、过程性信息和行政执法案卷是“可以”不予公开，也可以决定公开。',
    cites: '条例第十四条至第十六条、第三十二条',
    answers: [ends('no', '没有，可以公开', 'granted'), goes('yes', '有', 'severable')],
  },
  {
    key: 'severable',
    text: '不予公开的内容能否与可以公开的内容区分处理？',
    help: '能够区分的，应当提供可以公开的内容，并对不予公开的内容说明理由。',
    cites: '条例第三十七条',
    answers: [ends('yes', '能够区分', 'partial'), goes('no', '不能区分', 'ground')],
  },
  {
    key: 'ground',
    text: '不予公开的理由是哪一种？',
    help: '理由应当具体，依据写到条、款、项。',
    cites: '条例第十四条至第十六条',
    answers: [
      ends('stateSecret', '依法确定为国家秘密', 'denied.stateSecret'),
      ends('lawProhibited', '法律、行政法规禁止公开', 'denied.lawProhibited'),
      ends('safetyStability', '公开后可能危及国家安全、公共安全、经济安全、社会稳定', 'denied.safetyStability'),
      ends('thirdParty', '涉及商业秘密、个人隐私等，公开会损害第三方合法权益', 'denied.thirdParty'),
      ends('internalAffairs', '内部事务信息：人事管理、后勤管理、内部工作流程等', 'denied.internalAffairs'),
      ends('processInfo', '过程性信息：讨论记录、过程稿、磋商信函、请示报告等', 'denied.processInfo'),
      ends('enforcementFile', '行政执法案卷信息', 'denied.enforcementFile'),
    ],
  },
]

/** What a good reason says, by answer: shown beside the field, never put into the letter. */
export function reasonHint(outcome: Outcome): string {
  switch (outcome) {
    case 'denied.stateSecret':
      return '写明密级、定密依据或者确定的机关，不得写出涉密内容。'
    case 'denied.lawProhibited':
      return '写明禁止公开的法律、行政法规的名称和条、款、项，并在依据中一并列出。'
    case 'denied.safetyStability':
      return '写明公开后可能危及的具体方面和理由。'
    case 'denied.thirdParty':
    case 'partial':
      return '写明不予公开的是哪些内容、损害何种权益或者属于何种情形，依据写到条、款；涉及第三方的，写明其意见，不写其姓名。'
    case 'unavailable.notOurs':
      return '写明该信息由谁制作或者最初获取，因此不属于本机关负责公开。'
    case 'notProcessed.repeat':
      return '写明此前答复的日期和文号。'
    case 'notProcessed.excessive':
      return '写明申请的数量、频次和对申请人所述理由的认定。'
    default:
      return '写明具体的事实和理由。'
  }
}

export function supplyHint(supply: 'how' | 'where' | 'whom' | null): string {
  switch (supply) {
    case 'how':
      return '写明提供的形式、方式和时间，例如：随本告知书邮寄纸质复制件1份，共12页。'
    case 'where':
      return '写明网址、栏目、公报期号或者查阅地点。'
    case 'whom':
      return '写明负责机关或者办理机构的名称、地址、联系电话；不能确定负责机关的，如实写明。'
    case null:
      return ''
  }
}
