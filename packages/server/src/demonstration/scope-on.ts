import type { PlainDate } from '@yangguang/statute'
import type { Scope } from '../scope.ts'

/**
 * The same program on another day, at ten in the morning: what is done with it is recorded as done then. Of today not later
 * than now: laid early in the morning, the demonstration would tell of the future.
 */
export function scopeOn(scope: Scope, day: PlainDate): Scope {
  const ten = new Date(`${day}T10:00:00+08:00`)
  const real = scope.time.now()
  const now = day === scope.time.today() && real < ten ? real : ten
  return { ...scope, time: { now: () => now, today: () => day } }
}
