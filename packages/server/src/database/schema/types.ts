import { customType, date as pgDate, timestamp } from 'drizzle-orm/pg-core'

/** A plain date: text in, text out (`database/open.ts` sets the parser). */
export const day = (name: string) => pgDate(name, { mode: 'string' })

/** An instant with time zone, as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
