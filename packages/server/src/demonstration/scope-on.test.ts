import { expect, it } from 'vitest'
import type { Scope } from '../scope.ts'
import { scopeOn } from './scope-on.ts'

it('the demonstration happens at ten in the morning, and of today never later than now', () => {
  const at = (clock: string) => {
    const now = new Date(`2026-07-06T${clock}+08:00`)
    return { time: { now: () => now, today: () => '2026-07-06' } } as Scope
  }
  const hour = (scope: Scope) => scope.time.now().toISOString()
  expect(hour(scopeOn(at('05:25:00'), '2026-07-06'))).toBe('2026-07-05T21:25:00.000Z')
  expect(hour(scopeOn(at('15:00:00'), '2026-07-06'))).toBe('2026-07-06T02:00:00.000Z')
  expect(hour(scopeOn(at('05:25:00'), '2026-07-03'))).toBe('2026-07-03T02:00:00.000Z')
  expect(scopeOn(at('05:25:00'), '2026-07-03').time.today()).toBe('2026-07-03')
})
