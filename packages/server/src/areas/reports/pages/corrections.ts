import { compare } from 'nianbao'
import { publishedOn } from '../present.ts'
import type { FrozenRow } from '../store.ts'

/** What a published revision corrected in the one the public saw before it. */
export interface Correction {
  revision: number
  on: string
  note: string
  cells: { label: string; before: string; after: string }[]
  /** Titles of sections whose text changed. */
  sections: string[]
}

/** Corrections of a report since it was first published, newest first. `revisions` are the published ones, oldest first. */
export function correctionsOf(revisions: readonly FrozenRow[]): Correction[] {
  return revisions
    .slice(1)
    .map((row, index) => {
      const { cells, sections } = compare(revisions[index]!.frozen.report, row.frozen.report)
      return {
        revision: row.revision,
        on: publishedOn(row),
        note: row.revisionNote,
        cells: cells
          .filter(({ changed }) => changed)
          .map(({ place, before, after }) => ({ label: place.label, before: printed(before), after: printed(after) })),
        sections: sections
          .filter(({ changed }) => changed)
          .map(({ titleAfter, titleBefore }) => titleAfter ?? titleBefore ?? ''),
      }
    })
    .reverse()
}

const printed = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '—' : String(value)
