import type { PlainDate } from '@yangguang/statute'
import type { Scope } from '../scope.ts'

/** The same program on another day, at ten in the morning: what is done with it is recorded as done then. */
export function scopeOn(scope: Scope, day: PlainDate): Scope {
  const now = new Date(`${day}T10:00:00+08:00`)
  return { ...scope, time: { now: () => now, today: () => day } }
}
