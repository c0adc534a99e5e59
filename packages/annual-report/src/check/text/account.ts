import type { Division } from './division.ts'
import { divisionsIn } from './divisions.ts'
import { type Figure, type FiguredText, figuresIn } from './figures.ts'

/** A text as the rules about figures read it: its figures, what each is and counts, and which are parts of which. */
export interface Account extends FiguredText {
  divisions: readonly Division[]
  /** The division a figure is a part of; the first where it is told in two ways. */
  divisionOf(part: Figure): Division | undefined
}

export function accountOf(original: string): Account {
  const text = figuresIn(original)
  const divisions = divisionsIn(text)
  const byPart = new Map<Figure, Division>()
  for (const division of divisions) {
    for (const part of division.parts) if (!byPart.has(part)) byPart.set(part, division)
  }
  return { ...text, divisions, divisionOf: (part) => byPart.get(part) }
}
