import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openExistingKeys } from '../crypto/matching-keys.ts'
import { backUp } from '../database/backup.ts'
import { openDatabase } from '../database/open.ts'
import { callersFolder, readSettings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { runCommand, say } from './run-command.ts'

// `npm run backup -- FILE`: may run while the program does.
await runCommand(async (onClose) => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0)
    throw new Trouble('用法：npm run backup -- 备份文件，例如 npm run backup -- 阳光-2026-07-06.tar.gz')
  const path = resolve(callersFolder(), file)
  const settings = readSettings()
  const keys = openExistingKeys(settings.keysDir)
  const database = await openDatabase(settings, { beside: true, say })
  onClose(() => database.close())
  onClose(() => rm(`${path}.part`, { force: true }))

  const done = await backUp(path, {
    pool: database.pool,
    filesDirectory: join(settings.dataDir, 'files'),
    keys,
    now: new Date(),
  })
  say(`已备份到 ${path}：${done.tables} 张表、${done.rows} 行、${done.files} 个文件。`)
  say(`密钥不在备份中，请另行妥善保存 ${join(settings.keysDir, 'keys.json')}；没有它，备份中的个人信息无法解密。`)
})
