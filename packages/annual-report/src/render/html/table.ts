import { type Grid, type GridCell, type Placed, placed } from '../../grid/grid.ts'
import { headersOf, scopeOf } from '../../grid/headers.ts'
import { escapeHtml } from './escape.ts'

/** What is added to a cell: classes, and markup behind its text. */
export interface CellNote {
  className: string
  after: string
}

interface TableOptions {
  idPrefix: string
  captioned: boolean
  /** Whose table it is, for a page with those of several reports. */
  of?: string
  /** Called for every figure; null leaves it as it is. */
  annotate?: (cell: GridCell) => CellNote | null
}

/**
 * A table of the form as HTML. Merged as the form merges it, every header with scope and identifier, every figure naming
 * its headers, so that a screen reader says what a number is in a table with three lines of header. `captioned` shows the
 * caption; without it only a screen reader has it, because the section's heading already says the same.
 */
export function tableToHtml(grid: Grid, { idPrefix, captioned, of = '', annotate = () => null }: TableOptions): string {
  const caption = grid.caption.replace(/^[一二三四五六]、/, '')
  const all = placed(grid)
  const id = (cell: Placed) => `${idPrefix}${grid.name.replaceAll(/[^\w-]/g, '-')}-${cell.top}-${cell.left}`
  const rows = grid.rows.map((_, top) => {
    const cells = all.filter((one) => one.top === top).map((one) => cellToHtml(one, all, id, annotate))
    return `<tr>${cells.join('')}</tr>`
  })
  const head = rows.slice(0, grid.headRows)
  return (
    `<div class="report-table-scroll" role="region" aria-label="${escapeHtml(of + caption)}" tabindex="0">` +
    `<table class="report-table report-${escapeHtml(grid.name)}"><caption${captioned ? '' : ' class="unseen"'}>${escapeHtml(caption)}</caption>` +
    (head.length > 0 ? `<thead>${head.join('')}</thead>` : '') +
    `<tbody>${rows.slice(grid.headRows).join('')}</tbody></table></div>`
  )
}

function cellToHtml(
  one: Placed,
  all: readonly Placed[],
  id: (cell: Placed) => string,
  annotate: (cell: GridCell) => CellNote | null,
): string {
  const { cell } = one
  const attributes = [
    cell.rowSpan && cell.rowSpan > 1 ? `rowspan="${cell.rowSpan}"` : '',
    cell.columnSpan && cell.columnSpan > 1 ? `colspan="${cell.columnSpan}"` : '',
  ]
  const text = escapeHtml(cell.text).replaceAll('\n', '<br>')
  if (cell.kind === 'head' || cell.kind === 'banner' || cell.kind === 'label') {
    attributes.unshift(`id="${id(one)}"`, `scope="${scopeOf(cell)}"`, `class="${classOf(cell)}"`)
    return `<th ${present(attributes)}>${text}</th>`
  }
  if (cell.kind === 'note') return `<td class="note" ${present(attributes)}>${text}</td>`
  const headers = headersOf(one, all).map(id).join(' ')
  const note = cell.kind === 'figure' ? annotate(cell) : null
  attributes.unshift(`headers="${headers}"`, `class="${present([cell.kind, note?.className ?? ''])}"`)
  return `<td ${present(attributes)}>${text}${note?.after ?? ''}</td>`
}

function classOf({ kind, vertical, level }: GridCell): string {
  return present([kind, vertical ? 'vertical' : '', level ? `level-${level}` : ''])
}

function present(attributes: readonly string[]): string {
  return attributes.filter((attribute) => attribute !== '').join(' ')
}
