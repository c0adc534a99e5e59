import { builtInCalendar, type Calendar, calendarOf, publishedNotices } from '@yangguang/statute'
import { eq } from 'drizzle-orm'
import type { Database } from '../../database/open.ts'
import { holidayNotice } from '../../database/schema/index.ts'

export interface CalendarSource {
  current(): Calendar
  reload(): Promise<void>
  close(): Promise<void>
}

/** The calendar made of the notices we ship and those put in force here. */
export async function loadCalendar(database: Database): Promise<Calendar> {
  const entered = await database.db
    .select()
    .from(holidayNotice)
    .where(eq(holidayNotice.status, 'inForce'))
    .orderBy(holidayNotice.enteredAt)
  return entered.length === 0 ? builtInCalendar : calendarOf([...publishedNotices, ...entered])
}

/**
 * Keeps the calendar in memory and reloads it when any process of the installation puts a notice in force (NOTIFY on
 * channel `calendar`): a due date never waits for a query, and no process counts with yesterday's holidays.
 */
export async function openCalendar(database: Database): Promise<CalendarSource> {
  let current = await loadCalendar(database)
  const reload = async () => {
    current = await loadCalendar(database)
  }
  const stop = await database.listen('calendar', () => void reload())
  return { current: () => current, reload, close: stop }
}
