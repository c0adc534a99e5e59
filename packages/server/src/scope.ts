import type { Calendar, PlainDate } from '@yangguang/statute'
import type { FileStore } from './areas/files/store.ts'
import type { Keys } from './crypto/keys.ts'
import type { Database } from './database/open.ts'
import type { Settings } from './settings.ts'

/** The program's clock: the one place time comes from. The demonstration and the tests hand in another. */
export interface Time {
  now(): Date
  /** Today in China standard time. */
  today(): PlainDate
}

/** What every action is handed: the opened parts of the program, nothing global. */
export interface Scope {
  settings: Settings
  database: Database
  keys: Keys
  files: FileStore
  time: Time
  /** The holidays counted with now: published notices and those an administrator has put in force. */
  calendar: () => Calendar
  log: {
    info(data: object, message: string): void
    warn(data: object, message: string): void
    error(data: object, message: string): void
  }
}

const CHINA_AHEAD_MS = 8 * 3_600_000

/** The day it is in China at an instant: eight hours ahead, and without summer time since 1991. */
export const dayInChina = (at: Date): PlainDate => new Date(at.getTime() + CHINA_AHEAD_MS).toISOString().slice(0, 10)

export const realTime: Time = { now: () => new Date(), today: () => dayInChina(new Date()) }
