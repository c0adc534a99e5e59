import type {
  ApplicantKind,
  CaseState,
  Channel,
  DisputeStanding,
  Happening,
  LetterTerms,
  PlainDate,
  ResultRow,
  Stage,
} from '@yangguang/statute'
import { type AnyPgColumn, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { agency, staff, topic, unit } from './agencies.ts'
import { bytes, day, instant, tsvector } from './types.ts'

export const request = pgTable('request', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  number: text('number'),
  receiptNumber: text('receipt_number').notNull().unique(),
  channel: text('channel').$type<Channel>().notNull(),
  applicantKind: text('applicant_kind').$type<ApplicantKind>().notNull(),
  jointApplicants: integer('joint_applicants').notNull().default(1),
  byAgent: boolean('by_agent').notNull().default(false),
  title: text('title').notNull(),
  asked: text('asked').notNull(),
  searchText: text('search_text').notNull(),
  words: tsvector('words').notNull(),
  stage: text('stage').$type<Stage>().notNull(),
  submittedOn: day('submitted_on').notNull(),
  confirmBy: day('confirm_by'),
  receivedOn: day('received_on'),
  dueOn: day('due_on'),
  amberOn: day('amber_on'),
  dueProvisional: boolean('due_provisional').notNull().default(false),
  unitId: uuid('unit_id').references(() => unit.id),
  assignedTo: uuid('assigned_to').references(() => staff.id),
  topicId: uuid('topic_id').references(() => topic.id),
  decidedOn: day('decided_on'),
  servedOn: day('served_on'),
  onTime: boolean('on_time'),
  countedFrom: day('counted_from'),
  resultOn: day('result_on'),
  resultRow: text('result_row').$type<ResultRow>(),
  archivedOn: day('archived_on'),
  volume: text('volume'),
  redecisionOf: uuid('redecision_of').references((): AnyPgColumn => request.id),
  imported: boolean('imported').notNull().default(false),
  state: jsonb('state').$type<CaseState>().notNull(),
  version: integer('version').notNull(),
  queryCodeHash: bytes('query_code_hash'),
  submissionKey: text('submission_key').unique(),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const applicant = pgTable('applicant', {
  requestId: uuid('request_id')
    .primaryKey()
    .references(() => request.id),
  sealed: bytes('sealed').notNull(),
  maskedName: text('masked_name').notNull(),
  nameIndex: text('name_index').array().notNull(),
  identityIndex: text('identity_index'),
  contactIndex: text('contact_index').array().notNull().default([]),
})

export const thirdParty = pgTable('third_party', {
  id: uuid('id').primaryKey(),
  requestId: uuid('request_id')
    .notNull()
    .references(() => request.id),
  sealed: bytes('sealed').notNull(),
  maskedName: text('masked_name').notNull(),
})

export const requestEvent = pgTable(
  'request_event',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => request.id),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<Happening['kind']>().notNull(),
    on: day('on_day').notNull(),
    at: instant('at').notNull(),
    by: text('by_whom').notNull(),
    what: jsonb('what').$type<Happening>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.seq] })],
)

export const letter = pgTable('letter', {
  id: uuid('id').primaryKey(),
  requestId: uuid('request_id')
    .notNull()
    .references(() => request.id),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  kind: text('kind').$type<LetterTerms['kind']>().notNull(),
  title: text('title').notNull(),
  status: text('status').$type<'draft' | 'issued' | 'void'>().notNull(),
  number: text('number'),
  sealed: bytes('sealed').notNull(),
  terms: jsonb('terms').$type<LetterTerms>().notNull(),
  remedyVersion: text('remedy_version'),
  issuedOn: day('issued_on'),
  docxFile: uuid('docx_file'),
  pdfFile: uuid('pdf_file'),
  createdBy: uuid('created_by').references(() => staff.id),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const file = pgTable('file', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  requestId: uuid('request_id').references(() => request.id),
  purpose: text('purpose')
    .$type<
      'attachment' | 'authorisation' | 'identity' | 'scan' | 'letter' | 'evidence' | 'release' | 'import' | 'report'
    >()
    .notNull(),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  size: integer('size').notNull(),
  sha256: text('sha256').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
})

/** Where a dispute stood from a day on (表四 counts it by where it stands at a year's end). */
export interface DisputeProgress {
  on: PlainDate
  standing: DisputeStanding
  note: string
}

export const dispute = pgTable('dispute', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  requestId: uuid('request_id').references(() => request.id),
  kind: text('kind').$type<'review' | 'litigationDirect' | 'litigationAfterReview'>().notNull(),
  organ: text('organ').notNull(),
  docket: text('docket').notNull().default(''),
  stage: text('stage').notNull(),
  filedOn: day('filed_on').notNull(),
  acceptedOn: day('accepted_on'),
  answeredOn: day('answered_on'),
  concludedOn: day('concluded_on'),
  result: text('result').$type<'upheld' | 'corrected' | 'other'>(),
  resultNote: text('result_note').notNull().default(''),
  afterReview: uuid('after_review').references((): AnyPgColumn => dispute.id),
  redecisionDays: integer('redecision_days'),
  redecisionRequest: uuid('redecision_request').references((): AnyPgColumn => request.id),
  note: text('note').notNull().default(''),
  progress: jsonb('progress').$type<DisputeProgress[]>().notNull().default([]),
  version: integer('version').notNull().default(1),
  submissionKey: text('submission_key').unique(),
  imported: boolean('imported').notNull().default(false),
  createdBy: uuid('created_by').references(() => staff.id),
  createdAt: instant('created_at').notNull().defaultNow(),
})
