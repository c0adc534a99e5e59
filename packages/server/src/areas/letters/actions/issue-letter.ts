import type { LetterIssuing, LetterStepped } from '@yangguang/contract'
import { admit, type Happening, isRefusal, type LetterTerms, yearOf } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import { againstTheRules } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import type { Staff } from '../../accounts/session.ts'
import { nextNumber } from '../../agencies/next-number.ts'
import { defaultPatterns } from '../../agencies/number-series.ts'
import { stepRolesOf, takeStepOn } from '../../requests/actions/take-step.ts'
import type { LetterCase } from '../compose/case.ts'
import { faultsOf } from '../compose/check.ts'
import { withRemedy } from '../compose/decision.ts'
import { letterPaper, marksOf } from '../compose/paper.ts'
import { remedyOf, remedyWords } from '../compose/remedy.ts'
import type { StoredLetter } from '../compose/stored.ts'
import { letterCaseOf } from '../load.ts'
import { editRefusal } from '../present.ts'
import { mediaTypes, pdfOf, wordOf } from '../render.ts'
import { contentOf, insertFile, type LetterRow, markIssued } from '../store.ts'
import { lockLetter } from './edit-letter.ts'
import { currentContent, viewAfter } from './open-letter.ts'
import { partsMissing } from './write-reply.ts'

/** Letters have a series of their own: a number of the register is never a 文号. */
const LETTER_SERIES = 'letter'

const outcomesOf = (letter: StoredLetter) =>
  letter.from.kind === 'decision' ? letter.from.items.map((item) => item.outcome) : []

/** Draws both files and stores them; refuses text that would print as empty boxes. */
async function storeFiles(
  tx: Transaction,
  scope: Scope,
  staff: Staff,
  row: LetterRow,
  issued: { letter: StoredLetter; letterCase: LetterCase; number: string; on: string },
): Promise<{ docxFile: string; pdfFile: string }> {
  const { letter, letterCase } = issued
  const paper = letterPaper(letter, letterCase.agency.name, issued, marksOf(letterCase, issued))
  const { pdf, missingGlyphs } = await pdfOf(scope, paper)
  if (missingGlyphs.length > 0) {
    const because = `文书中有PDF字体没有的字：${missingGlyphs.join('、')}。请改用其他字，或者请管理员配置含有这些字的字体后再制发。`
    throw againstTheRules({ refused: 'missing-glyphs', because, cites: '' })
  }
  const put = async (kind: 'pdf' | 'word', content: Buffer, ending: string) =>
    insertFile(tx, {
      agencyId: row.agencyId,
      requestId: row.requestId,
      purpose: 'letter',
      name: `${letter.title}（${issued.number}）.${ending}`,
      mediaType: mediaTypes[kind],
      size: content.length,
      sha256: await scope.files.put(content),
      createdBy: staff.id,
    })
  const word = await wordOf(paper)
  return { docxFile: await put('word', word, 'docx'), pdfFile: await put('pdf', pdf, 'pdf') }
}

/** The letter as it goes out: with what is attached and the remedies in force on its day. Nothing else has changed since review. */
function asIssued(letterCase: LetterCase, row: LetterRow, stored: StoredLetter, terms: LetterTerms, on: string) {
  const letter = currentContent(letterCase, row, stored)
  const remedy = remedyOf(letterCase, terms.kind, outcomesOf(letter), on)
  if (remedy && isRefusal(remedy)) throw againstTheRules(remedy)
  return { letter: withRemedy(letter, remedyWords(remedy)), remedyVersion: remedy?.version ?? null }
}

/**
 * 制发: checks the letter once more against the file and the day, takes the next number of the year, draws Word and PDF,
 * stores them and appends `letterIssued`, all or nothing: a refusal gives the number back. From here on the letter is
 * final; the database itself refuses to change it.
 */
export async function issueLetter(
  scope: Scope,
  staff: Staff,
  letterId: string,
  { version, on }: LetterIssuing,
): Promise<LetterStepped> {
  return scope.database.db.transaction(async (tx) => {
    const { row, file } = await lockLetter(tx, scope, staff, letterId, version)
    const over = row.status === 'draft' ? null : editRefusal(file.state, row)
    if (over) throw againstTheRules(over)
    const issuing = (number: string): Happening => ({ kind: 'letterIssued', letterId, number, terms: row.terms })
    const refusal = admit(file.state, issuing('（待编）'), {
      on,
      today: scope.time.today(),
      by: staff.id,
      roles: stepRolesOf(staff),
      calendar: scope.calendar(),
      rules: file.agency.rules,
    })
    if (refusal) throw againstTheRules(refusal)

    const letterCase = await letterCaseOf(tx, scope, file)
    const { letter, remedyVersion } = asIssued(letterCase, row, contentOf(scope, row), row.terms, on)
    const number = await nextNumber(tx, file.agency, LETTER_SERIES, yearOf(on), defaultPatterns[LETTER_SERIES])
    const missing = faultsOf(letterCase, letter, row.terms, { phase: 'issue', number, date: on })
    if (missing.length > 0) throw partsMissing(missing)

    const files = await storeFiles(tx, scope, staff, row, { letter, letterCase, number, on })
    await markIssued(tx, scope, letterId, { content: letter, number, on, remedyVersion, ...files })
    const state = await takeStepOn(tx, scope, staff, file, on, issuing(number))
    return { letter: await viewAfter(tx, scope, staff, letterId), version: state.seq, stage: state.stage }
  })
}
