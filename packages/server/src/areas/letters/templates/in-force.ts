import { type Dated, inForce, type Outcome, type PlainDate } from '@yangguang/statute'
import { slotOf } from './built-in.ts'
import type { TemplateSlot } from './slot.ts'

/** An office's own text for a slot, as stored. */
export interface OwnText {
  kind: string
  outcome: string
  body: string
  since: PlainDate
}

/** The text of a slot on the day letters are composed. */
export type TextsInForce = (kind: TemplateSlot['kind'], outcome?: Outcome | '') => string

/**
 * The texts in force on `on`: an office's own from the day it set, else the one of the nearest office above that has one, else
 * ours. `own` is ordered from the office itself upwards, one list an office.
 */
export function textsInForce(own: readonly (readonly OwnText[])[], on: PlainDate): TextsInForce {
  return (kind, outcome = '') => {
    const slot = slotOf(kind, outcome)
    if (!slot) throw new RangeError(`no template for ${kind} ${outcome}`)
    for (const texts of own) {
      const dated = texts
        .filter((text) => text.kind === kind && text.outcome === outcome && text.since <= on)
        .map(
          ({ since, body }): Dated<string> => ({ since, value: body, source: 'letter_template', standing: 'verified' }),
        )
      if (dated.length > 0) return inForce(dated, on).value
    }
    return slot.body
  }
}
