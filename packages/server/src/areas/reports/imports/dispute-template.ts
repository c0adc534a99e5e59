import { type DisputeKind, disputeKindNames, disputeResultNames } from '@yangguang/contract'
import { choiceColumn, dateColumn, type TableTemplate, textColumn } from '@yangguang/documents'

type Result = keyof typeof disputeResultNames

const flipped = <T extends string>(names: Record<T, string>) =>
  Object.fromEntries(Object.entries(names).map(([code, name]) => [name as string, code as T])) as Record<string, T>

const EARLIEST = '2008-05-01'

const columns = {
  kind: choiceColumn<DisputeKind, true>({
    header: '类别',
    required: true,
    choices: flipped(disputeKindNames),
    example: disputeKindNames.review,
    note: '年度报告表四的三组之一。',
    width: 34,
  }),
  docket: textColumn({
    header: '案号',
    required: true,
    maxLength: 60,
    example: '明政复〔2019〕12号',
    note: '同一机关（法院）的案号不得重复，也不得与系统中已有的相同。',
    width: 26,
  }),
  organ: textColumn({
    header: '复议机关或者法院',
    required: true,
    maxLength: 100,
    example: '明州市人民政府',
    width: 28,
  }),
  filedOn: dateColumn({ header: '提出日期', required: true, earliest: EARLIEST, example: '2019-03-12' }),
  acceptedOn: dateColumn({
    header: '受理日期',
    required: false,
    earliest: EARLIEST,
    example: '2019-03-15',
    note: '按受理日期所在年度起计入表四；留空的，以提出日期为准。',
  }),
  concludedOn: dateColumn({
    header: '审结日期',
    required: false,
    earliest: EARLIEST,
    example: '2019-05-10',
    note: '尚未审结的，与审理结果一并留空。',
  }),
  result: choiceColumn<Result, false>({
    header: '审理结果',
    required: false,
    choices: flipped(disputeResultNames),
    example: disputeResultNames.upheld,
  }),
  requestNumber: textColumn({
    header: '原申请登记编号',
    required: false,
    maxLength: 60,
    example: '依申请2019-001',
    note: '系统中有这件申请的，填写后互相关联；没有的留空。',
    width: 22,
  }),
}

/** The table for 复议 and 诉讼 of earlier years. */
export const disputeTemplate = {
  title: '历年复议诉讼导入',
  instructions: [
    '一行一件行政复议或者行政诉讼。先上传检查，改正后再导入；有一行不合格，整批都不导入。',
    '按每年12月31日所处状态计入相应年度报告的表四：当年审结的计结果，仍未审结的计“尚未审结”。',
    '一审、二审为同一件的，填最后的审理结果和审结日期。',
    '数据来源在上传时填写，例如“2019年复议应诉台账”。',
  ],
  columns,
} satisfies TableTemplate
