import { type RequestList, type RequestListQuery, type RequestRow, type TaskList, taskNames } from '@yangguang/contract'
import { badInput } from '../../../refusals.ts'
import type { Scope } from '../../../scope.ts'
import { actorOf, type Staff } from '../../accounts/session.ts'
import { recordAct } from '../../audit/write.ts'
import type { Reading } from '../queries/filter.ts'
import { bodiesUnder, idsOf, listRequests, rowsOf } from '../queries/list.ts'
import { groupTasks } from '../queries/tasks.ts'

/** Rows of one exported workbook at most. */
const MOST_EXPORTED = 10_000
/** Rows shown under each task; the rest is in the list. */
const EACH = 8

async function reading(scope: Scope, staff: Staff): Promise<Reading> {
  const agencies = await bodiesUnder(scope.database.db, staff.agencyPath)
  return { staff, today: scope.time.today(), agencies }
}

/** A page of the cases this officer may read, as the filter asks. */
export async function readList(scope: Scope, staff: Staff, query: RequestListQuery): Promise<RequestList> {
  return listRequests(scope, query, await reading(scope, staff))
}

/** Everything the filter finds, for a workbook. Taking the list out of the system is an act in the audit. */
export async function exportList(scope: Scope, staff: Staff, query: RequestListQuery): Promise<RequestRow[]> {
  const { db } = scope.database
  const ids = await idsOf(scope, query, await reading(scope, staff), MOST_EXPORTED + 1)
  if (ids.length > MOST_EXPORTED) throw badInput(`筛选结果超过 ${MOST_EXPORTED} 件，请缩小范围后分次导出。`)
  await db.transaction((tx) =>
    recordAct(tx, {
      agencyId: staff.agencyId,
      actor: actorOf(staff),
      action: 'list-exported',
      subjectKind: 'agency',
      subjectId: staff.agencyId,
      detail: { rows: ids.length },
      at: scope.time.now(),
    }),
  )
  return rowsOf(scope, ids, scope.time.today())
}

/** What waits for this officer, kind by kind, with the first rows of each. */
export async function readTasks(scope: Scope, staff: Staff): Promise<TaskList> {
  const today = scope.time.today()
  const groups = await groupTasks(scope.database.db, { staff, today }, EACH)
  const rows = await rowsOf(scope, [...new Set(groups.flatMap((group) => group.ids))], today)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    groups: groups.map(({ task, count, ids }) => ({
      task,
      name: taskNames[task],
      count,
      items: ids.flatMap((id) => byId.get(id) ?? []),
    })),
  }
}
