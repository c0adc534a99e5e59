import { describe, expect, it } from 'vitest'
import { documentOf, KEYS_ABSENT, type Key, keys } from '../testing/keys.ts'
import { read } from './read.ts'
import type { Reading } from './reading.ts'
import { readText } from './sources/text.ts'

type Cells = Record<string, Record<string, unknown>>

/** The cells of a key's three tables, and what a reading gives for each: undefined where it gives nothing. */
function compared(key: Key, reading: Reading): { cell: string; want: unknown; got: unknown }[] {
  return (['table2', 'table3', 'table4'] as const).flatMap((table) =>
    Object.entries((key[table] ?? {}) as Cells).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, want]) => ({
        cell: `${table}.${row}.${column}`,
        want,
        got: (reading[table] as Cells | null)?.[row]?.[column],
      })),
    ),
  )
}

describe.skipIf(KEYS_ABSENT)(`real reports as text${KEYS_ABSENT ? ` (${KEYS_ABSENT})` : ''}`, () => {
  const texts = keys().filter(({ document }) => document.endsWith('.txt'))

  it.each(texts.map((key) => [key.document, key] as const))('%s: no cell is read wrongly', (_, key) => {
    const cells = compared(key, read(readText(documentOf(key)), key.document))
    expect(cells.filter(({ want, got }) => got !== undefined && got !== want)).toEqual([])
    if (key.recoverable !== 'hard') expect(cells.filter(({ got }) => got === undefined)).toEqual([])
  })

  it('reads nearly all cells of the hard ones', () => {
    const cells = texts
      .filter(({ recoverable }) => recoverable === 'hard')
      .flatMap((key) => compared(key, read(readText(documentOf(key)), key.document)))
    const right = cells.filter(({ want, got }) => got === want).length
    expect(right / cells.length).toBeGreaterThan(0.97)
  })

  it.each(texts.map((key) => [key.document, key] as const))('%s: the local tables, the year and the form', (_, key) => {
    const reading = read(readText(documentOf(key)), key.document)
    expect(reading.localTables).toEqual(key.localTables)
    expect({ year: reading.year, edition: reading.edition }).toEqual({ year: key.year, edition: key.edition })
  })
})
