import type { SectionsInput } from '@yangguang/contract'
import { cleanText } from '@yangguang/text'
import { editionFor } from 'nianbao'
import type { ReportTexts } from '../../../database/schema/index.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { changeReport, lockDraft } from './open-draft.ts'

/** Keeps preface and texts as somebody wrote them; titles are the form's. */
export async function saveSections(
  scope: Scope,
  staff: Staff,
  agencyId: string,
  year: number,
  { version, preface, texts }: Omit<SectionsInput, 'version'> & { version?: number },
): Promise<void> {
  await scope.database.db.transaction(async (tx) => {
    const { row } = await lockDraft(tx, scope, staff, { agencyId, year, version })
    const titles = editionFor(year).sections.map(({ title }) => title)
    const written = {
      preface: cleanText(preface),
      sections: titles.map((title, index) => ({ title, text: cleanText(texts[index] ?? '') })),
    }
    const nothing = { preface: '', sections: titles.map((title) => ({ title, text: '' })) }
    const before: ReportTexts['drafted'] = row.sections ?? nothing
    const changed = written.sections.flatMap(({ text }, index) =>
      text === before.sections[index]?.text ? [] : [index + 1],
    )
    const sections = [...(written.preface === before.preface ? [] : [0]), ...changed]
    await changeReport(
      tx,
      scope,
      staff,
      row,
      'write-report',
      { sections: { ...written, drafted: row.sections?.drafted ?? nothing } },
      { sections },
    )
  })
}
