import type { FigureStatus, PastReportCell, PastReportInput, PastReportReading } from '@yangguang/contract'

/** What somebody says of a cell, and whether they are done with it. */
export interface Decision {
  status: FigureStatus
  value: string
  done: boolean
}

export type Decisions = Readonly<Record<string, Decision>>

/** As the document has it: what a decision begins with. */
export const asRead = ({ status, value, state }: PastReportCell): Decision => ({
  // A cell that could not be read is about to be typed.
  status: state === 'refused' || state === 'missing' ? 'value' : status,
  value: status === 'value' ? String(value) : '',
  done: false,
})

/** Cells somebody has to look at: those not sure first, as the form has them, then sure ones that are being put right. */
export function toDecide(cells: readonly PastReportCell[], parts: readonly string[], opened: readonly string[]) {
  const chosen = cells.filter(({ part }) => parts.includes(part))
  return [
    ...chosen.filter(({ state }) => state !== 'sure'),
    ...chosen.filter(({ state, place }) => state === 'sure' && opened.includes(place)),
  ]
}

/** Whether a decision can be called done: a number is a number of its kind. */
export function isWhole({ kind }: Pick<PastReportCell, 'kind'>, { status, value }: Decision): boolean {
  if (status !== 'value') return true
  const text = value.trim()
  if (kind === 'count') return /^\d{1,9}$/.test(text)
  if (kind === 'change') return /^[+-]?\d{1,9}$/.test(text)
  return kind === 'decimal' ? /^\d{1,12}(\.\d{1,6})?$/.test(text) : /^万?元$/.test(text)
}

/** What a cell will be, for the tables drawn from the review. */
export function figureOf(cell: PastReportCell, decision: Decision | undefined): number | string | null {
  const { status, value } = decision ?? { status: cell.status, value: String(cell.value ?? '') }
  if (status === 'zero') return cell.kind === 'decimal' ? '0' : 0
  if (status !== 'value' || value.trim() === '') return null
  return cell.kind === 'count' || cell.kind === 'change' ? Number(value) : value
}

/** The review as it is sent: of the chosen parts only what somebody decided. */
export function inputOf(
  review: PastReportReading,
  given: {
    parts: PastReportInput['parts']
    texts: number[]
    sameReport: boolean
    decisions: Decisions
    opened: readonly string[]
  },
): PastReportInput {
  const { parts, texts, sameReport, decisions, opened } = given
  const figures = Object.fromEntries(
    toDecide(review.cells, parts, opened).flatMap(({ place }) => {
      const decision = decisions[place]
      if (!decision?.done) return []
      const { status, value } = decision
      return [[place, status === 'value' ? { status, value: value.trim() } : { status }]]
    }),
  )
  return { version: review.version, digest: review.digest, parts, texts, sameReport, figures }
}
