import type { Passage } from '../templates/fill.ts'
import { REMEDY, type StoredSection } from './stored.ts'

/** A filled passage as a section of a letter; the remedies stay the program's own. */
export function sectionOf(passage: Passage, label: string): StoredSection {
  return {
    key: passage.key,
    label,
    text: passage.text,
    heading: null,
    editable: passage.key !== REMEDY,
  }
}

/** Labels for the passages of a template: its own paragraphs by their place, others by what they stand for. */
export function labelled(passages: readonly Passage[], first: string): StoredSection[] {
  let runs = 0
  return passages.map((passage) => {
    if (passage.placeholder) return sectionOf(passage, passage.placeholder)
    runs += 1
    return sectionOf(passage, runs === 1 ? first : `正文（${runs}）`)
  })
}
