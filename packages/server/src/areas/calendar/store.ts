import { type Calendar, calendarOf, publishedNotices } from '@yangguang/statute'
import { desc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../database/open.ts'
import { holidayNotice, staff } from '../../database/schema/index.ts'

export type NoticeRecord = typeof holidayNotice.$inferSelect
type Reading = Database['db'] | Transaction

/** Entered notices that count, in the order they were entered. */
export async function noticesInForce(db: Reading): Promise<NoticeRecord[]> {
  return db
    .select()
    .from(holidayNotice)
    .where(eq(holidayNotice.status, 'inForce'))
    .orderBy(holidayNotice.enteredAt, holidayNotice.id)
}

/** The calendar an office counts with when these entered notices are in force. */
export const calendarWith = (entered: readonly NoticeRecord[]): Calendar =>
  calendarOf([...publishedNotices, ...entered])

/** Every notice entered here with the name of who entered it, latest first. */
export async function enteredNotices(db: Reading) {
  return db
    .select({ notice: holidayNotice, enteredBy: staff.name })
    .from(holidayNotice)
    .leftJoin(staff, eq(staff.id, holidayNotice.enteredBy))
    .orderBy(desc(holidayNotice.enteredAt), desc(holidayNotice.id))
}

/**
 * Takes the right to change the calendar until the transaction ends: two changes at once would each be counted without the
 * other.
 */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('yangguang.calendar'))`)
}

/** Tells every process of the installation to read the calendar anew, when the transaction commits. */
export async function tellCalendarChanged(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_notify('calendar', '')`)
}
