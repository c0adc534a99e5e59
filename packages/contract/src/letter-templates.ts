import { z } from 'zod'
import { Id, PlainDate, Typed } from './common.ts'
import { letterKindCodes, OutcomeCode } from './letters.ts'

export const TemplateKind = z.enum([...letterKindCodes, 'replySlip', 'serviceReceipt'])
export type TemplateKind = z.infer<typeof TemplateKind>

export const TemplateText = z.object({
  kind: TemplateKind,
  /** For `decision`: the answer it is the text of; empty for the frame around the answers, and for every other kind. */
  outcome: z.union([OutcomeCode, z.literal('')]).default(''),
  body: Typed(20_000, '范本正文'),
})

/** Body of `POST /api/letter-templates`. */
export const TemplateChange = TemplateText.extend({ since: PlainDate })
export type TemplateChange = z.infer<typeof TemplateChange>

export const TemplateProblem = z.object({ line: z.number().int(), because: z.string() })

export const TemplateView = z.object({
  kind: TemplateKind,
  outcome: z.string(),
  name: z.string(),
  builtIn: z.string(),
  placeholders: z.array(z.object({ name: z.string(), says: z.string(), required: z.boolean() })),
  /** The office's own texts, newest first; the one in force on a day is the latest whose `since` is not after it. */
  versions: z.array(
    z.object({ id: Id, since: PlainDate, body: z.string(), changedBy: z.string(), changedAt: z.string() }),
  ),
})
export type TemplateView = z.infer<typeof TemplateView>
export const TemplateList = z.object({ templates: z.array(TemplateView) })
