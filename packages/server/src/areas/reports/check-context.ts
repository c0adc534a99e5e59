import { type CheckContext, editionFor } from 'nianbao'
import type { ReportTexts } from '../../database/schema/index.ts'
import type { AgencyRow } from '../requests/store.ts'
import { bodyKindOf } from './compile/body.ts'
import { type Reading, settledReport } from './store.ts'

/**
 * What a report is checked against besides itself, as far as it can stop it: the year before, what body it is, what its texts were
 * drafted as. Whether texts are another body's is for people to judge (`otherTexts`) and never holds a report up.
 */
export async function checkContext(
  on: Reading,
  agency: AgencyRow,
  year: number,
  texts: ReportTexts | null,
): Promise<CheckContext> {
  const previous = await settledReport(on, agency.id, year - 1)
  return {
    bodyKind: bodyKindOf(agency),
    // Where nothing is drafted yet, the empty sections are what nobody has worked on.
    drafted: texts?.drafted.sections ?? editionFor(year).sections.map(({ title }) => ({ title, text: '' })),
    ...(previous ? { previous: previous.frozen.report } : {}),
  }
}
