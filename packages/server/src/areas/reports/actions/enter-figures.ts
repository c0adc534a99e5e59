import type { FiguresInput } from '@yangguang/contract'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { figureChanges } from '../figures.ts'
import { readFigures, writeFigures } from '../store.ts'
import { draftTexts, stateOf, withDraft } from '../texts.ts'
import { changeReport, lockDraft } from './open-draft.ts'

/**
 * Enters figures no record yields, with who entered them and from what. The first act on a year begins its report; texts nobody has
 * worked on are drafted anew, so that they say the new figures. Without `version` nothing is held against an older page.
 */
export async function enterFigures(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { figures, source, version }: Omit<FiguresInput, 'version'> & { version?: number },
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { agency, row } = await lockDraft(tx, scope, staff, { agencyId, year, version })
    const changes = figureChanges(year, figures)
    const before = new Map((await readFigures(tx, agencyId, year)).map((figure) => [figure.place, figure]))
    await writeFigures(tx, { agencyId, year, source, by: staff.id, at: scope.time.now() }, changes)
    const change =
      stateOf(row.sections) === 'drafted'
        ? { sections: withDraft(row.sections, await draftTexts(tx, agency, year), 'all') }
        : {}
    const changed = changes.map(({ place, figure }): [string, unknown] => {
      const { entered, status, value } = before.get(place.place)!
      return [place.place, { from: entered ? (value ?? status) : null, to: figure && (figure.value ?? figure.state) }]
    })
    await changeReport(tx, scope, staff, row, 'enter-report-figures', change, {
      source,
      figures: Object.fromEntries(changed),
    })
  })
}
