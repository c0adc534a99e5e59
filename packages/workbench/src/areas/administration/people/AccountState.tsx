import type { StaffRow } from '@yangguang/contract'
import { minuteOf } from '../../../parts/days.ts'

type State = Pick<StaffRow, 'active' | 'lockedUntil' | 'mustChangePassword'>

/** Whether an account can sign in, and what it waits for. */
export function AccountState({ of: { active, lockedUntil, mustChangePassword } }: { of: State }) {
  if (!active) return <span className="yg-stage yg-stage-done">已停用</span>
  if (lockedUntil) return <span className="yg-stage yg-stage-wait">锁定至 {minuteOf(lockedUntil).slice(11)}</span>
  if (mustChangePassword) return <span className="yg-stage yg-stage-wait">待改初始口令</span>
  return <span className="yg-stage">在用</span>
}
