import type { AgencyRules } from '@yangguang/statute'
import { type AnyPgColumn, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, day, instant } from './types.ts'

export const agency = pgTable('agency', {
  id: uuid('id').primaryKey(),
  parentId: uuid('parent_id').references((): AnyPgColumn => agency.id),
  path: text('path').notNull().unique(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  codeWord: text('code_word').notNull(),
  kind: text('kind')
    .$type<'provincialGovernment' | 'government' | 'department' | 'township' | 'vertical' | 'justice'>()
    .notNull(),
  makesRegulations: boolean('makes_regulations').notNull().default(false),
  creditCode: text('credit_code'),
  disclosureOffice: text('disclosure_office').notNull().default(''),
  address: text('address').notNull().default(''),
  postcode: text('postcode').notNull().default(''),
  officeHours: text('office_hours').notNull().default(''),
  phone: text('phone').notNull().default(''),
  fax: text('fax').notNull().default(''),
  email: text('email').notNull().default(''),
  reviewOrgan: text('review_organ').notNull().default(''),
  court: text('court').notNull().default(''),
  channels: text('channels').array().notNull(),
  rules: jsonb('rules').$type<AgencyRules>().notNull(),
  active: boolean('active').notNull().default(true),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const unit = pgTable('unit', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  name: text('name').notNull(),
  active: boolean('active').notNull().default(true),
})

export const staff = pgTable('staff', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  unitId: uuid('unit_id').references(() => unit.id),
  login: text('login').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  passwordSetAt: instant('password_set_at').notNull(),
  mustChangePassword: boolean('must_change_password').notNull().default(true),
  previousPasswords: text('previous_passwords').array().notNull().default([]),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  lockedUntil: instant('locked_until'),
  totpSealed: bytes('totp_sealed'),
  active: boolean('active').notNull().default(true),
  createdAt: instant('created_at').notNull().defaultNow(),
})

export const staffRole = pgTable(
  'staff_role',
  {
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    role: text('role').notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.role] })],
)

export const session = pgTable('session', {
  tokenHash: bytes('token_hash').primaryKey(),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  secondFactor: boolean('second_factor').notNull().default(false),
  address: text('address').notNull().default(''),
})

export const setting = pgTable('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  changedAt: instant('changed_at').notNull().defaultNow(),
})

export const holidayNotice = pgTable('holiday_notice', {
  id: uuid('id').primaryKey(),
  year: integer('year').notNull(),
  number: text('number').notNull(),
  title: text('title').notNull(),
  issuedOn: day('issued_on'),
  days: jsonb('days').$type<{ date: string; kind: 'off' | 'work'; name: string }[]>().notNull(),
  status: text('status').$type<'proposed' | 'inForce' | 'withdrawn'>().notNull(),
  enteredBy: uuid('entered_by').references(() => staff.id),
  enteredAt: instant('entered_at').notNull().defaultNow(),
})

export const topic = pgTable('topic', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id')
    .notNull()
    .references(() => agency.id),
  name: text('name').notNull(),
  active: boolean('active').notNull().default(true),
})

export const numberRule = pgTable(
  'number_rule',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    series: text('series').notNull(),
    pattern: text('pattern').notNull(),
    digits: integer('digits').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.series] })],
)

export const numberSeries = pgTable(
  'number_series',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.series, table.year] })],
)

export const letterTemplate = pgTable('letter_template', {
  id: uuid('id').primaryKey(),
  agencyId: uuid('agency_id').references(() => agency.id),
  kind: text('kind').notNull(),
  outcome: text('outcome').notNull().default(''),
  body: text('body').notNull(),
  since: day('since').notNull(),
  changedBy: uuid('changed_by').references(() => staff.id),
  changedAt: instant('changed_at').notNull().defaultNow(),
})

export const savedView = pgTable('saved_view', {
  id: uuid('id').primaryKey(),
  staffId: uuid('staff_id')
    .notNull()
    .references(() => staff.id),
  name: text('name').notNull(),
  filter: jsonb('filter').$type<Record<string, unknown>>().notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
})
