import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LARGEST_FILE } from '../../read/open.ts'
import { isSameFile, keepOriginals } from '../same-file.ts'
import { EXTENSIONS } from './extensions.ts'

/** A file given to a command, not read yet. */
export interface InputFile {
  /** The file's name; `-` for the standard input. */
  document: string
  /** As it was given, or within the folder that was given. */
  path: string
  /** The whole content. @throws InputProblem when it cannot be had. */
  bytes(): Promise<Uint8Array>
}

/** A file that cannot be had at all; the message (Chinese) says what to do. */
export class InputProblem extends Error {
  override name = 'InputProblem'
}

/** What was given on the command line and is not there, or holds nothing to read. */
export interface MissingInput {
  document: string
  path: string
  problem: string
}

/** What of the files given a command takes. */
export interface InputOptions {
  /** What is looked for in folders. */
  extensions?: readonly string[]
  /** Where the command will write to: left out where it lies in a folder, refused where it is one of the files. */
  output?: string | undefined
}

/**
 * The files behind what was given: files as they are, folders with everything in them that may be a report (sorted by
 * path; hidden files and Word's lock files ~$… left out), `-` for the standard input.
 *
 * @throws Misuse where the output is one of the files.
 */
export async function inputFiles(
  given: readonly string[],
  { extensions = EXTENSIONS, output }: InputOptions = {},
): Promise<(InputFile | MissingInput)[]> {
  keepOriginals(output, given)
  const found: (InputFile | MissingInput)[] = []
  for (const path of given) found.push(...(path === '-' ? [standardInput()] : await filesAt(path, extensions)))
  // What the last run wrote into the folder is no report of it.
  return output === undefined ? found : found.filter(({ path }) => path === '-' || !isSameFile(path, output))
}

async function filesAt(path: string, extensions: readonly string[]): Promise<(InputFile | MissingInput)[]> {
  const missing = (problem: string) => [{ document: basename(path), path, problem }]
  try {
    const about = await stat(path)
    if (!about.isDirectory()) return [fileAt(path)]
    const found = await within(path, extensions)
    return found.length > 0 ? found : missing(`文件夹里没有可读的文件。可读的是 ${extensions.join('、')}。`)
  } catch (error) {
    return missing(sentenceFor(error as NodeJS.ErrnoException))
  }
}

/**
 * What is in a folder and in those below it, sorted by path. A folder below that may not be looked into is told as itself
 * and keeps nothing else from being read.
 */
async function within(folder: string, extensions: readonly string[]): Promise<(InputFile | MissingInput)[]> {
  const names = (await readdir(folder)).filter((name) => !isHidden(name)).sort()
  const found: (InputFile | MissingInput)[] = []
  for (const name of names) {
    const path = join(folder, name)
    // What a link leads to may be gone, and a link to a folder may lead in a circle.
    const about = await lstat(path).catch(() => null)
    if (about?.isDirectory()) {
      try {
        found.push(...(await within(path, extensions)))
      } catch (error) {
        found.push({ document: name, path, problem: sentenceFor(error as NodeJS.ErrnoException) })
      }
    } else if (mayBeReport(name, extensions) && (await stat(path).catch(() => null))?.isFile()) found.push(fileAt(path))
  }
  return found
}

function isHidden(name: string): boolean {
  return name.startsWith('.')
}

function mayBeReport(name: string, extensions: readonly string[]): boolean {
  return !name.startsWith('~$') && extensions.some((extension) => name.toLowerCase().endsWith(extension))
}

function fileAt(path: string): InputFile {
  let kept: Promise<Uint8Array> | null = null
  return {
    document: basename(path),
    path,
    async bytes() {
      try {
        // The size is looked at before anything is read: a file far too large must not fill the memory.
        const about = await stat(path)
        if (about.size > LARGEST_FILE) throw tooLarge(about.size)
        // A pipe or a device tells no size, may have no end, and gives its content once.
        if (about.isFile()) return await readFile(path)
        kept ??= readBounded(createReadStream(path))
        return await kept
      } catch (error) {
        throw error instanceof InputProblem ? error : new InputProblem(sentenceFor(error as NodeJS.ErrnoException))
      }
    },
  }
}

function standardInput(): InputFile {
  let kept: Promise<Uint8Array> | null = null
  return { document: '-', path: '-', bytes: () => (kept ??= readBounded(process.stdin)) }
}

async function readBounded(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST_FILE) throw tooLarge(null)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const MEGABYTE = 1024 * 1024

function tooLarge(size: number | null): InputProblem {
  const said =
    size === null
      ? `超过 ${LARGEST_FILE / MEGABYTE} MB`
      : `有 ${Math.round(size / MEGABYTE)} MB，超过 ${LARGEST_FILE / MEGABYTE} MB 的上限`
  return new InputProblem(
    `文件${said}，不像一份年度报告，没有打开。请核对是不是选错了文件；正文里的图片过大时，压缩图片后另存再试。`,
  )
}

/** What the file system says, for people. */
export function sentenceFor(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '找不到这个文件或文件夹，请检查路径。'
  if (error.code === 'EACCES' || error.code === 'EPERM') return '没有读取权限，请检查文件的权限。'
  if (error.code === 'EISDIR') return '这是文件夹，不是文件。'
  if (error.code === 'ENAMETOOLONG') return '文件名过长，请检查路径。'
  return `读取失败（${error.code ?? error.message}）。`
}
