import { check } from 'nianbao/check'
import { type ReadReport, readReport, Unreadable } from 'nianbao/examine'
import type { GivenFile, Read, ReadJob } from './jobs.ts'

/** A file as the report in it with what the checks find, or a sentence why there is none. */
export async function readFile({ file, context }: ReadJob): Promise<Read> {
  const read = await tryToRead(file)
  if ('unreadable' in read) return read
  const { reading } = read
  return { reading, findings: check(reading, context), unreadable: null }
}

export async function tryToRead({ name, content }: GivenFile): Promise<ReadReport | { unreadable: string }> {
  try {
    return await readReport(content, name)
  } catch (error) {
    // What a fault of ours says may quote the file, which has no place in a log.
    return { unreadable: error instanceof Unreadable ? error.message : FAULT }
  }
}

const FAULT = '读取这个文件时程序出错；请另存为 .docx 再试，仍不行的，请把情况告诉平台的管理员。'
