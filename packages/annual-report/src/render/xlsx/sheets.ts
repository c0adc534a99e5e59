import type { Sheet, SheetCell, StyledSheetCell } from '@yangguang/documents'
import { type Grid, type GridCell, placed } from '../../grid/grid.ts'
import { gridsOf } from '../../grid/grids.ts'
import { type AnnualReport, reportTitle } from '../../report.ts'
import { textBlocks } from '../text-blocks.ts'

const NAMES: Readonly<Record<string, string>> = {
  table2: '表二 主动公开',
  table3: '表三 依申请公开',
  table4: '表四 复议诉讼',
}

/** The report as sheets: one for each table, in the form's layout with numbers as numbers, and one with the texts. */
export function toSheets(report: AnnualReport): Sheet[] {
  return [...gridsOf(report).map((grid) => sheetOf(grid, report)), textSheet(report)]
}

/** Characters of half width across a sheet, enough for most labels to stay on one line. */
const ACROSS: Readonly<Record<string, number>> = { table3: 130, table4: 130 }
const ACROSS_OTHERS = 90

function sheetOf(grid: Grid, report: AnnualReport): Sheet {
  const across = ACROSS[grid.name] ?? ACROSS_OTHERS
  const total = grid.widths.reduce((sum, width) => sum + width, 0)
  const widths = grid.widths.map((width) => Math.max(7, Math.round((width / total) * across)))
  const cells = placed(grid)
  return {
    name: NAMES[grid.name] ?? grid.caption,
    columns: widths.map((width) => ({ width })),
    headerRows: grid.headRows + 1,
    landscape: grid.name === 'table4',
    rows: [
      [{ value: `${reportTitle(report).join('')}　${grid.caption}`, columnSpan: widths.length, height: heightOf(1) }],
      ...grid.rows.map((row, top) => {
        const lines = cells
          .filter((one) => one.top === top && !(one.cell.rowSpan && one.cell.rowSpan > 1))
          .map(({ cell, left, right }) =>
            linesOf(
              cell.text,
              widths.slice(left, right).reduce((sum, width) => sum + width, 0),
            ),
          )
        return row.map((cell) => cellOf(cell, heightOf(Math.max(1, ...lines))))
      }),
    ],
  }
}

/** Points. Excel does not fit a row to merged cells by itself, so every row is given its height. */
function heightOf(lines: number): number {
  return Math.min(409, 8 + 15 * lines)
}

function linesOf(text: string, width: number): number {
  const halves = (line: string) => [...line].reduce((sum, character) => sum + (character > '⁯' ? 2 : 1), 0)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halves(line) / Math.max(1, width - 1))), 0)
}

function cellOf(cell: GridCell, height: number): StyledSheetCell {
  return {
    ...contentOf(cell),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
    align: cell.kind === 'label' || cell.kind === 'note' || cell.kind === 'banner' ? 'left' : 'center',
    wrap: true,
    height,
    ...(cell.kind === 'banner' || cell.kind === 'head' ? { shaded: true, bold: true } : {}),
  }
}

/** Excel keeps fifteen digits; an amount with more stays text, so that none of them is lost. */
const DIGITS = 15

function contentOf({ kind, value, text, level = 0 }: GridCell): { value: string | number | null; format?: string } {
  if (kind !== 'figure') return { value: text.replaceAll(/^/gm, '　'.repeat(level)) }
  if (value === undefined || value === null) return { value: text === '' ? null : text }
  if (typeof value === 'number') return { value, ...(text.startsWith('+') ? { format: '+0;-0;0' } : {}) }
  const [plain, decimals = ''] = /^\d+(?:\.(\d+))?$/.exec(text) ?? []
  if (plain === undefined || text.replace('.', '').length > DIGITS) return { value: text }
  return { value: Number(value), format: decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}` }
}

const TEXT_WIDTHS = [18, 72] as const

/** One row for each paragraph: a cell of Excel cannot be higher than a page. */
function textSheet(report: AnnualReport): Sheet {
  const texts: [string, string][] = [
    ['前言', report.preface ?? ''],
    ...report.sections.map(({ title, text }): [string, string] => [title, text]),
  ]
  return {
    name: '文字部分',
    columns: TEXT_WIDTHS.map((width) => ({ width })),
    rows: [
      ['部分', '内容'],
      ...texts.flatMap(([title, text]) =>
        textBlocks(text).map((block, at): SheetCell[] => {
          const paragraph = block.lead + block.text
          const name = at === 0 ? title : ''
          const height = heightOf(Math.max(linesOf(name, TEXT_WIDTHS[0]), linesOf(paragraph, TEXT_WIDTHS[1])))
          return [
            { value: name, wrap: true, height },
            { value: paragraph, wrap: true, height },
          ]
        }),
      ),
    ],
  }
}
