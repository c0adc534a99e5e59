import { builtInCalendar, type Calendar } from '@yangguang/statute'
import type { Database } from '../../database/open.ts'
import { calendarWith, noticesInForce } from './store.ts'

export interface CalendarSource {
  current(): Calendar
  reload(): Promise<void>
  close(): Promise<void>
}

/** The calendar made of the notices we ship and those put in force here. */
export async function loadCalendar(database: Database): Promise<Calendar> {
  const entered = await noticesInForce(database.db)
  return entered.length === 0 ? builtInCalendar : calendarWith(entered)
}

/**
 * Keeps the calendar in memory and reloads it when any process of the installation puts a notice in force (NOTIFY on
 * channel `calendar`): a due date never waits for a query, and no process counts with yesterday's holidays.
 */
export async function openCalendar(database: Database): Promise<CalendarSource> {
  let current = await loadCalendar(database)
  let last: Promise<void> = Promise.resolve()
  // One after the other: of two under way at once the one that looked first could answer last, and would stand.
  const reload = () => {
    const read = async () => {
      current = await loadCalendar(database)
    }
    last = last.then(read, read)
    return last
  }
  // A reload that fails (the server restarts) keeps the calendar there is; the listener reports again once it is back.
  const stop = await database.listen('calendar', () => void reload().catch(() => {}))
  return { current: () => current, reload, close: stop }
}
