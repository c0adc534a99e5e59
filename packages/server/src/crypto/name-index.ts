import { keyedHash } from './keys.ts'

const squeeze = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s·•.]/g, '')
    .toLowerCase()

/**
 * Blind index of a name: keyed hashes of its single characters, of every two neighbours and of the whole, so that 张, 三丰 or
 * 张三丰 find 张三丰 without opening a single row. Who holds the table but not the key learns nothing but lengths.
 */
export function nameIndex(key: Buffer, name: string): string[] {
  const characters = [...squeeze(name)]
  const parts = new Set<string>([`=${characters.join('')}`])
  characters.forEach((character, at) => {
    parts.add(character)
    if (at + 1 < characters.length) parts.add(character + characters[at + 1])
  })
  return [...parts].map((part) => keyedHash(key, 'name', part))
}

/** The hashes a row must all carry to match what was typed into the search box. */
export function nameQuery(key: Buffer, typed: string): string[] {
  const characters = [...squeeze(typed)]
  if (characters.length === 1) return [keyedHash(key, 'name', characters[0]!)]
  return characters.slice(1).map((character, at) => keyedHash(key, 'name', characters[at]! + character))
}

/** Equality index of an identity number, credit code or phone number. */
export function exactIndex(key: Buffer, use: 'identity' | 'contact', value: string): string {
  return keyedHash(key, use, squeeze(value).replace(/-/g, ''))
}
