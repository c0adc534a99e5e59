import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../trouble.ts'
import { type Keys, openKeys } from './keys.ts'

/** The keys of an installation that must already have some: new ones would open nothing of what it holds. */
export function openExistingKeys(directory: string): Keys {
  if (!existsSync(join(directory, 'keys.json'))) {
    throw new Trouble(
      `${directory} 里没有密钥文件 keys.json，而数据是用原来的密钥加密的。请把原来的密钥文件放到这里，或用 KEYS_DIR 指明它所在的目录。`,
    )
  }
  return openKeys(directory)
}

/**
 * Throws `Trouble` unless every key named by `fingerprints` is among `keys`. `holder` says whose they are: the database, a
 * backup.
 */
export function checkKeys(
  holder: string,
  fingerprints: Record<string, string>,
  keys: Pick<Keys, 'fingerprints'>,
): void {
  const missing = Object.entries(fingerprints).filter(([id, fingerprint]) => keys.fingerprints[id] !== fingerprint)
  if (missing.length === 0) return
  const list = missing.map(([id, fingerprint]) => `${id}（指纹 ${fingerprint}）`).join('、')
  throw new Trouble(`密钥与${holder}不符，缺少 ${list}。请把原来的密钥文件放到 KEYS_DIR，否则个人信息无法解密。`)
}
