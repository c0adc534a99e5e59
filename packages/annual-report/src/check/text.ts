/**
 * A text without its spaces and with half-width figures, to be searched, that can still say how any piece of it was
 * written: a quote is always the words as they stand.
 */
export interface Compact {
  text: string
  /** The words behind a piece of `text`, from `start` up to `end`. */
  quote(start: number, end: number): string
}

/** Spaces of every width; line breaks too, because a conversion may break a line anywhere. */
const SPACE = /\s|\u200b|\u200c|\u200d|\ufeff/

export function compact(written: string): Compact {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < written.length; index++) {
    const sign = written[index]!
    if (SPACE.test(sign)) continue
    text += halfWidth(sign)
    at.push(index)
  }
  return {
    text,
    quote: (start, end) => (end <= start ? '' : written.slice(at[start]!, at[end - 1]! + 1)),
  }
}

/** ２０２５ → 2025. Only figures: punctuation keeps its width, so that rules can name it as Chinese texts write it. */
function halfWidth(sign: string): string {
  const code = sign.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : sign
}

/** A sentence, or what stands between two semicolons or line breaks, compact. */
export interface Sentence extends Compact {
  /** Whether it is the first on its line. */
  opensLine: boolean
}

/** The sentences of a text in order, without the marks they end with; empty ones are left out. */
export function sentencesOf(written: string): Sentence[] {
  return written.split('\n').flatMap((line) =>
    line
      .split(/[。！？!?；;]/)
      .map((piece, index) => ({ ...compact(piece), opensLine: index === 0 }))
      .filter(({ text }) => text !== ''),
  )
}

/** What somebody who copied a document leaves where they left something out: 【…】, （本节表格从略）. */
const LEFT_OUT =
  /【\s*(?:…+|\.{3,}|略|节略|中略)\s*】|\[\s*(?:…+|\.{3,})\s*\]|[（(][^（()）]{0,12}(?:从略|略去|节略)[）)]|[（(]略[）)]/

/** Whether a text says that something of it was left out by whoever copied it. */
export function saysLeftOut(text: string): boolean {
  return LEFT_OUT.test(text)
}

/** The same marks, wherever they stand. */
export const LEFT_OUT_MARKS = new RegExp(LEFT_OUT.source, 'g')
