import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/**
 * Seals `value` (JSON) with AES-256-GCM for storage: key id, nonce, tag, ciphertext. `owner` (the row's id) is bound
 * in, so a sealed field copied onto another row does not open.
 */
export function seal(keys: Keys, owner: string, value: unknown): Buffer {
  const id = Buffer.from(keys.current)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.ring.get(keys.current)!, nonce)
  cipher.setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body])
}

/** Opens what `seal` made for the same owner; throws when the key is missing or the bytes were changed. */
export function unseal<T>(keys: Keys, owner: string, sealed: Buffer): T {
  const idLength = sealed[0]!
  const id = sealed.subarray(1, 1 + idLength).toString()
  const key = keys.ring.get(id)
  if (!key) throw new Error(`没有密钥 ${id}，无法打开加密的内容`)
  const nonce = sealed.subarray(1 + idLength, 13 + idLength)
  const tag = sealed.subarray(13 + idLength, 29 + idLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(tag)
  return JSON.parse(
    Buffer.concat([decipher.update(sealed.subarray(29 + idLength)), decipher.final()]).toString('utf8'),
  ) as T
}
