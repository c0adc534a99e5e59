import type { Edition, SectionForm } from '../../../editions/edition.ts'
import { formOf, IN_PREFACE, type Place, placeInSection, WHOLE_REPORT } from '../../../places.ts'
import type { ReportAsRead, Section } from '../../../report.ts'
import { coverageOf, type FormTable, isThere } from '../../coverage.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { isNoTitle, kindOfTitle, kindsOf, type SectionKind, wordsOf } from '../../section-kinds.ts'
import { saysLeftOut } from '../../text/left-out.ts'
import { unbroken } from '../../text/sentences.ts'

/** The six sections of the form are there, in its order, under its titles, none empty, and no others. */
export const sections: Rule = {
  id: 'sections',
  title: '六个部分齐全、标题规范、内容不空',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const kinds = kindsOf(report.sections)
    return [
      ...missing(report, form, kinds),
      ...disordered(report, kinds),
      ...announced(report, form),
      ...report.sections.flatMap((section, index) => {
        const place = placeInSection(report, index + 1)
        const kind = kinds[index]!
        if (kind === null) return isNoTitle(section.title) ? [] : [extra(section, place)]
        const expected = form.sections[kind - 1]!
        const last = index === report.sections.length - 1
        return [...worded(section, expected, place), ...empty(report, section, expected, place, last)]
      }),
    ]
  },
}

type Kinds = readonly (SectionKind | null)[]

function missing(report: ReportAsRead, form: Edition, kinds: Kinds): Finding[] {
  const coverage = coverageOf(report, form)
  const absent = form.sections.filter(({ number }) => !kinds.includes(number))
  const sure = absent.filter(({ number }) => coverage.section(number) && !standsInText(report, number))
  const printed = report.sections.map(({ title }) => title).join('；')
  const findings = sure.length === 0 ? [] : [found(WHOLE_REPORT, 'error', '', missingMessage(sure, form, printed))]
  const cut = absent.filter(({ number }) => !coverage.section(number))
  if (report.sections.length === 0)
    return holdsNothing(report) ? [found(WHOLE_REPORT, 'warning', '', ONLY_A_TITLE)] : findings
  if (cut.length === 0) return findings
  // A report that stops after section five has more likely forgotten section six than been cut there.
  const forgotten = coverage.begins && kinds.includes(5) && (report.sections.at(-1)?.text.trim() ?? '') !== ''
  const names = cut.map(({ title }) => `“${title}”`).join('、')
  const message = forgotten
    ? `没有读到${names}。文件如果完整，请补写该部分。`
    : `文件中没有${names}，可能只是报告的一部分，这些部分没有检查。`
  return [...findings, found(WHOLE_REPORT, forgotten ? 'warning' : 'note', '', message)]
}

/** A document of which nothing but a title was read must not look like one that was checked and is sound. */
function holdsNothing({ printedRows, table2, table3, table4, localTables, refused, pictured }: ReportAsRead): boolean {
  if (!printedRows || table2 || table3 || table4) return false
  return localTables.length === 0 && (refused ?? []).length === 0 && (pictured ?? []).length === 0
}

const ONLY_A_TITLE = '只读到标题，没有读到表格和各部分的文字，没有可以检查的内容。请核对文件是否完整。'

/** A title that a conversion left in the text of another section, on a line of its own. */
function standsInText(report: ReportAsRead, number: SectionKind): boolean {
  if (!report.printedRows) return false
  const lines = [report.preface ?? '', ...report.sections.map(({ text }) => text)].flatMap((text) => text.split('\n'))
  return lines.some((line) => line.length <= 40 && /^\s*[一二三四五六]、/.test(line) && kindOfTitle(line) === number)
}

function missingMessage(absent: readonly SectionForm[], form: Edition, printed: string): string {
  return (
    `年度报告应当有六个部分（${form.sections.map(({ title }) => title).join('、')}），` +
    `本报告${printed === '' ? '没有分部分' : `的各部分为“${printed}”`}，缺少${absent.map(({ title }) => `“${title}”`).join('、')}。` +
    '请按规定的六个部分编排。'
  )
}

function disordered(report: ReportAsRead, kinds: Kinds): Finding[] {
  let highest = 0
  for (const [index, kind] of kinds.entries()) {
    if (kind === null) continue
    if (kind < highest) {
      const { title } = report.sections[index]!
      const message = `“${title}”排在了后面的部分之后。请按规定的顺序编排六个部分。`
      return [found(placeInSection(report, index + 1), 'error', title, message)]
    }
    highest = kind
  }
  return []
}

/** The names of the sections as the preface lists them: 本年报由总体情况、……等六个部分组成. */
function announced(report: ReportAsRead, form: Edition): Finding[] {
  const { plain, quote } = unbroken(report.preface ?? '')
  const list = /由([^。；]{10,220}?)(?:等)?[一二三四五六七八]个?部分(?:组成|构成)/.exec(plain)
  if (!list) return []
  const names = list[1]!.replaceAll(/[、，和及与]/g, '')
  const missing = form.sections.filter(
    ({ title, variants }) => ![title, ...variants].some((one) => names.includes(plainTitle(one))),
  )
  if (missing.length === 0) return []
  const at = list.index + 1
  const message = `前言所列各部分的名称与规定的标题不同（${missing.map(({ title }) => `“${title}”`).join('、')}）。请按规定的标题列出。`
  return [found(IN_PREFACE, 'note', quote(at, at + list[1]!.length), message)]
}

function extra({ title }: Section, place: Place): Finding {
  const message = `“${title}”不是规定的六个部分之一。请把内容并入相应部分，没有对应部分的写入“六、其他需要报告的事项”。`
  return found(place, 'warning', title, message)
}

/** The words of the title; its numeral is the matter of the rule `numbering`. */
function worded({ title }: Section, expected: SectionForm, place: Place): Finding[] {
  const right = [expected.title, ...expected.variants].map(plainTitle)
  if (right.includes(plainTitle(title))) return []
  const message = `第${expected.number}部分的标题为“${title}”，规定的标题是“${expected.title}”。请按规定的标题书写。`
  return [found(place, 'warning', title, message)]
}

/** 行政复议、行政诉讼 and 行政复议和行政诉讼 are one title. */
function plainTitle(title: string): string {
  return wordsOf(title).replaceAll(/[、，,和及与（）()]/g, '')
}

function empty(report: ReportAsRead, section: Section, expected: SectionForm, place: Place, last: boolean): Finding[] {
  const text = section.text.trim()
  if (saysLeftOut(text)) return []
  const table = expected.table
  if (text === '') {
    // A document may have been cut behind its last title; of a missing table the rule `missing-parts` speaks.
    const next = report.sections[place.section ?? 0]
    if (report.printedRows && (last || table || (next && isNoTitle(next.title)))) return []
    if (table && hasTable(report, table)) return []
    const advice = expected.number === 6 ? '没有其他需要报告的事项的，请写明“无其他需要报告的事项”' : '请补写内容'
    return [found(place, 'error', section.title, `“${section.title}”没有内容。${advice}。`)]
  }
  return table ? [] : oneWord(section, expected, place, text)
}

function hasTable(report: ReportAsRead, table: FormTable): boolean {
  return isThere(report, table) || (report.pictured ?? []).includes(table)
}

/** 无, 略, 暂无: not a sentence anybody can hold the body to. */
function oneWord(section: Section, expected: SectionForm, place: Place, text: string): Finding[] {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (letters.length > 4) return []
  if (expected.number !== 6) {
    const message = `“${section.title}”只写了“${text}”。请写明本年度的实际情况。`
    return [found(place, 'error', text, message)]
  }
  const message = `“${section.title}”只写了“${text}”。请写成完整的一句，如“无其他需要报告的事项”。`
  return [found(place, 'warning', text, message)]
}

function found(place: Place, severity: Severity, quote: string, message: string): Finding {
  return { rule: sections.id, severity, place, quote, left: null, right: null, message }
}
