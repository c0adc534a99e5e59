import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../database/open.ts'
import { prepared, preparedInsert } from '../../database/prepared.ts'
import { auditLine } from '../../database/schema/index.ts'

/** Who acts: a member of staff, an applicant at the portal, or the program itself. */
export interface Actor {
  id: string
  name: string
  address: string
}

export const systemActor: Actor = { id: 'system', name: '系统', address: '' }

export interface Act {
  agencyId: string
  actor: Actor
  /** Verb, as in the action's file name: `register-request`. */
  action: string
  subjectKind:
    | 'request'
    | 'letter'
    | 'dispute'
    | 'report'
    | 'staff'
    | 'agency'
    | 'calendar'
    | 'setting'
    | 'file'
    | 'audit'
  subjectId: string
  /** What changed, without personal data. */
  detail?: Record<string, unknown>
  at: Date
}

/** The text a line's hash covers: every column in fixed order, so no field can be altered unseen. */
export function lineText(line: Omit<typeof auditLine.$inferSelect, 'hash'>): string {
  return JSON.stringify([
    line.agencyId,
    line.seq,
    line.at.toISOString(),
    line.actor,
    line.actorName,
    line.action,
    line.subjectKind,
    line.subjectId,
    sorted(line.detail),
    line.address,
    line.previous,
  ])
}

export const sm3 = (text: string) => createHash('sm3').update(text).digest('hex')

/** Key order is not kept by jsonb; hashing needs one that is. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([k, v]) => [k, sorted(v)]),
    )
  return value
}

export const chainStart = '0'.repeat(64)

/**
 * Appends the line of an act to its agency's chain, inside the transaction of the act itself: either both are there
 * or neither (design §3.10). Taking the head locks the chain until commit, so call it last.
 */
export async function recordAct(tx: Transaction, act: Act): Promise<void> {
  const [head] = await lockHead(tx, { agencyId: act.agencyId })
  const line = {
    agencyId: act.agencyId,
    seq: Number(head!.seq) + 1,
    at: act.at,
    actor: act.actor.id,
    actorName: act.actor.name,
    action: act.action,
    subjectKind: act.subjectKind,
    subjectId: act.subjectId,
    detail: sorted(act.detail ?? {}) as Record<string, unknown>,
    address: act.actor.address,
    previous: head!.hash,
  }
  const hash = sm3(lineText(line))
  await Promise.all([insertLine(tx, { ...line, hash }), moveHead(tx, { agencyId: act.agencyId, seq: line.seq, hash })])
}

const { placeholder } = sql

const lockHead = prepared<{ seq: number | string; hash: string }>(
  'lock_audit_head',
  () => sql`
    insert into audit_head (agency_id, seq, hash) values (${placeholder('agencyId')}, 0, ${chainStart})
    on conflict (agency_id) do update set seq = audit_head.seq returning seq, hash`,
)
const insertLine = preparedInsert('audit_line', auditLine)
const moveHead = prepared(
  'move_audit_head',
  () => sql`
    update audit_head set seq = ${placeholder('seq')}, hash = ${placeholder('hash')}
    where agency_id = ${placeholder('agencyId')}`,
)
