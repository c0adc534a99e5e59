import type { ReportFigure } from '@yangguang/contract'
import type { FigureChange } from './figures.ts'

/** What a change does to entered figures, for the record of acts: what was there, and what is there now; null where nothing. */
export function changedFigures(
  before: readonly ReportFigure[],
  changes: readonly FigureChange[],
): Record<string, { from: unknown; to: unknown }> {
  const was = new Map(before.map((figure) => [figure.place, figure]))
  return Object.fromEntries(
    changes.map(({ place, figure }) => {
      const found = was.get(place.place)
      const from = found?.entered ? (found.value ?? found.status) : null
      return [place.place, { from, to: figure && (figure.value ?? figure.state) }]
    }),
  )
}
