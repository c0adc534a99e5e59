import type { Finding, Severity } from 'nianbao/check'
import type { CellName } from '../cells/cell-name.ts'

/** Finds what the checks say about a cell, by the cell, its row or its column. */
export interface Marks {
  of: (cell: CellName, blank: boolean) => Severity | null
}

/** A finding about blanks in a table or a row is about its blank cells only. */
interface Mark {
  severity: Severity
  blanksOnly: boolean
}

const weight: Record<Severity, number> = { error: 3, warning: 2, note: 1 }
const key = (table: string, row = '*', column = '*') => `${table} ${row} ${column}`

/** Where the findings point to in the tables, the gravest first. */
export function marksOf(findings: readonly Finding[]): Marks {
  const found = new Map<string, Mark>()
  for (const { rule, severity, place } of findings) {
    const blanks = rule === 'blank-cells'
    if (!place.table || (!place.row && !place.column && !blanks)) continue
    const at = key(place.table, place.row, place.column)
    const before = found.get(at)
    if (!before || weight[severity] > weight[before.severity]) found.set(at, { severity, blanksOnly: blanks })
  }
  return {
    of({ table, row, column }, blank) {
      const all = [key(table, row, column), key(table, row), key(table, undefined, column), key(table)]
      return all.reduce<Severity | null>((gravest, at) => {
        const one = found.get(at)
        if (!one || (one.blanksOnly && !blank)) return gravest
        return !gravest || weight[one.severity] > weight[gravest] ? one.severity : gravest
      }, null)
    },
  }
}
