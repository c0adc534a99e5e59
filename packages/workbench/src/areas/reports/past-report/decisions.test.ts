import type { PastReportCell, PastReportReading } from '@yangguang/contract'
import { describe, expect, it } from 'vitest'
import { asRead, figureOf, inputOf, isWhole, toDecide } from './decisions.ts'

const cell = (place: string, change: Partial<PastReportCell> = {}): PastReportCell => ({
  place,
  part: 'table3',
  table: 'table3',
  row: 'granted',
  column: 'total',
  label: place,
  kind: 'count',
  state: 'sure',
  status: 'value',
  value: 3,
  printed: '3',
  where: '',
  why: '',
  now: null,
  ...change,
})
const missing = { state: 'missing', status: 'blank', value: null } as const

describe('cells to decide', () => {
  const cells = [cell('a'), cell('b', missing), cell('c', { ...missing, part: 'table4' }), cell('d')]

  it('are those not sure of the chosen parts, then sure ones being put right', () => {
    expect(toDecide(cells, ['table3'], ['d']).map(({ place }) => place)).toEqual(['b', 'd'])
  })

  it('are sent once somebody is done with them, and no others', () => {
    const review = { cells, version: 4, digest: 'x' } as unknown as PastReportReading
    const decisions = {
      a: { status: 'zero', value: '', done: true },
      b: { status: 'value', value: ' 12 ', done: true },
      d: { status: 'zero', value: '', done: false },
    } as const
    const given = { parts: ['table3' as const], texts: [1], sameReport: true, decisions, opened: ['d'] }
    expect(inputOf(review, given)).toEqual({
      version: 4,
      digest: 'x',
      parts: ['table3'],
      texts: [1],
      sameReport: true,
      figures: { b: { status: 'value', value: '12' } },
    })
  })
})

it.each([
  ['count', '12', true],
  ['count', '-1', false],
  ['count', '', false],
  ['change', '-1', true],
  ['decimal', '3.50', true],
  ['decimal', '3,5', false],
  ['text', '万元', true],
] as const)('a %s of “%s” is whole: %s', (kind, value, whole) => {
  expect(isWhole({ kind }, { status: 'value', value, done: false })).toBe(whole)
})

it('begins with what was read, and with a number to type where nothing was', () => {
  expect(asRead(cell('a'))).toEqual({ status: 'value', value: '3', done: false })
  expect(asRead(cell('b', missing))).toEqual({ status: 'value', value: '', done: false })
  expect(figureOf(cell('a'), undefined)).toBe(3)
  expect(figureOf(cell('a', { kind: 'decimal' }), { status: 'zero', value: '', done: true })).toBe('0')
  expect(figureOf(cell('b', missing), undefined)).toBeNull()
})
