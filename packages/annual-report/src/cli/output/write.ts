import { closeSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs'
import { Misuse } from '../command.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Where a result goes: a file, or the output of the command. */
export interface Output {
  add(content: string | Uint8Array): void
  end(): void
  colour: boolean
  columns: number | null
}

/**
 * Opens a file for a result, or the output of the command where `path` is `-` or left out.
 *
 * @throws Misuse when the file cannot be written; half a file is not left behind.
 */
export function openOutput(path: string | undefined, terminal: Terminal): Output {
  if (path === undefined || path === '-') {
    const add = (content: string | Uint8Array) =>
      typeof content === 'string' ? terminal.out(content) : terminal.bytes(content)
    return { add, end() {}, colour: terminal.colour, columns: terminal.columns }
  }
  const file = attempt(path, () => openSync(path, 'w'))
  return {
    add(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      attempt(
        path,
        () => writeAll(file, bytes),
        () => discard(file, path),
      )
    },
    end: () => closeSync(file),
    colour: false,
    columns: null,
  }
}

function writeAll(file: number, content: Uint8Array): void {
  for (let at = 0; at < content.length; ) at += writeSync(file, content, at)
}

/** A page that breaks off in the middle looks like one that found nothing more. */
function discard(file: number, path: string): void {
  const isFile = fstatSync(file).isFile()
  closeSync(file)
  if (isFile) rmSync(path, { force: true })
}

function attempt<T>(path: string, work: () => T, afterwards: () => void = () => {}): T {
  try {
    return work()
  } catch (error) {
    afterwards()
    throw new Misuse(`写不了 ${path}：${whyNotWritten(error as NodeJS.ErrnoException)}`)
  }
}

/** What the system says of a file that cannot be written, for people. */
export function whyNotWritten({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '所在的文件夹不存在，请先建好。'
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘已满。'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '没有写入权限，请换一个文件夹，或者检查文件的权限。'
    case 'EISDIR':
      return '这是文件夹，不是文件。'
    case 'ENAMETOOLONG':
      return '文件名过长。'
    case 'EBUSY':
    case 'ETXTBSY':
      return '文件正在使用，请先关闭打开它的程序。'
    default:
      return `写入失败（${code ?? message}）。`
  }
}
