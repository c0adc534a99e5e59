import { z } from 'zod'
import { ApplicantFile, ApplicantKind, Channel } from './applicant.ts'
import { ConfirmedHow, Light, ReportRow, ResultRow, Stage } from './case-codes.ts'
import { Id, Optional, Page, PlainDate, Typed } from './common.ts'

/** Several values of one filter: `stage=drafting,approval`, or the parameter repeated. */
const Several = <T extends string>(one: z.ZodType<T, T>) =>
  z
    .union([z.string(), z.array(z.string())])
    // what is none of the values is refused by the list below
    .transform((given) => [given].flat().flatMap((text) => text.split(',').filter((part) => part !== '')) as T[])
    .pipe(z.array(one).max(40))
    // nothing chosen is the same as nothing said
    .transform((chosen) => (chosen.length > 0 ? chosen : undefined))
    .optional()

const YesNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional()

const Year = z.coerce.number().int('年度应为四位数字').min(2008, '年度不早于 2008 年').max(2100, '年度不晚于 2100 年')

/** ---- 窗口登记 `POST /api/requests` ---- */

/** Channels an officer registers; `online` applications register themselves. */
export const WindowChannel = Channel.exclude(['online'])

/**
 * Sent as JSON, or as multipart: field `application` with this JSON, and files in fields named `scan`, `attachment`,
 * `authorisation` (委托书), `identity` (身份证明).
 */
export const WindowRegistration = z.object({
  /** Made when the form is opened: the same form sent twice is one request. */
  submissionKey: Id,
  channel: WindowChannel,
  /** Handed over, signed for (挂号信、快递), delivered by post (平信), received by fax or e-mail, spoken. */
  arrivedOn: PlainDate,
  /** 邮件号 or fax line, as a help for finding it again. */
  trackingNumber: Optional(60),
  /** 双方确认: for ordinary mail, fax and e-mail it makes the receipt day (条例第三十一条); null when it is still to be made. */
  confirmation: z
    .object({ on: PlainDate, how: ConfirmedHow, note: Optional(500) })
    .nullable()
    .default(null),
  applicantKind: ApplicantKind,
  applicant: ApplicantFile,
  /** What is asked, one text an item. */
  items: z.array(Typed(5000, '所需政府信息的内容')).min(1, '请填写所需政府信息的内容').max(20, '一份申请最多分 20 项'),
  topicId: Id.nullable().default(null),
  note: Optional(2000),
  /** 按原件登记: identity numbers and addresses are taken as the applicant wrote them, faults and all (条例: never refused). */
  asGiven: z.boolean().default(false),
})
export type WindowRegistration = z.infer<typeof WindowRegistration>

export const RegisteredView = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  /** 登记编号; null while receipt is not confirmed. */
  number: z.string().nullable(),
  /** For the applicant to follow the request by; shown once, null when the same form had been received before. */
  queryCode: z.string().nullable(),
  stage: Stage,
  receivedOn: PlainDate.nullable(),
  receivedBasis: z.string(),
  dueOn: PlainDate.nullable(),
  confirmBy: PlainDate.nullable(),
})
export type RegisteredView = z.infer<typeof RegisteredView>

/** ---- 相似申请 `POST /api/requests/similar` (a body, because names and numbers must not stand in addresses) ---- */
export const SimilarAsked = z
  .object({ name: Optional(100), identityNumber: Optional(40), asked: Optional(5000) })
  .refine((given) => given.name.length > 1 || given.identityNumber.length > 3, {
    message: '请填写申请人姓名（名称）或者证件号码',
    path: ['name'],
  })
export type SimilarAsked = z.infer<typeof SimilarAsked>

export const SimilarRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  title: z.string(),
  applicantName: z.string(),
  submittedOn: PlainDate,
  stage: Stage,
  resultRow: ResultRow.nullable(),
  /** Whether the identity number agrees, not only the name. */
  samePerson: z.boolean(),
  /** 0 to 1: how alike what is asked is; 0 when nothing was given to compare. */
  likeness: z.number(),
})
export const SimilarList = z.object({ items: z.array(SimilarRow) })
export type SimilarRow = z.infer<typeof SimilarRow>

/** ---- 我的待办 ---- */
export const taskKinds = [
  'confirm',
  'register',
  'assignedToMe',
  'unassigned',
  'secrecyReview',
  'legalReview',
  'approve',
  'agreeExtension',
  'issue',
  'serve',
  'periodEnded',
  'consultationEnded',
  'archive',
  'overdue',
] as const
export const TaskKind = z.enum(taskKinds)
export type TaskKind = z.infer<typeof TaskKind>

export const taskNames: Record<TaskKind, string> = {
  confirm: '待确认',
  register: '待登记',
  assignedToMe: '分派给我',
  unassigned: '待分派',
  secrecyReview: '待保密审查',
  legalReview: '待法制审核',
  approve: '待我审核',
  agreeExtension: '待同意延期',
  issue: '待制发答复',
  serve: '待送达',
  periodEnded: '补正、缴费、说明理由期满',
  consultationEnded: '征求意见期满',
  archive: '待归档',
  overdue: '已超期',
}

/** ---- 申请列表 `GET /api/requests` ---- */
const filter = {
  /** Words of what is asked, a number, an applicant's name, a whole identity or telephone number. */
  q: z.string().trim().max(100, '搜索词不超过 100 字').optional(),
  task: TaskKind.optional(),
  stage: Several(Stage),
  light: Several(Light),
  channel: Several(Channel),
  applicantKind: Several(ApplicantKind),
  unitId: Id.optional(),
  assignedTo: z.union([Id, z.literal('me'), z.literal('nobody')]).optional(),
  topicId: z.union([Id, z.literal('none')]).optional(),
  /** One body of those under the signed-in officer's; left out: all of them. */
  agencyId: Id.optional(),
  submittedFrom: PlainDate.optional(),
  submittedTo: PlainDate.optional(),
  receivedFrom: PlainDate.optional(),
  receivedTo: PlainDate.optional(),
  dueFrom: PlainDate.optional(),
  dueTo: PlainDate.optional(),
  decidedFrom: PlainDate.optional(),
  decidedTo: PlainDate.optional(),
  resultRow: Several(ResultRow),
  redecision: YesNo,
  /** Answered late, or past its due date without an answer. */
  overdue: YesNo,
  /** Sent online, by fax or e-mail and not confirmed by the end of the next working day. */
  unconfirmedLate: YesNo,
  /** Not yet closed. */
  open: YesNo,
  /** The cases behind a number of 表三: a year, and a row of it. */
  reportYear: Year.optional(),
  reportRow: ReportRow.optional(),
}

export const RequestFilter = z.object(filter)
export type RequestFilter = z.infer<typeof RequestFilter>

export const RequestSort = z.enum(['submittedOn', 'dueOn', 'receivedOn', 'number', 'decidedOn'])

export const RequestListQuery = z.object({
  ...filter,
  ...Page.shape,
  sort: RequestSort.default('submittedOn'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})
export type RequestListQuery = z.infer<typeof RequestListQuery>

export const RequestRow = z.object({
  id: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  title: z.string(),
  /** Masked. */
  applicantName: z.string(),
  applicantKind: ApplicantKind,
  channel: Channel,
  stage: Stage,
  light: Light,
  /** 0 on the due date itself, negative by the working days it is late; null where no period runs. */
  workingDaysLeft: z.number().nullable(),
  submittedOn: PlainDate,
  /** The day it came to its present stage: since when it waits there. */
  movedOn: PlainDate,
  receivedOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  /** The due date lies in a year whose holidays are not published yet. */
  dueProvisional: z.boolean(),
  confirmBy: PlainDate.nullable(),
  unitName: z.string().nullable(),
  assignedTo: z.string().nullable(),
  assignedName: z.string().nullable(),
  topicId: z.string().nullable(),
  topicName: z.string().nullable(),
  decidedOn: PlainDate.nullable(),
  servedOn: PlainDate.nullable(),
  onTime: z.boolean().nullable(),
  resultRow: ResultRow.nullable(),
  redecisionOf: z.string().nullable(),
  imported: z.boolean(),
})
export type RequestRow = z.infer<typeof RequestRow>

export const RequestList = z.object({
  items: z.array(RequestRow),
  /** How many there are, counted up to `atMost`. */
  total: z.number(),
  /** True: there are more than `total`. */
  more: z.boolean(),
})
export type RequestList = z.infer<typeof RequestList>

/** `GET /api/tasks`: what waits for the signed-in officer, first rows of each kind; the whole by `GET /api/requests?task=`. */
export const TaskList = z.object({
  groups: z.array(z.object({ task: TaskKind, name: z.string(), count: z.number(), items: z.array(RequestRow) })),
})
export type TaskList = z.infer<typeof TaskList>

/** ---- 常用视图 ---- */
export const ViewInput = z.object({
  name: Typed(40, '视图名称'),
  /** The query string of the list, without page: `stage=drafting&light=red`. */
  query: z.string().max(2000),
})
export const View = z.object({ id: z.string(), name: z.string(), query: z.string() })
export const ViewList = z.object({ items: z.array(View) })
export type View = z.infer<typeof View>

/** ---- 台账 `GET /api/register`, `GET /api/register.xlsx`: the year's book of one body, one's own when none is named ---- */
export const RegisterYear = z.object({ year: Year, agencyId: Id.optional() })
export const RegisterQuery = z.object({ ...RegisterYear.shape, ...Page.shape })
export type RegisterQuery = z.infer<typeof RegisterQuery>

/**
 * Opening names in bulk is an act of its own, with a reason, in one's own agency: `POST /api/register/open` answers one page,
 * `POST /api/register/open.xlsx` the whole year.
 */
export const RegisterOpening = z.object({ year: Year, reason: Typed(200, '查阅事由'), ...Page.shape })
export type RegisterOpening = z.infer<typeof RegisterOpening>

export const RegisterRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  applicantName: z.string(),
  submittedOn: PlainDate,
  asked: z.string(),
  channel: Channel,
  dueOn: PlainDate.nullable(),
  /** 办理结果 in words: the row of 表三, or the stage it stands at. */
  result: z.string(),
  resultOn: PlainDate.nullable(),
})
export const RegisterBook = z.object({
  year: z.number(),
  agencyName: z.string(),
  total: z.number(),
  items: z.array(RegisterRow),
})
export type RegisterRow = z.infer<typeof RegisterRow>
export type RegisterBook = z.infer<typeof RegisterBook>

/** ---- 专题 ---- */

/** `PUT /api/requests/:id/topic` */
export const TopicChoice = z.object({ topicId: Id.nullable() })

/** `GET /api/requests/topic-shares?year=`: applications received in a year by topic, most frequent first. */
export const TopicSharesQuery = RegisterYear
export const TopicShares = z.object({
  year: z.number(),
  total: z.number(),
  items: z.array(z.object({ topicId: z.string().nullable(), name: z.string(), count: z.number(), share: z.number() })),
})
export type TopicShares = z.infer<typeof TopicShares>
