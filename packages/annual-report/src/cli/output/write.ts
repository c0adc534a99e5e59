import { closeSync, openSync, writeSync } from 'node:fs'
import { Misuse } from '../command.ts'
import { sentenceFor } from '../input/files.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Where a result goes: a file, or the output of the command. */
export interface Output {
  add(content: string | Uint8Array): void
  end(): void
  colour: boolean
  columns: number | null
}

/** @throws Misuse when the file cannot be written. */
export function openOutput(path: string | undefined, terminal: Terminal): Output {
  if (path === undefined || path === '-') {
    const add = (content: string | Uint8Array) =>
      typeof content === 'string' ? terminal.out(content) : terminal.bytes(content)
    return { add, end() {}, colour: terminal.colour, columns: terminal.columns }
  }
  const file = attempt(path, () => openSync(path, 'w'))
  return {
    add: (content) => attempt(path, () => writeAll(file, typeof content === 'string' ? Buffer.from(content) : content)),
    end: () => closeSync(file),
    colour: false,
    columns: null,
  }
}

function writeAll(file: number, content: Uint8Array): void {
  for (let at = 0; at < content.length; ) at += writeSync(file, content, at)
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Misuse(`写不了 ${path}：所在的文件夹不存在，请先建好。`)
    throw new Misuse(
      `写不了 ${path}：${code === 'ENOSPC' ? '磁盘已满。' : sentenceFor(error as NodeJS.ErrnoException)}`,
    )
  }
}
