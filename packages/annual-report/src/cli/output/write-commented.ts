import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedFile, isUnread, type UnreadFile } from '../../examine/checked.ts'
import { withComments } from '../../examine/docx/comments.ts'
import { Misuse } from '../command.ts'
import type { ReadFile } from '../input/read-files.ts'
import { keepOriginals } from '../same-file.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { openOutput, whyNotWritten } from './write.ts'

/**
 * Writes the Word files with their findings as comments: one file to a file or a pipe, several into a folder under their
 * own names. Says which ones cannot have comments, and returns whether there were any.
 *
 * @throws Misuse when it is not said where to, or an original would be overwritten.
 */
export async function writeCommented(
  files: readonly (ReadFile | UnreadFile)[],
  checked: readonly (CheckedFile | UnreadFile)[],
  path: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  const intoFolder = path !== undefined && (isFolder(path) || (checked.length > 1 && makesFolder(path)))
  if (checked.length > 1 && !intoFolder) {
    throw new Misuse('给多个文件加批注时，请用 -o 指明一个文件夹，批注后的文件会写到里面。')
  }
  if (path === undefined && terminal.isTerminal) {
    throw new Misuse('请用 -o 指明批注后的文件写到哪里。例如：-o 年报（批注）.docx')
  }
  const date = `${new Date().toISOString().slice(0, 19)}Z`
  const taken = new Set<string>()
  let refused = false
  for (const [at, file] of files.entries()) {
    const result = checked[at]!
    if (isUnread(file) || isUnread(result)) {
      refused = true
      continue
    }
    const commented =
      file.source.format === 'docx' ? withComments(await file.bytes(), result.reading, result.findings, { date }) : null
    if (!commented) {
      terminal.err(`${file.path}：${reasonFor(file)}\n`)
      refused = true
      continue
    }
    const target = intoFolder ? freeName(path, file.document, taken) : path
    keepOriginals(target, [file.path])
    const output = openOutput(target, terminal)
    output.add(commented)
    output.end()
  }
  return refused
}

function reasonFor({ source }: ReadFile): string {
  return source.format === 'docx'
    ? '这个 Word 文件的结构不同寻常，加不了批注。请用 Word 或 WPS 打开另存为 .docx 后再试，或者改用 --html。'
    : '只有 .docx 文件可以加批注。请用 Word 或 WPS 另存为 .docx，或者改用 --html。'
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Makes a folder where there is nothing yet, unless the name is that of a Word file. @throws Misuse */
function makesFolder(path: string): boolean {
  if (/\.docx$/i.test(path) || statSync(path, { throwIfNoEntry: false })) return false
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    throw new Misuse(`不能新建文件夹 ${path}：${whyNotWritten(error as NodeJS.ErrnoException)}`)
  }
}

/** Files of the same name from different folders must not overwrite each other. */
function freeName(folder: string, document: string, taken: Set<string>): string {
  const [stem, extension] = document === '-' ? ['年报', '.docx'] : [document.replace(/\.docx$/i, ''), '.docx']
  let name = `${stem}${extension}`
  for (let number = 2; taken.has(name); number += 1) name = `${stem}（${number}）${extension}`
  taken.add(name)
  return join(folder, name)
}
