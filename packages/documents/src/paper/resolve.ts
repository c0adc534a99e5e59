import { cleanText, normalizeDocumentNumber, singleLine } from '@yangguang/text'
import { checkSvg } from '../charts/svg.ts'
import { fitTable } from './fit-table.ts'
import { type Geometry, geometryOf, letterheadSize, POINTS_PER_MM, textHeight, textWidth } from './geometry.ts'
import {
  type Block,
  type Heading,
  type Paper,
  PaperError,
  type Paragraph,
  type Picture,
  type Run,
  type Table,
  type Text,
  type Typeface,
} from './paper.ts'
import type { ResolvedBlock, ResolvedPaper, ResolvedRun, ResolvedSection, ResolvedTable } from './resolved.ts'
import { placeSignature } from './signature.ts'
import { placeCells } from './table-grid.ts'
import { breakTitle } from './title.ts'

/**
 * Cleans all texts and settles everything both renderers would otherwise decide twice.
 *
 * @throws PaperError when a table's cells do not fit, a picture is neither SVG nor PNG, or a part has no text.
 */
export function resolvePaper(paper: Paper): ResolvedPaper {
  const geometry = geometryOf(paper.form)
  const issuer = paper.issuer ? singleLine(paper.issuer) : null
  const title = clean(paper.title).trim()
  if (title === '') throw new PaperError('文书没有标题。')
  if (paper.letterhead && !issuer) throw new PaperError('信头需要发文机关名称。')
  const perLine = Math.floor((textWidth(geometry, paper.landscape ?? false) * POINTS_PER_MM) / geometry.titleSize) - 1
  const issuerLines = issuer && !paper.letterhead ? breakTitle(issuer, perLine) : []
  return {
    form: paper.form,
    geometry,
    letterhead: paper.letterhead && issuer ? { name: issuer, size: letterheadSize(issuer) } : null,
    titleLines: [...issuerLines, ...breakTitle(title, perLine)],
    subtitle: paper.subtitle ? clean(paper.subtitle) : null,
    documentNumber: paper.documentNumber ? normalizeDocumentNumber(paper.documentNumber) : null,
    addressee: paper.addressee ? withColon(clean(paper.addressee)) : null,
    mark: paper.mark ? singleLine(paper.mark) : null,
    properties: {
      title: singleLine(paper.title),
      author: singleLine(paper.properties?.author ?? paper.issuer ?? ''),
      subject: singleLine(paper.properties?.subject ?? ''),
      keywords: (paper.properties?.keywords ?? []).map(singleLine),
    },
    sections: intoSections(paper, geometry),
  }
}

function intoSections(paper: Paper, geometry: Geometry): ResolvedSection[] {
  let section: ResolvedSection = { landscape: paper.landscape ?? false, blocks: [] }
  const sections = [section]
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'pageBreak' && block.landscape !== undefined && block.landscape !== section.landscape) {
      section = { landscape: block.landscape, blocks: [] }
      sections.push(section)
      continue
    }
    const neighbours = { before: paper.blocks[at - 1], after: paper.blocks[at + 1] }
    section.blocks.push(resolveBlock(block, neighbours, geometry, section.landscape))
  }
  return sections
}

interface Neighbours {
  before: Block | undefined
  after: Block | undefined
}

function resolveBlock(block: Block, neighbours: Neighbours, geometry: Geometry, landscape: boolean): ResolvedBlock {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'paragraph':
      return paragraph(block, neighbours.after)
    case 'table':
      return block.fitPage
        ? filling(table(block, geometry), neighbours.before, geometry, landscape)
        : table(block, geometry)
    case 'picture':
      return picture(block, textWidth(geometry, landscape))
    case 'attachments': {
      const names = block.names.map((name) => singleLine(name).replace(/[。；;，,]+$/, ''))
      if (names.length === 0 || names.includes('')) throw new PaperError('附件说明缺少附件名称。')
      return { kind: 'attachments', names }
    }
    case 'signature': {
      const name = singleLine(block.name)
      const date = singleLine(block.date)
      if (!name || !date) throw new PaperError('落款缺少署名或成文日期。')
      return {
        kind: 'signature',
        name,
        date,
        sealSpace: block.sealSpace,
        place: placeSignature(name, date, block.sealSpace),
      }
    }
    case 'pageBreak':
      return { kind: 'pageBreak' }
    case 'blank':
      return { kind: 'blank', lines: block.lines ?? 1 }
  }
}

function heading({ level, text }: Heading): ResolvedBlock {
  return { kind: 'heading', level, text: clean(text) }
}

/** A paragraph right before the signature stays with it, so that no page holds a signature alone (GB/T 9704-2012 7.3.5.4). */
function paragraph(
  { text, align = 'justify', indent, keepWithNext }: Paragraph,
  next: Block | undefined,
): ResolvedBlock {
  const keep = keepWithNext ?? (next?.kind === 'signature' || next?.kind === 'attachments')
  return { kind: 'paragraph', runs: runs(text, 'fangsong'), align, indent: indent ?? align === 'justify', keep }
}

function table(block: Table, geometry: Geometry): ResolvedTable {
  const fontSize = block.fontSize ?? geometry.tableSize
  const headerRows = block.headerRows ?? 0
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  if (block.columns.some(({ width }) => !(width > 0))) throw new PaperError('表格的列宽应为正数。')
  return {
    kind: 'table',
    caption: block.caption ? clean(block.caption) : null,
    unit: block.unit ? singleLine(block.unit) : null,
    widths: block.columns.map(({ width }) => width / total),
    headerRows,
    rowCount: block.rows.length,
    cells: placeCells(block).map(({ cell, ...place }) => {
      const header = place.row < headerRows
      const align = cell.align ?? (header ? 'center' : (block.columns[place.column]!.align ?? 'center'))
      return {
        ...place,
        runs: runs(cell.text, header ? 'heiti' : 'fangsong', cell.bold),
        align,
        vertical: cell.vertical ?? false,
        shaded: cell.shaded ?? false,
        header,
      }
    }),
    fontSize,
    cellPadding: block.cellPadding ?? fontSize * 0.25,
    keepTogether: block.keepTogether ?? false,
  }
}

/** The table spread over one page, under the heading before it. */
function filling(
  table: ResolvedTable,
  before: Block | undefined,
  geometry: Geometry,
  landscape: boolean,
): ResolvedTable {
  const heading = before?.kind === 'heading' ? geometry.linePitch : 0
  const caption = (table.caption ? geometry.linePitch : 0) + (table.unit ? table.fontSize * 2 : 0)
  const rules = table.rowCount * 0.5
  const height = textHeight(geometry, landscape) * POINTS_PER_MM - heading - caption - rules - 4
  const fit = fitTable(table, textWidth(geometry, landscape) * POINTS_PER_MM, height)
  return { ...table, ...fit, keepTogether: fit !== null }
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47]

function picture({ image, widthMm, alt, caption }: Picture, fullWidth: number): ResolvedBlock {
  const common = {
    kind: 'picture' as const,
    widthMm: Math.min(widthMm ?? fullWidth, fullWidth),
    alt: singleLine(alt),
    caption: caption ? singleLine(caption) : null,
  }
  if (typeof image === 'string') {
    checkSvg(image)
    return { ...common, svg: image, png: null }
  }
  if (!PNG_SIGNATURE.every((byte, at) => image[at] === byte)) throw new PaperError('图片不是SVG或PNG格式。')
  return { ...common, svg: null, png: image }
}

function runs(text: Text | number | null, typeface: Typeface, bold = false): ResolvedRun[] {
  const list: Run[] = Array.isArray(text) ? text : [{ text: text === null ? '' : String(text) }]
  return list.map((run) => ({
    text: clean(run.text),
    bold: run.bold ?? bold,
    underline: run.underline ?? false,
    typeface: run.typeface ?? typeface,
  }))
}

/** Tabs have no meaning in these papers; they become two Chinese spaces. */
function clean(text: string): string {
  return cleanText(text).replace(/\t/g, '　　')
}

function withColon(addressee: string): string {
  return `${addressee.trim().replace(/[:：]$/, '')}：`
}
