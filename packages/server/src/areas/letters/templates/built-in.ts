import { decisionTexts } from './decision-texts.ts'
import { formTexts } from './form-texts.ts'
import { proceduralTexts } from './procedural-texts.ts'
import type { TemplateSlot } from './slot.ts'

/** Every text that ships, in the order administrators see them. */
export const builtInTexts: readonly TemplateSlot[] = [...decisionTexts, ...proceduralTexts, ...formTexts]

const key = (kind: string, outcome: string) => `${kind}/${outcome}`
const bySlot = new Map(builtInTexts.map((slot) => [key(slot.kind, slot.outcome), slot]))

/** The slot of a kind of letter and an answer; undefined for a pair no letter is made of. */
export const slotOf = (kind: string, outcome: string): TemplateSlot | undefined => bySlot.get(key(kind, outcome))
