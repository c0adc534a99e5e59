import type { LetterKind, Outcome } from '@yangguang/statute'
import { z } from 'zod'
import { Id, Optional, PlainDate, RefusalView, Typed } from './common.ts'

/**
 * Replies and letters on the wire.
 *
 *   GET  /api/requests/:id/reply              → ReplyView        what the wizard shows
 *   POST /api/requests/:id/reply/preview      ReplyDraft → LetterPreview   compose and check, store nothing
 *   PUT  /api/requests/:id/reply              ReplyDraft → LetterView      keep the working draft while in 拟办
 *   POST /api/requests/:id/draft              ReplyDraft → LetterStepped   hand in to 保密审查 (`drafted`)
 *   GET  /api/requests/:id/letters            → CaseLetters
 *   POST /api/requests/:id/letters            LetterOrder → LetterView     prepare a procedural letter
 *   POST /api/requests/:id/letter-files?purpose=release|evidence  multipart `file` → ReleaseFile
 *   DELETE /api/requests/:id/letter-files/:fileId                 a release file, before the answer is issued
 *   GET  /api/letters/:id                     → LetterView
 *   PATCH /api/letters/:id                    LetterEdits → LetterView     passages of a draft
 *   POST /api/letters/:id/issue               LetterIssuing → LetterStepped
 *   POST /api/letters/:id/service             LetterService → LetterStepped
 *   POST /api/letters/:id/void                LetterVoiding → LetterSummary
 *   GET  /api/letters/:id/word | pdf | receipt.pdf | slip.docx | slip.pdf  the files (送达回证, 第三方意见回执)
 *   GET  /api/letter-templates                → TemplateList
 *   POST /api/letter-templates/check          TemplateText → { problems: TemplateProblem[] }
 *   POST /api/letter-templates                TemplateChange → TemplateView
 */

/** Every answer of 表三, in the order of the form (法源 2.2, 5.3). */
export const outcomeCodes = [
  'alreadyPublic',
  'granted',
  'partial',
  'denied.stateSecret',
  'denied.lawProhibited',
  'denied.safetyStability',
  'denied.thirdParty',
  'denied.internalAffairs',
  'denied.processInfo',
  'denied.enforcementFile',
  'denied.adminQuery',
  'unavailable.notExist',
  'unavailable.notOurs',
  'unavailable.needsCreation',
  'unavailable.unclearAfterCorrection',
  'notProcessed.petition',
  'notProcessed.repeat',
  'notProcessed.publication',
  'notProcessed.excessive',
  'notProcessed.reconfirm',
  'other.correctionOverdue',
  'other.feeOverdue',
  'other.misc',
] as const satisfies readonly Outcome[]
export const OutcomeCode = z.enum(outcomeCodes, '请选择处理结果')

export const letterKindCodes = [
  'decision',
  'receiptNotice',
  'correctionNotice',
  'extensionNotice',
  'reasonsNotice',
  'delayNotice',
  'thirdPartyConsultation',
  'thirdPartyTold',
  'applicantToldOfConsultation',
  'agencyConsultation',
  'transferNotice',
  'feeNotice',
  'closureNotice',
] as const satisfies readonly LetterKind[]
export const LetterKindCode = z.enum(letterKindCodes, '请选择文书种类')

/** How sure we are of what a text rests on (`Standing` of the statute). */
export const Standing = z.enum(['verified', 'assumed', 'unverified'])

/** Something the officer relies on whose text was not found: shown as 未核实 with where it comes from. */
export const Unverified = z.object({ text: z.string(), source: z.string(), standing: Standing })
export type Unverified = z.infer<typeof Unverified>

/** A part a letter of its kind must have and has not, or one that contradicts the file. */
export const MissingPart = z.object({
  part: z.string(),
  /** 收到日期、检索情况、救济途径… */
  label: z.string(),
  because: z.string(),
  cites: z.string(),
})
export type MissingPart = z.infer<typeof MissingPart>

/** What the officer decides about one asked item. Which of the texts an outcome needs is the statute's to say. */
export const ItemDecision = z.object({
  itemId: z.string().min(1).max(40),
  outcome: OutcomeCode,
  /** Facts and reasons, as they will stand in the letter. */
  reason: Optional(4000),
  /** Statutory basis to the clause; empty takes the basis of the outcome. */
  basis: Optional(1000),
  /** How it is supplied, where it can be got, or whom to ask. */
  supply: Optional(2000),
})
export type ItemDecision = z.infer<typeof ItemDecision>

/** One passage of a letter. The keys stay the same through edits; the order is the order on paper. */
export const LetterSection = z.object({
  key: z.string().max(80),
  /** What the passage is for: 收到申请、检索情况、答复（第 1 项）、救济途径… */
  label: z.string(),
  /** Paragraphs, one a line. */
  text: z.string(),
  /** False for what the program puts in itself, such as the remedies in force. */
  editable: z.boolean(),
})
export type LetterSection = z.infer<typeof LetterSection>

/** The edited passages of a letter; what is left out keeps the text it has. */
export const SectionEdits = z
  .array(z.object({ key: z.string().min(1).max(80), text: z.string().max(20_000, '此段文字过长') }))
  .max(100)
  .default([])

const workingDays = (most: number) =>
  z.number('请填写工作日数').int('请填写整数').min(1, '不少于 1 个工作日').max(most, `不超过 ${most} 个工作日`)

const Party = z.object({
  name: Typed(100, '第三方姓名或者名称'),
  /** A natural person: the name is masked outside the letter itself. */
  isPerson: z.boolean().default(false),
  contact: Optional(50),
  phone: Optional(30),
  address: Optional(200),
  postcode: Optional(10),
})

/** Body of `POST /api/requests/:id/letters`: what the officer says for each procedural kind; the rest comes from the file. */
export const LetterOrder = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('receiptNotice') }),
    z.object({
      kind: z.literal('correctionNotice'),
      points: Typed(2000, '需要补正的事项'),
      withinWorkingDays: workingDays(60),
      /** 条例第三十条: one notice only; a second needs a named reason. */
      secondBecause: Optional(500),
    }),
    /** The reason proposed and agreed to stands in the letter unless another wording is given. */
    z.object({ kind: z.literal('extensionNotice'), reason: Optional(1000) }),
    z.object({
      kind: z.literal('reasonsNotice'),
      question: Typed(2000, '需要说明的事项'),
      withinWorkingDays: workingDays(60),
    }),
    z.object({ kind: z.literal('delayNotice'), until: PlainDate, reason: Typed(1000, '延迟答复的理由') }),
    z.object({
      kind: z.literal('thirdPartyConsultation'),
      party: Party,
      /** What in the information touches the party's rights. */
      concern: Typed(2000, '涉及第三方的信息内容'),
    }),
    z.object({
      kind: z.literal('thirdPartyTold'),
      partyId: Id,
      content: Typed(2000, '决定公开的信息内容'),
      reason: Typed(2000, '公开理由'),
    }),
    z.object({ kind: z.literal('applicantToldOfConsultation') }),
    z.object({
      kind: z.literal('agencyConsultation'),
      agencyName: Typed(60, '被征求意见机关'),
      concern: Typed(2000, '需要征求意见的信息'),
    }),
    z.object({
      kind: z.literal('transferNotice'),
      toAgency: Typed(100, '接收机关'),
      toContact: Optional(200),
      reason: Typed(1000, '移送理由'),
    }),
    z.object({
      kind: z.literal('feeNotice'),
      basis: z.enum(['byItem', 'byPage']),
      /** 按量: pages of A4. 按件: how many items this application counts as (一事一申请); what the applicant asked before in the month is counted by the program. */
      quantity: z.number().int().min(1).max(1_000_000).default(1),
      reason: Typed(1000, '收费理由'),
      payment: Typed(500, '缴纳方式'),
    }),
    z.object({ kind: z.literal('closureNotice'), reason: Optional(1000) }),
  ],
  '请选择文书种类',
)
export type LetterOrder = z.infer<typeof LetterOrder>

export const LetterEdits = z.object({ sections: SectionEdits })
export type LetterEdits = z.infer<typeof LetterEdits>

const ServiceMethod = z.enum(['direct', 'entrusted', 'mail', 'electronic'], '请选择送达方式')

/** Body of `POST /api/letters/:id/issue`. */
export const LetterIssuing = z.object({ version: z.number().int().optional(), on: PlainDate })
export type LetterIssuing = z.infer<typeof LetterIssuing>

/** Body of `POST /api/letters/:id/service`. `on`: the day signed for, or the day posted (国办公开办函〔2016〕235号). */
export const LetterService = z.object({
  version: z.number().int().optional(),
  on: PlainDate,
  method: ServiceMethod,
  /** Who signed, the number of the mail item, the address it was sent to. */
  evidence: Typed(500, '送达凭证'),
  fileId: Id.optional(),
  /** When a posted letter reached its reader, if known: the reader's own periods run from it. */
  receivedOn: PlainDate.optional(),
})
export type LetterService = z.infer<typeof LetterService>

/** Body of `POST /api/letters/:id/void`: a draft that will not be used. */
export const LetterVoiding = z.object({ reason: Typed(500, '作废原因') })

export const LetterStatus = z.enum(['draft', 'issued', 'void'])

const Served = z.object({
  on: PlainDate,
  method: ServiceMethod,
  evidence: z.string(),
  receivedOn: PlainDate.nullable(),
  fileId: z.string().nullable(),
})

/** A line of the case's list of letters: nothing in it needs opening. */
export const LetterSummary = z.object({
  id: Id,
  kind: LetterKindCode,
  kindName: z.string(),
  title: z.string(),
  status: LetterStatus,
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  served: Served.nullable(),
  /** The applicant, or a third party's masked name, or another agency. */
  to: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
})
export type LetterSummary = z.infer<typeof LetterSummary>

export const ReleaseFile = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
})
export type ReleaseFile = z.infer<typeof ReleaseFile>

/** `GET /api/requests/:id/letters`. */
export const CaseLetters = z.object({
  letters: z.array(LetterSummary),
  /** The procedural letters and why some cannot be prepared now. */
  kinds: z.array(z.object({ kind: LetterKindCode, name: z.string(), refusal: RefusalView.nullable() })),
  /** Third parties already asked, for the letters to them. */
  parties: z.array(z.object({ id: Id, maskedName: z.string() })),
  /** What goes out with the answer. */
  releaseFiles: z.array(ReleaseFile),
  /** For the fee notice by item: how many requests the applicant had made in the same month before this one. */
  monthBefore: z.number().int(),
})
export type CaseLetters = z.infer<typeof CaseLetters>

/** `GET /api/letters/:id`: opened, which leaves an audit line. */
export const LetterView = LetterSummary.extend({
  requestId: Id,
  requestVersion: z.number().int(),
  addressee: z.string(),
  sections: z.array(LetterSection),
  /** Names under 附件. */
  attachments: z.array(z.string()),
  missing: z.array(MissingPart),
  unverified: z.array(Unverified),
  html: z.string(),
  /** Which typeface the PDF is set in, when it is not the official one. */
  fontNote: z.string().nullable(),
  /** Characters the PDF's typeface lacks; a letter with any is not issued. */
  missingGlyphs: z.array(z.string()),
  may: z.object({
    edit: RefusalView.nullable(),
    issue: RefusalView.nullable(),
    serve: RefusalView.nullable(),
  }),
  /** What the letter tells about periods: old and new due date, last day to correct or pay. */
  dates: z.array(z.object({ label: z.string(), on: PlainDate, provisional: z.boolean() })),
})
export type LetterView = z.infer<typeof LetterView>

/** Answer of a step that moved the file. */
export const LetterStepped = z.object({ letter: LetterView, version: z.number().int(), stage: z.string() })
export type LetterStepped = z.infer<typeof LetterStepped>
