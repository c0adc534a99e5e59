import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCalendar } from '../areas/calendar/source.ts'
import { diskStore } from '../areas/files/store.ts'
import { openExistingKeys } from '../crypto/matching-keys.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { refreshDemonstration } from '../demonstration/refresh.ts'
import { openLog } from '../log.ts'
import { realTime } from '../scope.ts'
import { readSettings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { runCommand, say } from './run-command.ts'

// `npm run demo -- --refresh`: may run while the program does.
await runCommand(async (onClose) => {
  const usage = '用法：npm run demo -- --refresh（把演示数据按今天的日期重新载入，之后录入的内容会全部清除）'
  let refresh = false
  try {
    refresh = parseArgs({ options: { refresh: { type: 'boolean', default: false } } }).values.refresh
  } catch {
    throw new Trouble(usage)
  }
  if (!refresh) throw new Trouble(usage)
  const settings = readSettings()
  const keys = openExistingKeys(settings.keysDir)
  const database = await openDatabase(settings, { beside: true, say })
  onClose(() => database.close())
  await migrate(database.pool)
  const calendar = await loadCalendar(database)
  const scope = {
    settings,
    database,
    keys,
    files: diskStore(join(settings.dataDir, 'files'), keys.files),
    time: realTime,
    calendar: () => calendar,
    log: openLog(settings.logLevel),
  }
  await refreshDemonstration(scope, (line) => say(`  ${line}`))
  say('演示数据已按今天的日期重新载入。')
})
