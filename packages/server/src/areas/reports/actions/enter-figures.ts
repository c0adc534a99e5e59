import type { FiguresInput } from '@yangguang/contract'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { changedFigures } from '../changed-figures.ts'
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
    const before = await readFigures(tx, agencyId, year)
    // Cells of 表三 and 表四 are among them where the year is reported as an existing report has it.
    const changes = figureChanges(year, figures, before)
    if (
      changes.some(
        ({ place, figure }) => figure === null && place.table.startsWith('table') && place.table !== 'table2',
      )
    )
      throw badInput('表三、表四按已有报告填报的，不能只取消其中一格；可以改填，或者整表改由办件记录统计。')
    await writeFigures(tx, { agencyId, year, source, by: staff.id, at: scope.time.now() }, changes)
    const change =
      stateOf(row.sections) === 'drafted'
        ? { sections: withDraft(row.sections, await draftTexts(tx, agency, year), 'all') }
        : {}
    await changeReport(tx, scope, staff, row, 'enter-report-figures', change, {
      source,
      figures: changedFigures(before, changes),
    })
  })
}
