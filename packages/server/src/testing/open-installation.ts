import { join } from 'node:path'
import { loadCalendar } from '../areas/calendar/source.ts'
import { diskStore } from '../areas/files/store.ts'
import { openKeys } from '../crypto/keys.ts'
import { openDatabase } from '../database/open.ts'
import { realTime, type Scope } from '../scope.ts'
import { readSettings } from '../settings.ts'

/**
 * The parts of an installation opened by hand, as `main.ts` opens them: to lay an office down before the program starts
 * and, `beside` it, to look at what it has stored. The caller closes the database.
 */
export async function openInstallation(dataDir: string, options: { beside: boolean }): Promise<Scope> {
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const database = await openDatabase(settings, options)
  const keys = openKeys(settings.keysDir)
  const calendar = await loadCalendar(database)
  const quiet = () => {}
  return {
    settings,
    database,
    keys,
    files: diskStore(join(dataDir, 'files'), keys.files),
    time: realTime,
    calendar: () => calendar,
    log: { info: quiet, warn: quiet, error: quiet },
  }
}
