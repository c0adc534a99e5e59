import type { ApplicantKind, ResultRow } from '@yangguang/statute'
import { describe, expect, it } from 'vitest'
import { check } from '../check/index.ts'
import { editionOf } from '../editions/editions.ts'
import type { Table3Row } from '../editions/keys.ts'
import type { Table3, Table4 } from '../report.ts'
import { KEYS_ABSENT, type Key, keys } from '../testing/keys.ts'
import { type ApplicantCounts, compileTable3, type Table3Counts } from './table3.ts'
import { compileTable4, type DisputeCounts } from './table4.ts'

const KINDS: ApplicantKind[] = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg']

/** Counts from the leaf cells of a printed 表三, blank read as zero. */
function countsOf(table: Table3): Table3Counts {
  const row = (key: Table3Row) =>
    Object.fromEntries(KINDS.map((kind) => [kind, table[key]?.[kind] ?? 0])) as ApplicantCounts
  const outside: Table3Row[] = ['newReceived', 'carriedOver', 'total', 'carriedForward', 'other']
  const results = (Object.keys(table) as Table3Row[]).filter((key) => !outside.includes(key)) as ResultRow[]
  return {
    newReceived: row('newReceived'),
    carriedOver: row('carriedOver'),
    carriedForward: row('carriedForward'),
    results: {
      ...Object.fromEntries(results.map((key) => [key, row(key)])),
      // Records know which of the three it was; the printed 2019 form does not.
      ...(table.other ? { 'other.misc': row('other') } : {}),
    },
  }
}

function zeroed<T extends object>(table: T): unknown {
  return JSON.parse(JSON.stringify(table), (_key, value) => value ?? 0)
}

const complete = keys().filter((key) => key.table3 && !key.table3Partial)
const faulty = (key: Key) => (key.reportErrors ?? []).some((error) => error.startsWith('表三'))

describe('compiling what real reports counted', () => {
  it('finds the collection of reports', ({ skip }) => {
    if (KEYS_ABSENT) skip(KEYS_ABSENT)
    expect(complete.length).toBeGreaterThan(10)
    expect(complete.filter(faulty).length).toBeGreaterThan(0)
  })

  it.for(complete.filter((key) => !faulty(key)))('$name: 表三 comes out as printed', (key) => {
    expect(compileTable3(editionOf(key.edition!), countsOf(key.table3!))).toEqual(zeroed(key.table3!))
  })

  it.for(complete.filter(faulty))(
    '$name: the fault of the report is found, and compiling does not repeat it',
    (key) => {
      const form = editionOf(key.edition!)
      const found = check(key).filter(({ rule }) => rule === 't3-result-sum')
      expect(found.map(({ place, left, right }) => [place.column, left, right])).toEqual([
        ['naturalPerson', 20, 26],
        ['total', 21, 27],
      ])
      const compiled = { ...key, table3: compileTable3(form, countsOf(key.table3!)) }
      expect(check(compiled).filter(({ rule }) => rule === 't3-result-sum' || rule === 't3-row-sum')).toEqual([])
    },
  )

  it.for(keys().filter((key) => key.table4))('$name: 表四 comes out as printed', (key) => {
    const counts = zeroed(key.table4!) as Record<keyof Table4, Record<string, number>>
    const leaves = Object.fromEntries(
      Object.entries(counts).map(([group, { total: _total, ...rest }]) => [group, rest]),
    ) as DisputeCounts
    expect(compileTable4(leaves)).toEqual(counts)
  })
})
