import { createHash } from 'node:crypto'
import { CHECK_CSS } from 'nianbao/examine'
import { REPORT_CSS } from 'nianbao/render'

/** What stands around the result; the result itself is drawn by its own style. */
const PAGE_CSS = `
body:has(.check-file) .held { max-width: 88rem; }
.check-form { max-width: 760px; margin: 0 0 36px; border: 1px solid var(--line); border-top: 3px solid var(--blue); border-radius: 4px;
  padding: 22px 26px 20px; background: var(--ground); }
.check-form > :last-child { margin-bottom: 0; }
.check-form > h2 { margin-top: 0; }
.check-start { display: grid; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); gap: 24px 40px; align-items: start; margin-bottom: 28px; }
.check-start .check-form { margin: 0; max-width: none; }
.check-how { font-size: .94rem; }
.check-how h2 { margin-top: 4px; font-size: 1.12rem; }
.check-how dl { margin: 0 0 14px; }
.check-how dl div { display: grid; grid-template-columns: 5.6em minmax(0, 1fr); gap: 12px; align-items: baseline; padding: 9px 0; border-bottom: 1px solid var(--line); }
.check-how dt { padding: 1px 0; border-radius: 3px; font-weight: 600; font-size: .88rem; text-align: center; }
.check-how dd { margin: 0; }
.check-how .error { background: #fde8e7; color: #a3161a; } .check-how .warning { background: #fff1cf; color: #7a4b00; }
.check-how .note { background: #e3f0fb; color: #0b4f8a; } .check-how .undecided { background: #f3e9fb; color: #5b2a86; }
.check-form .drop .field { margin: 0; }
.check-form .drop + .drop { margin-top: 14px; }
.check-form .drop { border: 2px dashed #8fa3bb; border-radius: 4px; background: #fff; padding: 14px 18px; }
.check-form .drop.over { border-color: var(--blue); background: #eef4fb; }
.check-form .drop input[type="file"] { display: block; width: 100%; padding: 14px 0; cursor: pointer; }
.chosen { list-style: none; margin: 0; padding: 0; }
.chosen:not(:empty) { border-top: 1px solid var(--line); padding-top: 8px; margin-top: 4px; }
.chosen li { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 2px 0; overflow-wrap: anywhere; }
.chosen .wrong { flex-basis: 100%; color: var(--red); font-weight: 600; }
.check-busy { display: flex; align-items: center; gap: 14px; margin: 14px 0 0; }
.check-busy progress { width: 12rem; max-width: 40vw; }
.check-rules { columns: 2 18rem; margin: 12px 0 0; padding-left: 1.3em; }
.check-rules li { break-inside: avoid; margin-bottom: 4px; }
.check-summary { border-left: 4px solid var(--blue); background: #eef4fb; padding: 16px 20px; margin: 0 0 8px; }
.check-summary p { margin: 0 0 8px; }
.check-summary .told { font-size: 1.12rem; font-weight: 600; }
.check-summary .actions { margin-block: 12px 0; }
.check-files { margin: 0 0 8px; padding-left: 1.4em; }
.check-file { padding: 8px 0 24px; border-top: 1px solid var(--line); margin-top: 24px; scroll-margin-top: 12px; }
.check-file h2 { margin-top: 16px; }
.check-file .findings h3, .check-file .report-title { margin-top: 0; }
.check-file .finding { background: #f7f9fb; }
.check-file .annual-report { border-radius: 4px; padding: 32px min(2.4vw, 36px); box-shadow: 0 1px 4px rgb(13 47 92 / 8%); }
.check-file .annual-report section > h4:first-child { line-height: 1.5; }
.check-file .mark-number:hover { text-decoration: underline; }
.check-again { margin-top: 40px; }
@media (max-width: 860px) {
  .check-start { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 640px) {
  .check-form { padding: 16px 16px 14px; }
  .check-file .annual-report { margin-inline: -16px; border-inline: 0; border-radius: 0; padding: 24px 16px; font-size: 1.0625rem; }
  .check-file .report-title { font-size: 1.4rem; }
  .check-file .annual-report p { text-align: start; }
}
@media print {
  .check-form, .check-summary .actions { display: none; }
  .check-columns { display: block; }
}
`

export const CHECK_PAGE_CSS = REPORT_CSS + CHECK_CSS + PAGE_CSS

/** With the hash of its content in it: kept for a year, fresh the moment it changes. */
export const styleAddress = `/report-check/style/${createHash('sha256').update(CHECK_PAGE_CSS).digest('hex').slice(0, 10)}.css`
