import { z } from 'zod'
import { ApplicantKind, Channel } from './applicant.ts'
import { Light, ResultRow, SecrecyLevel, ServiceMethod, Stage } from './case-codes.ts'
import { ClockView, ExplanationView } from './clock.ts'
import { PlainDate, RefusalView, Typed } from './common.ts'
import { LetterKindCode, OutcomeCode } from './letters.ts'
import { SearchRecord } from './request-steps.ts'

/** `POST /api/requests/:id/applicant/open`: shows what is masked; the reason goes into the audit. */
export const ApplicantOpening = z.object({ reason: Typed(200, '查阅事由') })
const Contact = z.object({
  name: z.string(),
  address: z.string(),
  postcode: z.string(),
  phone: z.string(),
  fax: z.string(),
  email: z.string(),
})

/** What is on file about the applicant, as it is: of a case from an old register that may be little more than a name. */
export const OpenedApplicant = z.object({
  person: Contact.extend({ identityKind: z.string(), identityNumber: z.string(), employer: z.string() }).nullable(),
  organisation: Contact.extend({
    creditCode: z.string(),
    legalRepresentative: z.string(),
    contact: z.string(),
  }).nullable(),
  agent: z
    .object({ name: z.string(), identityKind: z.string(), identityNumber: z.string(), phone: z.string() })
    .nullable(),
  jointNames: z.array(z.string()),
  delivery: z.string(),
  carrier: z.string(),
  help: z.string(),
})
export type OpenedApplicant = z.infer<typeof OpenedApplicant>

/** The applicant as everybody who may read the case sees them; every name, number and address masked. */
export const MaskedApplicant = z.object({
  name: z.string(),
  /** Empty for an organisation. */
  identityKind: z.string(),
  identityNumber: z.string(),
  legalRepresentative: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  agentName: z.string(),
  jointNames: z.array(z.string()),
  delivery: z.string(),
  carrier: z.string(),
  help: z.string(),
  /** Whether the signed-in officer may open it (with a reason). */
  mayOpen: z.boolean(),
})

export const TimelineEntry = z.object({
  seq: z.number(),
  on: PlainDate,
  /** When it was recorded, ISO 8601 in UTC. */
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  kind: z.string(),
  /** The word of the step, 登记. */
  label: z.string(),
  /** What happened, as a sentence. */
  sentence: z.string(),
  fileIds: z.array(z.string()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const OfferedStepView = z.object({
  kind: z.string(),
  /** For `letterIssued` and `letterServed`: which kind of letter; for the latter also which letter. */
  letter: LetterKindCode.optional(),
  letterId: z.string().optional(),
  label: z.string(),
  /** Null: can be taken now. Else why not. */
  refusal: RefusalView.nullable(),
})

export const ConsultationView = z.object({
  who: z.string(),
  name: z.string(),
  why: z.enum(['thirdParty', 'agency']),
  letterId: z.string(),
  servedOn: PlainDate,
  replyBy: PlainDate,
  reply: z.object({ on: PlainDate, consents: z.boolean(), reason: z.string() }).nullable(),
  silence: z.object({ disclose: z.boolean(), reason: z.string() }).nullable(),
  /** The last day to reply is past and there is no reply. */
  ended: z.boolean(),
})

export const CaseLetter = z.object({
  id: z.string(),
  kind: LetterKindCode,
  title: z.string(),
  status: z.enum(['draft', 'issued', 'void']),
  number: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  served: z
    .object({ on: PlainDate, method: ServiceMethod, evidence: z.string(), fileId: z.string().optional() })
    .nullable(),
})

export const filePurposes = [
  'attachment',
  'authorisation',
  'identity',
  'scan',
  'letter',
  'evidence',
  'release',
  'import',
  'report',
] as const

export const filePurposeNames: Record<(typeof filePurposes)[number], string> = {
  attachment: '申请附件',
  authorisation: '委托书',
  identity: '身份证明',
  scan: '申请原件扫描件',
  letter: '文书',
  evidence: '送达凭证、佐证材料',
  release: '提供的政府信息',
  import: '导入文件',
  report: '年度报告',
}

/** `GET /api/requests/:id/files/:fileId` gives the content. Officers upload with the purposes scan, evidence, release. */
export const CaseFileView = z.object({
  id: z.string(),
  purpose: z.enum(filePurposes),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  createdByName: z.string(),
  createdAt: z.string(),
})
export type CaseFileView = z.infer<typeof CaseFileView>
export const CaseFileList = z.object({ items: z.array(CaseFileView) })

/**
 * `POST /api/requests/:id/files`, multipart: field `purpose`, and one or more files named `file`. What is released with an
 * answer is uploaded with the letter (`letter-files`).
 */
export const UploadPurpose = z.enum(['scan', 'evidence', 'authorisation', 'identity'])

export const CaseDispute = z.object({
  id: z.string(),
  kind: z.enum(['review', 'litigationDirect', 'litigationAfterReview']),
  organ: z.string(),
  docket: z.string(),
  stage: z.string(),
  filedOn: PlainDate,
  concludedOn: PlainDate.nullable(),
  result: z.enum(['upheld', 'corrected', 'other']).nullable(),
})

const Reviewed = z.object({ by: z.string(), byName: z.string(), on: PlainDate, opinion: z.string() })
const LinkedCase = z.object({ id: z.string(), number: z.string().nullable(), receiptNumber: z.string() })

/** `GET /api/requests/:id`: everything the case page shows. */
export const CaseView = z.object({
  id: z.string(),
  /** Sent back with every step: somebody else's step in between refuses it. */
  version: z.number(),
  agency: z.object({ id: z.string(), name: z.string(), slug: z.string(), approvalLevels: z.number() }),
  /** Whether the signed-in officer belongs to the agency working the case; others only read. */
  mayWork: z.boolean(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  title: z.string(),
  items: z.array(z.object({ id: z.string(), text: z.string() })),
  channel: Channel,
  applicantKind: ApplicantKind,
  jointApplicants: z.number(),
  byAgent: z.boolean(),
  applicant: MaskedApplicant,
  stage: Stage,
  light: Light,
  workingDaysLeft: z.number().nullable(),
  submittedOn: PlainDate,
  registeredOn: PlainDate.nullable(),
  confirmBy: PlainDate.nullable(),
  unconfirmedLate: z.boolean(),
  clock: ClockView,
  explanation: ExplanationView,
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  assigned: z.object({ id: z.string(), name: z.string() }).nullable(),
  topic: z.object({ id: z.string(), name: z.string() }).nullable(),
  timeline: z.array(TimelineEntry),
  steps: z.array(OfferedStepView),
  corrections: z.array(
    z.object({
      letterId: z.string(),
      servedOn: PlainDate,
      replyBy: PlainDate,
      points: z.string(),
      receivedOn: PlainDate.nullable(),
    }),
  ),
  reasons: z
    .object({
      letterId: z.string(),
      servedOn: PlainDate,
      replyBy: PlainDate,
      given: z.object({ on: PlainDate, text: z.string(), accepted: z.boolean() }).nullable(),
    })
    .nullable(),
  fee: z
    .object({
      letterId: z.string(),
      amountYuan: z.number(),
      basis: z.enum(['byItem', 'byPage']),
      servedOn: PlainDate,
      payBy: PlainDate,
      paidOn: PlainDate.nullable(),
    })
    .nullable(),
  consultations: z.array(ConsultationView),
  extensionAsked: z
    .object({ workingDays: z.number(), reason: z.string(), byName: z.string(), agreedByName: z.string().nullable() })
    .nullable(),
  searches: z.array(SearchRecord),
  draft: z
    .object({
      items: z.array(
        z.object({
          itemId: z.string(),
          outcome: OutcomeCode,
          reason: z.string(),
          basis: z.string(),
          supply: z.string().optional(),
        }),
      ),
      letterId: z.string().nullable(),
      byName: z.string(),
      on: PlainDate,
      needsLegalReview: z.boolean(),
    })
    .nullable(),
  secrecy: Reviewed.extend({ level: SecrecyLevel }).nullable(),
  legal: Reviewed.nullable(),
  approvals: z.array(Reviewed.extend({ level: z.number() })),
  returns: z.array(z.object({ byName: z.string(), on: PlainDate, reason: z.string() })),
  letters: z.array(CaseLetter),
  files: z.array(CaseFileView),
  disputes: z.array(CaseDispute),
  redecisionOf: LinkedCase.nullable(),
  redecisions: z.array(LinkedCase),
  similarCount: z.number(),
  decidedOn: PlainDate.nullable(),
  closing: z
    .object({ on: PlainDate, how: z.string(), row: ResultRow.nullable(), rule: z.string(), ruleText: z.string() })
    .nullable(),
  archivedOn: PlainDate.nullable(),
  volume: z.string().nullable(),
  makePublic: z.object({ on: PlainDate, byName: z.string(), reason: z.string() }).nullable(),
  imported: z.boolean(),
})
export type CaseView = z.infer<typeof CaseView>
