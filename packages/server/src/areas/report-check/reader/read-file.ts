import { check } from 'nianbao/check'
import { type ReadReport, readReport, Unreadable } from 'nianbao/examine'
import { type Fault, faultOf } from './fault.ts'
import type { GivenFile, Read, ReadJob } from './jobs.ts'

/** A file as the report in it with what the checks find, or a sentence why there is none. */
export async function readFile({ file, context }: ReadJob, faults: Fault[]): Promise<Read> {
  const read = await tryToRead(file, faults)
  if ('unreadable' in read) return read
  const { reading } = read
  return { reading, findings: check(reading, context), unreadable: null }
}

/** `faults` is given what went wrong that is no property of the file. */
export async function tryToRead(
  { name, content }: GivenFile,
  faults: Fault[],
): Promise<ReadReport | { unreadable: string }> {
  try {
    return await readReport(content, name)
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.message }
    faults.push(faultOf(error))
    return { unreadable: FAULT }
  }
}

const FAULT = '读取这个文件时程序出错；请另存为 .docx 再试，仍不行的，请把情况告诉平台的管理员。'
