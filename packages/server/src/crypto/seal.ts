import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Keys, keyObject } from './keys.ts'

/** What sealing needs of the keys. */
export type SealKeys = Pick<Keys, 'current' | 'ring'>

/**
 * Seals bytes with AES-256-GCM for storage: key id, nonce, tag, ciphertext. `owner` (the row's id) is bound in, so that what was
 * sealed for one row does not open on another.
 */
export function sealBytes(keys: SealKeys, owner: string, content: Buffer): Buffer {
  const id = Buffer.from(keys.current)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyObject(keys.ring.get(keys.current)!), nonce)
  cipher.setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body])
}

/** Opens what `sealBytes` made for the same owner; throws when the key is missing or the bytes were changed. */
export function unsealBytes(keys: SealKeys, owner: string, sealed: Buffer): Buffer {
  const idLength = sealed[0]!
  const id = sealed.subarray(1, 1 + idLength).toString()
  const key = keys.ring.get(id)
  if (!key) throw new Error(`没有密钥 ${id}，无法打开加密的内容`)
  const nonce = sealed.subarray(1 + idLength, 13 + idLength)
  const tag = sealed.subarray(13 + idLength, 29 + idLength)
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), nonce)
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(29 + idLength)), decipher.final()])
}

/** `sealBytes` for a value (JSON). */
export function seal(keys: SealKeys, owner: string, value: unknown): Buffer {
  return sealBytes(keys, owner, Buffer.from(JSON.stringify(value)))
}

/** Opens what `seal` made for the same owner. */
export function unseal<T>(keys: SealKeys, owner: string, sealed: Buffer): T {
  return JSON.parse(unsealBytes(keys, owner, sealed).toString('utf8')) as T
}
