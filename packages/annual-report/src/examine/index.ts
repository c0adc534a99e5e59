/** Reading files as reports, checking them and showing what was found where it stands. Runs on Node. */

export { spotLabel } from '../locate/spot-of.ts'
export { Unreadable } from '../read/unreadable.ts'
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
