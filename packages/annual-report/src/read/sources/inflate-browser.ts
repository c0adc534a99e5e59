import { Unzlib } from 'fflate'

/** As `inflate.ts`, for the build of `nianbao/read` for browsers, which have no zlib of Node. */
export function inflate(content: Uint8Array, limit: number): Uint8Array | 'broken' | 'too-large' {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Unzlib((piece) => {
    size += piece.length
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < content.length && size <= limit; at += STEP) stream.push(content.subarray(at, at + STEP))
  } catch {
    return 'broken'
  }
  if (size > limit) return 'too-large'
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Packed bytes taken at a time: they unpack to at most some sixteen megabytes before the size is looked at. */
const STEP = 16 * 1024
