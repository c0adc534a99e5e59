import { expect, it } from 'vitest'
import { aReport } from '../testing/a-report.ts'
import { KEYS_ABSENT, keys } from '../testing/keys.ts'
import { toJson } from './json.ts'

it('gives exactly the fields other programs are promised', () => {
  const report = aReport({ preface: '前言', notApplicable: ['table2.regulations.issued'] })
  expect(Object.keys(toJson(report))).toEqual([
    'edition',
    'year',
    'agency',
    'table2',
    'table3',
    'table4',
    'localTables',
  ])
  expect(toJson(report).table2).toBe(report.table2)
})

it('uses the names the answer keys use', ({ skip }) => {
  if (KEYS_ABSENT) skip(KEYS_ABSENT)
  const names = (tables: object) =>
    Object.fromEntries(Object.entries(tables).map(([row, cells]) => [row, Object.keys(cells)]))
  for (const edition of ['2019', '2021'] as const) {
    const key = keys().find((one) => one.edition === edition && one.recoverable === 'full' && one.table2 && one.table4)!
    const ours = toJson(aReport({ year: Number(edition) }))
    expect(names(ours.table2!)).toEqual(names(key.table2!))
    expect(names(ours.table3!)).toEqual(names(key.table3!))
    expect(names(ours.table4!)).toEqual(names(key.table4!))
  }
})
