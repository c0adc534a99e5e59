import type { FigureKind } from '../../../editions/edition.ts'
import { editionOf } from '../../../editions/editions.ts'
import { localTableForm } from '../../../editions/local-tables.ts'
import { formOf, placeIn } from '../../../places.ts'
import type { PrintedCell, ReportAsRead } from '../../../report.ts'
import { isFormTable } from '../../coverage.ts'
import type { Finding, Rule } from '../../finding.ts'

/** Every figure is of the kind its cell takes: counts are whole and not negative, 增/减 may be negative, amounts decimal. */
export const numberTypes: Rule = {
  id: 'number-types',
  title: '数字类型正确（件数为非负整数，金额为非负小数）',
  severity: 'error',
  check(report) {
    const form = formOf(report)
    const findings: Finding[] = []
    for (const { table, row, column, value, kind } of figures(report)) {
      const wrong = whatIsWrong(value, kind)
      if (!wrong) continue
      const place = placeIn(form, table, row, table === 'table2' || column !== 'figure' ? column : null)
      const severity = wrong.mayStand ? 'warning' : numberTypes.severity
      findings.push({ ...finding(place, String(value), `${place.label}填“${value}”，${wrong.why}。`), severity })
    }
    findings.push(...asPrinted(report))
    for (const [row, cells] of Object.entries(report.table2 ?? {})) {
      const { previousItems, change } = cells
      if (typeof previousItems !== 'number' || typeof change !== 'number' || previousItems + change >= 0) continue
      const place = placeIn(form, 'table2', row, 'change')
      findings.push({
        ...finding(
          place,
          String(change),
          `${place.label}填${change}，减少的数量大于上一年项目数量${previousItems}。请核对两项数据。`,
        ),
        left: previousItems,
        right: -change,
      })
    }
    return findings
  },
}

/**
 * What only the printed words show: a reader that is careful refuses -1 and 无 in a cell for a count, and takes 2150.36 from
 * 2,150.36万元. Very likely wrong, as the words may have suffered on the way.
 */
function asPrinted(report: ReportAsRead): Finding[] {
  const form = formOf(report)
  const warn = (cell: PrintedCell, printed: string, why: string): Finding => {
    const place = placeIn(form, cell.table, cell.row, cell.column)
    return { ...finding(place, printed, `${place.label}填“${printed}”，${why}。`), severity: 'warning' }
  }
  const refused = (report.refused ?? []).flatMap((cell) => {
    const printed = (cell.printed ?? '').trim()
    if (!isFormTable(cell.table) || kindOf(cell.column) !== 'count') return []
    if (NONE.test(printed)) return [warn(cell, printed, '不是数字，没有发生的请填0')]
    const wrong = /^[-－−]?\d+(?:\.\d+)?$/.test(printed) ? whatIsWrong(printed.replace(/^[－−]/, '-'), 'count') : null
    return wrong ? [warn(cell, printed, wrong.why)] : []
  })
  // 采购总金额 of the 2019 form is printed with its unit.
  const amounts = (report.cells ?? []).flatMap((cell) => {
    const printed = (cell.printed ?? '').trim()
    if (cell.table !== 'table2' || cell.row !== 'fees' || cell.column !== 'amount') return []
    if (/^\d[\d,，.]*(?:万|亿)?元$/.test(printed)) return [warn(cell, printed, '表头已经写明单位，请只填数字')]
    return /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(printed) ? [warn(cell, printed, '请不要使用分隔符，只填数字')] : []
  })
  return [...refused, ...amounts]
}

/** Words for nought where a figure belongs. */
const NONE = /^(?:无|没有|暂无|未发生|若干|不详)$/

interface Figure {
  table: string
  row: string
  column: string
  value: number | string
  kind: FigureKind
}

function figures(report: ReportAsRead): Figure[] {
  const all: { table: string; row: string; column: string; value: unknown; kind: FigureKind }[] = []
  for (const [row, cells] of Object.entries(report.table2 ?? {})) {
    for (const [column, value] of Object.entries(cells)) {
      if (column !== 'unit') all.push({ table: 'table2', row, column, value, kind: kindOf(column) })
    }
  }
  for (const table of ['table3', 'table4'] as const) {
    for (const [row, cells] of Object.entries(report[table] ?? {})) {
      for (const [column, value] of Object.entries(cells)) all.push({ table, row, column, value, kind: 'count' })
    }
  }
  for (const { name, rows } of report.localTables) {
    for (const [row, value] of Object.entries(rows)) {
      const kind = localTableForm(name)?.rows.find(({ key }) => key === row)?.kind ?? 'decimal'
      all.push({ table: name, row, column: 'figure', value, kind })
    }
  }
  return all.filter((figure): figure is Figure => figure.value !== null && figure.value !== undefined)
}

/** Columns of 表二 keep their kind from form to form. */
function kindOf(column: string): FigureKind {
  const columns = [editionOf('2019'), editionOf('2021')].flatMap(({ table2 }) =>
    table2.flatMap((block) => block.columns),
  )
  return columns.find(({ key }) => key === column)?.kind ?? 'count'
}

interface Wrong {
  why: string
  /** It can still be read as one figure only. */
  mayStand?: true
}

function whatIsWrong(value: number | string, kind: FigureKind): Wrong | null {
  const written = typeof value === 'number' && Number.isFinite(value) ? String(value) : String(value).trim()
  if (kind === 'decimal') return amountWrong(written)
  if (!/^[+＋-]?\d+(?:\.\d+)?(?:e\+?\d+)?$/.test(written)) return { why: '不是数字，请填阿拉伯数字' }
  if (!Number.isSafeInteger(Number(written))) return { why: '件数应为整数，请核对' }
  return kind === 'count' && Number(written) < 0 ? { why: '件数不能为负，请核对' } : null
}

function amountWrong(written: string): Wrong | null {
  if (/^-/.test(written)) return { why: '金额不能为负，请核对' }
  if (/^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(written)) return { why: '请不要使用分隔符，只填数字', mayStand: true }
  if (!/^\d+(?:\.\d+)?$/.test(written)) return { why: '应为不带单位、不带分隔符的非负数，请只填数字' }
  // 万元 with six decimals is exact to the fen.
  return /\.\d{7,}$/.test(written) ? { why: '小数位数过多，请核对金额和单位', mayStand: true } : null
}

function finding(place: Finding['place'], quote: string, message: string): Finding {
  return { rule: numberTypes.id, severity: numberTypes.severity, place, quote, left: null, right: null, message }
}
