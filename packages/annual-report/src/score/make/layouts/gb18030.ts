/** GB18030 for the characters of its two-byte part (all of GBK): what Chinese pages of old are written in. */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= readCodes()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    if (point < 0x80) {
      bytes.push(point)
      continue
    }
    const code = codes.get(character)
    if (code === undefined) throw new RangeError(`not in GBK: ${character}`)
    bytes.push(code >> 8, code & 0xff)
  }
  return Uint8Array.from(bytes)
}

let codes: Map<string, number> | undefined

/** Read back from the decoder the platform has, so that no table is needed. */
function readCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && character !== '\ufffd' && !found.has(character))
        found.set(character, (high << 8) | low)
    }
  return found
}
