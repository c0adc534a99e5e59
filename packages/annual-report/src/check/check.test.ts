import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTable3 } from '../compile/table3.ts'
import { compileTable4, type DisputeCounts } from '../compile/table4.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import { formOf, labelOfRow } from '../places.ts'
import type { Table3, Table4 } from '../report.ts'
import { aReport } from '../testing/a-report.ts'
import { cutAfter } from '../testing/as-read.ts'
import { KEYS_ABSENT, keys } from '../testing/keys.ts'
import { someCounts } from '../testing/some-counts.ts'
import { check, RULES, stopsFinalising } from './index.ts'

const BALANCE = ['t3-identity', 't3-result-sum', 't3-row-sum', 't4-group-sum']
const unbalanced = (table3: Table3, table4: Table4) =>
  check(aReport({ table3, table4 })).filter(({ rule }) => BALANCE.includes(rule))

const group = fc.record({ upheld: fc.nat(99), corrected: fc.nat(99), other: fc.nat(99), pending: fc.nat(99) })
const someDisputes: fc.Arbitrary<DisputeCounts> = fc.record({
  review: group,
  litigationDirect: group,
  litigationAfterReview: group,
})

describe('balance', () => {
  it('holds for whatever is compiled', () => {
    fc.assert(
      fc.property(someCounts, someDisputes, (counts, disputes) => {
        expect(unbalanced(compileTable3(EDITION_2021, counts), compileTable4(disputes))).toEqual([])
      }),
    )
  })

  it('breaks when any single cell is changed', () => {
    const change = fc.integer({ min: -50, max: 50 }).filter((by) => by !== 0)
    fc.assert(
      fc.property(someCounts, someDisputes, fc.nat(), change, (counts, disputes, pick, by) => {
        const table3 = compileTable3(EDITION_2021, counts)
        const table4 = compileTable4(disputes)
        const rows = [...Object.values(table3), ...Object.values(table4)] as Record<string, number>[]
        const cells = rows.flatMap((row) => Object.keys(row).map((column) => ({ row, column })))
        const { row, column } = cells[pick % cells.length]!
        row[column] = row[column]! + by
        expect(unbalanced(table3, table4)).not.toEqual([])
      }),
    )
  })
})

describe('checking', () => {
  it('finds nothing in a report in order, whatever it is held against', () => {
    for (const year of [2019, 2020, 2021, 2025]) {
      expect(check(aReport({ year }), { bodyKind: 'department', drafted: [] })).toEqual([])
    }
  })

  it('finds no error in a document cut anywhere, only what it could not check', () => {
    for (const year of [2020, 2025]) {
      const report = aReport({ year })
      for (let sections = 0; sections < 6; sections++) {
        for (let rows = 0; rows <= 25; rows++) {
          const severe = check(cutAfter(report, sections, rows)).filter(({ severity }) => severity === 'error')
          expect(severe, `cut after ${sections} sections and ${rows} rows`).toEqual([])
        }
      }
      expect(check(cutAfter(report, 3, 9)).map(({ rule, severity }) => [rule, severity])).toEqual([
        ['sections', 'note'],
      ])
    }
  })

  it('stops finalising for errors and lets warnings and notes stand', () => {
    const report = aReport({ sections: [], table4: {} })
    report.table3.granted!.total = 99
    const findings = check(report, { previous: aReport({ year: 2024 }) })
    expect(findings.some(({ severity }) => severity === 'warning')).toBe(true)
    const stopping = stopsFinalising(findings).map(({ rule }) => rule)
    expect(new Set(stopping)).toEqual(new Set(['missing-parts', 't3-row-sum', 't3-result-sum', 'sections']))
  })
})

describe('the rules', () => {
  const folder = new URL('rules/', import.meta.url)
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

  it('are all switched on, each in the folder of its name', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort())
  })

  it.each(RULES.map(({ id }) => id))(
    '%s has a test, and a README in both languages that says what is wrong, what is right, why',
    (id) => {
      expect(existsSync(new URL(`${id}/rule.test.ts`, folder))).toBe(true)
      const readme = readFileSync(new URL(`${id}/README.md`, folder), 'utf8')
      for (const heading of [`# ${id}`, '## Wrong', '## Right', '## Why']) expect(readme).toContain(heading)
      const chinese = readFileSync(new URL(`${id}/README.zh-CN.md`, folder), 'utf8')
      const { title } = RULES.find((rule) => rule.id === id)!
      for (const heading of [`# ${id}`, title, '## 错例', '## 正例', '## 理由']) expect(chinese).toContain(heading)
    },
  )

  it('are all listed in rules/README.md', () => {
    const list = readFileSync(new URL('README.md', folder), 'utf8').replaceAll(/ +/g, ' ')
    for (const { id, title } of RULES) expect(list).toContain(`| [${id}](${id}/README.md) | ${title} |`)
  })
})

describe('the faults real reports are known for', () => {
  const named = (name: string) => keys().filter((key) => key.name === name)

  it('are looked for', ({ skip }) => {
    if (KEYS_ABSENT) skip(KEYS_ABSENT)
    expect(named('ningbo-office-2019')).toHaveLength(1)
  })

  it.for(keys().filter((key) => key.knownProblems))('$name: blank cells are found where they are known', (key) => {
    const known = key.knownProblems!.filter(({ category }) => category === 'blank-cells')
    const found = check(key).filter(({ rule }) => rule === 'blank-cells')
    expect(new Set(found.map(({ place }) => place.table))).toEqual(new Set(known.map(({ where }) => where)))
    for (const row of known.flatMap(({ rows = [] }) => rows)) {
      const label = labelOfRow(formOf(key), known[0]!.where, row)
      expect(found.some(({ message }) => message.split('未填写')[0]?.includes(label))).toBe(true)
    }
  })

  it.for(named('046'))('$name: a case in its column but not in the total', (key) => {
    const found = check(key).filter(({ rule }) => rule === 't3-row-sum')
    expect(found.map(({ place, left, right }) => [place.row, left, right])).toEqual([
      ['newReceived', 0, 1],
      ['granted', 0, 1],
    ])
  })

  it.for(named('051'))('$name: the 2019 form in a report on 2023', (key) => {
    expect(check(key).filter(({ rule }) => rule === 'wrong-edition')).toMatchObject([{ left: '2019', right: '2021' }])
  })

  it.for(named('074'))('$name: tables that were pictures are missing, not zero', (key) => {
    const found = check(key).filter(({ rule }) => rule === 'missing-parts')
    expect(found.map(({ place }) => place.table)).toEqual(['table2', 'table3', 'table4'])
  })
})
