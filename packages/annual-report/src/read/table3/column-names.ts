import type { Table3Column } from '../../editions/keys.ts'
import { core } from '../characters.ts'
import { ORGANISATIONS, TABLE3_COLUMNS, TABLE3_ROWS } from '../form-labels.ts'
import { likeness, likest } from '../likeness.ts'
import type { Row } from '../rows.ts'
import { looksLikeFigures } from '../values.ts'

const FIRST_ROWS = [...TABLE3_ROWS.values()].flatMap(({ cores }) => cores).filter((text) => text.length >= 6)

/** The rows above the first row of figures. */
export function headerOf(rows: readonly Row[]): Row[] {
  const first = rows.findIndex(
    ({ kind, pieces }) =>
      pieces.some(({ text }) => isRowLabel(text)) ||
      (kind === 'placed' && pieces.some(({ text }) => looksLikeFigures(text))),
  )
  return rows.slice(0, Math.max(0, first))
}

function isRowLabel(text: string): boolean {
  const reduced = core(text)
  return FIRST_ROWS.some((label) => label === reduced || (reduced.length > 4 && likeness(label, reduced) >= 0.75))
}

/** The column of the form that words of a head name; null for other words. */
export function columnOf(text: string): Table3Column | null {
  const whole = core(text)
  // 法人或其他组织（商业企业） in one cell.
  const reduced =
    whole.startsWith(ORGANISATIONS) && whole.length > ORGANISATIONS.length + 1
      ? whole.slice(ORGANISATIONS.length)
      : whole
  if (reduced === '') return null
  return likest(TABLE3_COLUMNS, reduced, 0.65)?.key ?? null
}
