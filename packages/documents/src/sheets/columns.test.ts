import { describe, expect, it } from 'vitest'
import { choiceColumn, dateColumn, decimalColumn, integerColumn, textColumn } from './columns.ts'

const header = '列'
const required = true

describe('dateColumn', () => {
  const { parse } = dateColumn({ header, required, earliest: '2008-05-01', latest: '2026-12-31' })

  it.each([
    '2026-07-07',
    '2026-7-7',
    '2026/7/7',
    '2026.7.7',
    '2026年7月7日',
    '２０２６年７月７日',
    '20260707',
    '2026-07-07 00:00',
  ])('reads %s', (text) => {
    expect(parse(text)).toEqual({ value: '2026-07-07' })
  })

  it.each([
    ['2026-02-30', /不是有效日期/],
    ['2026-13-01', /不是有效日期/],
    ['7月7日', /不是有效日期/],
    ['45000', /不是有效日期/],
    ['2026-07-07 08:30', /不是有效日期/],
    ['2008-04-30', /不应早于2008-05-01/],
    ['2027-01-01', /不应晚于2026-12-31/],
  ])('refuses %s', (text, problem) => {
    expect(parse(text)).toEqual({ problem: expect.stringMatching(problem) })
  })
})

describe('integerColumn', () => {
  const { parse } = integerColumn({ header, required, max: 100_000 })

  it.each([
    ['12', 12],
    ['１２', 12],
    ['12.0', 12],
    ['12,345', 12345],
    ['0', 0],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual({ value })
  })

  it.each([
    ['1.5', /应为整数/],
    ['-1', /不应小于0/],
    ['100001', /不应大于100000/],
    ['一', /应为整数/],
    ['1e3', /应为整数/],
    ['0x10', /应为整数/],
    ['1,2', /应为整数/],
  ])('refuses %s', (text, problem) => {
    expect(parse(text)).toEqual({ problem: expect.stringMatching(problem) })
  })
})

describe('decimalColumn', () => {
  const { parse } = decimalColumn({ header, required })

  it('counts decimal places', () => {
    expect(parse('3.14')).toEqual({ value: 3.14 })
    expect(parse('0.1')).toEqual({ value: 0.1 })
    expect(parse('3.141')).toEqual({ problem: expect.stringContaining('最多2位小数') })
    expect(parse('三')).toEqual({ problem: expect.stringContaining('应为数字') })
  })
})

describe('choiceColumn', () => {
  const { parse, choices } = choiceColumn({
    header,
    required,
    choices: { '法人（企业）': 'commercial', 自然人: 'person' },
  })

  it('reads a choice whatever the width of brackets and spaces', () => {
    expect(choices).toEqual(['法人（企业）', '自然人'])
    expect(parse('法人(企业)')).toEqual({ value: 'commercial' })
    expect(parse(' 自 然 人 ')).toEqual({ value: 'person' })
  })

  it('lists what it would take', () => {
    expect(parse('个人')).toEqual({ problem: '应为法人（企业）、自然人之一，这里是「个人」' })
  })

  it('points at the likely ones and the sheet with all of them where they are many', () => {
    const letters = [...'甲乙丙丁戊己庚辛壬癸']
    const labels = [...letters, '无法提供：不掌握（不存在）', '无法提供：不掌握（不属本机关）']
    const many = choiceColumn({ header, required, choices: Object.fromEntries(labels.map((label) => [label, label])) })
    expect(many.parse('无法提供：不掌握')).toEqual({
      problem:
        '应为下拉列表中的一项（模板的“可选值”表列有全部12项，相近的有“无法提供：不掌握（不存在）”、“无法提供：不掌握（不属本机关）”），这里是「无法提供：不掌握」',
    })
    expect(many.parse('别的')).toEqual({
      problem: '应为下拉列表中的一项（模板的“可选值”表列有全部12项），这里是「别的」',
    })
  })
})

describe('textColumn', () => {
  it('counts characters, not bytes', () => {
    const { parse } = textColumn({ header, required, maxLength: 2 })
    expect(parse('𬭸𬭸')).toEqual({ value: '𬭸𬭸' })
    expect(parse('三个字')).toEqual({ problem: '最多2个字，这里有3个字' })
  })
})
