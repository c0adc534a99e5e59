import { type Kind, kindOf } from './kinds.ts'
import { nameOf } from './names.ts'
import { type PlainText, plainText } from './plain.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'

/** A quantity with the words it stands in. All words are plain (see plain.ts). */
export interface Figure extends Quantity {
  /** Where its sentence begins and ends (its full stop not counted). */
  sentence: Span
  /** How many brackets it stands in. */
  depth: number
  /** What stands before it in its clause, back to the figure before it: 其中自然人申请. */
  lead: string
  /** Where `lead` begins. */
  leadStart: number
  /** The clauses without figures before its own, and `lead`: 一季度，收到申请. */
  reach: string
  /** The sign or word before `lead`: ，、；：（ or nothing after another figure and at the sentence's beginning. */
  sign: string
  /** What stands after it in its clause, up to the next figure. */
  tail: string
  kind: Kind
  /** The words that say what it counts, wherever they stand: 予以公开 in 其中予以公开66件 and in 对66件予以公开. */
  name: string
  /** Where the figure and its name end. */
  nameEnd: number
}

export interface Span {
  start: number
  end: number
}

/** A text with its figures. */
export interface FiguredText extends PlainText {
  sentences: Span[]
  /** In the order of the text. */
  figures: Figure[]
}

/** Reads the figures of a text: 20,000 characters take a few milliseconds. */
export function figuresIn(original: string): FiguredText {
  const text = plainText(original)
  const { plain } = text
  const sentences = sentencesOf(plain)
  const quantities = quantitiesIn(plain)
  const depths = depthsOf(plain, sentences)
  const figures: Figure[] = []
  let from = 0
  for (const sentence of sentences) {
    const own: Quantity[] = []
    for (; from < quantities.length && quantities[from]!.start < sentence.end; from++) own.push(quantities[from]!)
    if (own.length > MOST_FIGURES) continue
    for (const [index, quantity] of own.entries()) {
      const previous = own[index - 1]
      const open = previous?.end ?? sentence.start
      const leadStart = leadBegins(plain, open, quantity.start)
      const tailLimit = own[index + 1]?.start ?? sentence.end
      const tailEnd = firstBoundary(plain, quantity.end, tailLimit)
      const lead = plain.slice(leadStart, quantity.start).replace(ASIDE, '')
      const tail = plain.slice(quantity.end, tailEnd)
      // 维持9件纠正2件: what no sign parts from the next figure is said of that.
      const after = tailEnd < tailLimit || tailLimit === sentence.end ? tail : ''
      figures.push({
        ...quantity,
        sentence,
        depth: depths[quantity.start] ?? 0,
        lead,
        leadStart,
        reach: plain.slice(open, quantity.start),
        sign: signBefore(plain, open, leadStart),
        tail,
        kind: kindOf(quantity.unit, lead),
        ...nameOf(quantity, lead, after),
      })
    }
  }
  return { ...text, sentences, figures: distributed(figures) }
}

/**
 * What holds more figures is no sentence but a table a conversion ran together, or no report at all: nothing is concluded
 * from it, and no rule, each of which looks at a figure's whole sentence, can be kept busy with it.
 */
const MOST_FIGURES = 300

/** Sentences end at 。！？ and line breaks. */
function sentencesOf(plain: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let at = 0; at <= plain.length; at++) {
    if (at < plain.length && !SENTENCE_ENDS.has(plain.charCodeAt(at))) continue
    if (at > start) spans.push({ start, end: at })
    start = at + 1
  }
  return spans
}

const SENTENCE_ENDS = new Set(['。', '！', '？', '\n'].map((mark) => mark.charCodeAt(0)))

const BOUNDARIES = new Set(['，', '；', '：', '（', '）', '【', '】'])

/** 乡镇（街道）16个: brackets within a name part nothing. */
const ASIDE = /（[^（），；：\d]{1,6}）/g
const LONGEST_ASIDE = 8

function lastBoundary(plain: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (!BOUNDARIES.has(plain[at]!)) continue
    const opening = plain[at] === '）' ? plain.lastIndexOf('（', at) : -1
    const aside =
      opening > from && at - opening < LONGEST_ASIDE && /^（[^（），；：\d]{1,6}）$/.test(plain.slice(opening, at + 1))
    if (!aside || /含|结转|其中|不/.test(plain.slice(opening, at))) return at + 1
    at = opening
  }
  return from
}

/** 信访、举报、投诉类申请: 、 within a name of the form. */
const WITHIN_A_NAME = new Set(['信访', '举报'])

function firstBoundary(plain: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (BOUNDARIES.has(plain[at]!)) return at
    if (plain[at] === '、' && !WITHIN_A_NAME.has(plain.slice(at - 2, at))) return at
  }
  return to
}

/** After 、 the words before it are of the item before: 9件被维持、3件被纠正. */
function leadBegins(plain: string, open: number, figure: number): number {
  if (figure > open && JOINT.test(plain[figure - 1]!)) return figure
  let at = lastBoundary(plain, open, figure)
  while (at < figure && JOINT.test(plain[at]!)) at++
  return at
}

const JOINT = /[、和及与]/

function signBefore(plain: string, from: number, leadStart: number): string {
  return leadStart > from ? plain[leadStart - 1]! : ''
}

const OPENING = '（'.charCodeAt(0)
const CLOSING = '）'.charCodeAt(0)

/** Depth of brackets at every place; a bracket left open closes with its sentence. */
function depthsOf(plain: string, sentences: readonly Span[]): Uint8Array {
  const depths = new Uint8Array(plain.length)
  for (const { start, end } of sentences) {
    let depth = 0
    for (let at = start; at < end; at++) {
      const code = plain.charCodeAt(at)
      if (code === OPENING) depth++
      else if (code === CLOSING) depth = Math.max(0, depth - 1)
      depths[at] = depth
    }
  }
  return depths
}

/** 微博、微信分别公开信息8041条和1952条: every figure gets its own subject. */
function distributed(figures: Figure[]): Figure[] {
  const result = [...figures]
  for (const [index, figure] of figures.entries()) {
    const at = figure.lead.indexOf('分别')
    if (at < 1) continue
    const opening = /^.*?(?:其中|通过)/.exec(figure.lead.slice(0, at))?.[0] ?? ''
    const names = figure.lead.slice(opening.length, at).split(/[、和与及]|以及/)
    const rest = figure.lead.slice(at + 2)
    const following = figures.slice(index, index + names.length)
    const alike = following.every((one, place) => one.unit === figure.unit && (place === 0 || one.lead === ''))
    if (names.length < 2 || following.length !== names.length || !alike) continue
    for (const [place, one] of following.entries()) {
      const lead = `${names[place]}${rest}`
      result[index + place] = { ...one, lead, leadStart: figure.leadStart, name: lead, nameEnd: one.end }
    }
  }
  return result
}
