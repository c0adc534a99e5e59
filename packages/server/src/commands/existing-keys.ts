import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Keys, openKeys } from '../crypto/keys.ts'
import { Trouble } from '../trouble.ts'

/** The keys of an installation that must already have some: new ones would open nothing of what it holds. */
export function openExistingKeys(directory: string): Keys {
  if (!existsSync(join(directory, 'keys.json'))) {
    throw new Trouble(
      `${directory} 里没有密钥文件 keys.json。请把备份时的密钥文件放到这里，或用 KEYS_DIR 指明它所在的目录。`,
    )
  }
  return openKeys(directory)
}
