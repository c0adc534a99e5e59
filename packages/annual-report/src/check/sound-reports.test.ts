import { describe, expect, it } from 'vitest'
import { compileTable3 } from '../compile/table3.ts'
import { compileTable4 } from '../compile/table4.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import { readDocument } from '../read/open.ts'
import type { ReportAsRead } from '../report.ts'
import { aReport, withText } from '../testing/a-report.ts'
import { asRead } from '../testing/as-read.ts'
import { reportText } from '../testing/report-text.ts'
import { SOUND_REPORTS } from '../testing/sound-reports.ts'
import { OF_A_BUREAU, OF_OTHERS, WITHOUT_APPLICATIONS } from '../testing/sound-sentences.ts'
import { check, stopsFinalising } from './index.ts'

/** What becomes of a text on its way from page to page. */
const COPIES: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'spaces around its figures': (text) => text.replaceAll(/(\d+)(件|条|次)/g, ' $1 $2'),
  'an empty line after each': (text) => text.replaceAll('\n', '\r\n\r\n'),
  'lines broken': (text) =>
    text
      .split('\n')
      .map((line) => (line.includes('\t') || line.length < 60 ? line : line.replaceAll(/(.{38})/g, '$1\n')))
      .join('\n'),
  'page numbers between': (text) =>
    text
      .split('\n')
      .flatMap((line, at) => (at % 17 === 16 ? [line, `第 ${(at + 1) / 17} 页 共 9 页`] : [line]))
      .join('\n'),
  'marks half-width': (text) => text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
}

/** A checker that cries wolf is switched off: reports in order, in the words of bodies of many kinds, are left in peace. */
describe.each(SOUND_REPORTS.map((report) => [report.agency, report] as const))(
  'the sound report of %s',
  (_, report) => {
    const told = (one: ReportAsRead) =>
      check(one, { others: SOUND_REPORTS }).map(({ severity, rule, quote, message }) => [
        severity,
        rule,
        quote,
        message,
      ])

    it('has nothing wrong as its body has it', () => {
      expect(told(report)).toEqual([])
    })

    it('has nothing wrong as somebody reads it', () => {
      expect(told(asRead(report))).toEqual([])
    })

    it.each(Object.entries(COPIES))('has no error in a copy of it as plain text, %s', async (_, copied) => {
      const reading = await readDocument(new TextEncoder().encode(copied(reportText(report))), 'copy.txt')
      expect(told(reading).filter(([severity]) => severity === 'error')).toEqual([])
    })
  },
)

describe('no error is seen in', () => {
  const errors = (report: ReportAsRead) =>
    stopsFinalising(check(report)).map(({ rule, quote, message }) => [rule, quote, message])

  it.each(OF_A_BUREAU)('section %i: %s', (section, text) => {
    expect(errors(withText(aReport(), section, text))).toEqual([])
  })

  it.each(OF_OTHERS)('the report of %s, section %i: %s', (agency, section, text) => {
    expect(errors(withText(aReport({ agency }), section, text))).toEqual([])
  })

  it.each(WITHOUT_APPLICATIONS)('the report of %s without applications, section %i: %s', (agency, section, text) => {
    const none = { newReceived: {}, carriedOver: {}, results: {}, carriedForward: {} }
    const tables = { table3: compileTable3(EDITION_2021, none), table4: compileTable4({}) }
    expect(errors(withText(aReport({ agency, ...tables }), section, text))).toEqual([])
  })
})
