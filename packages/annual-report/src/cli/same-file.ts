import { type BigIntStats, statSync } from 'node:fs'
import { Misuse } from './command.ts'

/**
 * Refuses an output that is one of the files to be read: a slip of one letter must not cost anybody their report.
 *
 * @throws Misuse
 */
export function keepOriginals(output: string | undefined, given: readonly (string | undefined)[]): void {
  if (output === undefined || output === '-') return
  if (given.some((path) => path !== undefined && path !== '-' && isSameFile(path, output)))
    throw new Misuse(`${output} 就是原来的文件，不能覆盖。请用 -o 指明另一个文件名或者文件夹。`)
}

/** The same file, under whatever name; folders and devices are nobody's report. */
export function isSameFile(one: string, other: string): boolean {
  const [here, there] = [fileAt(one), fileAt(other)]
  return here !== null && there !== null && here.isFile() && here.dev === there.dev && here.ino === there.ino
}

function fileAt(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return null
  }
}
