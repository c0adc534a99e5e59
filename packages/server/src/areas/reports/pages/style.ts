import { createHash } from 'node:crypto'
import { REPORT_CSS } from 'nianbao/render'

/** What stands around a report on its page; the report itself is drawn by its own style. */
const PAGE_CSS = `
.report-facts { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 0 0 14px; font-size: .9rem; color: var(--quiet); }
.report-facts div { display: flex; gap: 8px; }
.report-facts :is(dt, dd) { margin: 0; }
.report-facts dd { color: var(--ink); }
.report-bar { border: 1px solid var(--line); border-top: 3px solid var(--blue); border-radius: 4px; padding: 18px 22px 16px;
  margin-bottom: 28px; background: var(--ground); }
.report-bar > :last-child { margin-bottom: 0; }
.report-files, .report-contents ol, .year-links { display: flex; flex-wrap: wrap; gap: 8px 10px; margin: 0; padding: 0; list-style: none; }
.report-files { margin-bottom: 14px; }
.report-files a { display: block; padding: 5px 14px; border: 1px solid var(--blue); border-radius: 4px; background: #fff; font-size: .92rem;
  text-decoration: none; }
.report-files a:hover { background: var(--blue); color: #fff; }
.report-contents { border-top: 1px solid var(--line); padding-top: 12px; font-size: .9rem; }
.report-contents ol { gap: 4px 22px; }
.report-sheet { border: 1px solid var(--line); border-radius: 4px; margin-bottom: 40px; background: #fff; box-shadow: 0 1px 4px rgb(13 47 92 / 8%); }
.report-sheet .annual-report { padding: 44px min(6vw, 52px) 36px; }
.report-sheet .annual-report section > h2:first-child { scroll-margin-top: 12px; }
.figures figure { margin: 0 0 22px; border: 1px solid var(--line); border-radius: 4px; padding: 18px 22px 16px; background: #fff;
  display: grid; grid-template-columns: minmax(0, 720px) minmax(0, 1fr); gap: 8px 28px; align-items: center; }
.figures figcaption { grid-column: 1 / -1; font-weight: 600; }
.figures svg { display: block; width: 100%; height: auto; }
.figures .in-words { margin: 0; padding-left: 20px; border-left: 1px solid var(--line); font-size: .88rem; color: var(--quiet); }
.compared { font-size: .92rem; }
.compared th[scope="row"] { font-weight: 400; }
.compared .group th { background: #e8eef6; font-weight: 600; text-align: left; }
.compared thead th:not(:first-child) { text-align: right; white-space: nowrap; }
.correction { border-left: 4px solid var(--gold); padding: 2px 0 2px 18px; margin: 0 0 24px; }
.correction h3 { margin-top: 0; }
.year-links a, .year-links strong { display: block; padding: 4px 14px; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; }
.year-links strong { border-color: var(--blue); background: var(--blue); color: #fff; font-weight: 600; }
.report-years { list-style: none; margin: 0 0 32px; padding: 0; border-top: 1px solid var(--line); }
.report-years li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 24px; align-items: baseline; padding: 14px 4px;
  border-bottom: 1px solid var(--line); }
.report-years a.title { font-size: 1.06rem; }
.report-years .files { font-size: .88rem; }
.report-years .files a { margin-left: 14px; }
.report-years time { color: var(--quiet); font-size: .88rem; }
@media (max-width: 900px) {
  .figures figure { grid-template-columns: minmax(0, 1fr); }
  .figures .in-words { padding: 8px 0 0; border-left: 0; border-top: 1px solid var(--line); }
}
@media (max-width: 640px) {
  .report-bar { padding: 14px 16px 12px; }
  .report-files a { padding: 7px 14px; }
  .report-sheet { margin-inline: -16px; border-inline: 0; border-radius: 0; }
  .report-sheet .annual-report { padding: 28px 16px 20px; font-size: 1.0625rem; }
  .report-sheet .report-title { font-size: 1.4rem; }
  .report-sheet .annual-report p { text-align: start; }
  .report-sheet .report-table3 { min-width: 38rem; font-size: .8125rem; }
  .report-sheet .report-table3 :is(th, td) { padding: .3rem .35rem; }
  .compared { font-size: .84rem; }
  .compared :is(th, td) { padding: 5px 6px; }
  .compared .rate { display: none; }
  .figures figure { padding: 14px 16px; }
  .figures .drawing { overflow-x: auto; }
  .figures svg { width: 560px; }
  .report-years li { grid-template-columns: 1fr; }
  .report-years .files a { margin: 0 14px 0 0; }
}
@media print {
  .report-bar, .report-others, .check-invitation { display: none; }
  .report-sheet { border: 0; box-shadow: none; }
  .report-sheet .annual-report { padding: 0; }
  .figures figure { break-inside: avoid; }
}
`

export const REPORT_PAGE_CSS = REPORT_CSS + PAGE_CSS

/** With the hash of its content in it: kept for a year, fresh the moment it changes. */
export const styleAddress = `/annual-reports/style/${createHash('sha256').update(REPORT_PAGE_CSS).digest('hex').slice(0, 10)}.css`
