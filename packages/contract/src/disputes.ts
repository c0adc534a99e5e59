import { z } from 'zod'
import { Id, Optional, Page, PlainDate, Typed } from './common.ts'

/** The three groups of 表四. */
export const DisputeKind = z.enum(['review', 'litigationDirect', 'litigationAfterReview'])
export type DisputeKind = z.infer<typeof DisputeKind>

export const disputeKindNames: Record<DisputeKind, string> = {
  review: '行政复议',
  litigationDirect: '行政诉讼（未经复议直接起诉）',
  litigationAfterReview: '行政诉讼（复议后起诉）',
}

/** Where a dispute stands; a judgment appealed against goes on at `secondInstance`. */
export const DisputeStage = z.enum(['filed', 'accepted', 'answered', 'heard', 'secondInstance', 'concluded'])
export type DisputeStage = z.infer<typeof DisputeStage>

export const disputeStageNames: Record<DisputeStage, string> = {
  filed: '已提出',
  accepted: '已受理',
  answered: '已答复、答辩',
  heard: '已听取意见、开庭',
  secondInstance: '二审',
  concluded: '已审结',
}

export const DisputeResult = z.enum(['upheld', 'corrected', 'other'])
export type DisputeResult = z.infer<typeof DisputeResult>

export const disputeResultNames: Record<DisputeResult, string> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

/** Columns of 表四 a dispute can stand in at a year's end. */
export const DisputeStanding = z.enum(['upheld', 'corrected', 'other', 'pending'])
export type DisputeStanding = z.infer<typeof DisputeStanding>

export const disputeStandingNames: Record<DisputeStanding, string> = { ...disputeResultNames, pending: '尚未审结' }

/** `POST /api/disputes` */
export const DisputeOpening = z.object({
  /** Made when the form is opened: the same form sent twice is one dispute. */
  submissionKey: Id,
  requestId: Id,
  kind: DisputeKind,
  organ: Typed(100, '复议机关或者法院'),
  docket: Optional(60),
  filedOn: PlainDate,
  acceptedOn: PlainDate.nullable().default(null),
  /** For litigation after review: the review of the same case it follows. */
  afterReview: Id.nullable().default(null),
  note: Optional(2000),
})
export type DisputeOpening = z.infer<typeof DisputeOpening>

/** `PATCH /api/disputes/:id`: dates and stage as they come. */
export const DisputeChange = z.object({
  version: z.number().int().min(1),
  organ: Typed(100, '复议机关或者法院').optional(),
  docket: z.string().trim().max(60, '不超过 60 字').optional(),
  stage: DisputeStage.exclude(['concluded', 'secondInstance']).optional(),
  acceptedOn: PlainDate.nullable().optional(),
  answeredOn: PlainDate.nullable().optional(),
  note: z.string().trim().max(2000, '不超过 2000 字').optional(),
})
export type DisputeChange = z.infer<typeof DisputeChange>

/**
 * `POST /api/disputes/:id/conclusion`: the decision or judgment. With `redecision` the office has been ordered to decide anew:
 * a linked case is opened, whose period is counted from the day the order reached the office.
 */
export const DisputeConclusion = z.object({
  version: z.number().int().min(1),
  concludedOn: PlainDate,
  result: DisputeResult,
  resultNote: Typed(2000, '处理结果'),
  redecision: z
    .object({
      receivedOn: PlainDate,
      withinWorkingDays: z.number().int('期限应为整数').min(1, '期限至少为 1 个工作日').max(250),
    })
    .nullable()
    .default(null),
})
export type DisputeConclusion = z.infer<typeof DisputeConclusion>

/** `POST /api/disputes/:id/appeal`: a concluded litigation goes on in the second instance and is pending again. */
export const DisputeAppeal = z.object({
  version: z.number().int().min(1),
  on: PlainDate,
  organ: Typed(100, '二审法院'),
  docket: Optional(60),
  note: Optional(2000),
})
export type DisputeAppeal = z.infer<typeof DisputeAppeal>

export const DisputeView = z.object({
  id: z.string(),
  version: z.number(),
  agencyId: z.string(),
  agencyName: z.string(),
  mayWork: z.boolean(),
  /** Null for disputes brought in from an earlier year without their case. */
  request: z
    .object({ id: z.string(), number: z.string().nullable(), receiptNumber: z.string(), title: z.string() })
    .nullable(),
  kind: DisputeKind,
  organ: z.string(),
  docket: z.string(),
  stage: DisputeStage,
  filedOn: PlainDate,
  acceptedOn: PlainDate.nullable(),
  answeredOn: PlainDate.nullable(),
  concludedOn: PlainDate.nullable(),
  result: DisputeResult.nullable(),
  resultNote: z.string(),
  note: z.string(),
  afterReview: z.string().nullable(),
  redecisionDays: z.number().nullable(),
  redecision: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
  /** Where it stood from a day on: a result, and pending again when appealed. */
  progress: z.array(z.object({ on: PlainDate, standing: DisputeStanding, note: z.string() })),
  /** The column of 表四 it falls in, by year; a year that does not count it is left out. */
  columns: z.array(z.object({ year: z.number(), standing: DisputeStanding })),
  imported: z.boolean(),
})
export type DisputeView = z.infer<typeof DisputeView>

/** The answer to a conclusion: the dispute, and the case opened by an order to decide anew. */
export const ConclusionView = z.object({
  dispute: DisputeView,
  redecision: z
    .object({
      id: z.string(),
      number: z.string(),
      receiptNumber: z.string(),
      queryCode: z.string(),
      dueOn: PlainDate.nullable(),
    })
    .nullable(),
})
export type ConclusionView = z.infer<typeof ConclusionView>

/** `GET /api/disputes` */
export const DisputeListQuery = z.object({
  ...Page.shape,
  requestId: Id.optional(),
  kind: DisputeKind.optional(),
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  agencyId: Id.optional(),
  /** The disputes behind a number of 表四: a year, and a column of it. */
  reportYear: z.coerce.number().int().min(2008).max(2100).optional(),
  standing: DisputeStanding.optional(),
})
export type DisputeListQuery = z.infer<typeof DisputeListQuery>

export const DisputeList = z.object({ items: z.array(DisputeView), total: z.number() })
export type DisputeList = z.infer<typeof DisputeList>
