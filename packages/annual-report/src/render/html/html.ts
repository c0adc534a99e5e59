import { gridsOfSection } from '../../grid/grids.ts'
import { type AnnualReport, reportTitle } from '../../report.ts'
import type { Infographic } from '../infographic/infographic.ts'
import { textBlocks } from '../text-blocks.ts'
import { escapeHtml } from './escape.ts'
import { REPORT_CSS } from './style.ts'
import { tableToHtml } from './table.ts'

export interface HtmlOptions {
  /** Level of the report's own title. Default 1; the sections follow one below. */
  headingLevel?: 1 | 2 | 3
  /** Put before every identifier, for a page with several reports. Default `report-`. */
  idPrefix?: string
  /** 图解, after section six. */
  infographics?: readonly Infographic[]
}

/**
 * The report as an HTML fragment: one `article` with headings, paragraphs and accessible tables, no script and no style.
 * `REPORT_CSS` draws it; a page that embeds it links or inlines that where its own policy allows.
 */
export function toHtml(report: AnnualReport, options: HtmlOptions = {}): string {
  const { headingLevel = 1, idPrefix = 'report-', infographics = [] } = options
  const heading = (level: number, text: string, id?: string) => {
    const tag = `h${headingLevel + level}`
    return `<${tag}${id ? ` id="${idPrefix}${id}"` : ''}>${escapeHtml(text)}</${tag}>`
  }
  const [agency, title] = reportTitle(report)
  const sections = report.sections.map((section, index) => {
    const id = `section-${index + 1}`
    const tables = gridsOfSection(report, index + 1).map((grid) =>
      tableToHtml(grid, { idPrefix, captioned: grid.caption !== section.title }),
    )
    return (
      `<section aria-labelledby="${idPrefix}${id}">${heading(1, section.title, id)}` +
      `${tables.join('')}${textToHtml(section.text, (text) => heading(2, text))}</section>`
    )
  })
  return (
    `<article class="annual-report" lang="zh-CN">` +
    `<h${headingLevel} class="report-title"><span>${escapeHtml(agency)}</span> <span>${escapeHtml(title)}</span></h${headingLevel}>` +
    textToHtml(report.preface ?? '', (text) => heading(1, text)) +
    sections.join('') +
    infographicsToHtml(infographics, heading(1, '附：年度报告图解', 'infographics'), idPrefix) +
    `</article>`
  )
}

/** The fragment as a page of its own, for download: the style is in it, scripts and addresses are not. */
export function toHtmlPage(report: AnnualReport, options: Omit<HtmlOptions, 'headingLevel' | 'idPrefix'> = {}): string {
  return (
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(reportTitle(report).join(''))}</title><style>${REPORT_CSS}</style></head>` +
    `<body><main>${toHtml(report, options)}</main></body></html>\n`
  )
}

function textToHtml(text: string, heading: (text: string) => string): string {
  return textBlocks(text)
    .map((block) => {
      if (block.kind === 'heading') return heading(block.text)
      const lead = block.lead === '' ? '' : `<strong>${escapeHtml(block.lead)}</strong>`
      return `<p>${lead}${escapeHtml(block.text)}</p>`
    })
    .join('')
}

function infographicsToHtml(infographics: readonly Infographic[], heading: string, idPrefix: string): string {
  if (infographics.length === 0) return ''
  const figures = infographics.map(
    ({ title, alt, svg }) =>
      `<figure>${svg.replace('<svg ', `<svg aria-label="${escapeHtml(alt)}" `)}` +
      `<figcaption>${escapeHtml(title)}</figcaption></figure>`,
  )
  return `<section aria-labelledby="${idPrefix}infographics">${heading}${figures.join('')}</section>`
}
