import { z } from 'zod'
import { ConfirmedHow, retentions, SecrecyLevel } from './case-codes.ts'
import { Id, Optional, PlainDate, Typed } from './common.ts'
import { ItemDecision } from './letters.ts'

const Reason = Typed(2000, '理由')
const Opinion = Typed(2000, '意见')

export const SearchRecord = z.object({
  itemId: z.string().max(10).optional(),
  system: Typed(200, '检索的系统或者载体'),
  keywords: Typed(500, '检索关键词'),
  period: Typed(100, '检索的时间范围'),
  searchedBy: Typed(50, '检索人'),
  searchedOn: PlainDate,
  result: z.enum(['found', 'partlyFound', 'notFound']),
  note: Optional(2000),
})
export type SearchRecord = z.infer<typeof SearchRecord>

/**
 * What an officer may record that needs nothing but its own event. Drafts, issuing and service of letters have addresses of
 * their own (letters); disputes and re-decisions too.
 */
export const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receiptConfirmed'), how: ConfirmedHow, note: Optional(500) }),
  /** Takes the next number of the register. */
  z.object({ kind: z.literal('register'), note: Optional(500) }),
  z.object({ kind: z.literal('voided'), reason: Reason }),
  z.object({ kind: z.literal('assigned'), unitId: Id.nullable(), staffId: Id.nullable() }),
  z.object({
    kind: z.literal('correctionReceived'),
    text: Typed(5000, '补正内容'),
    /** The items as they read now; left out when the correction adds to them without replacing any. */
    items: z.array(Typed(5000, '所需政府信息的内容')).min(1).max(20).optional(),
  }),
  z.object({ kind: z.literal('correctionLapsed') }),
  z.object({ kind: z.literal('reasonsGiven'), text: Typed(5000, '说明的理由'), accepted: z.boolean() }),
  z.object({ kind: z.literal('feePaid'), receiptNumber: Typed(60, '票据号码') }),
  z.object({ kind: z.literal('feeLapsed') }),
  z.object({ kind: z.literal('thirdPartyReplied'), partyId: Id, consents: z.boolean(), reason: Optional(2000) }),
  z.object({ kind: z.literal('thirdPartySilenceDecided'), partyId: Id, disclose: z.boolean(), reason: Reason }),
  z.object({
    kind: z.literal('agencyReplied'),
    agencyId: Typed(64, '被征求意见的机关'),
    consents: z.boolean(),
    reason: Optional(2000),
  }),
  z.object({
    kind: z.literal('extensionProposed'),
    workingDays: z.number().int('延长的工作日应为整数').min(1, '至少延长 1 个工作日').max(250),
    reason: Reason,
  }),
  z.object({ kind: z.literal('extensionAgreed') }),
  z.object({ kind: z.literal('extensionRefused'), reason: Reason }),
  z.object({ kind: z.literal('searched'), search: SearchRecord }),
  z.object({ kind: z.literal('secrecyReviewed'), level: SecrecyLevel, opinion: Opinion }),
  z.object({ kind: z.literal('legalReviewed'), opinion: Opinion }),
  /** `level` is the one the officer believes to be due; the next of the agency's levels when left out. */
  z.object({ kind: z.literal('approved'), level: z.number().int().min(1).max(3).optional(), opinion: Opinion }),
  z.object({ kind: z.literal('returned'), reason: Typed(2000, '退回理由') }),
  z.object({
    kind: z.literal('answeredOnTheSpot'),
    items: z.array(ItemDecision).min(1, '请选择每一项的处理结果').max(20),
    manner: Typed(500, '答复方式'),
  }),
  z.object({ kind: z.literal('withdrawn'), reason: Reason }),
  z.object({ kind: z.literal('transferred'), toAgency: Typed(100, '接收机关'), reason: Reason }),
  /** Without a volume the next number of the agency's series is taken. */
  z.object({ kind: z.literal('archived'), volume: Optional(60), retention: z.enum(retentions) }),
  z.object({ kind: z.literal('makePublicProposed'), reason: Reason }),
  z.object({ kind: z.literal('noted'), text: Typed(5000, '备注'), fileIds: z.array(Id).max(20).optional() }),
])
export type Step = z.infer<typeof Step>
export type StepKind = Step['kind']

/** `POST /api/requests/:id/steps`; answers with the new case view. */
export const StepTaken = z.object({
  /** The version of the case view the officer looked at. */
  version: z.number().int().min(1),
  /** The day it happened in law; today when left out. */
  on: PlainDate.optional(),
  step: Step,
})
export type StepTaken = z.infer<typeof StepTaken>
