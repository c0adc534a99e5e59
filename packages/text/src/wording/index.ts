export { doubledWords } from './doubled-words.ts'
export { findSlips } from './find-slips.ts'
export { doubledMarks, halfWidthMarks, type MarkFault, missingFullStops, unpairedMarks } from './marks.ts'
export type { FoundSlip, SlipSeverity } from './slip.ts'
