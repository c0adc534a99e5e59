import type { Finding, Severity } from '../check/finding.ts'
import type { Reading } from '../read/reading.ts'
import type { Source, Spot } from '../read/source.ts'

/** A finding and where in its file it stands. */
export interface PlacedFinding extends Finding {
  at: Spot | null
}

/** A file that was read and checked. */
export interface CheckedFile {
  document: string
  /** As it was given on the command line. */
  path: string
  source: Source
  reading: Reading
  findings: PlacedFinding[]
}

/** A file nobody can read; the sentence (Chinese) says why and what to do. */
export interface UnreadFile {
  document: string
  path: string
  unreadable: string
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }

/** Whether a file could not be read. */
export function isUnread(file: { document: string } | UnreadFile): file is UnreadFile {
  return 'unreadable' in file
}

/** 3 个错误，1 个警告; 没有发现问题 when there are none. */
export function countsOf(findings: readonly Finding[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} 个${SEVERITY_NAMES[severity]}`]
  })
  return parts.join('，') || '没有发现问题'
}

/** Gravest first, else in the order of the rules; the order within a severity stays. */
export function bySeverity<T extends Finding>(findings: readonly T[]): T[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

/** Whether there is nothing to quote beside the message: it is about no words, or says them itself. */
export function isSaid({ quote, message }: Finding): boolean {
  const dense = (text: string) => text.replaceAll(/\s/g, '')
  return dense(quote) === '' || dense(message).includes(dense(quote))
}
