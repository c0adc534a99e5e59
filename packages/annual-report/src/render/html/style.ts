/** Draws the fragment of `toHtml`: on screen wide tables scroll in their own box, on paper they fill the page. */
export const REPORT_CSS = `
.annual-report { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; color: #1f2329; background: #fff;
  font: 1.125rem/1.8 "Songti SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
.annual-report :is(h1, h2, h3, h4, th) { font-family: "PingFang SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif; }
.annual-report .report-title { margin: 0 0 2rem; font-size: 1.75rem; line-height: 1.5; text-align: center; }
.annual-report .report-title span { display: block; }
.annual-report section > :is(h2, h3, h4):first-child { margin: 2.5rem 0 1rem; font-size: 1.375rem; }
.annual-report p { margin: 0 0 .75rem; text-indent: 2em; text-align: justify; }
.annual-report p strong { font-family: "Kaiti SC", KaiTi, STKaiti, serif; }
.report-table-scroll { position: relative; margin: 0 0 1.5rem; overflow-x: auto; }
.report-table-scroll:focus-visible { outline: 3px solid #1f5fa8; outline-offset: 2px; }
.report-table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; }
.report-table caption { padding: 0 0 .5rem; font-size: 1rem; text-align: center; }
.report-table .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.report-table :is(th, td) { padding: .4rem .5rem; border: 1px solid #4a4f57; font-weight: 400; text-align: center; }
.report-table :is(.label, .note) { text-align: left; }
.report-table .banner { background: #dbe6f4; font-weight: 600; text-align: left; }
.report-table .head { background: #f4f6f9; min-width: 3em; text-wrap: balance; }
.report-table .vertical { writing-mode: vertical-rl; padding: .4rem .3rem; letter-spacing: .2em; text-align: center; }
.report-table .figure { min-width: 2.5em; font-variant-numeric: tabular-nums; }
.report-table .level-1 { padding-left: 2em; }
.report-table .level-2 { padding-left: 4em; }
.report-table3 { min-width: 46rem; }
.report-table4 { min-width: 46rem; }
.annual-report figure { margin: 0 0 2rem; text-align: center; }
.annual-report figure svg { max-width: 100%; height: auto; }
@media print {
  .report-table-scroll { overflow: visible; }
  .report-table tr { break-inside: avoid; }
}
`
