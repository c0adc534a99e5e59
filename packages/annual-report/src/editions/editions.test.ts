import { describe, expect, it } from 'vitest'
import { EDITION_2019 } from './edition-2019.ts'
import { EDITION_2021 } from './edition-2021.ts'
import { editionFor } from './editions.ts'

describe('the form of a year', () => {
  it.each([
    [2019, '2019', '国办公开办函〔2019〕60号'],
    [2020, '2019', '国办公开办函〔2019〕60号'],
    [2021, '2021', '国办公开办函〔2021〕30号'],
    [2025, '2021', '国办公开办函〔2021〕30号'],
  ])('%i is reported in the form of %s (%s)', (year, id, notice) => {
    expect(editionFor(year)).toMatchObject({ id, notice: { number: notice, standing: 'verified' } })
  })

  it('refuses years before the national tables existed', () => {
    expect(() => editionFor(2018)).toThrow(RangeError)
  })
})

describe('表三 of the forms', () => {
  it('has one row for （六）其他处理 in 2019 and three in 2021', () => {
    const six = (rows: readonly { key: string }[]) =>
      rows.map(({ key }) => key).filter((key) => key.startsWith('other'))
    expect(EDITION_2019.table3.rows).toHaveLength(23)
    expect(six(EDITION_2019.table3.rows)).toEqual(['other'])
    expect(EDITION_2021.table3.rows).toHaveLength(25)
    expect(six(EDITION_2021.table3.rows)).toEqual(['other.correctionOverdue', 'other.feeOverdue', 'other.misc'])
  })

  it('adds up every result row and no other into （七）总计', () => {
    for (const { table3, equations } of [EDITION_2019, EDITION_2021]) {
      const outside = ['newReceived', 'carriedOver', 'total', 'carriedForward']
      const results = table3.rows.map(({ key }) => key as string).filter((key) => !outside.includes(key))
      expect(equations['t3-result-sum'].right).toEqual(results)
    }
  })
})
