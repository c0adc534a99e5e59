import { expect, it } from 'vitest'
import { draftSections } from '../../../compile/draft/draft.ts'
import type { AnnualReport } from '../../../report.ts'
import { aReport, withText } from '../../../testing/a-report.ts'
import { ruleCases } from '../../../testing/rule-cases.ts'
import { SOUND_TEXTS } from '../../../testing/sound-texts.ts'
import { copiedText } from './rule.ts'

const LONG = SOUND_TEXTS[6]!
const OTHER = SOUND_TEXTS[1]!
const PASSAGE = LONG.slice(0, 150)

const now = (text: string) => withText(aReport(), 1, text)
const last = (text: string) => withText(aReport({ year: 2024 }), 1, text)
const town = (text: string, agency = '安河镇人民政府'): AnnualReport => withText(aReport({ agency }), 5, text)

const drafted = (year: number): AnnualReport => {
  const { sections: _sections, ...tables } = aReport({ year })
  return { ...tables, sections: draftSections(tables, aReport({ year: year - 1 })) }
}

/** A word or two changed in every sentence. */
const reworded = LONG.replaceAll('区政府', '县政府')
  .replaceAll('培训', '轮训')
  .replaceAll('单位', '部门')
  .replaceAll('现场', '当场')

ruleCases(copiedText, {
  accepts: [
    {
      name: 'a text of its own',
      report: now(LONG),
      context: { previous: last(OTHER), others: [town(SOUND_TEXTS[3]!)] },
    },
    {
      name: 'short texts that are alike every year',
      report: aReport(),
      context: { previous: aReport({ year: 2024 }) },
    },
    {
      name: 'what law and party documents word',
      report: now(`${SOUND_TEXTS[0]!.split('\n')[0]}${OTHER}`),
      context: { previous: last(`${SOUND_TEXTS[0]!.split('\n')[0]}${LONG}`) },
    },
    {
      name: 'the sentences that give the figures',
      report: now(
        `${OTHER}\n全年收到政府信息公开申请37件，其中自然人申请31件，法人或者其他组织申请6件；办结36件，其中予以公开14件，部分公开3件，不予公开2件，无法提供12件。`,
      ),
      context: {
        previous: last(
          `${LONG}\n全年收到政府信息公开申请52件，其中自然人申请50件，法人或者其他组织申请2件；办结51件，其中予以公开20件，部分公开9件，不予公开1件，无法提供21件。`,
        ),
      },
    },
    {
      name: 'two drafts nobody has worked on',
      report: drafted(2025),
      context: { previous: drafted(2024) },
    },
    {
      name: 'another draft of the same report, and the body’s own on a later year',
      report: now(LONG),
      context: { others: [now(`${LONG}${OTHER}`), withText(aReport({ year: 2026 }), 1, `${OTHER}${LONG}`)] },
    },
    { name: 'the same report in another file', report: now(LONG), context: { others: [now(LONG)] } },
    { name: 'a report without one to compare', report: now(LONG) },
  ],
  rejects: [
    {
      name: 'last year’s text with other figures',
      report: now(LONG),
      context: { previous: last(LONG.replaceAll('两次', '两次').replaceAll('32', '28').replaceAll('217', '96')) },
      finds: [{ severity: 'warning', at: { section: 1 }, says: '除数字外与上年度报告相同' }],
    },
    {
      name: 'a passage of last year’s in a new text',
      report: now(`${OTHER}\n${PASSAGE}`),
      context: { previous: last(LONG) },
      finds: [{ severity: 'note', at: { section: 1 }, says: '与上年度报告相同：“' }],
    },
    {
      name: 'another body’s text with a word changed in every sentence',
      report: now(reworded),
      context: { others: [town(OTHER, '安山镇人民政府'), town(LONG)] },
      finds: [{ severity: 'warning', says: '与安河镇人民政府2025年的报告相同' }],
    },
  ],
})

it('tells the same report from a copy where neither names its body', () => {
  const nameless = (text: string) => ({ ...now(text), agency: null })
  expect(copiedText.check(nameless(LONG), { others: [nameless(LONG)] })).toEqual([])
  const [finding] = copiedText.check(nameless(LONG), { others: [nameless(`${LONG}${OTHER}`)] })
  expect(finding).toMatchObject({ severity: 'warning', place: { section: 1 } })
  expect(finding!.message).toContain('另一单位2025年的报告')
})

it('says the share and quotes words as they stand', () => {
  const [finding] = copiedText.check(now(`${OTHER}\n${PASSAGE}`), { previous: last(LONG) })
  expect(finding!.message).toMatch(/有\d{2}%的文字（\d+字）/)
  expect(PASSAGE).toContain(finding!.quote)
})

it('finds nothing between texts that are each their own', () => {
  for (const text of SOUND_TEXTS) {
    const others = SOUND_TEXTS.filter((other) => other !== text).map((other, at) => town(other, `第${at}镇人民政府`))
    expect(copiedText.check(now(text), { previous: last(others[0]!.sections[4]!.text), others })).toEqual([])
  }
})

it('compares hundreds of reports, each with all, in seconds', () => {
  const body = (at: number) =>
    withText(
      aReport({ agency: `第${at}镇人民政府` }),
      1,
      Array.from(
        { length: 900 },
        (_, place) =>
          String.fromCharCode(0x4e00 + ((at * 7919 + place * (at + 31) * 13) % 6000)) + (place % 40 === 39 ? '。' : ''),
      ).join(''),
    )
  const others = Array.from({ length: 300 }, (_, at) => body(at))
  others.push({ ...others[3]!, agency: '抄写镇人民政府' })
  const started = performance.now()
  const found = others.flatMap((report) => copiedText.check(report, { others }))
  expect(performance.now() - started).toBeLessThan(6000)
  expect(
    found.filter(({ severity }) => severity === 'warning').map(({ message }) => /与(.+?)2025/.exec(message)?.[1]),
  ).toEqual(['抄写镇人民政府', '第3镇人民政府'])
})
