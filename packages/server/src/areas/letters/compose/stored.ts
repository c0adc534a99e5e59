import type { ItemDecision, LetterOrder, LetterSection } from '@yangguang/contract'

/** A passage as kept with a letter. */
export interface StoredSection extends LetterSection {
  /** Printed above the passage where a letter answers several items. */
  heading: string | null
}

/** What is sealed in `letter.sealed`: everything that stands on the paper but number and date, and what it was made from. */
export interface StoredLetter {
  title: string
  /** 称谓, without the colon. */
  addressee: string
  sections: StoredSection[]
  /** Names under 附件. */
  attachments: string[]
  from:
    | { kind: 'decision'; items: ItemDecision[]; needsLegalReview: boolean }
    | { kind: 'procedural'; order: LetterOrder; partyId: string | null }
}

/** The keys of passages the program looks for by name. */
export const REMEDY = '救济途径'
export const SEARCH = '检索情况'
export const answerKey = (itemId: string, outcome: string) => `答复:${itemId}:${outcome}`
export const isAnswer = (key: string) => key.startsWith('答复:')

/** Every passage as text, in the order of the paper. */
export const bodyOf = (letter: Pick<StoredLetter, 'sections'>) =>
  letter.sections.map((section) => section.text).join('\n')

/**
 * A letter with passages rewritten by an officer. Keys that are not there, and passages the program keeps to itself, stay
 * as they are.
 */
export function edited(letter: StoredLetter, edits: readonly { key: string; text: string }[]): StoredLetter {
  const texts = new Map(edits.map(({ key, text }) => [key, text]))
  return {
    ...letter,
    sections: letter.sections.map((section) => {
      const text = section.editable ? texts.get(section.key) : undefined
      return text === undefined ? section : { ...section, text: text.replaceAll('\r\n', '\n').trim() }
    }),
  }
}
