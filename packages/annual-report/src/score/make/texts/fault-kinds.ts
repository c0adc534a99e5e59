/**
 * The kinds of fault that are planted, and the rules that may report them. One kind may be several rules' business; any
 * of them is a hit.
 */
export const FAULT_KINDS = {
  identity: ['t3-identity'],
  resultSum: ['t3-result-sum'],
  rowSum: ['t3-row-sum'],
  groupSum: ['t4-group-sum'],
  table2Type: ['number-types'],
  regulationBody: ['regulation-body'],
  blanks: ['blank-cells'],
  rowMissing: ['missing-parts'],
  rowOrder: ['row-labels'],
  rowRenamed: ['row-labels'],
  rowTwice: ['row-labels'],
  wrongForm: ['wrong-edition'],
  tableMissing: ['missing-parts'],
  textReceived: ['text-figures'],
  textOutcome: ['text-figures'],
  textCarried: ['text-figures'],
  textDisputes: ['text-figures'],
  textDocuments: ['text-figures'],
  textChannels: ['text-figures'],
  breakdown: ['breakdown'],
  percentage: ['percentage'],
  totalTwice: ['total-twice', 'text-figures'],
  announced: ['announced'],
  period: ['statistic-period', 'years'],
  planYear: ['years'],
  otherBody: ['other-body'],
  title: ['title'],
  numbering: ['numbering'],
  emptySection: ['sections'],
  feeMissing: ['fees', 'sections'],
  wording: ['wording'],
  personal: ['personal-data'],
  leftover: ['leftovers'],
} as const satisfies Record<string, readonly string[]>

export type FaultKind = keyof typeof FAULT_KINDS
