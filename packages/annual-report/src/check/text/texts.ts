import { IN_PREFACE, type Place, placeInSection } from '../../places.ts'
import type { ReportAsRead } from '../../report.ts'
import { type FiguredText, figuresIn } from './figures.ts'

/** A text of a report: what stands before section one, or the text of a section. */
export interface ReportText {
  place: Place
  /** The section from 1; 0 for the preface. */
  section: number
  text: string
  /** Its figures, read on first use and kept with the report. */
  figured: FiguredText
}

const kept = new WeakMap<ReportAsRead, ReportText[]>()

/** The texts of a report in their order, empty ones left out. Several rules ask for them; they are read once a report. */
export function textsOf(report: ReportAsRead): ReportText[] {
  const known = kept.get(report)
  const texts = [
    { place: IN_PREFACE, section: 0, text: report.preface ?? '' },
    ...report.sections.map(({ text }, index) => ({
      place: placeInSection(report, index + 1),
      section: index + 1,
      text,
    })),
  ]
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, figured: known?.find(({ text }) => text === one.text)?.figured ?? figuresIn(one.text) }))
  kept.set(report, texts)
  return texts
}
