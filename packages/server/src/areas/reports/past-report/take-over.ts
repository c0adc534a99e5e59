import type { PastReportReading } from '@yangguang/contract'
import { refuse } from '@yangguang/statute'
import { againstTheRules, badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { readerOf } from '../../report-check/reader/reader.ts'
import { changeReport, lockDraft } from '../actions/open-draft.ts'
import { changedFigures } from '../changed-figures.ts'
import { readFigures, writeFigures } from '../store.ts'
import { draftTexts, stateOf, withDraft } from '../texts.ts'
import { placesOf } from './cells.ts'
import { decided } from './decide.ts'
import { reviewOf } from './read-past-report.ts'
import { decisionsOf, type PastUpload } from './read-upload.ts'
import { withPastTexts } from './texts.ts'

/**
 * Takes over a report that exists already, as somebody reviewed it: figures become entered figures, each with the file and the place
 * it was read from, texts the texts of the draft. The file comes again and is read again, so that what is stored is what it says and
 * not what a page says it said. Throws 409 where the draft, the records or the file are not those of the review, 400 while a cell
 * that is not sure was not decided.
 */
export async function takeOverReport(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  upload: PastUpload,
): Promise<void> {
  const decisions = decisionsOf(upload)
  if (decisions.digest !== upload.digest)
    throw againstTheRules(refuse('another-file', '现在的文件与核对时的不是同一个，没有导入。请重新上传、核对。'))
  const file = { name: upload.name, content: upload.content }
  const read = await readerOf(scope).run({ kind: 'read', file, context: {} })
  if (read.unreadable !== null) throw badInput(read.unreadable)
  const { reading } = read

  await scope.database.db.transaction(async (tx) => {
    const { agency, row } = await lockDraft(tx, scope, staff, { agencyId, year, version: decisions.version })
    const review = await reviewOf(tx, agency, year, reading, upload)
    admit(review, decisions.parts, decisions.sameReport)
    const before = await readFigures(tx, agencyId, year)
    const given = { file: upload.name, cells: review.cells, places: placesOf(year), year }
    const changes = decided(given, decisions)
    const texts = review.texts.filter(({ section }) => decisions.texts.includes(section))
    if (changes.length === 0 && texts.length === 0) throw badInput('请选择要导入的表格或者文字。')
    const source = `已有报告“${upload.name}”`
    await writeFigures(tx, { agencyId, year, source, by: staff.id, at: scope.time.now() }, changes)
    const sections =
      texts.length > 0
        ? withPastTexts(row.sections, year, texts)
        : stateOf(row.sections) === 'drafted'
          ? withDraft(row.sections, await draftTexts(tx, agency, year), 'all')
          : row.sections
    await changeReport(
      tx,
      scope,
      staff,
      row,
      'enter-report-figures',
      { sections },
      {
        source,
        digest: upload.digest,
        figures: changedFigures(before, changes),
        sections: texts.map(({ section }) => section),
      },
    )
  })
}

function admit({ parts, doubts }: PastReportReading, chosen: readonly string[], sameReport: boolean): void {
  const against = parts.find(({ part, refused }) => chosen.includes(part) && refused !== '')
  if (against) throw againstTheRules(refuse('has-records', against.refused))
  if (chosen.some((part) => !parts.some((one) => one.part === part))) throw badInput('文件里没有所选的表格。')
  if (doubts.length > 0 && !sameReport)
    throw badInput(`请先确认这是本机关这一年度的报告：${doubts[0]}`, [{ field: 'sameReport', message: doubts[0]! }])
}
