import type { CheckContext, Finding } from 'nianbao/check'
import type { Reading } from 'nianbao/examine'
import type { Fault } from './fault.ts'

/** A file as it came, to be read as a report. */
export interface GivenFile {
  name: string
  content: Uint8Array
}

/** Checks files for somebody who brought them, and draws what was found. */
export interface CheckJob {
  kind: 'check'
  files: GivenFile[]
  /** The same body's report on the year before, to hold the others against. */
  lastYear: GivenFile | null
  /** The day of the check for the page that is taken home: 2026年7月6日. */
  on: string
}

/** Reads one file as a report and checks it. */
export interface ReadJob {
  kind: 'read'
  file: GivenFile
  context: CheckContext
}

export type Job = CheckJob | ReadJob

export interface Checked {
  /** In the order the files came: each as a fragment that has escaped what it shows. */
  files: { name: string; unreadable: boolean; html: string }[]
  /** What came of last year's report, in a sentence; null where none was brought. */
  lastYear: string | null
  /** 检查了 1 份报告：2 个错误。 */
  summary: string
  /** The whole result as a page of its own; null where no file could be read. */
  page: string | null
  /** The Word files among them with their findings as comments. */
  commented: GivenFile[]
}

export type Read = { reading: Reading; findings: Finding[]; unreadable: null } | { unreadable: string }

export type ResultOf<J extends Job> = J extends CheckJob ? Checked : Read

/** What the thread answers; a fault in one file leaves the others their result. */
export interface Done {
  result: Checked | Read
  faults: Fault[]
}
