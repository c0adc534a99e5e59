import { type Fingerprint, fingerprints } from '@yangguang/text'
import { PROMPTS } from '../../../prompts.ts'
import type { ReportAsRead } from '../../../report.ts'

/** A text as it is compared: the Chinese characters of its own sentences, and where each stood. */
export interface Comparable {
  text: string
  /** Where each character of `text` stood in the text as written. */
  at: number[]
  written: string
}

/**
 * Sentences every report has and may have: what the law, the form and the party's documents word, and that there was nothing.
 * They are left out on both sides.
 */
const BOILERPLATE: readonly RegExp[] = [
  /统计期限|本(?:年度)?报告(?:所列|中|由|的电子版|依据|根据|按照|是)|如对本|电子版|邮政编码|邮编|联系电话/,
  /(?:根据|按照|依据|依照)《?(?:中华人民共和国)?政府信息公开条例/,
  /习近平|党的(?:二十|十九)|(?:二十|十九)届|党中央、?国务院|中国特色社会主义/,
  /(?:无|没有)(?:其他|其它)?(?:需要?)?(?:报告|说明)的事项|信息处理费/,
  /(?:未|没有|无)(?:收到|发生|出现|引起|产生|接到|因)[^。]{0,40}(?:申请|复议|诉讼|情形|情况)/,
  /(?:主要表现在|存在(?:以下|一些|的)|从以下|以下(?:几|[一二三四五六七八])个?方面|下一步)[^。，]{0,14}$/,
]

/** A sentence with the mark that ends it. */
const SENTENCE = /[^。；！？\n]+[。；！？\n]?/g
const HAN = /\p{Script=Han}/u

export function comparable(written: string): Comparable {
  const at: number[] = []
  let text = ''
  // What a draft left for a person to write is nobody's text, and of the same length so that places stay.
  const masked = written.replace(PROMPTS, (prompt) => '。'.repeat(prompt.length))
  for (const { 0: sentence, index } of masked.matchAll(SENTENCE)) {
    const bare = sentence.replaceAll(/\s/g, '').replace(/[。；！？]$/, '')
    if (BOILERPLATE.some((one) => one.test(bare)) || isHeading(bare) || isStatistic(bare)) continue
    // Figures are left out: a text with this year's in last year's places is last year's.
    for (let place = 0; place < sentence.length; place++) {
      const sign = sentence[place]!
      if (!HAN.test(sign)) continue
      text += sign
      at.push(index + place)
    }
  }
  return { text, at, written }
}

function isHeading(sentence: string): boolean {
  return (
    sentence.length <= 20 && /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[一二三四五六七八九十]是)/.test(sentence)
  )
}

/** A sentence that gives figures (收到申请37件，其中自然人31件……) has the same words every year and in every report. */
function isStatistic(sentence: string): boolean {
  const figures = sentence.match(/\d[\d,.]*/g)?.length ?? 0
  return figures >= 3 && sentence.replaceAll(/[\d,.％%]/g, '').length / figures <= 14
}

/** The words as they stand, from one character of `text` up to another. */
export function writtenBetween({ at, written }: Comparable, start: number, end: number): string {
  return written.slice(at[start]!, at[end - 1]! + 1)
}

export interface ComparableReport {
  sections: readonly Comparable[]
  /** All sections in one: a passage may have moved from one to another. */
  whole: Comparable
  prints: readonly Fingerprint[]
  /** For each section the prints of its own text. */
  sectionPrints: readonly (readonly Fingerprint[])[]
}

/** The texts one below the other: where one ends no sentence goes on. */
function together(sections: readonly Comparable[]): Comparable {
  const at: number[] = []
  let start = 0
  for (const section of sections) {
    for (const place of section.at) at.push(start + place)
    start += section.written.length + 1
  }
  return {
    text: sections.map(({ text }) => text).join(''),
    at,
    written: sections.map(({ written }) => written).join('\n'),
  }
}

const KNOWN = new WeakMap<ReportAsRead, ComparableReport>()

/** Worked out once a report, because a folder of a thousand is compared each with all. */
export function comparableReport(report: ReportAsRead): ComparableReport {
  const known = KNOWN.get(report)
  if (known) return known
  const sections = report.sections.map(({ text }) => comparable(text))
  const whole = together(sections)
  const made = {
    sections,
    whole,
    prints: fingerprints(whole.text),
    sectionPrints: sections.map(({ text }) => fingerprints(text)),
  }
  KNOWN.set(report, made)
  return made
}
