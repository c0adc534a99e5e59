import { type TaskKind, taskKinds } from '@yangguang/contract'
import { type AgencyRules, approverRoles, type PlainDate } from '@yangguang/statute'
import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../../database/open.ts'
import { agency, request } from '../../../database/schema/index.ts'
import type { Staff } from '../../accounts/session.ts'
import { stepRolesOf } from '../actions/take-step.ts'
import { deskRoles } from '../policy.ts'
import { lightIs, type Reading } from './filter.ts'

const { stage, state } = request
const open = isNull(request.archivedOn)

/** The levels of approval an officer's roles may give in an agency. */
function levelsOf(staff: Staff, levels: AgencyRules['approvalLevels']): number[] {
  const mine = stepRolesOf(staff)
  return Array.from({ length: levels }, (_, at) => at + 1).filter((level) =>
    approverRoles(level, levels).some((role) => mine.includes(role)),
  )
}

/** Nobody reviews what they drafted themselves. */
const notMyDraft = (staff: Staff) => sql`${state}->'draft'->>'by' is distinct from ${staff.id}`

function approve(staff: Staff, rules: AgencyRules): SQL | null {
  const levels = levelsOf(staff, rules.approvalLevels)
  if (levels.length === 0) return null
  const done = sql`jsonb_array_length(${state}->'approvals')`
  return and(
    eq(stage, 'approval'),
    inArray(sql`${done} + 1`, levels),
    notMyDraft(staff),
    sql`not ${state}->'approvals' @> ${JSON.stringify([{ by: staff.id }])}::jsonb`,
  )!
}

/** A period given to somebody else has run out, and the next step is the office's. */
function periodEnded(today: PlainDate): SQL {
  return or(
    and(eq(stage, 'awaitingCorrection'), sql`${state}->'corrections'->-1->>'replyBy' < ${today}`),
    and(eq(stage, 'awaitingReasons'), sql`${state}->'reasons'->>'replyBy' < ${today}`),
    and(eq(stage, 'awaitingFee'), sql`${state}->'fee'->>'payBy' < ${today}`),
  )!
}

function consultationEnded(today: PlainDate): SQL {
  const silent = '$.consultations[*] ? (@.reply == null && @.silence == null && @.replyBy < $today)'
  return and(
    inArray(stage, ['drafting', 'awaitingCorrection', 'awaitingReasons', 'awaitingFee']),
    sql`jsonb_path_exists(${state}, ${silent}::jsonpath, ${JSON.stringify({ today })}::jsonb)`,
  )!
}

/** An extension proposed that the head of the disclosure office has not decided on. */
const extensionWaits = and(
  isNull(request.onTime),
  sql`jsonb_path_exists(${state}, '$.extensionAsked ? (@.agreedBy == null && @.workingDays > 0)')`,
)!

const letterWaits = sql`jsonb_path_exists(${state}, '$.letters[*] ? (@.served == null)')`

/**
 * What waits for an officer, kind by kind, as conditions over `request`; null for a kind that is not theirs. All of it is work in
 * their own agency.
 */
export function tasksOf(staff: Staff, rules: AgencyRules, today: PlainDate): Record<TaskKind, SQL | null> {
  const has = (...roles: readonly string[]) => roles.some((role) => (staff.roles as string[]).includes(role))
  const desk = has(...deskRoles)
  const officer = has('caseOfficer', 'disclosureHead')
  const tasks: Record<TaskKind, SQL | null | undefined> = {
    confirm: desk ? eq(stage, 'awaitingConfirmation') : null,
    register: desk ? eq(stage, 'received') : null,
    assignedToMe: officer ? and(eq(stage, 'drafting'), eq(request.assignedTo, staff.id)) : null,
    unassigned: has('windowClerk', 'unitHead', 'disclosureHead')
      ? and(eq(stage, 'drafting'), isNull(request.assignedTo))
      : null,
    secrecyReview: has('secrecyReviewer') ? and(eq(stage, 'secrecyReview'), notMyDraft(staff)) : null,
    legalReview: has('legalReviewer') ? and(eq(stage, 'legalReview'), notMyDraft(staff)) : null,
    approve: approve(staff, rules),
    agreeExtension: has('disclosureHead') ? extensionWaits : null,
    issue: desk ? eq(stage, 'decision') : null,
    serve: desk ? letterWaits : null,
    periodEnded: officer ? periodEnded(today) : null,
    consultationEnded: officer ? consultationEnded(today) : null,
    archive: desk ? eq(stage, 'archiving') : null,
    overdue: desk || has('unitHead', 'leader') ? lightIs('red', today) : null,
  }
  const own = eq(request.agencyId, staff.agencyId)
  return Object.fromEntries(
    taskKinds.map((task) => [task, tasks[task] ? and(own, open, tasks[task])! : null]),
  ) as Record<TaskKind, SQL | null>
}

async function rulesOf(db: Database['db'], agencyId: string): Promise<AgencyRules> {
  const [own] = await db.select({ rules: agency.rules }).from(agency).where(eq(agency.id, agencyId))
  return own!.rules
}

/** The condition of one task for the list; nothing where it is not this officer's. */
export async function taskIs(
  db: Database['db'],
  task: TaskKind,
  { staff, today }: Pick<Reading, 'staff' | 'today'>,
): Promise<SQL> {
  return tasksOf(staff, await rulesOf(db, staff.agencyId), today)[task] ?? sql`false`
}

export interface TaskGroup {
  task: TaskKind
  count: number
  /** The first of them, the most urgent first. */
  ids: string[]
}

/** Everything that waits for an officer: how many of each kind, and the first `each` of them. Two statements in all. */
export async function groupTasks(
  db: Database['db'],
  { staff, today }: Pick<Reading, 'staff' | 'today'>,
  each: number,
): Promise<TaskGroup[]> {
  const conditions = tasksOf(staff, await rulesOf(db, staff.agencyId), today)
  const mine = taskKinds.filter((task) => conditions[task] !== null)
  if (mine.length === 0) return []
  const counts = mine.map((task) => sql`count(*) filter (where ${conditions[task]}) as ${sql.identifier(task)}`)
  const firsts = mine.map(
    (task) => sql`(select ${task} as task, ${request.id} as id from ${request} where ${conditions[task]}
      order by ${request.dueOn} asc nulls first, ${request.id} limit ${each})`,
  )
  const [counted, first] = await Promise.all([
    db.execute<Record<TaskKind, number>>(
      sql`select ${sql.join(counts, sql`, `)} from ${request} where ${eq(request.agencyId, staff.agencyId)} and ${open}`,
    ),
    db.execute<{ task: TaskKind; id: string }>(sql.join(firsts, sql` union all `)),
  ])
  return mine.map((task) => ({
    task,
    count: Number(counted.rows[0]![task]),
    ids: first.rows.filter((row) => row.task === task).map((row) => row.id),
  }))
}
