import { doubledMarks, doubledWords, findSlips, halfWidthMarks, missingFullStops, unpairedMarks } from '@yangguang/text'
import { IN_TITLE, type Place } from '../../../places.ts'
import type { ReportAsRead } from '../../../report.ts'
import { looksLikeTable } from '../../coverage.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { saysLeftOut } from '../../text/left-out.ts'
import { textsOf } from '../../text/texts.ts'
import { PHRASES } from './phrases.ts'

/** Slips of the pen: wrong and doubled words, set phrases with a fault, marks doubled or without their other half. */
export const wording: Rule = {
  id: 'wording',
  title: '用字、用词、标点正确',
  severity: 'error',
  check(report) {
    const texts = textsOf(report).map(({ place, text }) => ({ place, text: withoutFurniture(text) }))
    return [
      ...titlesOf(report).flatMap(({ place, text }) => words(place, text)),
      ...texts.flatMap(({ place, text }) => [...words(place, text), ...marks(place, text)]),
      ...saidTwice(texts),
      ...halfWidth(texts),
      ...withoutFullStop(texts),
    ]
  },
}

/** The line that says where on a website a page stands (当前位置：首页 …) repeats words, and is none of the report's. */
function withoutFurniture(text: string): string {
  if (!/位置|当前所在/.test(text)) return text
  return text.replaceAll(/^.*(?:当前位置|您的位置|您所在的位置|当前所在)[:：].*$/gm, '')
}

interface Piece {
  place: Place
  text: string
}

function titlesOf(report: ReportAsRead): Piece[] {
  return [
    ...(report.title ?? []).map((text) => ({ place: IN_TITLE, text })),
    ...report.sections.map(({ title }, index) => ({
      place: { section: index + 1, label: `“${title}”` },
      text: title,
    })),
  ]
}

function words(place: Place, text: string): Finding[] {
  const slips = [...findSlips(text), ...doubledWords(text)].filter(({ wrong }) => !OUTCOME_SAID.test(wrong))
  return [
    ...slips.map(({ start, end, wrong, right, why, severity }) => {
      const advice = severity === 'error' ? '请改正。' : '请核对。'
      const likely = severity === 'error' ? '应为' : '疑为'
      const quote = text.slice(start, end)
      return {
        ...found(place, severity, quote, `“${wrong}”${likely}“${right}”（${why}）。${advice}`),
        left: wrong,
        right,
      }
    }),
    ...PHRASES.flatMap(({ pattern, severity, message }) =>
      [...text.matchAll(pattern)].map(([quote]) => found(place, severity, quote, message(quote))),
    ),
  ]
}

/** 结果为维持 is a sentence, 结果维持 the name of a column: neither is a slip of the other. */
const OUTCOME_SAID = /^结果[为是均被](?:维持|纠正)$/

/** Words of table heads that a page broke into pieces. */
const PIECES_OF_TABLES = /本列数据|申请人情况|法人或(?:者)?其他组织[（(]/

/** Texts with a table in them unread, or with something left out, have marks whose other half is elsewhere. */
function marks(place: Place, text: string): Finding[] {
  const doubled = doubledMarks(text).map(({ kind, start, end, mark }) => {
    const quote = text
      .slice(Math.max(0, start - 4), end + 4)
      .replaceAll('\n', ' ')
      .trim()
    const message =
      kind === 'empty'
        ? `“${quote}”的“${mark}”里没有内容。请补写或者删去。`
        : `“${quote}”标点“${mark}”重复。请只留一个。`
    return found(place, 'warning', quote, message)
  })
  if (saysLeftOut(text) || looksLikeTable(text) || PIECES_OF_TABLES.test(text)) return doubled
  return [
    ...doubled,
    ...unpairedMarks(text).map(({ kind, start, mark }) => {
      const quote = kind === 'unclosed' ? text.slice(start, start + 12) : text.slice(Math.max(0, start - 11), start + 1)
      const other = kind === 'unclosed' ? '没有与它配对的后一半' : '没有与它配对的前一半'
      return found(
        place,
        'warning',
        quote.split('\n')[kind === 'unclosed' ? 0 : quote.split('\n').length - 1]!,
        `“${mark}”${other}。请补上，或者删去多余的一半。`,
      )
    }),
  ]
}

/** Shorter sentences may be alike on purpose. */
const WHOLE_SENTENCE = 24

/** A sentence pasted twice; told where it stands again. */
function saidTwice(texts: readonly Piece[]): Finding[] {
  const said = new Set<string>()
  return texts.flatMap(({ place, text }) => {
    if (looksLikeTable(text) || PIECES_OF_TABLES.test(text)) return []
    return text.split(/(?<=[。！？；])|\n/).flatMap((written) => {
      if (!/[。！？；]$/.test(written)) return []
      const sentence = written.replaceAll(/\s/g, '')
      if (sentence.length < WHOLE_SENTENCE) return []
      if (!said.has(sentence)) {
        said.add(sentence)
        return []
      }
      return [found(place, 'warning', written.trim(), `这一句在报告中出现了两次：“${sentence}”请删去一处。`)]
    })
  })
}

/** One note a report: a text that uses them does so everywhere. */
function halfWidth(texts: readonly Piece[]): Finding[] {
  const all = texts.flatMap(({ place, text }) => halfWidthMarks(text).map((mark) => ({ place, text, ...mark })))
  const [first] = all
  if (!first) return []
  const quote = first.text.slice(Math.max(0, first.start - 5), first.end + 5).replaceAll('\n', ' ')
  const message = `正文有${all.length}处半角标点，如“${quote}”。中文里请用全角标点。`
  return [found(first.place, 'note', quote, message)]
}

/** Where most paragraphs have none, that is how the document came (lines broken, marks lost), and not a slip. */
const SEVERAL = 3

function withoutFullStop(texts: readonly Piece[]): Finding[] {
  const all = texts.flatMap(({ place, text }) =>
    saysLeftOut(text) || looksLikeTable(text) ? [] : missingFullStops(text).map((mark) => ({ place, text, ...mark })),
  )
  if (all.length > SEVERAL) return []
  return all.map(({ place, text, start, end }) => {
    const quote = text.slice(start, end)
    return found(place, 'note', quote, `“…${quote}”后没有句号。请补上。`)
  })
}

function found(place: Place, severity: Severity, quote: string, message: string): Finding {
  return { rule: wording.id, severity, place, quote, left: null, right: null, message }
}
