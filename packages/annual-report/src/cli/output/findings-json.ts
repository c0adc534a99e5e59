import { type CheckedFile, isUnread, type UnreadFile } from '../../examine/checked.ts'

/** One line for a file: `document` and its findings. What could not be read has no findings and says why. */
export function findingsToJson(file: CheckedFile | UnreadFile): string {
  const { document, path } = file
  if (isUnread(file)) return JSON.stringify({ document, path, findings: [], unreadable: file.unreadable })
  const { edition, year, agency, refused } = file.reading
  const findings = file.findings.map(({ rule, severity, place, quote, left, right, message, at }) => ({
    rule,
    severity,
    place: at ? { ...place, at } : place,
    quote,
    left,
    right,
    message,
  }))
  return JSON.stringify({ document, path, edition, year, agency, findings, refused: refused.length })
}
