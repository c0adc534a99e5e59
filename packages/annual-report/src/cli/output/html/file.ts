import { marksOf } from '../../../locate/marks.ts'
import { spotLabel } from '../../../locate/spot-of.ts'
import { escapeHtml } from '../../../render/html/escape.ts'
import {
  bySeverity,
  type CheckedFile,
  countsOf,
  isSaid,
  isUnread,
  type PlacedFinding,
  SEVERITY_NAMES,
  type UnreadFile,
} from '../../checked.ts'
import { reportToHtml } from './report.ts'

/** One file: a heading, the list of its findings, the report with marks. `number` keeps identifiers apart on a page. */
export function fileToHtml(file: CheckedFile | UnreadFile, number: number): string {
  const heading = `<h2>${escapeHtml(file.path)}</h2>`
  if (isUnread(file)) {
    return `<section class="check-file" id="file-${number}">${heading}<p class="unreadable"><strong>读不了</strong>　${escapeHtml(file.unreadable)}</p></section>`
  }
  const findings = bySeverity(file.findings)
  const { agency, year } = file.reading
  const about = [agency, year === null ? null : `${year}年`, countsOf(findings)].filter((part) => part !== null)
  const report = reportToHtml(file.reading, findings, marksOf(file.reading, findings), `f${number}-`)
  return (
    `<section class="check-file" id="file-${number}">${heading}<p>${escapeHtml(about.join('　'))}</p>` +
    `<div class="check-columns">${listOf(findings, number, file.path)}${report}</div></section>`
  )
}

function listOf(findings: readonly PlacedFinding[], number: number, path: string): string {
  if (findings.length === 0) return `<div class="findings"><p class="sound">没有发现问题。</p></div>`
  const items = findings.map((finding, at) => {
    const { severity, place, message, quote, rule } = finding
    const spot = spotLabel(finding.at)
    return (
      `<li class="finding ${severity}" id="f${number}-finding-${at + 1}">` +
      `<p class="where"><span class="severity">${SEVERITY_NAMES[severity]}</span> ` +
      `<a href="#f${number}-mark-${at + 1}">${escapeHtml(place.label)}</a>${spot === '' ? '' : ` <span class="spot">${escapeHtml(spot)}</span>`}</p>` +
      `<p>${escapeHtml(message)}</p>` +
      (isSaid(finding) ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`) +
      `<p class="rule">${escapeHtml(rule)}</p></li>`
    )
  })
  return `<section class="findings" aria-label="${escapeHtml(path)}中发现的问题"><h3>发现的问题</h3><ol>${items.join('')}</ol></section>`
}
