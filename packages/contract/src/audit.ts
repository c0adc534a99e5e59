import { z } from 'zod'
import { Id, Page, PlainDate } from './common.ts'

/** `GET /api/audit?…`: the acts of one agency's chain, latest first; with `under=true` those of every body under it too. */
export const AuditQuery = Page.extend({
  /** Left out: the auditor's own agency. */
  agencyId: Id.optional(),
  under: z.stringbool().default(false),
  /** First and last day, China standard time. */
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  /** Part of a name, or a whole id. */
  actor: z.string().trim().max(100).optional(),
  action: z.string().trim().max(100).optional(),
  subjectKind: z.string().trim().max(30).optional(),
  subjectId: z.string().trim().max(100).optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const AuditLineView = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  /** Place in the agency's chain, from 1 without gaps. */
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string(),
  /** The code of the act, and its Chinese name where there is one (`actionNames`). */
  action: z.string(),
  actionName: z.string(),
  subjectKind: z.string(),
  subjectKindName: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
  address: z.string(),
  hash: z.string(),
})
export type AuditLineView = z.infer<typeof AuditLineView>

export const AuditPage = z.object({
  lines: z.array(AuditLineView),
  page: z.number(),
  size: z.number(),
  /** Counted to 10,000 and no further: `more` says that there are others. */
  total: z.number(),
  more: z.boolean(),
})
export type AuditPage = z.infer<typeof AuditPage>

/** What the filters can offer: `GET /api/audit/words`. */
export const AuditWords = z.object({
  actions: z.array(z.object({ code: z.string(), name: z.string() })),
  subjectKinds: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type AuditWords = z.infer<typeof AuditWords>

/** `POST /api/audit/verify`: the chains in scope checked line by line. A broken chain lists what is wrong, first fault first. */
export const ChainView = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  lines: z.number(),
  head: z.string(),
  whole: z.boolean(),
  faults: z.array(z.object({ seq: z.number(), fault: z.string(), because: z.string() })),
  /** Days whose exported head was compared with the chain. */
  exportsCompared: z.number(),
})
export type ChainView = z.infer<typeof ChainView>
export const ChainReport = z.object({ whole: z.boolean(), checkedAt: z.string(), chains: z.array(ChainView) })
export type ChainReport = z.infer<typeof ChainReport>

/** `GET /api/audit/heads`: where every chain in scope stood on the days its head was exported, latest day first. */
export const ExportedHeads = z.object({
  days: z.array(
    z.object({
      date: PlainDate,
      heads: z.array(z.object({ agencyId: z.string(), agencyName: z.string(), seq: z.number(), hash: z.string() })),
    }),
  ),
  /** How many days there are. */
  total: z.number(),
})
export type ExportedHeads = z.infer<typeof ExportedHeads>

/** `GET /api/audit/export`: the lines a filter finds, at most 100,000, as a file. */
export const AuditExportQuery = AuditQuery.omit({ page: true, size: true }).extend({
  format: z.enum(['xlsx', 'json']).default('xlsx'),
})

export const subjectKindNames: Record<string, string> = {
  request: '申请',
  letter: '文书',
  dispute: '复议诉讼',
  report: '年度报告',
  staff: '人员账号',
  agency: '机构',
  calendar: '节假日安排',
  setting: '系统设置',
  file: '文件',
  audit: '审计记录',
}
