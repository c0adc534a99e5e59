import type { PastReportPart, PastReportReading } from '@yangguang/contract'
import { editionFor, gridsOf, type ReportAsRead } from 'nianbao/model'
import { useMemo } from 'react'
import { placeOf } from '../cells/cell-name.ts'
import { FormTable } from '../paper/FormTable.tsx'
import type { Marks } from '../paper/marks.ts'
import '../paper/paper.css'
import { type Decisions, figureOf } from './decisions.ts'

interface Props {
  review: PastReportReading
  parts: readonly PastReportPart[]
  decisions: Decisions
  year: number
  onOpen: (place: string) => void
}

/** The chosen tables as they will be, in the form of the year: what is still to be decided is marked; every cell can be put right. */
export function TablesAsRead({ review, parts, decisions, year, onOpen }: Props) {
  const byPlace = useMemo(() => new Map(review.cells.map((cell) => [cell.place, cell])), [review])
  const report = reportOf(review, decisions, year)
  const grids = gridsOf(report).filter(({ name }) => (parts as readonly string[]).includes(partOf(name)))
  const marks: Marks = {
    of: (name) => {
      const cell = byPlace.get(placeOf(name))
      if (!cell || cell.state === 'sure') return null
      return decisions[cell.place]?.done ? 'note' : 'warning'
    },
  }
  if (grids.length === 0) return <p className="yg-past-fine">没有选择要导入的表。</p>
  return grids.map((grid) => (
    <FormTable
      key={grid.name}
      grid={grid}
      captioned
      marks={marks}
      onOpen={() => undefined}
      entered={(name, { text }) => {
        const cell = byPlace.get(placeOf(name))
        if (!cell) return <span className="yg-faint">—</span>
        const from = [cell.where, cell.printed && `印作“${cell.printed.trim()}”`].filter(Boolean).join('，')
        return (
          <button type="button" className="yg-figure" title={from || undefined} onClick={() => onOpen(cell.place)}>
            {text === '' ? <span className="yg-figure-blank">未填</span> : text}
          </button>
        )
      }}
    />
  ))
}

const partOf = (table: string): string => (table.startsWith('table') ? table : 'local')

type Rows = Record<string, Record<string, number | string | null>>

function reportOf(review: PastReportReading, decisions: Decisions, year: number): ReportAsRead {
  const tables: Record<string, Rows> = { table2: {}, table3: {}, table4: {} }
  const locals: Record<string, Record<string, number | null>> = {}
  for (const cell of review.cells) {
    const figure = figureOf(cell, decisions[cell.place])
    const { table, row, column } = cell
    if (cell.part === 'local') locals[table] = { ...locals[table], [row]: figure === null ? null : Number(figure) }
    else tables[table]![row] = { ...tables[table]![row], [column]: figure }
  }
  return {
    edition: editionFor(year).id,
    year,
    agency: review.agency,
    table2: tables.table2 as ReportAsRead['table2'],
    table3: tables.table3 as ReportAsRead['table3'],
    table4: tables.table4 as ReportAsRead['table4'],
    localTables: Object.entries(locals).map(([name, rows]) => ({ name, rows })),
    sections: [],
  }
}
