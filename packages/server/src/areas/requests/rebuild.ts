import type { CaseState } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { request } from '../../database/schema/index.ts'
import type { Scope } from '../../scope.ts'
import { type Act, recordAct, systemActor } from '../audit/write.ts'
import { type Filed, nextFiled, refolded, sameState } from './refold.ts'
import { searchColumns } from './store.ts'

/** What rebuilding needs: it runs beside the program as well as in it. */
export type Ground = Pick<Scope, 'database' | 'calendar' | 'time'>

/** A stored column that is not what the events of its request add up to. */
export interface Difference {
  requestId: string
  receiptNumber: string
  column: string
  stored: unknown
  folded: unknown
}

export interface Rebuilt {
  /** How many requests were folded. */
  requests: number
  differences: Difference[]
  /** Requests whose events cannot be folded at all: their data is damaged, and nothing of them was written. */
  broken: { requestId: string; receiptNumber: string; problem: string }[]
  /** How many rows were repaired; 0 without `write`. */
  repaired: number
}

/**
 * Folds every request from its events and compares the result with the stored columns (design §3.1: the row can be rebuilt at
 * any time). With `write`, rows that differ are repaired, each with a line in its agency's audit chain. Works batch by
 * batch, each in its own transaction, while the program runs.
 */
export async function rebuild(scope: Ground, { write }: { write: boolean }): Promise<Rebuilt> {
  const done: Rebuilt = { requests: 0, differences: [], broken: [], repaired: 0 }
  let after: string | null = null
  do after = await scope.database.db.transaction((tx) => rebuildBatch(tx, scope, { write, after, done }))
  while (after !== null)
  return done
}

/** Compares and repairs one batch; gives back the id to go on after, null when there are no more. */
async function rebuildBatch(
  tx: Transaction,
  scope: Ground,
  { write, after, done }: { write: boolean; after: string | null; done: Rebuilt },
): Promise<string | null> {
  const batch = await nextFiled(tx, 'all', after)
  const acts: Act[] = []
  for (const filed of batch) {
    const compared = compare(scope, filed)
    if (compared.problem !== null) {
      done.broken.push({ ...named(filed), problem: compared.problem })
      continue
    }
    done.differences.push(...compared.differences)
    if (!write || compared.differences.length === 0) continue
    const { row, agency } = filed
    await tx.update(request).set(compared.columns).where(eq(request.id, row.id))
    acts.push({
      agencyId: agency.id,
      actor: systemActor,
      action: 'rebuilt',
      subjectKind: 'request',
      subjectId: row.id,
      detail: { columns: compared.differences.map((difference) => difference.column) },
      at: scope.time.now(),
    })
  }
  for (const act of acts) await recordAct(tx, act)
  done.requests += batch.length
  done.repaired += acts.length
  return batch.at(-1)?.row.id ?? null
}

const named = ({ row }: Filed) => ({ requestId: row.id, receiptNumber: row.receiptNumber })

function compare(scope: Ground, filed: Filed) {
  let folded: ReturnType<typeof refolded>
  try {
    folded = refolded(filed, scope.calendar())
  } catch (error) {
    return { problem: (error as Error).message }
  }
  const { row } = filed
  const found = { items: folded.state.items, number: folded.state.number, receiptNumber: row.receiptNumber }
  const { words, ...texts } = searchColumns(found)
  const should: Record<string, unknown> = { ...folded.columns, ...texts }
  const differences = Object.entries(should)
    .filter(([column, value]) => !same(column, row[column as keyof typeof row], value))
    .map(
      ([column, value]): Difference => ({
        ...named(filed),
        column,
        // The state is told by its seq: it is long, and holds what was asked.
        stored: column === 'state' ? (row.state as CaseState).seq : row[column as keyof typeof row],
        folded: column === 'state' ? folded.state.seq : value,
      }),
    )
  // The words follow from the text beside them, and are compared through it.
  return { problem: null, columns: { ...folded.columns, ...texts, words }, differences }
}

const same = (column: string, stored: unknown, folded: unknown) =>
  column === 'state' ? sameState(stored as CaseState, folded as CaseState) : stored === folded
