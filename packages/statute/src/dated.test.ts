import { describe, expect, it } from 'vitest'
import { type Dated, inForce } from './dated.ts'

const entry = (since: string, value: number): Dated<number> => ({ since, value, source: '', standing: 'verified' })

describe('inForce', () => {
  const entries = [entry('2019-05-15', 20), entry('2008-05-01', 15)]

  it.each([
    { on: '2008-05-01', value: 15 },
    { on: '2019-05-14', value: 15 },
    { on: '2019-05-15', value: 20 },
    { on: '2026-11-20', value: 20 },
  ])('on $on it is $value, whatever the order of the list', ({ on, value }) => {
    expect(inForce(entries, on).value).toBe(value)
    expect(inForce([...entries].reverse(), on).value).toBe(value)
  })

  it('does not guess backwards', () => {
    expect(() => inForce(entries, '2008-04-30')).toThrow(RangeError)
  })

  it('takes the later of two entries of one day', () => {
    expect(inForce([entry('2020-01-01', 1), entry('2020-01-01', 2)], '2020-01-01').value).toBe(2)
  })
})
