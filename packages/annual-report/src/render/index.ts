/** Drawing a report: Word, PDF, Excel, HTML, JSON and 图解. Runs on the server. */
export { toDocx, toPdf, toXlsx } from './files.ts'
export { type HtmlOptions, toHtml, toHtmlPage } from './html/html.ts'
export { REPORT_CSS } from './html/style.ts'
export type { Chart } from './infographic/chart.ts'
export { charts, type Infographic, infographics } from './infographic/infographic.ts'
export { type ReportJson, toJson } from './json.ts'
export { type PaperOptions, toPaper } from './paper.ts'
export { toSheets } from './xlsx/sheets.ts'
