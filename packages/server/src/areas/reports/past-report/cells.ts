import type { PastReportCell, PastReportPart, ReportFigure } from '@yangguang/contract'
import { type CellRead, type Reading, type RefusedCell, spotLabel } from 'nianbao/examine'
import { shownOf, storedOf } from '../figures.ts'
import { countedPlaces, type EnterablePlace, enterablePlaces } from '../places.ts'

export const partOf = (table: string): PastReportPart =>
  table === 'table2' || table === 'table3' || table === 'table4' ? table : 'local'

/** Every place of the year's form that a report can fill, in the order of the form. */
export const placesOf = (year: number): EnterablePlace[] => [...enterablePlaces(year), ...countedPlaces(year)]

/**
 * A document against the form of the year, cell by cell. Of tables the document shows nothing of there are no cells, and of local
 * tables only those it prints. `now` is what has been entered, which would be replaced.
 */
export function pastCells(reading: Reading, year: number, now: readonly ReportFigure[]): PastReportCell[] {
  const entered = new Map(now.filter((figure) => figure.entered).map((figure) => [figure.place, figure]))
  const shown = new Set([...reading.cells, ...reading.refused].map(({ table }) => table))
  return placesOf(year).flatMap((place): PastReportCell[] => {
    if (!shown.has(place.table)) return []
    const cell = cellAt(reading, place)
    if (cell.state === 'missing' && partOf(place.table) === 'local') return []
    const before = entered.get(place.place)
    const { table, row, column, label, kind } = place
    return [
      {
        place: place.place,
        part: partOf(table),
        table,
        row,
        column,
        label,
        kind,
        ...cell,
        now: before ? { status: before.status, value: before.value, source: before.source } : null,
      },
    ]
  })
}

type Found = Pick<PastReportCell, 'state' | 'status' | 'value' | 'printed' | 'where' | 'why'>

function cellAt(reading: Reading, place: EnterablePlace): Found {
  const isHere = ({ table, row, column }: CellRead | RefusedCell) =>
    table === place.table && row === place.row && (column === place.column || place.column === '')
  if (place.kind === 'text') return unitAt(reading, place)
  const read = reading.cells.find(isHere)
  const value = valueAt(reading, place)
  if (read && value !== undefined) return readAt(reading, place, read, value)
  const refused = reading.refused.find(isHere)
  if (!refused) return missing(reading, place)
  const { printed, at, reason } = refused
  return { ...NOTHING, state: 'refused', printed, where: spotLabel(at, reading), why: reason }
}

/** A report may keep one row for （六）其他处理, as the 2019 form of other tables does: how it divides is for the office to say. */
function missing(reading: Reading, { table, row, column }: EnterablePlace): Found {
  const together = table === 'table3' && row.startsWith('other.')
  const read = reading.cells.find((cell) => together && cell.row === 'other' && cell.column === column)
  if (!read) return { ...NOTHING, state: 'missing', printed: '', where: '', why: '文件里没有读到这一格。' }
  const why = '文件把“（六）其他处理”印成一行，请按办件情况分到各行。'
  return { ...NOTHING, state: 'missing', printed: read.printed, where: spotLabel(read.at, reading), why }
}

const NOTHING = { status: 'blank', value: null } as const

const DOUBTS: Record<Exclude<CellRead['sure'], 'printed'>, string> = {
  repaired: '文字经过整理才读成数字，请对照原件。',
  sums: '有几种读法，按表内的合计选定这一种，请对照原件。',
}

function readAt(reading: Reading, place: EnterablePlace, read: CellRead, value: number | string | null): Found {
  const words = { printed: read.printed, where: spotLabel(read.at, reading) }
  if (reading.notApplicable?.includes(place.place))
    return { ...words, state: 'sure', status: 'notApplicable', value: null, why: '' }
  if (value === null) return { ...words, ...NOTHING, state: 'sure', why: '' }
  const stored = storedOf(place, { status: 'value', value })
  // What the form does not allow may stand in the document all the same; somebody has to say what it should be.
  if ('problem' in stored)
    return { ...words, ...NOTHING, state: 'refused', why: `文件里是“${value}”，这一格${stored.problem}` }
  const why = read.sure === 'printed' ? '' : DOUBTS[read.sure]
  return { ...words, ...shownOf(place, stored), state: why === '' ? 'sure' : 'doubtful', why }
}

/** The unit stands beside the amount and is no cell of its own. */
function unitAt(reading: Reading, place: EnterablePlace): Found {
  const printed = String(valueAt(reading, place) ?? '')
  const fits = !('problem' in storedOf(place, { status: 'value', value: printed }))
  if (fits) return { state: 'sure', status: 'value', value: printed, printed, where: '', why: '' }
  return { ...NOTHING, state: printed === '' ? 'missing' : 'refused', printed, where: '', why: '没有读到金额的单位。' }
}

function valueAt(reading: Reading, { table, row, column }: EnterablePlace): number | string | null | undefined {
  if (table === 'table2' || table === 'table3' || table === 'table4') {
    const rows = (reading[table] ?? {}) as Record<string, Record<string, number | string | null> | undefined>
    return rows[row]?.[column]
  }
  return reading.localTables.find(({ name }) => name === table)?.rows[row]
}
