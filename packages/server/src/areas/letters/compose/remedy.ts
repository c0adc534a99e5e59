import {
  feeNoticeRemedy,
  isRefusal,
  type LetterKind,
  type Outcome,
  type PlainDate,
  type Refusal,
  type RemedyText,
  remedyFor,
  thirdPartyRemedy,
} from '@yangguang/statute'
import type { LetterCase } from './case.ts'

const electronic = ['电子邮件', '网上查看']

/** Whether the applicant asked to get the answer over the internet. */
export const wantsElectronic = ({ applicant }: Pick<LetterCase, 'applicant'>) => electronic.includes(applicant.delivery)

/** How a closed file is decided in the words of 表三; null for an end that leaves nothing to object to. */
export function closureOutcome({ state }: Pick<LetterCase, 'state'>): Outcome | null {
  if (state.closing?.how === 'correctionLapsed') return 'other.correctionOverdue'
  if (state.closing?.how === 'feeLapsed') return 'other.feeOverdue'
  return null
}

/**
 * The remedy paragraph in force on `on` for a letter, null where its kind carries none, or why none can be written (the
 * agency has no review organ or court set).
 */
export function remedyOf(
  letterCase: LetterCase,
  kind: LetterKind,
  outcomes: readonly Outcome[],
  on: PlainDate,
): RemedyText | Refusal | null {
  const { agency } = letterCase
  const address = { agencyKind: agency.kind, reviewOrgan: agency.reviewOrgan, court: agency.court }
  const decided = (stated: readonly Outcome[]) =>
    remedyFor({
      ...address,
      outcomes: stated,
      decidedOn: on,
      rules: agency.rules,
      servedElectronically: wantsElectronic(letterCase),
    })
  if (kind === 'decision') return outcomes.length === 0 ? null : decided(outcomes)
  if (kind === 'feeNotice') return feeNoticeRemedy(on)
  if (kind === 'thirdPartyTold') return thirdPartyRemedy(address, on)
  const closed = kind === 'closureNotice' ? closureOutcome(letterCase) : null
  return closed && decided([closed])
}

/** The paragraph itself, or null. */
export const remedyWords = (remedy: RemedyText | Refusal | null): string | null =>
  remedy === null || isRefusal(remedy) ? null : remedy.text
