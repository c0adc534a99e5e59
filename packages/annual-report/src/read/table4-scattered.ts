import type { Table4Group } from '../editions/keys.ts'
import { core } from './characters.ts'
import { TABLE4_GROUPS } from './form-labels.ts'
import type { FigureRow } from './table-rows.ts'
import type { Value } from './values.ts'

/**
 * The three groups of 表四 from a page read in the order of its boxes, where a group's total may stand apart from its four
 * results: runs of five that add up, and runs of four whose sum is the only lone figure of that size after them. A run whose
 * words name its group is that group's; the first of the others is 行政复议, which the form has first. Null unless there
 * are three, no more, and the words of one after the first name its group.
 */
export function scatteredGroups(found: readonly FigureRow[]): Map<Table4Group, Value[]> | null {
  const runs = found.filter(({ values }) => values.length >= 4)
  const plain = (row: FigureRow) =>
    row.values.every(({ state, parts, doubtful }) => state === 'number' && parts.length === 0 && !doubtful)
  if (runs.length !== TABLE4_GROUPS.length || !runs.every((row) => row.kind === 'line' && plain(row))) return null
  const groups = new Map<Table4Group, Value[]>()
  const wholes = runs.map((row) => {
    const sum = row.values.slice(0, 4).reduce((all, { digits }) => all + Number(digits), 0)
    if (sum === 0) return null
    if (row.values.length === 5) return sum === Number(row.values[4]!.digits) ? row.values : null
    const alone = found
      .slice(found.indexOf(row) + 1)
      .filter(({ values }) => values.length === 1 && values[0]!.digits === String(sum))
    return row.values.length === 4 && alone.length === 1 ? [...row.values, alone[0]!.values[0]!] : null
  })
  // The head of the whole table stands before the first run.
  const named = runs.map((row, index) => (index === 0 ? null : nameOf(row)))
  if (named.every((name) => name === null)) return null
  const left = TABLE4_GROUPS.map(({ key }) => key).filter((key) => !named.includes(key))
  for (const [index, values] of wholes.entries()) {
    const group = named[index] ?? left.shift()
    if (!values || !group || groups.has(group)) return null
    groups.set(group, values)
  }
  return groups.get('review') === wholes[0] ? groups : null
}

/** The group that words of a run name, when they name one only. */
function nameOf({ own }: FigureRow): Table4Group | null {
  const words = own.map(({ text }) => core(text))
  const names = TABLE4_GROUPS.filter(({ cores }) => cores.some((label) => words.includes(label)))
  return names.length === 1 ? names[0]!.key : null
}
