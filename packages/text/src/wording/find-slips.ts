import { nearPhrases } from './near-phrases.ts'
import { pairAt } from './pair.ts'
import type { FoundSlip, Slip } from './slip.ts'
import { SLIPS } from './slips.ts'
import { squeeze, unsqueeze } from './squeeze.ts'

const BY_HEAD = new Map<number, Slip[]>()
for (const slip of SLIPS) {
  const head = pairAt(slip.wrong, 0)
  BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), slip])
}

/**
 * Slips in a Chinese text: those of the list, and set phrases of the field with one fault in them. In order of place, none
 * overlapping (the graver goes before the other, then the longer). Spaces within the text are looked through.
 */
export function findSlips(text: string): FoundSlip[] {
  const squeezed = squeeze(text)
  const { found, right } = listed(squeezed.text)
  // Where the list has an entry for the very words, it knows better how sure one can be.
  const entered = (one: FoundSlip) => found.some(({ start, end }) => start === one.start && end === one.end)
  const phrases = nearPhrases(squeezed.text).filter((one) => !entered(one) && !right.some((span) => overlap(span, one)))
  const kept: FoundSlip[] = []
  for (const one of [...found, ...phrases].sort(gravest)) {
    if (!kept.some((other) => overlap(one, other))) kept.push(one)
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      const [start, end] = unsqueeze(squeezed, one.start, one.end)
      return { ...one, start, end }
    })
}

interface Span {
  start: number
  end: number
}

/** What the list finds, and the places its neighbours clear: 推进一部加强 is right for whoever looks at it. */
function listed(text: string): { found: FoundSlip[]; right: Span[] } {
  const found: FoundSlip[] = []
  const right: Span[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    for (const slip of BY_HEAD.get(pairAt(text, at)) ?? []) {
      const end = at + slip.wrong.length
      if (!text.startsWith(slip.wrong, at)) continue
      if (has(slip.before, text[at - 1]) || has(slip.after, text[end])) {
        right.push({ start: at, end })
        continue
      }
      const { wrong, why, severity } = slip
      found.push({ start: at, end, wrong, right: slip.right, why, severity })
    }
  }
  return { found, right }
}

const RANK = { error: 0, warning: 1, note: 2 }

function gravest(a: FoundSlip, b: FoundSlip): number {
  return RANK[a.severity] - RANK[b.severity] || b.wrong.length - a.wrong.length
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function has(characters: string | undefined, one: string | undefined): boolean {
  return characters !== undefined && one !== undefined && characters.includes(one)
}
