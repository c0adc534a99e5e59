import { RULES } from '../../check/index.ts'
import { editionOf } from '../../editions/editions.ts'
import { marksOf } from '../../locate/marks.ts'
import { spotLabel } from '../../locate/spot-of.ts'
import { formOf, placeIn } from '../../places.ts'
import type { Reading, RefusedCell } from '../../read/reading.ts'
import { escapeHtml } from '../../render/html/escape.ts'
import {
  bySeverity,
  type CheckedFile,
  isSaid,
  isUnread,
  type PlacedFinding,
  SEVERITIES,
  SEVERITY_NAMES,
  type UnreadFile,
} from '../checked.ts'
import { reportToHtml } from './report.ts'

/**
 * One file: a heading, whose report it is, the list of its findings, the report with marks. `number` keeps identifiers
 * apart on a page.
 */
export function fileToHtml(file: CheckedFile | UnreadFile, number: number): string {
  const heading = `<h2>${escapeHtml(file.path)}</h2>`
  if (isUnread(file)) {
    return `<section class="check-file" id="file-${number}">${heading}<p class="unreadable"><strong>读不了</strong>　${escapeHtml(file.unreadable)}</p></section>`
  }
  const { reading } = file
  const findings = bySeverity(file.findings)
  const report = reportToHtml(reading, findings, marksOf(reading, findings), `f${number}-`)
  return (
    `<section class="check-file" id="file-${number}">${heading}${factsOf(reading)}${countsToHtml(findings)}` +
    `<div class="check-columns"><div class="check-side">${listOf({ ...file, findings }, number)}${undecided(reading)}</div>${report}</div></section>`
  )
}

const TABLES = [
  ['table2', '表二'],
  ['table3', '表三'],
  ['table4', '表四'],
] as const

/** Whose report it is, on which year, by which form, and which tables the document holds. */
function factsOf(reading: Reading): string {
  const { agency, year, edition } = reading
  const has = TABLES.map(([name, label]) => {
    const read = reading[name] !== null || reading.refused.some(({ table }) => table === name)
    return `${label}${read ? '已读' : reading.pictured?.includes(name) ? '是图片' : '没有读到'}`
  })
  const facts = [
    ['机关', agency ?? '没有读到'],
    ['年度', year === null ? '没有读到' : `${year}年`],
    ['表格式', edition === null ? '没有读到' : `${editionOf(edition).notice.number}（${edition}年版）`],
    ['表格', has.join('，')],
  ]
  const items = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value!)}</dd></div>`)
  return `<dl class="check-facts">${items.join('')}</dl>`
}

/** How many of each severity; a severity without any is still said. */
function countsToHtml(findings: readonly PlacedFinding[]): string {
  const items = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return `<li class="${severity}${count === 0 ? ' none' : ''}">${SEVERITY_NAMES[severity]} <strong>${count}</strong></li>`
  })
  return `<ul class="check-counts">${items.join('')}</ul>`
}

const titles = new Map(RULES.map(({ id, title }) => [id, title]))

function listOf({ findings, reading, path }: CheckedFile, number: number): string {
  if (findings.length === 0) return `<div class="findings"><p class="sound">没有发现问题。</p></div>`
  const items = findings.map((finding, at) => {
    const { severity, place, message, quote, rule } = finding
    const spot = spotLabel(finding.at, reading)
    return (
      `<li class="finding ${severity}" id="f${number}-finding-${at + 1}">` +
      `<p class="where"><span class="severity">${SEVERITY_NAMES[severity]}</span> ` +
      `<a href="#f${number}-mark-${at + 1}">${escapeHtml(place.label)}</a>${spot === '' ? '' : ` <span class="spot">${escapeHtml(spot)}</span>`}</p>` +
      `<p>${escapeHtml(message)}</p>` +
      (isSaid(finding) ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`) +
      `<p class="rule">${escapeHtml(titles.get(rule) ?? rule)}（${escapeHtml(rule)}）</p></li>`
    )
  })
  return `<section class="findings" aria-label="${escapeHtml(path)}中发现的问题"><h3>发现的问题</h3><ol>${items.join('')}</ol></section>`
}

/** Cells that were seen and left open, by name, with what is printed there and why: they were not checked. */
function undecided(reading: Reading): string {
  const { refused } = reading
  if (refused.length === 0) return ''
  const form = formOf(reading)
  const items = inRows(refused).map((cells) => {
    const [{ table, row, column, at, printed, reason }] = cells
    const { label } = placeIn(form, table, row, cells.length === 1 && table.startsWith('table') ? column : null)
    const spot = [cells.length > 1 ? `${cells.length} 格` : '', spotLabel(at, reading)]
      .filter((part) => part !== '')
      .join('，')
    return `<li><strong>${escapeHtml(label)}</strong>${spot === '' ? '' : `（${spot}）`}：印作“${escapeHtml(printed)}”。${escapeHtml(reason)}</li>`
  })
  return `<details class="undecided-cells"><summary>有 ${refused.length} 格无法判定，没有检查</summary><ul>${items.join('')}</ul></details>`
}

type Together = [RefusedCell, ...RefusedCell[]]

/** Cells of one row that were left open for the same words and reason are told once. */
function inRows(refused: readonly RefusedCell[]): Together[] {
  const rows: Together[] = []
  for (const cell of refused) {
    const last = rows.at(-1)
    const same = (['table', 'row', 'printed', 'reason'] as const).every((what) => last?.[0][what] === cell[what])
    if (last && same) last.push(cell)
    else rows.push([cell])
  }
  return rows
}
