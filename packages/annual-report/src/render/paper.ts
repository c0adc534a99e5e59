import type { Block, Paper, Table, TableCell } from '@yangguang/documents'
import type { Grid, GridCell } from '../grid/grid.ts'
import { gridsOfSection } from '../grid/grids.ts'
import { formOf } from '../places.ts'
import { type AnnualReport, reportTitle } from '../report.ts'
import type { Infographic } from './infographic/infographic.ts'
import { textBlocks } from './text-blocks.ts'

export interface PaperOptions {
  /** Printed at the top of every page: 演示 or 草稿. */
  mark?: string
  /** 图解, appended after section six. */
  infographics?: readonly Infographic[]
}

/** The report as an official paper: title, preface, six sections with the tables of the form, and the 图解 if given. */
export function toPaper(report: AnnualReport, { mark, infographics = [] }: PaperOptions = {}): Paper {
  const form = formOf(report)
  return {
    form: 'report',
    title: reportTitle(report).join('\n'),
    blocks: [
      ...paragraphs(report.preface ?? ''),
      ...report.sections.flatMap((section, index): Block[] => {
        const own = form.sections[index]?.table
        const grids = gridsOfSection(report, index + 1)
        return [
          // 表三 fills a page: beginning it on a new one keeps it whole in every program that opens the file.
          ...(own === 'table3' ? [{ kind: 'pageBreak' } as const] : []),
          { kind: 'heading', level: 1, text: section.title },
          ...grids.map((grid) => tableOf(grid, grid.name === own ? undefined : grid.caption)),
          ...paragraphs(section.text),
        ]
      }),
      ...appendix(infographics),
    ],
    ...(mark ? { mark } : {}),
    properties: { author: report.agency, subject: '政府信息公开工作年度报告', keywords: ['政府信息公开', '年度报告'] },
  }
}

function paragraphs(text: string): Block[] {
  return textBlocks(text).map((block): Block => {
    if (block.kind === 'heading') return { kind: 'heading', level: 2, text: block.text }
    if (block.lead === '') return { kind: 'paragraph', text: block.text }
    return { kind: 'paragraph', text: [{ text: block.lead, typeface: 'kaiti', bold: true }, { text: block.text }] }
  })
}

function appendix(infographics: readonly Infographic[]): Block[] {
  if (infographics.length === 0) return []
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: '附：年度报告图解' },
    ...infographics.map(({ svg, alt, title }): Block => ({ kind: 'picture', image: svg, alt, caption: title })),
  ]
}

/** Type sizes with which each table keeps to the width of the page; 表三 is fitted to one page. */
const FONT_SIZES: Readonly<Record<string, number>> = { table2: 12, table3: 9, table4: 10.5 }

function tableOf(grid: Grid, caption: string | undefined): Table {
  return {
    kind: 'table',
    ...(caption ? { caption } : {}),
    columns: grid.widths.map((width) => ({ width, align: 'center' })),
    headerRows: grid.headRows,
    rows: grid.rows.map((row) => row.map(cellOf)),
    fontSize: FONT_SIZES[grid.name] ?? 10.5,
    keepTogether: true,
  }
}

/**
 * A label that reads downwards is left to wrap in its narrow column, one character a line: so 三、 stays together, as on the
 * form, and the text of the cell stays one piece for whoever copies or reads it.
 */
function cellOf(cell: GridCell): TableCell {
  return {
    text: inTwoLines(cell) ?? cell.text.replaceAll(/^/gm, '　'.repeat(cell.level ?? 0)),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.columnSpan ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.kind === 'banner' ? { shaded: true } : {}),
    ...(cell.kind === 'note' || (cell.kind === 'label' && !cell.vertical) ? { align: 'left' } : {}),
  }
}

/** 商业企业 in a column three characters wide would leave its last character alone: the form prints two and two. */
function inTwoLines(cell: GridCell): string | null {
  return cell.kind === 'head' && /^(?:商业企业|科研机构)$/.test(cell.text)
    ? `${cell.text.slice(0, 2)}\n${cell.text.slice(2)}`
    : null
}
