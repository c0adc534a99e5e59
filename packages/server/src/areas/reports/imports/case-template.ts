import { applicantKindNames, channelNames } from '@yangguang/contract'
import { choiceColumn, dateColumn, type TableTemplate, textColumn } from '@yangguang/documents'
import { type ApplicantKind, type Channel, groupNames, type Outcome, outcomes } from '@yangguang/statute'

const flipped = <T extends string>(names: Record<T, string>) =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [name as string, code as T])) as Record<string, T>

/** 不予公开：属于国家秘密 → denied.stateSecret. Groups of one answer go by the answer alone. */
export const outcomeChoices: Record<string, Outcome> = Object.fromEntries(
  outcomes.map(({ outcome, group, name }) => [
    groupNames[group] === name ? name : `${groupNames[group]}：${name}`,
    outcome,
  ]),
)

const EARLIEST = '2008-05-01'

const columns = {
  number: textColumn({
    header: '登记编号',
    aliases: ['编号', '申请编号'],
    required: true,
    maxLength: 60,
    example: '依申请2019-001',
    note: '本机关内不得重复，也不得与系统中已有的编号相同。',
    width: 22,
  }),
  applicantName: textColumn({
    header: '申请人姓名或名称',
    aliases: ['申请人', '姓名'],
    required: true,
    maxLength: 100,
    example: '张某某',
    note: '加密保存，列表中只显示遮盖后的姓名。',
    width: 24,
  }),
  applicantKind: choiceColumn<ApplicantKind, true>({
    header: '申请人类别',
    required: true,
    choices: flipped(applicantKindNames),
    example: applicantKindNames.naturalPerson,
    note: '年度报告表三的六列之一。',
  }),
  channel: choiceColumn<Channel, true>({
    header: '申请途径',
    required: true,
    choices: flipped(channelNames),
    example: channelNames.online,
  }),
  asked: textColumn({
    header: '申请内容',
    required: true,
    maxLength: 5000,
    example: '某地块征收土地公告及补偿安置方案',
    width: 48,
  }),
  receivedOn: dateColumn({
    header: '收到日期',
    required: true,
    earliest: EARLIEST,
    example: '2019-03-12',
    note: '条例第三十一条确定的收到日：网上、传真等申请为双方确认之日。按它计入“本年新收”。',
  }),
  outcome: choiceColumn<Outcome, false>({
    header: '办理结果',
    required: false,
    choices: outcomeChoices,
    example: '予以公开',
    note: '尚未办结的，与办理结果日期一并留空，导入后继续办理。',
    width: 36,
  }),
  decidedOn: dateColumn({
    header: '办理结果日期',
    aliases: ['答复日期'],
    required: false,
    earliest: EARLIEST,
    example: '2019-04-02',
    note: '告知书成文日期或者终止办理日。按它计入“本年度办理结果”。',
  }),
  servedOn: dateColumn({
    header: '送达日期',
    required: false,
    earliest: EARLIEST,
    example: '2019-04-03',
    note: '不知道的留空。',
  }),
}

/** The table for cases of earlier years or another system. */
export const caseTemplate = {
  title: '历年申请导入',
  instructions: [
    '一行一件申请。先上传检查，系统逐行指出问题，改正后再导入；有一行不合格，整批都不导入。',
    '导入的申请按收到日期、办理结果日期计入相应年度报告的表三；不要把同一件申请分年度重复填写。',
    '数据来源在上传时填写，例如“2019年登记台账”，与导入批次一并记入每件申请。',
    '日期写成2019-03-12的样子。编号按文本填写，不要用公式。',
  ],
  columns,
} satisfies TableTemplate
