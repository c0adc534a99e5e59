import { inflateSync } from 'node:zlib'

/** What a zlib stream unpacks to, as long as it is no more than `limit` bytes; bytes behind its end do not matter. */
export function inflate(content: Uint8Array, limit: number): Uint8Array | 'broken' | 'too-large' {
  try {
    return inflateSync(content, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) return 'too-large'
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}
