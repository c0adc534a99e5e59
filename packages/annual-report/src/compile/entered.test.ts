import { describe, expect, it } from 'vitest'
import { EDITION_2019 } from '../editions/edition-2019.ts'
import { EDITION_2021 } from '../editions/edition-2021.ts'
import { compileLocalTable, compileTable2, table2Cells } from './entered.ts'

describe('表二 from entered figures', () => {
  it('keeps zero, blank and not applicable apart', () => {
    const { table2, notApplicable } = compileTable2(EDITION_2021, {
      'table2.regulations.issued': { status: 'notApplicable' },
      'table2.normativeDocuments.issued': { status: 'value', value: 8 },
      'table2.normativeDocuments.repealed': { status: 'zero' },
      'table2.normativeDocuments.inForce': { status: 'blank' },
      'table2.fees.amount': { status: 'zero' },
    })
    expect(table2.regulations).toEqual({ issued: null, repealed: null, inForce: null })
    expect(table2.normativeDocuments).toEqual({ issued: 8, repealed: 0, inForce: null })
    expect(table2.fees).toEqual({ amount: '0' })
    expect(table2.licensing).toEqual({ decisions: null })
    expect(notApplicable).toEqual(['table2.regulations.issued'])
  })

  it('keeps amounts digit for digit, with their unit in the 2019 form', () => {
    const { table2 } = compileTable2(EDITION_2019, {
      'table2.procurement.projects': { status: 'value', value: 11 },
      'table2.procurement.amount': { status: 'value', value: '182.320' },
      'table2.procurement.unit': { status: 'value', value: '万元' },
    })
    expect(table2.procurement).toEqual({ projects: 11, amount: '182.320', unit: '万元' })
  })

  it('refuses a cell the form does not have', () => {
    const entered = { 'table2.otherServices.decisions': { status: 'zero' } } as const
    expect(() => compileTable2(EDITION_2021, entered)).toThrow('table2.otherServices.decisions')
    expect(compileTable2(EDITION_2019, entered).table2.otherServices?.decisions).toBe(0)
  })

  it('names every cell to enter once', () => {
    const places = table2Cells(EDITION_2021).map(({ place }) => place)
    expect(places).toHaveLength(10)
    expect(new Set(places).size).toBe(10)
  })
})

describe('a local table from entered figures', () => {
  it('has the rows of its form, blank until entered', () => {
    const { table } = compileLocalTable('organisation', {
      'organisation.staff': { status: 'value', value: 3 },
      'organisation.budgetWanYuan': { status: 'value', value: '1.5' },
      'organisation.staffPartTime': { status: 'zero' },
    })
    expect(table.rows).toMatchObject({ staff: 3, budgetWanYuan: 1.5, staffPartTime: 0, meetings: null })
    expect(Object.keys(table.rows)).toHaveLength(9)
  })

  it('can leave out rows a province does not print', () => {
    const { table } = compileLocalTable('channels', {}, { rows: ['disclosedTotal', 'website'], caption: '表二' })
    expect(table).toEqual({ name: 'channels', caption: '表二', rows: { disclosedTotal: null, website: null } })
    const outside = { 'channels.weibo': { status: 'zero' } } as const
    expect(() => compileLocalTable('channels', outside, { rows: ['website'] })).toThrow('channels.weibo')
  })
})
