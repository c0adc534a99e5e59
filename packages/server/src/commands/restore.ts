import { join, resolve } from 'node:path'
import { checkKeys, openExistingKeys } from '../crypto/matching-keys.ts'
import { readMigrations } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { readBackup, restore } from '../database/restore.ts'
import { callersFolder, readSettings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { runCommand, say } from './run-command.ts'

// `npm run restore -- FILE`: into a DATA_DIR or DATABASE_URL that holds nothing yet.
await runCommand(async (onClose) => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0) throw new Trouble('用法：npm run restore -- 备份文件')
  const path = resolve(callersFolder(), file)
  const settings = readSettings()
  say('正在检查备份文件……')
  // Before a database is made for it.
  const manifest = await readBackup(path, await readMigrations())
  const keys = openExistingKeys(settings.keysDir)
  checkKeys('备份', manifest.keys, keys)

  const database = await openDatabase(settings, { say })
  onClose(() => database.close())
  say('正在恢复……')
  const done = await restore(
    path,
    { pool: database.pool, filesDirectory: join(settings.dataDir, 'files'), keys },
    manifest,
  )
  const madeAt = new Date(manifest.createdAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
  say(`已恢复 ${madeAt} 的备份：${done.tables} 张表、${done.rows} 行、${done.files} 个文件。用 npm start 启动。`)
})
