import { z } from 'zod'
import { Channel } from './applicant.ts'
import { Id, Optional, PlainDate, Typed } from './common.ts'
import { Role } from './roles.ts'

export const agencyKinds = [
  'provincialGovernment',
  'government',
  'department',
  'township',
  'vertical',
  'justice',
] as const
export const AgencyKind = z.enum(agencyKinds)
export type AgencyKind = z.infer<typeof AgencyKind>

export const agencyKindNames: Record<AgencyKind, string> = {
  provincialGovernment: '省级人民政府',
  government: '市、县级人民政府',
  department: '人民政府工作部门',
  township: '乡镇人民政府、街道办事处',
  vertical: '实行垂直领导的机关',
  justice: '司法行政部门',
}

/** How decisions are approved; the law leaves it to the agency. */
export const AgencyRulesInput = z.object({
  approvalLevels: z.union([z.literal(1), z.literal(2), z.literal(3)], '审核层级为一至三级'),
  legalReviewAlways: z.boolean(),
  adminQueryReviewFirst: z.boolean(),
})

const phone = Optional(60)

/** What an agency says about itself: the public reads most of it on the portal and in letters. */
export const AgencyInput = z.object({
  name: Typed(60, '机构名称'),
  kind: AgencyKind,
  codeWord: Typed(20, '机关代字').regex(/^[\p{Script=Han}A-Za-z0-9]+$/u, '机关代字只用汉字、字母和数字'),
  creditCode: Optional(18),
  makesRegulations: z.boolean().default(false),
  disclosureOffice: Typed(60, '政府信息公开工作机构名称'),
  address: Typed(120, '办公地址'),
  postcode: Optional(6).refine((text) => text === '' || /^\d{6}$/.test(text), '邮政编码为 6 位数字'),
  officeHours: Typed(120, '办公时间'),
  phone: Typed(60, '联系电话'),
  fax: phone,
  email: Optional(100).refine((text) => text === '' || /^\S+@\S+\.\S+$/.test(text), '电子邮箱格式不对'),
  reviewOrgan: Typed(60, '行政复议机关'),
  court: Typed(60, '行政诉讼管辖法院'),
  /** Window and post are open whatever is ticked: 国办公开办函〔2017〕19号 forbids refusing them. */
  channels: z.array(Channel).max(7),
  rules: AgencyRulesInput,
})
export type AgencyInput = z.infer<typeof AgencyInput>

/** `POST /api/admin/agencies`: makes a body under `parentId`. */
export const CreateAgency = AgencyInput.extend({
  parentId: Id,
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, '网址名用小写字母开头，2 至 40 个小写字母、数字或连字符'),
})
export type CreateAgency = z.infer<typeof CreateAgency>

/** `GET /api/admin/agencies/:agencyId` */
export const AgencyView = AgencyInput.extend({
  name: z.string(),
  codeWord: z.string(),
  creditCode: z.string(),
  disclosureOffice: z.string(),
  address: z.string(),
  postcode: z.string(),
  officeHours: z.string(),
  phone: z.string(),
  fax: z.string(),
  email: z.string(),
  reviewOrgan: z.string(),
  court: z.string(),
  id: z.string(),
  parentId: z.string().nullable(),
  slug: z.string(),
  active: z.boolean(),
})
export type AgencyView = z.infer<typeof AgencyView>

/** `GET /api/admin/agencies`: own body and those under it, in tree order. */
export const AgencyRow = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  slug: z.string(),
  name: z.string(),
  kind: AgencyKind,
  codeWord: z.string(),
  depth: z.number(),
  active: z.boolean(),
  units: z.number(),
  staff: z.number(),
})
export type AgencyRow = z.infer<typeof AgencyRow>

export const Switch = z.object({ active: z.boolean() })

/** `GET/POST /api/admin/agencies/:agencyId/units`, `PUT /api/admin/units/:unitId` */
export const UnitInput = z.object({ name: Typed(40, '科室名称'), active: z.boolean().default(true) })
export type UnitInput = z.infer<typeof UnitInput>
export const UnitView = z.object({ id: z.string(), name: z.string(), active: z.boolean(), staff: z.number() })
export type UnitView = z.infer<typeof UnitView>

/** `GET/POST /api/admin/agencies/:agencyId/topics`, `PUT /api/admin/topics/:topicId`; `GET /api/topics` for everybody's own. */
export const TopicInput = z.object({ name: Typed(30, '主题名称'), active: z.boolean().default(true) })
export type TopicInput = z.infer<typeof TopicInput>
export const TopicView = z.object({ id: z.string(), name: z.string(), active: z.boolean() })
export type TopicView = z.infer<typeof TopicView>

/** `GET /api/admin/staff` */
export const StaffQuery = z.object({
  agencyId: Id.optional(),
  /** Part of a name or login. */
  search: z.string().trim().max(50).optional(),
  active: z.stringbool().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type StaffQuery = z.infer<typeof StaffQuery>

export const StaffRow = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  roles: z.array(Role),
  active: z.boolean(),
  /** Instant until which sign-in is refused, null when it is not. */
  lockedUntil: z.string().nullable(),
  totpEnabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSeenAt: z.string().nullable(),
})
export type StaffRow = z.infer<typeof StaffRow>
export const StaffPage = z.object({ staff: z.array(StaffRow), total: z.number(), page: z.number(), size: z.number() })
export type StaffPage = z.infer<typeof StaffPage>

/** A case still in a person's hands; no title, because administrators do not work cases. */
export const OpenAssignment = z.object({
  requestId: z.string(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  stage: z.string(),
  dueOn: PlainDate.nullable(),
})
export type OpenAssignment = z.infer<typeof OpenAssignment>

/** `GET /api/admin/staff/:staffId` */
export const StaffView = StaffRow.extend({ createdAt: z.string(), openAssignments: z.array(OpenAssignment) })
export type StaffView = z.infer<typeof StaffView>

/** `POST /api/admin/staff` (system administrator): an account without any role. */
export const CreateStaff = z.object({
  agencyId: Id,
  unitId: Id.nullable().default(null),
  login: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9._-]{2,39}$/, '登录名用小写字母开头，3 至 40 个小写字母、数字、点、下划线或连字符'),
  name: Typed(30, '姓名'),
})
export type CreateStaff = z.infer<typeof CreateStaff>
/** `PUT /api/admin/staff/:staffId` */
export const EditStaff = z.object({ name: Typed(30, '姓名'), unitId: Id.nullable() })
export type EditStaff = z.infer<typeof EditStaff>

/** Answer of making an account and of `POST /api/admin/staff/:staffId/password` (security administrator). Shown once. */
export const InitialPassword = z.object({ id: z.string(), login: z.string(), initialPassword: z.string() })
export type InitialPassword = z.infer<typeof InitialPassword>

/** `PUT /api/admin/staff/:staffId/active` (system administrator): what the person still has in hand comes back. */
export const Deactivated = z.object({ active: z.boolean(), openAssignments: z.array(OpenAssignment) })
export type Deactivated = z.infer<typeof Deactivated>

/** `PUT /api/admin/staff/:staffId/roles` (security administrator): all the roles the person is to have. */
export const GrantRoles = z.object({ roles: z.array(Role).max(12) })
export type GrantRoles = z.infer<typeof GrantRoles>

/** Figures of the sign-in policy: `GET/PUT /api/admin/security-policy`. Looser than the default is refused. */
export const SecurityPolicy = z.object({
  passwordLength: z.number().int().min(8).max(64),
  passwordClasses: z.number().int().min(3).max(4),
  passwordsRemembered: z.number().int().min(1).max(24),
  passwordDays: z.number().int().min(1).max(365),
  failuresToLock: z.number().int().min(1).max(20),
  lockMinutes: z.number().int().min(1).max(1440),
  idleMinutes: z.number().int().min(1).max(240),
  longestHours: z.number().int().min(1).max(24),
})
export type SecurityPolicy = z.infer<typeof SecurityPolicy>
export const SecurityPolicyView = z.object({
  policy: SecurityPolicy,
  /** What holds where the office has set nothing; the office may only be stricter. */
  baseline: SecurityPolicy,
  source: z.string(),
  changedAt: z.string().nullable(),
  /** Whether this administrator may change it: only one of the topmost agency. */
  mayChange: z.boolean(),
})
export type SecurityPolicyView = z.infer<typeof SecurityPolicyView>

/** The series that are numbered. */
export const numberSeriesKeys = ['request', 'letter', 'volume'] as const
export const NumberSeries = z.enum(numberSeriesKeys)
export type NumberSeries = z.infer<typeof NumberSeries>
export const numberSeriesNames: Record<NumberSeries, string> = {
  request: '登记编号',
  letter: '文书文号',
  volume: '归档卷号',
}

/** `PUT /api/admin/agencies/:agencyId/number-rules/:series`; `POST …/preview` takes the same. */
export const NumberRuleInput = z.object({
  pattern: Typed(60, '编号格式')
    .refine((text) => text.includes('{序号}'), '编号格式里要有 {序号}')
    .refine((text) => text.includes('{年}'), '编号格式里要有 {年}，因为每年从 1 起编')
    .refine((text) => !/[{}]/.test(text.replace(/\{(代字|年|序号)\}/g, '')), '大括号里只能是 代字、年、序号'),
  digits: z.number().int().min(1).max(6),
})
export type NumberRuleInput = z.infer<typeof NumberRuleInput>
export const NumberRuleView = z.object({
  series: NumberSeries,
  name: z.string(),
  pattern: z.string(),
  digits: z.number(),
  /** True while the office has set nothing of its own. */
  isDefault: z.boolean(),
  /** The last number given this year, 0 for none. */
  last: z.number(),
  /** The next number as it would be given today. */
  next: z.string(),
})
export type NumberRuleView = z.infer<typeof NumberRuleView>
export const NumberPreview = z.object({ next: z.string() })

/** `GET /api/admin/legal-values`: every figure, text and reading of the law the program works with, and how sure we are of it. */
export const LegalValue = z.object({
  key: z.string(),
  group: z.string(),
  name: z.string(),
  since: PlainDate,
  value: z.string(),
  source: z.string(),
  standing: z.enum(['verified', 'assumed', 'unverified']),
  /** 已核对、按理解、未核实 */
  standingName: z.string(),
  /** Whether it is the one that holds today. */
  inForce: z.boolean(),
})
export type LegalValue = z.infer<typeof LegalValue>
export const LegalValues = z.object({ values: z.array(LegalValue), unverified: z.number(), assumed: z.number() })
export type LegalValues = z.infer<typeof LegalValues>
