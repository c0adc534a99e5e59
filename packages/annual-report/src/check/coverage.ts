import type { Edition } from '../editions/edition.ts'
import { formOf, labelOfRow } from '../places.ts'
import type { PrintedRow, ReportAsRead } from '../report.ts'
import { bare } from './labels.ts'
import { kindsOf, type SectionKind } from './section-kinds.ts'
import { saysLeftOut } from './text/left-out.ts'

export type FormTable = 'table2' | 'table3' | 'table4'

/**
 * What of a report its document holds. A document may be cut anywhere, and a rule may only miss what the document goes on
 * beyond: a row is missing when a later row, or a later section, is there. Reports of our own making hold everything.
 */
export interface Coverage {
  /** Whether the document was seen to begin with the beginning of the report. */
  begins: boolean
  /** Whether it was seen to reach the end of the report. */
  ends: boolean
  /** Whether a section of this kind would be seen if the report had it. */
  section(kind: SectionKind): boolean
  /** Whether the table would be seen whole if the report had it. */
  table(table: FormTable): boolean
  /** Whether the row would be seen if the report had it, with all its cells. */
  row(table: FormTable, row: string): boolean
}

export function isFormTable(table: string): table is FormTable {
  return table === 'table2' || table === 'table3' || table === 'table4'
}

/** Words only a table has: where they stand in the text of a section, its table is there and could not be read. */
const WORDS_OF_TABLES: Record<FormTable, RegExp> = {
  table2: /信息内容|本年制发件数|本年新制作数量/,
  table3: /勾稽关系|申请人情况|本年新收政府信息公开申请数量/,
  table4: /结果维持[\s|｜]{0,6}结果纠正|尚未审结[\s|｜]{0,6}总计/,
}

export const SECTION_OF: Record<FormTable, SectionKind> = { table2: 2, table3: 3, table4: 4 }

/** Whether a text has rows or headings of a table in it. */
export function looksLikeTable(text: string): boolean {
  return Object.values(WORDS_OF_TABLES).some((words) => words.test(text))
}

export function coverageOf(report: ReportAsRead, form: Edition): Coverage {
  if (!report.printedRows) return EVERYTHING
  const kinds = kindsOf(report.sections)
  const held = new Set<number>([
    ...kinds.filter((kind) => kind !== null),
    ...(Object.keys(SECTION_OF) as FormTable[]).filter((table) => isThere(report, table)).map((t) => SECTION_OF[t]),
  ])
  const first = Math.min(...held)
  const last = Math.max(...held)
  const begins = first === 1 || (report.title?.length ?? 0) > 0
  const ends = held.has(6) || isSigned(report)
  const beyond = (kind: SectionKind) => ends || last > kind
  const before = (kind: SectionKind) => begins || first < kind

  /** The text beside a table says that it was left out, or has the table in it unread. */
  const unjudged = (table: FormTable) => {
    const index = kinds.indexOf(SECTION_OF[table])
    const text = report.sections[index]?.text ?? ''
    return saysLeftOut(text) || (!isThere(report, table) && WORDS_OF_TABLES[table].test(text))
  }

  const heldIn = new Map<FormTable, ReturnType<typeof orderHeld>>()
  const heldOf = (table: FormTable) => {
    const held = heldIn.get(table) ?? orderHeld(report, form, table)
    heldIn.set(table, held)
    return held
  }

  return {
    begins,
    ends,
    section: (kind) => beyond(kind) && before(kind),
    table: (table) => beyond(SECTION_OF[table]) && before(SECTION_OF[table]) && !unjudged(table),
    row(table, row) {
      if (unjudged(table)) return false
      const { order, first, last } = heldOf(table)
      const place = order.indexOf(row)
      const after = beyond(SECTION_OF[table]) || place < last
      const since = before(SECTION_OF[table]) || place > first
      return after && since
    },
  }
}

/** The rows of a table in the order of the form, and the places there of the first and the last of which anything was seen. */
function orderHeld(report: ReportAsRead, form: Edition, table: FormTable) {
  const order = rowsOf(form, table)
  const places = rowsHeld(report, table).map((key) => order.indexOf(key === 'other' ? 'other.misc' : key))
  return { order, first: Math.min(...places.filter((at) => at >= 0)), last: Math.max(...places) }
}

const EVERYTHING: Coverage = {
  begins: true,
  ends: true,
  section: () => true,
  table: () => true,
  row: () => true,
}

/** The rows of a table in the order of the form. */
export function rowsOf(form: Edition, table: FormTable): string[] {
  if (table === 'table2') return form.table2.flatMap((block) => block.rows.map(({ key }) => key))
  return table === 'table3' ? form.table3.rows.map(({ key }) => key) : form.table4.groups.map(({ key }) => key)
}

/** Whether anything of a table was seen: a row, a label, an undecided cell. */
export function isThere(report: ReportAsRead, table: FormTable): boolean {
  return rowsHeld(report, table).length > 0
}

/** The row a printed row is, also where it was taken for none though it is called like one: moved, or printed twice. */
export function rowOf(report: ReportAsRead, { table, row, label }: PrintedRow): string | null {
  if (row !== null || !isFormTable(table)) return row
  const form = formOf(report)
  const words = bare(label)
  return rowsOf(form, table).find((key) => bare(labelOfRow(form, table, key)) === words) ?? null
}

/** The rows of a table of which anything was seen. */
export function rowsHeld(report: ReportAsRead, table: string): string[] {
  const read = isFormTable(table) ? report[table] : null
  const printed = (report.printedRows ?? []).flatMap((one) => (one.table === table ? (rowOf(report, one) ?? []) : []))
  const undecided = (report.refused ?? []).flatMap((one) => (one.table === table ? [one.row] : []))
  return [...new Set([...Object.keys(read ?? {}), ...printed, ...undecided])]
}

/** A date on a line of its own at the very end, as under a signature. */
function isSigned(report: ReportAsRead): boolean {
  const lines = (report.sections.at(-1)?.text ?? '').trim().split('\n')
  return lines.length > 1 && /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/.test(lines.at(-1)!.replaceAll(/\s/g, ''))
}
