import { bigint, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agency } from './agencies.ts'
import { instant } from './types.ts'

export const auditHead = pgTable('audit_head', {
  agencyId: uuid('agency_id')
    .primaryKey()
    .references(() => agency.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

export const auditLine = pgTable(
  'audit_line',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    address: text('address').notNull().default(''),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.seq] })],
)
