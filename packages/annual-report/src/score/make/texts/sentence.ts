import type { FaultKind } from './fault-kinds.ts'

/** A sentence of a report, and the ways in which it could have been wrong. */
export interface Sentence {
  text: string
  faults: SentenceFault[]
}

export interface SentenceFault {
  kind: FaultKind
  /** The whole sentence with the fault in it. */
  text: string
  /** The words the fault is in. */
  quote: string
}

export const plain = (text: string): Sentence => ({ text, faults: [] })

/** A sentence whose faulty variants differ from it in some words only: `[kind, right words, wrong words]`. */
export function sentence(text: string, ...slips: (readonly [FaultKind, string, string])[]): Sentence {
  return {
    text,
    faults: slips
      .filter(([, right, wrong]) => right !== wrong && text.includes(right))
      .map(([kind, right, wrong]) => ({ kind, text: text.replace(right, () => wrong), quote: wrong })),
  }
}
