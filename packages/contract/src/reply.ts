import { z } from 'zod'
import { Id, PlainDate, RefusalView } from './common.ts'
import { ItemDecision, LetterSection, MissingPart, OutcomeCode, SectionEdits, Standing, Unverified } from './letters.ts'

/** Body of `PUT /api/requests/:id/reply` (keep the working draft) and of `POST …/reply/preview` (keep nothing). */
export const ReplyDraft = z.object({
  version: z.number().int(),
  items: z.array(ItemDecision).max(50),
  needsLegalReview: z.boolean().default(false),
  /** Passages the officer rewrote. */
  sections: SectionEdits,
})
export type ReplyDraft = z.infer<typeof ReplyDraft>

/** A question of the wizard; `next` null means the answer leads to the outcomes it names. */
export const WizardAnswer = z.object({
  key: z.string(),
  label: z.string(),
  next: z.string().nullable(),
  outcomes: z.array(OutcomeCode),
})
export const WizardQuestion = z.object({
  key: z.string(),
  text: z.string(),
  help: z.string(),
  cites: z.string(),
  answers: z.array(WizardAnswer),
})
export type WizardQuestion = z.infer<typeof WizardQuestion>

export const OutcomeView = z.object({
  outcome: OutcomeCode,
  name: z.string(),
  group: z.string(),
  groupName: z.string(),
  /** Put into the form, editable down to the clause. */
  basis: z.string(),
  needsReason: z.boolean(),
  needsSearch: z.boolean(),
  /** What `supply` must say; null: nothing. */
  supply: z.enum(['how', 'where', 'whom']).nullable(),
  supplyHint: z.string(),
  reasonHint: z.string(),
  /** 可以不予公开: the office may also choose to disclose. */
  discretionary: z.boolean(),
  letterTitle: z.string(),
  standing: Standing,
  /** Why it cannot be chosen for this file now; null when it can. */
  refusal: RefusalView.nullable(),
})
export type OutcomeView = z.infer<typeof OutcomeView>

/** `GET /api/requests/:id/reply`: everything the wizard shows. */
export const ReplyView = z.object({
  requestId: Id,
  version: z.number().int(),
  items: z.array(
    z.object({ id: z.string(), text: z.string(), decision: ItemDecision.nullable(), searches: z.number().int() }),
  ),
  /** First question of the wizard is the first of the list. */
  wizard: z.array(WizardQuestion),
  outcomes: z.array(OutcomeView),
  needsLegalReview: z.boolean(),
  /** True where the agency sends every decision to 法制审核. */
  legalReviewAlways: z.boolean(),
  /** Why it came back, newest first. */
  returns: z.array(z.object({ on: PlainDate, by: z.string(), reason: z.string() })),
  unverified: z.array(Unverified),
  /** The working draft, when one is kept. */
  letterId: Id.nullable(),
  /** Why a draft cannot be handed in now; null when it can. */
  refusal: RefusalView.nullable(),
})
export type ReplyView = z.infer<typeof ReplyView>

/** Answer of `POST …/reply/preview`: the letter as it would read, nothing stored. */
export const LetterPreview = z.object({
  title: z.string(),
  addressee: z.string(),
  sections: z.array(LetterSection),
  missing: z.array(MissingPart),
  unverified: z.array(Unverified),
  /** A page of its own, to be shown in a sandboxed frame. */
  html: z.string(),
})
export type LetterPreview = z.infer<typeof LetterPreview>
