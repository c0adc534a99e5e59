import { EDITIONS } from '../../../editions/editions.ts'
import { formOf, labelOfRow, type Place, placeIn } from '../../../places.ts'
import type { PrintedRow, ReportAsRead } from '../../../report.ts'
import { type FormTable, rowOf, rowsOf } from '../../coverage.ts'
import type { Finding, Rule, Severity } from '../../finding.ts'
import { bare, GROUPS, unnumbered } from '../../labels.ts'

/** The rows of the three tables are called as the form calls them, stand in its order, once each, and are its rows. */
export const rowLabels: Rule = {
  id: 'row-labels',
  title: '表格各行的名称、顺序与规定格式一致',
  severity: 'warning',
  check(report) {
    return [
      ...unitMissing(report),
      ...TABLES.flatMap((table) => {
        const printed = (report.printedRows ?? []).filter((row) => row.table === table)
        return [
          // The groups of 表四 stand above its figures; what is printed beside a row of them is any of the headings.
          ...(table === 'table4' ? [] : renamed(report, table, printed)),
          ...repeated(report, table, printed),
          ...disordered(report, table, printed),
          ...strange(report, table, printed),
        ]
      }),
    ]
  },
}

/** The 2019 form leaves the unit of the amount to the body; nothing is nothing in any unit. */
function unitMissing(report: ReportAsRead): Finding[] {
  const { amount, unit } = report.table2?.procurement ?? {}
  if (!report.printedRows || amount === undefined || amount === null || unit || Number(amount) === 0) return []
  const place = placeIn(formOf(report), 'table2', 'procurement', 'amount')
  return [found(place, '采购总金额', null, `${place.label}没有写明单位。请写明元或者万元。`, 'note')]
}

const TABLES = ['table2', 'table3', 'table4'] as const

/** 转结 for 结转, the slip that is handed on from report to report. */
const TURNED = /转结/

function renamed(report: ReportAsRead, table: FormTable, printed: readonly PrintedRow[]): Finding[] {
  const form = formOf(report)
  const told = new Set<string>()
  return printed.flatMap(({ row, label }): Finding[] => {
    if (row === null || told.has(row) || isLabelOf(label, labelOfRow(form, table, row))) return []
    told.add(row)
    const right = labelOfRow(form, table, row)
    const place = placeIn(form, table, row, null)
    if (TURNED.test(label)) {
      return [found(place, label, right, `${NAMES[table]}“${label}”中的“转结”应为“结转”。请改为“${right}”。`, 'error')]
    }
    return [found(place, label, right, `${NAMES[table]}“${label}”行的名称应为“${right}”。请按规定的格式书写。`)]
  })
}

const NAMES: Record<FormTable, string> = { table2: '表二', table3: '表三', table4: '表四' }

/** Whether a printed label is the form's: whole, with its group before it, without its numeral or its note in brackets. */
function isLabelOf(printed: string, right: string): boolean {
  const is = withoutGroups(bare(unnumbered(printed)), bare(unnumbered(right)))
  const should = bare(unnumbered(right))
  if (is === should || bare(printed).endsWith(bare(right))) return true
  const short = bare(unnumbered(right.replaceAll(/（[^（）]*）$/g, '')))
  if (is === short) return true
  // The row's name in the other form is no piece of its name in this one.
  if (NAMES_ELSEWHERE.has(is)) return false
  // A page may have broken the label in two; what came with the row is then only its beginning, or its end.
  return is.length >= 2 && (should.startsWith(is) || should.endsWith(is))
}

/** The label without pieces of a group's name that a conversion ran into it: 2.申请人……要他处理求缴纳费用. */
function withoutGroups(label: string, right: string): string {
  if (label.length <= right.length) return label
  for (const group of GROUPS) {
    for (let length = group.length; length >= 2; length--) {
      for (let start = 0; start + length <= group.length; start++) {
        if (label.replace(group.slice(start, start + length), '') === right) return right
      }
    }
  }
  return label
}

const NAMES_ELSEWHERE: ReadonlySet<string> = new Set(
  EDITIONS.flatMap(({ value }) => value.table2.flatMap(({ rows }) => rows.map(({ label }) => bare(label)))),
)

function repeated(report: ReportAsRead, table: FormTable, printed: readonly PrintedRow[]): Finding[] {
  const form = formOf(report)
  const nameOf = (row: string) => bare(unnumbered(labelOfRow(form, table, row)))
  const seen = new Set<string>()
  return printed.flatMap(({ row, label }): Finding[] => {
    const key = rowOf(report, { table, row, label })
    if (!key || !bare(label).endsWith(nameOf(key))) return []
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const place = placeIn(form, table, key, null)
    const message = `${place.label}出现了不止一次。请删去多余的一行，并核对两行数据。`
    // Where a page breaks a row, its name may be printed again above nothing.
    return [found(place, label, null, message, row === null || printedOnce(printed, key) ? 'warning' : 'error')]
  })
}

function printedOnce(printed: readonly PrintedRow[], key: string): boolean {
  return printed.filter(({ row }) => row === key).length < 2
}

function disordered(report: ReportAsRead, table: FormTable, printed: readonly PrintedRow[]): Finding[] {
  const form = formOf(report)
  const order = rowsOf(form, table)
  let highest: { at: number; row: string } | null = null
  for (const one of printed) {
    const { label } = one
    const row = rowOf(report, one)
    const at = row === null ? -1 : order.indexOf(row)
    if (row === null || at < 0) continue
    if (highest && at < highest.at) {
      const before = labelOfRow(form, table, highest.row)
      const place = placeIn(form, table, row, null)
      // One row out of place is enough to say so: every row after it would be told too.
      return [found(place, label, null, `${place.label}排在“${before}”之后，与规定格式的顺序不同。请按格式排列各行。`)]
    }
    if (!highest || at > highest.at) highest = { at, row }
  }
  return []
}

/** A line above the table that was taken for a row of it. */
const CAPTION = /表$|统计表|情况表|单位[:：]/

/** Everything the three tables print beside their figures, in either form. */
const WORDS_OF_TABLES: readonly string[] = [
  ...new Set(
    EDITIONS.flatMap(({ value: form }) => [
      ...form.table2.flatMap(({ caption, columns, rows }) => [caption, ...columns, ...rows]),
      ...form.table3.rows,
      ...form.table3.columns,
      ...Object.values(form.table3.groups),
      form.table3.cornerNote,
      form.table3.applicants,
      form.table3.organisations,
      ...form.table4.groups,
      ...form.table4.results,
      form.table4.review,
      form.table4.litigation,
      '信息内容',
      '项目',
      '类别',
    ]).map((one) => bare(typeof one === 'string' ? one : one.label)),
  ),
]

/** Rows that are in neither form. Pieces of labels, headings and group names are left alone. */
function strange(report: ReportAsRead, table: FormTable, printed: readonly PrintedRow[]): Finding[] {
  const heading = (is: string) =>
    WORDS_OF_TABLES.some((one) => one.includes(is) || (one.length > 2 && is.includes(one)))
  return printed.flatMap(({ row, label }): Finding[] => {
    const is = bare(label)
    if (row !== null || is.length < 3 || heading(is) || CAPTION.test(label)) return []
    const place = placeIn(formOf(report), table, null, null)
    return [found(place, label, null, `${place.label}的“${label}”行不在规定的格式中。请删去该行，或者并入相应各行。`)]
  })
}

function found(
  place: Place,
  quote: string,
  right: string | null,
  message: string,
  severity: Severity = rowLabels.severity,
): Finding {
  return { rule: rowLabels.id, severity, place, quote, left: right === null ? null : quote, right, message }
}
