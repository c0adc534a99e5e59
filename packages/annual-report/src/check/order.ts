import { localTableForm } from '../editions/local-tables.ts'
import { IN_PREFACE, IN_TITLE, type Place } from '../places.ts'
import type { ReportAsRead } from '../report.ts'
import type { Finding } from './finding.ts'
import { type SectionKind, sectionOfKind } from './section-kinds.ts'

/**
 * Findings as somebody goes through a report with them: what concerns all of it, the title, the preface, then section by
 * section; within a section its table first, then its text from the top. Findings of one place keep their order.
 */
export function inReadingOrder(report: ReportAsRead, findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: keyOf(report, finding) }))
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ finding }) => finding)
}

type Key = readonly [part: number, text: number, at: number]

function compare(one: Key, other: Key): number {
  const at = one.findIndex((part, index) => part !== other[index])
  return at < 0 ? 0 : one[at]! - other[at]!
}

function keyOf(report: ReportAsRead, { place, quote }: Finding): Key {
  if (place.table) return [tablePart(report, place.table), 0, 0]
  if (place.section)
    return [place.section, 1, Math.max(0, (report.sections[place.section - 1]?.text ?? '').indexOf(quote))]
  return [wholePart(place), 0, 0]
}

function wholePart(place: Place): number {
  if (place.label === IN_PREFACE.label) return 0
  return place.label === IN_TITLE.label ? -1 : -2
}

const SECTION_OF: Record<string, SectionKind> = { table2: 2, table3: 3, table4: 4 }

/** The section a table stands in, as the report has it; where it has none, as the form has it. */
function tablePart(report: ReportAsRead, table: string): number {
  const kind = SECTION_OF[table] ?? localTableForm(table)?.section ?? 2
  return sectionOfKind(report.sections, kind)?.position ?? kind
}
