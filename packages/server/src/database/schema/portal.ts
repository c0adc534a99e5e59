import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant } from './types.ts'

export const formUpload = pgTable('form_upload', {
  id: uuid('id').primaryKey(),
  formKey: uuid('form_key').notNull(),
  field: text('field').notNull(),
  sealed: bytes('sealed').notNull(),
  content: bytes('content').notNull(),
  size: integer('size').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const followAttempt = pgTable('follow_attempt', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<'number' | 'address'>().notNull(),
  key: text('key').notNull(),
  at: instant('at').notNull(),
})
