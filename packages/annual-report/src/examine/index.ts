/** Reading files as reports, checking them and showing what was found where it stands. Runs on Node. */

export { kindsOf } from '../check/section-kinds.ts'
export { spotLabel } from '../locate/spot-of.ts'
export type { CellRead, Reading, RefusedCell, Sureness } from '../read/reading.ts'
export type { Spot } from '../read/source.ts'
export { Unreadable } from '../read/unreadable.ts'
export { version } from '../version.ts'
export {
  bySeverity,
  type CheckedFile,
  countsOf,
  type PlacedFinding,
  SEVERITIES,
  SEVERITY_NAMES,
  type UnreadFile,
} from './checked.ts'
export { withComments } from './docx/comments.ts'
export { checkReports, type ReadReport, readReport } from './examine.ts'
export { fileToHtml } from './html/file.ts'
export { toCheckPage } from './html/page.ts'
export { CHECK_CSS } from './html/style.ts'
