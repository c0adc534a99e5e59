import type { Figure, FiguredText, Span } from './figures.ts'

/** A sentence with its figures, and those its paragraph told before. */
export interface Telling {
  sentence: Span
  figures: readonly Figure[]
  /** Of the same paragraph, in order: the nearest, for no total is told two hundred figures before its parts. */
  before: readonly Figure[]
  opensParagraph: boolean
}

const NEAREST = 200

/** The sentences of a text one after another. */
export function* tellingsOf({ plain, sentences, figures }: FiguredText): Generator<Telling> {
  let before: Figure[] = []
  let next = 0
  for (const sentence of sentences) {
    const opensParagraph = sentence.start === 0 || plain[sentence.start - 1] === '\n'
    if (opensParagraph) before = []
    const own: Figure[] = []
    for (; next < figures.length && figures[next]!.start < sentence.end; next++) own.push(figures[next]!)
    yield { sentence, figures: own, before, opensParagraph }
    if (own.length > 0) before = [...before, ...own].slice(-NEAREST)
  }
}
