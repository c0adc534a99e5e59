import { describe, expect, it } from 'vitest'
import type { AnswerKey } from './answer-key.ts'
import { gradeCells } from './grade-cells.ts'

const key: AnswerKey = {
  edition: '2021',
  year: 2024,
  agency: '明州市财政局',
  recoverable: 'full',
  table2: { fees: { amount: '0.00' }, licensing: { decisions: 5 } },
  table3: { newReceived: { naturalPerson: 12, commercial: 0, research: null, total: 12 } },
  table4: null,
  localTables: [{ name: 'channels', rows: { website: 7 } }],
}

describe('grading cells', () => {
  it('finds a reading right that says what the key says', () => {
    const { all, nonZero, wrong } = gradeCells(key, { ...key, localTables: key.localTables!, refused: [] })
    expect(all).toEqual({ printed: 7, right: 7, refused: 0, wrong: 0, missing: 0, invented: 0, unkeyed: 0 })
    expect(nonZero).toMatchObject({ printed: 4, right: 4 })
    expect(wrong).toEqual([])
  })

  it('tells wrong, refused, missing and invented cells apart', () => {
    const grade = gradeCells(key, {
      table2: { fees: { amount: '0.00' } },
      table3: { newReceived: { naturalPerson: 2, commercial: null, research: 0 }, carriedOver: { total: 3 } },
      table4: null,
      localTables: [],
      refused: [
        { table: 'table3', row: 'newReceived', column: 'total', at: {}, printed: 'l2', reason: '' },
        { table: 'channels', row: 'website', column: 'value', at: {}, printed: '', reason: '' },
      ],
    })
    expect(grade.all).toEqual({ printed: 7, right: 1, refused: 2, wrong: 4, missing: 1, invented: 1, unkeyed: 0 })
    expect(grade.wrong).toContainEqual({ cell: 'table3 newReceived research', expected: null, read: 0 })
    expect(grade.wrong).toContainEqual({ cell: 'table3 carriedOver total', expected: undefined, read: 3 })
    expect(grade.missing).toEqual(['table2 licensing decisions'])
    expect(grade.tables.channels).toMatchObject({ printed: 1, refused: 1 })
  })

  it('leaves open what the key of a cut document is silent on', () => {
    const read = { ...key, localTables: [], refused: [], table4: { review: { upheld: 1 } } }
    const cut = { ...key, localTables: [], recoverable: 'partial' as const }
    expect(gradeCells(cut, read).all).toMatchObject({ wrong: 0, unkeyed: 1 })
    expect(gradeCells({ ...cut, exhaustive: true }, read).all).toMatchObject({ wrong: 1, unkeyed: 0 })
    expect(gradeCells({ ...cut, recoverable: 'hard' }, read).all).toMatchObject({ wrong: 1, unkeyed: 0 })
  })

  it('does not ask for a unit where none is printed', () => {
    const procurement = { projects: 1, amount: '3', unit: null }
    const grade = gradeCells(
      { ...key, table2: { procurement }, table3: null, localTables: [] },
      {
        table2: { procurement: { projects: 1, amount: '3' } },
        table3: null,
        table4: null,
        localTables: [],
        refused: [],
      },
    )
    expect(grade.all).toMatchObject({ printed: 2, right: 2, wrong: 0 })
  })
})
