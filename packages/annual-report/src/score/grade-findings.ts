import type { Finding } from '../check/finding.ts'
import type { Label } from './answer-key.ts'

export interface FindingGrade {
  found: Label[]
  missed: Label[]
  /** Findings of severity error that no label speaks of. */
  falseErrors: Finding[]
  /** The same of warnings: not counted as false, but worth reading. */
  otherWarnings: Finding[]
}

/**
 * Holds findings against the labels of one document. A label is found when one of its rules reports words that overlap
 * with its quote. A finding that overlaps with a label of another rule is not false: two rules may see one fault.
 */
export function gradeFindings(labels: readonly Label[], findings: readonly Finding[]): FindingGrade {
  const finds = (label: Label, finding: Finding) =>
    [label.rule].flat().includes(finding.rule) && overlap(label.quote, wordsOf(finding))
  const speaks = (finding: Finding) =>
    labels.some((label) => finds(label, finding) || overlap(label.quote, wordsOf(finding)))
  const unlabelled = findings.filter((finding) => !speaks(finding))
  return {
    found: labels.filter((label) => findings.some((finding) => finds(label, finding))),
    missed: labels.filter((label) => !findings.some((finding) => finds(label, finding))),
    falseErrors: unlabelled.filter(({ severity }) => severity === 'error'),
    otherWarnings: unlabelled.filter(({ severity }) => severity === 'warning'),
  }
}

/** Findings in tables quote figures; where they stand is then what tells them apart. */
function wordsOf({ quote, place }: Finding): string[] {
  return [quote, place.label]
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s“”"'、，。.；：（）()【】]/g, '')

/** Whether one contains the other, or they share a run of at least six characters and a third of the shorter. */
export function overlap(quote: string, words: string | readonly string[]): boolean {
  const wanted = plain(quote)
  return [words].flat().some((text) => {
    const said = plain(text)
    if (wanted === '' || said === '') return wanted === said
    if (said.includes(wanted) || (said.length >= 2 && wanted.includes(said))) return true
    const length = Math.max(6, Math.ceil(Math.min(wanted.length, said.length) / 3))
    for (let start = 0; start + length <= wanted.length; start++)
      if (said.includes(wanted.slice(start, start + length))) return true
    return false
  })
}
