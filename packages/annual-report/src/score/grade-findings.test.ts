import { describe, expect, it } from 'vitest'
import type { Finding } from '../check/finding.ts'
import { gradeFindings, overlap } from './grade-findings.ts'

const finding = (rule: string, quote: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  place: { label: '“一、总体情况”' },
  quote,
  left: null,
  right: null,
  message: '',
})

describe('grading findings', () => {
  const labels = [
    { document: 'a.txt', rule: 'years', quote: '2020年，我区将认真贯彻上级精神' },
    { document: 'a.txt', rule: 'wording', quote: '政务共公开' },
  ]

  it('finds a label by its rule and words that overlap', () => {
    const grade = gradeFindings(labels, [finding('years', '2020年，我区将认真贯彻'), finding('breakdown', '80件，5件')])
    expect(grade.found).toEqual([labels[0]])
    expect(grade.missed).toEqual([labels[1]])
    expect(grade.falseErrors.map(({ rule }) => rule)).toEqual(['breakdown'])
  })

  it('does not count another rule’s finding as found, nor as false, where it speaks of the same words', () => {
    const grade = gradeFindings(labels, [finding('leftovers', '将政务共公开作为')])
    expect(grade.found).toEqual([])
    expect(grade.falseErrors).toEqual([])
  })

  it('counts warnings apart', () => {
    const grade = gradeFindings([], [finding('years', '2020年，', 'warning')])
    expect(grade.falseErrors).toEqual([])
    expect(grade.otherWarnings).toHaveLength(1)
  })

  it('compares words without spaces, widths and punctuation', () => {
    expect(overlap('受理申请 １２ 件', '共受理申请12件，')).toBe(true)
    expect(overlap('受理申请12件', '受理复议3件')).toBe(false)
    expect(overlap('', '（空白）')).toBe(false)
  })
})
