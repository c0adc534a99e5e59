/**
 * What was found in a report beside the report, wherever it is shown: on wide screens findings stand beside the text, on
 * small ones before it.
 */
export const CHECK_CSS = `
.check-file { --error: #a3161a; --error-bg: #fde8e7; --warning: #7a4b00; --warning-bg: #fff1cf; --note: #0b4f8a; --note-bg: #e3f0fb; }
.check-file > h2 { margin: .5rem 0 0; font-size: 1.25rem; overflow-wrap: anywhere; }
.check-file > p { margin: .25rem 0 1rem; }
.check-facts { display: flex; flex-wrap: wrap; gap: .15rem 1.75rem; margin: .35rem 0 .6rem; }
.check-facts div { display: flex; gap: .5rem; }
.check-facts dt { color: #59636e; white-space: nowrap; }
.check-facts dd { margin: 0; overflow-wrap: anywhere; }
.check-counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1.1rem; padding: 0; list-style: none; }
.check-counts li { padding: .1rem .8rem; border-radius: 1em; }
.check-counts .error { background: var(--error-bg); color: var(--error); }
.check-counts .warning { background: var(--warning-bg); color: var(--warning); }
.check-counts .note { background: var(--note-bg); color: var(--note); }
.check-counts .none { background: #eceff3; color: #4d5763; }
.check-side { min-width: 0; }
.undecided-cells { margin: 0 0 1rem; padding: .6rem .8rem; border-left: 4px solid #7a4fa8; background: #fff; overflow-wrap: anywhere; }
.undecided-cells summary { cursor: pointer; font-weight: 700; color: #5b2a86; }
.undecided-cells ul { margin: .4rem 0 0; padding-left: 1.2rem; }
.check-columns { display: grid; gap: 1.25rem; }
.findings { min-width: 0; }
.findings h3 { margin: 0 0 .5rem; font-size: 1.0625rem; }
.findings ol { margin: 0; padding: 0; list-style: none; counter-reset: finding; }
.finding { margin: 0 0 .75rem; padding: .6rem .8rem .6rem 2.6rem; position: relative; border-left: 4px solid; background: #fff; counter-increment: finding; overflow-wrap: anywhere; }
.finding::before { content: counter(finding); position: absolute; left: .7rem; top: .7rem; font-weight: 700; font-variant-numeric: tabular-nums; }
.finding p { margin: 0; }
.finding .severity { font-weight: 700; }
.finding .spot, .finding .rule { color: #59636e; font-size: .875rem; }
.finding blockquote { margin: .25rem 0; padding: .1rem .6rem; border-left: 2px solid #c5ccd6; color: #3b434d; }
.finding.error { border-color: var(--error); } .finding.error .severity { color: var(--error); }
.finding.warning { border-color: #c77800; } .finding.warning .severity { color: var(--warning); }
.finding.note { border-color: #1f5fa8; } .finding.note .severity { color: var(--note); }
.finding:target, .mark-number:target { outline: 3px solid #1f5fa8; outline-offset: 2px; }
.sound { margin: 0; padding: .8rem; background: #fff; border-left: 4px solid #2e7d5b; }
.unreadable { padding: .8rem; background: #fff; border-left: 4px solid var(--error); }
.annual-report { margin: 0; min-width: 0; max-width: none; border: 1px solid #d5dbe3; }
.annual-report section > h4:first-child { margin: 2rem 0 1rem; font-size: 1.25rem; }
.annual-report p { overflow-wrap: anywhere; }
mark { color: inherit; padding: 0 .05em; border-bottom: 2px solid; }
mark.error, .marked.error { background: var(--error-bg); border-bottom-color: var(--error); }
mark.warning, .marked.warning { background: var(--warning-bg); border-bottom-color: #c77800; }
mark.note, .marked.note { background: var(--note-bg); border-bottom-color: #1f5fa8; }
.report-table .marked { box-shadow: inset 0 0 0 2px currentcolor; font-weight: 700; }
.report-table .marked.error { color: var(--error); } .report-table .marked.warning { color: var(--warning); } .report-table .marked.note { color: var(--note); }
.report-table .absent { background: repeating-linear-gradient(45deg, #fff, #fff 4px, #e6eaef 4px, #e6eaef 5px); }
.report-table .undecided { background: #f3e9fb; color: #5b2a86; }
.report-table .printed { overflow-wrap: anywhere; }
@media screen { .check-file .report-table2 { min-width: 30rem; } .check-file :is(.report-table3, .report-table4) { min-width: 41rem; font-size: .875rem; } }
.mark-number { display: inline-block; min-width: 1.5em; margin: 0 .15em; padding: 0 .35em; border-radius: 1em; color: #fff; font: 700 .75rem/1.5 "PingFang SC", "Noto Sans SC", sans-serif; text-align: center; text-decoration: none; text-indent: 0; vertical-align: text-top; }
.mark-number.error { background: var(--error); } .mark-number.warning { background: var(--warning); } .mark-number.note { background: var(--note); }
.about-table { text-indent: 0 !important; font-size: .9375rem; }
@media (min-width: 72rem) {
  .check-columns { grid-template-columns: minmax(18rem, 23rem) minmax(0, 1fr); align-items: start; }
  .check-side { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 4px; }
}
`

/** The page around reports when it stands alone. */
export const PAGE_CSS = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; color: #1f2329; background: #f4f6f9; font: 1rem/1.7 "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; }
a { color: #0b4f8a; }
a:focus-visible { outline: 3px solid #1f5fa8; outline-offset: 2px; }
.check-head, .check-file, .check-foot { max-width: 88rem; margin: 0 auto; padding: 1rem 1.25rem; }
.check-head h1 { margin: .5rem 0 0; font-size: 1.5rem; overflow-wrap: anywhere; }
.check-head p { margin: .25rem 0; }
.check-head ol { margin: .5rem 0 0; padding-left: 2rem; }
.check-foot { color: #59636e; font-size: .875rem; }
@media print {
  @page { size: A4; margin: 15mm 12mm; }
  body { background: #fff; font-size: 10.5pt; }
  .check-head, .check-file, .check-foot, .annual-report { padding: 0; max-width: none; border: 0; }
  .check-file + .check-file { break-before: page; }
  .check-columns { display: block; }
  :is(h2, h3, h4) { break-after: avoid; break-inside: avoid; }
  .report-table tr { break-inside: avoid; }
  .finding { break-inside: avoid; border: 1px solid #999; border-left-width: 4px; }
  .annual-report { margin-top: 8mm; font-size: 11pt; }
  .report-table3, .report-table4 { min-width: 0; font-size: 8pt; }
  .report-table :is(th, td) { padding: 1pt 2pt; }
  mark, .marked, .mark-number, .absent, .undecided { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
