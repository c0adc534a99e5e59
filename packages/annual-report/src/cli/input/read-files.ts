import type { UnreadFile } from '../../examine/checked.ts'
import { type ReadReport, readReport } from '../../examine/examine.ts'
import { Unreadable } from '../../read/unreadable.ts'
import { progress } from '../terminal/progress.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { type InputFile, InputProblem, inputFiles } from './files.ts'

/** A file that was read as a report. */
export interface ReadFile extends ReadReport {
  document: string
  path: string
  /** The file's content, had anew. */
  bytes(): Promise<Uint8Array>
}

/** Reads files one after the other, showing how far it is. Each is handed on as soon as it is read. */
export async function* readFiles(
  given: readonly string[],
  terminal: Terminal,
  output?: string,
): AsyncGenerator<ReadFile | UnreadFile> {
  const files = await inputFiles(given, { output })
  const shown = progress(terminal, files.length, '读取')
  for (const [at, file] of files.entries()) {
    shown.at(at, file.path)
    const outcome = 'problem' in file ? unread(file, file.problem) : await readFile(file)
    shown.end()
    yield outcome
  }
}

function unread({ document, path }: { document: string; path: string }, unreadable: string): UnreadFile {
  return { document, path, unreadable }
}

async function readFile(file: InputFile): Promise<ReadFile | UnreadFile> {
  try {
    const { document, path, bytes } = file
    return { document, path, bytes, ...(await readReport(await bytes(), document)) }
  } catch (error) {
    if (error instanceof Unreadable || error instanceof InputProblem) return unread(file, error.message)
    // A fault of ours in one file must not lose the others of the run.
    return unread(file, `读取时程序出错（${(error as Error).message}）。请把这个文件反馈给开发者。`)
  }
}
