import type { Section } from '../report.ts'

/** Which of the six sections of the form a printed section is, whatever it is called; null: none of them. */
export type SectionKind = 1 | 2 | 3 | 4 | 5 | 6

/** 一、, （一）, 1. and the like before the words of a title. */
export const NUMERAL =
  /^\s*(?:第?[一二三四五六七八九十]+(?:部分|[、.．，,])|[（(][一二三四五六七八九十\d]+[）)]、?|\d+\s*[、.．，,])\s*/

/** The title without its numeral and spaces. */
export function wordsOf(title: string): string {
  return title
    .replace(NUMERAL, '')
    .replaceAll(/[\s\u3000]/g, '')
    .replace(/[：:。]$/, '')
}

/** From the most to the least telling: 申请 stands in a title of section three that begins with 依申请公开, not in others. */
const KINDS: readonly (readonly [kind: SectionKind, words: RegExp])[] = [
  [4, /复议|诉讼/],
  [5, /问题|不足|困难|改进(?:情况|措施|方向)/],
  [6, /其他.{0,6}事项|其它.{0,6}事项|需要?报告的事项|需要?说明的事项/],
  [3, /(?:收到|受理|处理|办理|答复).{0,10}申请|依申请|申请.{0,6}(?:情况|处理|办理)/],
  [2, /主动公开/],
  [1, /总体|基本情况|概述|工作概况|概况/],
]

/**
 * A line that was taken for the title of a section and is none: a row of 表三 (四、结转下年度继续办理), a heading within a
 * section (（一）主动公开), a sentence (无其他需要报告的事项).
 */
export function isNoTitle(title: string): boolean {
  return /^(?:一、本年新收|二、上年[结转]{2}|三、本年度?办理结|四、[结转]{2}(?:下|$)|[（(][一二三四五六七八九十]+[）)]|[^、]{0,10}(?:无|没有|未有?)其[他它])/.test(
    title.replaceAll(/\s/g, ''),
  )
}

export function kindOfTitle(title: string): SectionKind | null {
  if (isNoTitle(title)) return null
  const words = wordsOf(title)
  return KINDS.find(([, known]) => known.test(words))?.[0] ?? null
}

/** The kind of every section; a kind that comes again belongs to the section that comes first. */
export function kindsOf(sections: readonly Section[]): (SectionKind | null)[] {
  const seen = new Set<SectionKind>()
  return sections.map(({ title }) => {
    const kind = kindOfTitle(title)
    if (kind === null || seen.has(kind)) return null
    seen.add(kind)
    return kind
  })
}

/** The section of that kind with its position from 1, or null. */
export function sectionOfKind(
  sections: readonly Section[],
  kind: SectionKind,
): (Section & { position: number }) | null {
  const index = kindsOf(sections).indexOf(kind)
  return index < 0 ? null : { ...sections[index]!, position: index + 1 }
}
