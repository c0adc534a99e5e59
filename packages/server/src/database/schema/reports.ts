import type { ReportFigure } from '@yangguang/contract'
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AnnualReport, Section } from 'nianbao/model'
import { agency, staff } from './agencies.ts'
import { instant } from './types.ts'

export const enteredFigure = pgTable(
  'entered_figure',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    year: integer('year').notNull(),
    tableKey: text('table_key').notNull(),
    rowKey: text('row_key').notNull(),
    columnKey: text('column_key').notNull(),
    state: text('state').$type<'value' | 'blank' | 'notApplicable'>().notNull(),
    value: text('value'),
    source: text('source').notNull(),
    enteredBy: uuid('entered_by').references(() => staff.id),
    enteredAt: instant('entered_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.year, table.tableKey, table.rowKey, table.columnKey] })],
)

/** What is written beside the tables, and what it was drafted as: whether anybody has worked on it. */
export interface ReportTexts {
  preface: string
  sections: Section[]
  drafted: { preface: string; sections: Section[] }
}

/** A finalised report: all that was printed, and where its entered figures came from. */
export interface FrozenReport {
  report: AnnualReport
  figures: ReportFigure[]
  /** Errors of the checks that stood, and why it was finalised all the same. */
  despite?: { reason: string; errors: string[] }
}

export const annualReport = pgTable('annual_report', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  year: integer('year').notNull(),
  revision: integer('revision').notNull(),
  edition: text('edition').$type<'2019' | '2021'>().notNull(),
  status: text('status').$type<'draft' | 'finalised' | 'published' | 'superseded'>().notNull(),
  sections: jsonb('sections').$type<ReportTexts>(),
  version: integer('version').notNull().default(1),
  frozen: jsonb('frozen').$type<FrozenReport>(),
  revisionNote: text('revision_note').notNull().default(''),
  touchedAt: instant('touched_at'),
  finalisedBy: uuid('finalised_by').references(() => staff.id),
  finalisedAt: instant('finalised_at'),
  publishedBy: uuid('published_by').references(() => staff.id),
  publishedAt: instant('published_at'),
  createdAt: instant('created_at').notNull().defaultNow(),
})
