import type { PastReportReading } from '@yangguang/contract'
import { cleanText } from '@yangguang/text'
import { editionFor } from 'nianbao'
import { kindsOf, type Reading } from 'nianbao/examine'
import type { ReportTexts } from '../../../database/schema/index.ts'

const MOST_PREFACE = 2_000
const MOST_TEXT = 20_000

/** The texts of a document that a report can have: its preface (0) and those of the six sections, whatever they are called there. */
export function pastTexts(reading: Reading): PastReportReading['texts'] {
  const kinds = kindsOf(reading.sections)
  const preface = { section: 0, title: '前言', text: cleanText(reading.preface ?? '') }
  const sections = reading.sections.flatMap(({ title, text }, at) => {
    const section = kinds[at]
    return section ? [{ section, title, text: cleanText(text) }] : []
  })
  return [preface, ...sections].filter(
    ({ section, text }) => text !== '' && text.length <= (section === 0 ? MOST_PREFACE : MOST_TEXT),
  )
}

/** The texts of a draft with some taken over; titles are the form's, and what was drafted stays known as such. */
export function withPastTexts(
  before: ReportTexts | null,
  year: number,
  taken: PastReportReading['texts'],
): ReportTexts {
  const nothing = { preface: '', sections: editionFor(year).sections.map(({ title }) => ({ title, text: '' })) }
  const kept = before ?? { ...nothing, drafted: nothing }
  const textOf = (section: number) => taken.find((one) => one.section === section)?.text
  return {
    drafted: kept.drafted,
    preface: textOf(0) ?? kept.preface,
    sections: kept.sections.map(({ title, text }, at) => ({ title, text: textOf(at + 1) ?? text })),
  }
}
