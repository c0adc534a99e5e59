import type { PlainDate } from '@yangguang/statute'
import { dayInChina, type Time } from '../scope.ts'

/** A clock that stands still until a test sets it. */
export interface TestTime extends Time {
  /** A day (nine in the morning in China) or an instant with its zone. */
  set(to: PlainDate | string): void
}

const instantOf = (text: string) => new Date(text.length === 10 ? `${text}T09:00:00+08:00` : text)

export function testTime(start: PlainDate | string): TestTime {
  let now = instantOf(start)
  return {
    now: () => new Date(now),
    today: () => dayInChina(now),
    set(to) {
      now = instantOf(to)
    },
  }
}
