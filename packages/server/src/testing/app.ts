import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlainDate } from '@yangguang/statute'
import { type App, buildApp } from '../app.ts'
import { openCalendar } from '../areas/calendar/source.ts'
import { diskStore } from '../areas/files/store.ts'
import { readKeys } from '../crypto/keys.ts'
import type { Database } from '../database/open.ts'
import type { Scope } from '../scope.ts'
import { readSettings } from '../settings.ts'
import { freshDatabase } from './database.ts'
import { type TestTime, testTime } from './time.ts'
import { whenDone } from './when-done.ts'

export * from './builders.ts'

/** The real application on a database of its own: tests talk to it over HTTP with `app.inject`. */
export interface TestApp {
  app: App
  scope: Scope
  database: Database
  time: TestTime
}

/** A Monday, with a whole week of work before and after it. */
export const TEST_DAY: PlainDate = '2026-07-06'

const secret = () => randomBytes(32).toString('base64')

/**
 * Builds the application as `main.ts` does, with keys and files that are gone afterwards, and a clock set to `today`. Call it
 * in `beforeAll`; it closes itself when the test file is done.
 */
export async function testApp({ today = TEST_DAY }: { today?: PlainDate } = {}): Promise<TestApp> {
  const directory = await mkdtemp(join(tmpdir(), 'yangguang-test-'))
  const database = await freshDatabase()
  const keys = readKeys({ current: 'k1', keys: { k1: secret() }, root: secret() })
  const calendar = await openCalendar(database)
  const time = testTime(today)
  const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: directory, PORT: '0' })
  const quiet = () => {}
  const scope: Scope = {
    settings,
    database,
    keys,
    files: diskStore(join(directory, 'files'), keys.files),
    time,
    calendar: () => calendar.current(),
    log: { info: quiet, warn: quiet, error: quiet },
  }
  const app = await buildApp(scope)
  await app.ready()
  whenDone(async () => {
    await app.close()
    await calendar.close()
    await rm(directory, { recursive: true, force: true })
  })
  return { app, scope, database, time }
}
