import type { Edition } from '../editions/edition.ts'
import type { ReportAsRead } from '../report.ts'
import type { Grid, GridCell } from './grid.ts'
import { figure, printed } from './printed.ts'

/** Blocks of 表二 stand under each other in one table of four columns; a block with fewer widens its last column. */
const COLUMNS = 4

/** 表二 with its shaded 第二十条 lines. */
export function gridOfTable2(form: Edition, report: Pick<ReportAsRead, 'table2' | 'notApplicable'>): Grid {
  const excused = new Set(report.notApplicable)
  return {
    name: 'table2',
    caption: form.sections[1]!.title,
    widths: [30, 23, 23, 24],
    headRows: 0,
    rows: form.table2.flatMap((block) => {
      const lastSpan = COLUMNS - block.columns.length
      const spread = (cells: GridCell[]) =>
        lastSpan > 1 ? [...cells.slice(0, -1), { ...cells.at(-1)!, columnSpan: lastSpan }] : cells
      return [
        [{ kind: 'banner', text: block.caption, columnSpan: COLUMNS }],
        spread([
          { kind: 'head', text: '信息内容' },
          ...block.columns.map(({ label }): GridCell => ({ kind: 'head', text: label })),
        ]),
        ...block.rows.map((row) => {
          const cells = report.table2?.[row.key]
          return spread([
            { kind: 'label', text: row.label },
            ...block.columns.map(({ key, kind }) => {
              const value = cells?.[key] ?? null
              const text = printed(value, {
                signed: kind === 'change',
                unit: key === 'amount' && row.key === 'procurement' ? String(cells?.unit ?? '') : null,
                notApplicable: excused.has(`table2.${row.key}.${key}`),
              })
              return figure(row.key, key, value, text)
            }),
          ])
        }),
      ] satisfies GridCell[][]
    }),
  }
}
