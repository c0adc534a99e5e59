import type { Table4Group } from '../editions/keys.ts'
import { TABLE4_GROUPS, TABLE4_RESULTS } from './form-labels.ts'
import type { Reading } from './row-sums.ts'
import type { FigureRow } from './table-rows.ts'
import { plainestWays } from './ways.ts'

const GROUPS = TABLE4_GROUPS.map(({ key }) => key)
const WIDTH = TABLE4_RESULTS.length

/** A group's figures in a row, and every way they can have been meant: one where it is sure. */
export interface Group4 {
  group: Table4Group
  row: FigureRow
  ways: Reading[]
}

/**
 * The groups of rows that cannot be read as they stand: every way in which each group adds up, blank cells left out, figures
 * run together or cut apart. Null where the rows are not the form's three groups in order.
 */
export function groupsByWays(
  found: readonly FigureRow[],
  groupOf: (row: FigureRow) => Table4Group | null,
): Group4[] | null {
  if (found.some(isOfSentence)) return null
  const rows = asOneRow(found) ?? found
  const scopes = scopesOf(rows.map(groupOf))
  if (!scopes || rows.some(({ values }, index) => values.length > scopes[index]!.length * WIDTH)) return null
  return rows.flatMap((row, index) => {
    const groups = scopes[index]!
    const readings = waysOf(row, groups.length)
    return groups.map((group, at): Group4 => {
      const own = readings.map((reading) => reading.slice(at * WIDTH, (at + 1) * WIDTH))
      return { group, row, ways: [...new Map(own.map((way) => [way.join(), way])).values()] }
    })
  })
}

/** 行政诉讼 288 件，其中 … is told, not set in a table: words around its figures begin with a mark. */
function isOfSentence({ own, after }: FigureRow): boolean {
  return [...own, ...after].some(({ text }) => /^\s*[，。；、]/.test(text))
}

/** One row of fifteen whose cells blank lines have parted. */
function asOneRow(rows: readonly FigureRow[]): FigureRow[] | null {
  const values = rows.flatMap((row) => row.values)
  const whole = rows.length > 1 && rows.every(({ own }) => own.length === 0) && values.length === GROUPS.length * WIDTH
  return whole ? [{ ...rows[0]!, values }] : null
}

/** Which groups each row has: all in one, 行政复议 apart from 行政诉讼, or each for itself. */
function scopesOf(named: readonly (Table4Group | null)[]): Table4Group[][] | null {
  if (named.length === 1) return [GROUPS]
  if (named.length === 2)
    return named[1] === 'review' ? [GROUPS.slice(1), GROUPS.slice(0, 1)] : [GROUPS.slice(0, 1), GROUPS.slice(1)]
  if (named.length !== GROUPS.length) return null
  return named.every((name, at) => name === null || name === GROUPS[at]) ? GROUPS.map((group) => [group]) : null
}

function waysOf(row: FigureRow, groups: number): Reading[] {
  // Figures that ran together are no longer under their names.
  const values = row.kind === 'placed' ? row.values.filter(({ state }) => state !== 'blank') : row.values
  const gone = (row.kind === 'placed' || row.kind === 'line') && values.length < groups * WIDTH
  return plainestWays(
    { ...row, values },
    { groups, width: WIDTH, total: WIDTH - 1 },
    { blanksVanish: gone, cutAnew: false, ordinals: false, adding: true, noTotals: 'blank' },
    0,
  )
}
