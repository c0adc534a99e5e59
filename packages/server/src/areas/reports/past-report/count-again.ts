import { refuse } from '@yangguang/statute'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { changeReport, lockDraft } from '../actions/open-draft.ts'
import { changedFigures } from '../changed-figures.ts'
import type { FigureChange } from '../figures.ts'
import { countedPlaces } from '../places.ts'
import { readFigures, writeFigures } from '../store.ts'
import { draftTexts, stateOf, withDraft } from '../texts.ts'

/**
 * Lets 表三 and 表四 of a year be counted from the records again: what was taken over from an existing report is taken out, and stays
 * in the record of acts. Throws 409 where nothing was.
 */
export async function countAgain(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { version }: { version?: number } = {},
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { agency, row } = await lockDraft(tx, scope, staff, { agencyId, year, version })
    const before = await readFigures(tx, agencyId, year)
    const entered = new Set(before.filter((figure) => figure.entered).map(({ place }) => place))
    const changes = countedPlaces(year)
      .filter(({ place }) => entered.has(place))
      .map((place): FigureChange => ({ place, figure: null }))
    if (changes.length === 0)
      throw againstTheRules(refuse('counted', '表三、表四本来就由办件记录统计，没有可以取消的。'))
    const source = '改由办件记录统计'
    await writeFigures(tx, { agencyId, year, source, by: staff.id, at: scope.time.now() }, changes)
    const drafted = stateOf(row.sections) === 'drafted'
    const sections = drafted ? withDraft(row.sections, await draftTexts(tx, agency, year), 'all') : row.sections
    const detail = { source, figures: changedFigures(before, changes) }
    await changeReport(tx, scope, staff, row, 'enter-report-figures', { sections }, detail)
  })
}
