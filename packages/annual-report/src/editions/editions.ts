import { type Dated, inForce } from '@yangguang/statute'
import type { Edition, EditionId } from './edition.ts'
import { EDITION_2019 } from './edition-2019.ts'
import { EDITION_2021 } from './edition-2021.ts'

/**
 * The forms by the first day they report on. The notice of the 2021 form is dated 2021-09-26, and the report on 2020 had
 * been published by then: so the form changes with the report on 2021. Whether it still stands has to be read again
 * before each year's reports; the reports on 2025 use it.
 */
export const EDITIONS: readonly Dated<Edition>[] = [
  { since: '2019-01-01', value: EDITION_2019, source: EDITION_2019.notice.number, standing: 'verified' },
  { since: '2021-01-01', value: EDITION_2021, source: EDITION_2021.notice.number, standing: 'verified' },
]

/** The form for the report on `year`; throws a RangeError before 2019, when no national form of tables existed. */
export function editionFor(year: number): Edition {
  return inForce(EDITIONS, `${year}-01-01`).value
}

/** The form of that name. */
export function editionOf(id: EditionId): Edition {
  return id === '2019' ? EDITION_2019 : EDITION_2021
}
