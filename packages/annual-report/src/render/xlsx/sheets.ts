import type { Sheet, SheetCell } from '@yangguang/documents'
import type { Grid, GridCell } from '../../grid/grid.ts'
import { gridsOf } from '../../grid/grids.ts'
import { type AnnualReport, reportTitle } from '../../report.ts'

const NAMES: Readonly<Record<string, string>> = {
  table2: '表二 主动公开',
  table3: '表三 依申请公开',
  table4: '表四 复议诉讼',
}

/** The report as sheets: one for each table, in the form's layout with numbers as numbers, and one with the texts. */
export function toSheets(report: AnnualReport): Sheet[] {
  return [...gridsOf(report).map((grid) => sheetOf(grid, report)), textSheet(report)]
}

/** Characters that fit a column of relative width 1, chosen so that 表三 fills a landscape page. */
const CHARACTERS = 1.25

function sheetOf(grid: Grid, report: AnnualReport): Sheet {
  const total = grid.widths.reduce((sum, width) => sum + width, 0)
  return {
    name: NAMES[grid.name] ?? grid.caption,
    columns: grid.widths.map((width) => ({ width: Math.max(8, Math.round((width / total) * 100 * CHARACTERS)) })),
    headerRows: grid.headRows + 1,
    landscape: grid.name !== 'table2',
    rows: [
      [
        {
          value: `${reportTitle(report).join('')}　${grid.caption}`,
          columnSpan: grid.widths.length,
          bold: true,
          wrap: true,
        },
      ],
      ...grid.rows.map((row) => row.map(cellOf)),
    ],
  }
}

function cellOf(cell: GridCell): SheetCell {
  return {
    ...contentOf(cell),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
    align: cell.kind === 'label' || cell.kind === 'note' || cell.kind === 'banner' ? 'left' : 'center',
    wrap: true,
    ...(cell.kind === 'banner' || cell.kind === 'head' ? { shaded: true, bold: true } : {}),
  }
}

/** Excel keeps fifteen digits; an amount with more stays text, so that none of them is lost. */
const DIGITS = 15

function contentOf(cell: GridCell): { value: string | number | null; format?: string } {
  const { value, text } = cell
  if (cell.kind !== 'figure' || value === undefined || value === null) return { value: text === '' ? null : text }
  if (typeof value === 'number') return { value }
  const [, decimals] = /^\d+(?:\.(\d+))?$/.exec(value) ?? []
  const plain = text === value && value.replace('.', '').length <= DIGITS && /^\d/.test(value)
  if (!plain) return { value: text }
  return { value: Number(value), format: decimals ? `0.${'0'.repeat(decimals.length)}` : '0' }
}

function textSheet(report: AnnualReport): Sheet {
  const texts: [string, string][] = [
    ...(report.preface ? [['前言', report.preface] as [string, string]] : []),
    ...report.sections.map(({ title, text }): [string, string] => [title, text]),
  ]
  return {
    name: '文字部分',
    columns: [{ width: 30 }, { width: 100 }],
    rows: [
      ['部分', '内容'],
      ...texts
        .filter(([, text]) => text !== '')
        .map(([title, text]): SheetCell[] => [title, { value: text, wrap: true, align: 'left' }]),
    ],
  }
}
