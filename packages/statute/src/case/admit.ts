import { type Refusal, refuse } from '../refusal.ts'
import { checks } from './checks.ts'
import { conditions } from './conditions.ts'
import { orderRefusal, todayRefusal } from './dates.ts'
import type { Happening, HappeningKind } from './events.ts'
import type { Check, Moment } from './moment.ts'
import { openingChecks } from './opening-checks.ts'
import { stageNames } from './stages.ts'
import type { CaseState, StepRole, WorkflowStep } from './state.ts'
import { stepRoleNames, stepsOf } from './workflow.ts'

/** Refuses a step the stage does not know, or that is not this person's. */
export function tableRefusal(kind: HappeningKind, state: CaseState | null, roles: readonly StepRole[]): Refusal | null {
  const rows = stepsOf(kind)
  const { label, cites } = rows[0]!
  const here = rows.filter((row) => (state ? row.from.includes(state.stage) : row.from.length === 0))
  if (here.length === 0) {
    if (!state) return refuse('not-opened', `“${label}”不能作为案卷的第一步。`, cites)
    if (rows.every((row) => row.from.length === 0))
      return refuse('already-opened', `案卷已经建立，不能再办理“${label}”。`, cites)
    return refuse('wrong-stage', `当前处于“${stageNames[state.stage]}”，不能办理“${label}”。`, cites)
  }
  if (here.some((row) => row.roles.some((role) => roles.includes(role)))) return null
  return refuse('not-your-role', `“${label}”由${roleList(here)}办理。`, cites)
}

function roleList(rows: readonly WorkflowStep[]): string {
  const roles = new Set(rows.flatMap((row) => row.roles))
  return [...roles]
    .filter((role) => role !== 'system')
    .map((role) => stepRoleNames[role])
    .join('、')
}

/**
 * Whether `what` may be appended to a file now: null, or the refusal to show. `state` is null for the first event. In order:
 * the workflow table (stage and role), the dates, what the file must hold, what was entered.
 */
export function admit(state: CaseState | null, what: Happening, moment: Moment): Refusal | null {
  const first = tableRefusal(what.kind, state, moment.roles) ?? todayRefusal(moment)
  if (first) return first
  if (!state) return openingRefusal(what, moment)
  const check = checks[what.kind] as Check<HappeningKind> | undefined
  return (
    orderRefusal(state, what, moment) ?? conditions[what.kind]?.(state, moment) ?? check?.(state, what, moment) ?? null
  )
}

function openingRefusal(what: Happening, moment: Moment): Refusal | null {
  if (what.kind === 'submitted') return openingChecks.submitted(what, moment)
  if (what.kind === 'imported') return openingChecks.imported(what, moment)
  if (what.kind === 'redecisionStarted') return openingChecks.redecisionStarted(what, moment)
  return refuse('not-opened', '案卷应当从接收申请、导入历史办件或者重新处理立案开始。')
}
