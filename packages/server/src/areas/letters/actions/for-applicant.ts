import { type CaseState, type LetterState, letterRules } from '@yangguang/statute'
import type { Transaction } from '../../../database/open.ts'
import { notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { type Actor, recordAct, systemActor } from '../../audit/write.ts'
import { takeStepAs } from '../../requests/actions/take-step.ts'
import { readApplicant } from '../../requests/applicant-store.ts'
import { lockCase } from '../../requests/store.ts'
import { wantsElectronic } from '../compose/remedy.ts'
import { caseInScope, fileOf, letterById, releaseFilesOf } from '../store.ts'
import type { Download } from './download-letter.ts'

/** A letter as the applicant's page lists it. */
export interface LetterForApplicant {
  id: string
  title: string
  number: string
  issuedOn: string
  servedOn: string | null
}

/** The portal has checked number and query code; the whole tree is its scope. */
const EVERYWHERE = '/'

const toApplicant = (letter: LetterState) => letterRules[letter.terms.kind].to === 'applicant'

/** What the applicant may fetch: what was served on them, and what they chose to get over the internet once it is issued. */
const open = (letter: LetterState, electronic: boolean) => toApplicant(letter) && (letter.served !== null || electronic)

/** The letters an applicant may fetch, oldest first. The caller has checked receipt number and query code. */
export async function lettersForApplicant(scope: Scope, requestId: string): Promise<LetterForApplicant[]> {
  const { db } = scope.database
  const found = await caseInScope(db, EVERYWHERE, requestId)
  if (!found) throw notFound('这件申请')
  const electronic = wantsElectronic({ applicant: await readApplicant(db, scope, requestId) })
  const letters: LetterForApplicant[] = []
  for (const letter of found.row.state.letters.filter((one) => open(one, electronic))) {
    const row = await letterById(db, letter.id)
    if (row)
      letters.push({
        id: letter.id,
        title: row.title,
        number: letter.number,
        issuedOn: letter.issuedOn,
        servedOn: letter.served?.on ?? null,
      })
  }
  return letters
}

/**
 * Fetching a letter over the internet is its service on an applicant who chose that way: the record is made by the program,
 * with the moment as its evidence.
 */
async function serveByFetching(
  tx: Transaction,
  scope: Scope,
  file: NonNullable<Awaited<ReturnType<typeof lockCase>>>,
  letterId: string,
  actor: Actor,
) {
  const at = scope.time.now().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  await takeStepAs(
    tx,
    scope,
    { actor: { ...systemActor, address: actor.address }, roles: ['system'] },
    file,
    scope.time.today(),
    {
      kind: 'letterServed',
      letterId,
      method: 'electronic',
      evidence: `申请人凭查询码于${at}在本平台下载`,
    },
  )
}

async function fetched(
  tx: Transaction,
  scope: Scope,
  state: CaseState,
  requestId: string,
  agencyId: string,
  what: object,
  actor: Actor,
) {
  await recordAct(tx, {
    agencyId,
    actor,
    action: 'applicantFetched',
    subjectKind: 'request',
    subjectId: requestId,
    detail: { ...what, stage: state.stage },
    at: scope.time.now(),
  })
}

/** A letter as PDF for the applicant; 404 for every letter that is not theirs to have (yet). */
export async function letterForApplicant(
  scope: Scope,
  requestId: string,
  letterId: string,
  actor: Actor,
): Promise<Download> {
  return scope.database.db.transaction(async (tx) => {
    const file = await lockCase(tx, scope, EVERYWHERE, requestId)
    const letter = file?.state.letters.find((one) => one.id === letterId)
    if (!file || !letter) throw notFound('这份文书')
    const electronic = wantsElectronic({ applicant: await readApplicant(tx, scope, requestId) })
    const row = await letterById(tx, letterId)
    const pdf = row?.pdfFile && (await fileOf(tx, requestId, row.pdfFile))
    if (!open(letter, electronic) || !pdf) throw notFound('这份文书')
    if (letter.served === null) await serveByFetching(tx, scope, file, letterId, actor)
    await fetched(tx, scope, file.state, requestId, file.row.agencyId, { letterId }, actor)
    return { name: pdf.name, mediaType: pdf.mediaType, content: await scope.files.get(pdf.sha256) }
  })
}

/** Whether the answer has reached the applicant: from then on what it supplies can be fetched. */
const answered = (state: CaseState) =>
  state.letters.some((letter) => letter.terms.kind === 'decision' && letter.served !== null)

/** What was released with the answer, once it is served. */
export async function releaseFilesForApplicant(scope: Scope, requestId: string) {
  const { db } = scope.database
  const found = await caseInScope(db, EVERYWHERE, requestId)
  if (!found) throw notFound('这件申请')
  if (!answered(found.row.state)) return []
  return (await releaseFilesOf(db, requestId)).map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size }))
}

/** One released file; 404 before the answer is served and for every other file of the case. */
export async function releaseFileForApplicant(
  scope: Scope,
  requestId: string,
  fileId: string,
  actor: Actor,
): Promise<Download> {
  return scope.database.db.transaction(async (tx) => {
    const found = await caseInScope(tx, EVERYWHERE, requestId)
    const file = await fileOf(tx, requestId, fileId)
    if (!found || file?.purpose !== 'release' || !answered(found.row.state)) throw notFound('这个文件')
    await fetched(tx, scope, found.row.state, requestId, found.row.agencyId, { fileId }, actor)
    return { name: file.name, mediaType: file.mediaType, content: await scope.files.get(file.sha256) }
  })
}
