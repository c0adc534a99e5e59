import type { CellRead, Reading } from 'nianbao/examine'
import { describe, expect, it } from 'vitest'
import { pastCells, placesOf } from './cells.ts'
import { decided } from './decide.ts'

const at = { page: 2, line: 7 }
const read = (table: string, row: string, column: string, change: Partial<CellRead> = {}): CellRead => ({
  table,
  row,
  column,
  at,
  printed: '3',
  sure: 'printed',
  ...change,
})

const reading = (change: Partial<Reading>): Reading => ({
  document: 'a.txt',
  format: 'text',
  edition: '2021',
  year: 2025,
  agency: '明州市水务局',
  table2: null,
  table3: null,
  table4: null,
  localTables: [],
  sections: [],
  cells: [],
  refused: [],
  ...change,
})

const cellsOf = (change: Partial<Reading>) => pastCells(reading(change), 2025, [])
const cellAt = (change: Partial<Reading>, place: string) => cellsOf(change).find((cell) => cell.place === place)

describe('a cell of a document', () => {
  it('is sure when it was printed in a cell of its own, with its words and place', () => {
    const cells = [read('table4', 'review', 'upheld')]
    expect(cellAt({ table4: { review: { upheld: 3 } }, cells }, 'table4.review.upheld')).toMatchObject({
      state: 'sure',
      status: 'value',
      value: 3,
      printed: '3',
      where: '第2页第7行',
      why: '',
    })
  })

  it('tells zero, blank and not applicable apart', () => {
    const cells = ['issued', 'repealed', 'inForce'].map((column) => read('table2', 'regulations', column))
    const table2 = { regulations: { issued: 0, repealed: null, inForce: null } }
    const given = { table2, cells, notApplicable: ['table2.regulations.inForce'] }
    expect(
      cellsOf(given)
        .slice(0, 3)
        .map(({ status, state }) => [status, state]),
    ).toEqual([
      ['zero', 'sure'],
      ['blank', 'sure'],
      ['notApplicable', 'sure'],
    ])
  })

  it.each([
    ['sums', '有几种读法'],
    ['repaired', '经过整理'],
  ] as const)('decided by %s is doubtful', (sure, why) => {
    const cells = [read('table4', 'review', 'upheld', { sure })]
    expect(cellAt({ table4: { review: { upheld: 3 } }, cells }, 'table4.review.upheld')).toMatchObject({
      state: 'doubtful',
      value: 3,
      why: expect.stringContaining(why),
    })
  })

  it('with what the form does not allow is not taken, and said as it stands', () => {
    const cells = [read('table2', 'licensing', 'decisions', { printed: '-3' })]
    expect(cellAt({ table2: { licensing: { decisions: -3 } }, cells }, 'table2.licensing.decisions')).toMatchObject({
      state: 'refused',
      value: null,
      printed: '-3',
      why: '文件里是“-3”，这一格应填非负整数。',
    })
  })

  it('that was left open or is not there has no figure', () => {
    const refused = [{ ...read('table4', 'review', 'upheld'), printed: '12 0', reason: '可以分成几个数。' }]
    expect(cellAt({ refused }, 'table4.review.upheld')).toMatchObject({
      state: 'refused',
      printed: '12 0',
      why: '可以分成几个数。',
    })
    expect(cellAt({ refused }, 'table4.review.total')).toMatchObject({ state: 'missing', value: null })
    expect(cellAt({ refused }, 'table3.granted.total')).toBeUndefined()
  })

  it('of （六）其他处理 printed as one row is asked for row by row, with what the row says', () => {
    const table3 = { granted: { total: 3 }, other: { total: 3 } }
    const cells = [read('table3', 'other', 'total')]
    expect(cellAt({ table3, cells }, 'table3.other.misc.total')).toMatchObject({
      state: 'missing',
      printed: '3',
      where: '第2页第7行',
      why: expect.stringContaining('印成一行'),
    })
  })

  it('of a local table is there where the document prints it, and only then', () => {
    const localTables = [{ name: 'channels', rows: { website: 12 } }]
    const cells = [read('channels', 'website', 'value', { printed: '12' })]
    expect(cellsOf({ localTables, cells })).toMatchObject([{ place: 'channels.website', part: 'local', value: 12 }])
  })
})

describe('what is decided', () => {
  const refused = [{ ...read('table4', 'review', 'upheld'), printed: '12 0', reason: '可以分成几个数。' }]
  const cells = cellsOf({ table4: { review: { total: 3 } }, cells: [read('table4', 'review', 'total')], refused })
  const given = { file: '年报.txt', cells, places: placesOf(2025), year: 2025 }
  const everyOther = Object.fromEntries(
    cells.filter(({ state }) => state === 'missing').map(({ place }) => [place, { status: 'blank' as const }]),
  )

  it('says of each figure from what it is: the file, the place, the words, and who decided', () => {
    const figures = { ...everyOther, 'table4.review.upheld': { status: 'value' as const, value: '12' } }
    const changes = new Map(
      decided(given, { parts: ['table4'], figures }).map(({ place, figure, source }) => [
        place.place,
        [figure, source],
      ]),
    )
    expect(changes.get('table4.review.upheld')).toEqual([
      { state: 'value', value: '12' },
      '已有报告“年报.txt”第2页第7行，印作“12 0”，由人工填写',
    ])
    expect(changes.get('table4.review.total')).toEqual([{ state: 'value', value: '3' }, '已有报告“年报.txt”第2页第7行'])
  })

  it('lacks nothing that was not sure, and nothing of other tables', () => {
    expect(() => decided(given, { parts: ['table4'], figures: everyOther })).toThrow('还有1格没有核对')
    expect(() => decided(given, { parts: [], figures: everyOther })).toThrow('不属于所选表格')
    expect(decided(given, { parts: [], figures: {} })).toEqual([])
  })
})
