import type { TemplateKind } from '@yangguang/contract'
import type { Outcome } from '@yangguang/statute'
import type { PlaceholderName } from './placeholders.ts'

/** A text of which the program brings one and an office may put its own in its place. */
export interface TemplateSlot {
  kind: TemplateKind
  /** The answer a text is for: a decision's passages, the reason a file was closed; empty for every other kind. */
  outcome: Outcome | ''
  /** What administrators call it. */
  name: string
  /** Paragraphs, one a line, without the indent of the page. */
  body: string
  /** Placeholders without which the letter would lack a part the law asks for. */
  required: readonly PlaceholderName[]
  /** What else may be used beside the ones common to every template. */
  optional: readonly PlaceholderName[]
}
