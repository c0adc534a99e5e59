import { serviceMethodNames } from '@yangguang/contract'
import type { Paper } from '@yangguang/documents'
import { consultationAtMost, inForce } from '@yangguang/statute'
import { againstTheRules, notFound } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import { contactWords } from '../compose/common-values.ts'
import { replySlip, serviceReceipt } from '../compose/forms.ts'
import { maskedLetter } from '../compose/mask.ts'
import { letterPaper, marksOf } from '../compose/paper.ts'
import { seesNames } from '../policy.ts'
import type { Viewed } from '../present.ts'
import { endingsOf, mediaTypes, pdfOf, wordOf } from '../render.ts'
import { fileOf } from '../store.ts'
import { fill } from '../templates/fill.ts'
import { loadLetter } from './open-letter.ts'

/** A file on its way out. */
export interface Download {
  name: string
  mediaType: string
  content: Buffer
}

export type Format = 'pdf' | 'word'

async function drawn(scope: Scope, paper: Paper, format: Format, name: string): Promise<Download> {
  const content = format === 'pdf' ? (await pdfOf(scope, paper)).pdf : await wordOf(paper)
  return { name: `${name}.${endingsOf[format]}`, mediaType: mediaTypes[format], content }
}

/** The stored file of an issued letter: byte for byte what was issued. */
async function stored(scope: Scope, { row }: Viewed, format: Format): Promise<Download> {
  const fileId = format === 'pdf' ? row.pdfFile : row.docxFile
  const file = fileId && (await fileOf(scope.database.db, row.requestId, fileId))
  if (!file) throw notFound('这份文书')
  return { name: file.name, mediaType: file.mediaType, content: await scope.files.get(file.sha256) }
}

async function recordDownload(scope: Scope, staff: Staff, { row }: Viewed, what: string) {
  await scope.database.db.transaction((tx) =>
    recordAct(tx, {
      agencyId: row.agencyId,
      actor: actorOf(staff),
      action: 'letterDownloaded',
      subjectKind: 'letter',
      subjectId: row.id,
      detail: { requestId: row.requestId, what },
      at: scope.time.now(),
    }),
  )
}

/**
 * A letter as Word or PDF: the issued file itself, or a draft as it stands. Readers who need not know people by name get a
 * copy with names masked that says so.
 */
export async function downloadLetter(scope: Scope, staff: Staff, letterId: string, format: Format): Promise<Download> {
  const viewed = await loadLetter(scope.database.db, scope, staff.agencyPath, letterId)
  await recordDownload(scope, staff, viewed, format)
  const { row, content, letterCase } = viewed
  const issued = row.number !== null && row.issuedOn !== null ? { number: row.number, on: row.issuedOn } : null
  const { name: agencyName } = letterCase.agency
  if (!seesNames(staff, row)) {
    const marks = marksOf(letterCase, issued, '脱敏件')
    const paper = letterPaper(maskedLetter(letterCase, content), agencyName, issued, marks)
    return drawn(scope, paper, format, `${content.title}（脱敏件）`)
  }
  if (row.status === 'issued') return stored(scope, viewed, format)
  return drawn(
    scope,
    letterPaper(content, agencyName, issued, marksOf(letterCase, issued)),
    format,
    `${content.title}（草稿）`,
  )
}

const paragraphs = (body: string, values: Parameters<typeof fill>[1]) =>
  fill(body, values)
    .map((passage) => passage.text)
    .join('\n')

/** 送达回证 of an issued letter: blank lines to sign on, or the record when it is served. */
export async function downloadServiceReceipt(scope: Scope, staff: Staff, letterId: string): Promise<Download> {
  const viewed = await loadLetter(scope.database.db, scope, staff.agencyPath, letterId)
  const { row, letterCase } = viewed
  if (row.number === null || row.issuedOn === null)
    throw againstTheRules({ refused: 'not-issued', because: '文书制发以后才能打印送达回证。', cites: '' })
  await recordDownload(scope, staff, viewed, 'serviceReceipt')
  const names = seesNames(staff, row)
  const letter = names ? viewed.content : maskedLetter(letterCase, viewed.content)
  const { agency, state, applicant, parties } = letterCase
  const from = viewed.content.from
  const party = from.kind === 'procedural' && from.partyId ? parties.get(from.partyId) : null
  const addresses = party ? party.address : (applicant.person?.address ?? applicant.organisation?.address ?? '')
  const served = state.letters.find((one) => one.id === row.id)?.served ?? null
  const paper = serviceReceipt({
    demonstration: letterCase.demonstration,
    agencyName: agency.name,
    title: letter.title,
    number: row.number,
    issuedOn: row.issuedOn,
    addressee: letter.addressee,
    address: names && row.kind !== 'agencyConsultation' ? addresses : '',
    served: served && {
      on: served.on,
      methodName: serviceMethodNames[served.method],
      evidence: served.evidence,
    },
    note: paragraphs(letterCase.texts('serviceReceipt'), {
      机关: agency.name,
      联系方式: contactWords(agency) ?? '',
      文书名称: letter.title,
      文书文号: row.number,
    }),
  })
  return drawn(scope, paper, 'pdf', `送达回证（${row.number}）`)
}

/** 第三方意见回执 that goes with a consultation, addressed back to the agency. */
export async function downloadReplySlip(
  scope: Scope,
  staff: Staff,
  letterId: string,
  format: Format,
): Promise<Download> {
  const viewed = await loadLetter(scope.database.db, scope, staff.agencyPath, letterId)
  const { row, letterCase } = viewed
  const from = viewed.content.from
  if (from.kind !== 'procedural' || from.order.kind !== 'thirdPartyConsultation') throw notFound('这份回执')
  await recordDownload(scope, staff, viewed, 'replySlip')
  const { agency, state } = letterCase
  const letter = seesNames(staff, row) ? viewed.content : maskedLetter(letterCase, viewed.content)
  const days = inForce(consultationAtMost.thirdParty, row.issuedOn ?? letterCase.today).value
  const paper = replySlip({
    demonstration: letterCase.demonstration,
    agencyName: agency.name,
    partyName: letter.addressee,
    letterNumber: row.number ?? '',
    registerNumber: state.number ?? '',
    concern: from.order.concern,
    note: paragraphs(letterCase.texts('replySlip'), {
      机关: agency.name,
      联系方式: contactWords(agency) ?? '',
      意见期限: String(days),
      征求文号: row.number ?? '',
    }),
  })
  return drawn(scope, paper, format, '第三方意见回执')
}
