import { type Paper, paperToPdf } from '@yangguang/documents'
import { gridOf, type MadeDocument, type TablePart, unmerged, widthOf } from '../document.ts'
import type { Random } from '../random.ts'

/** The document typeset by the project's own paper, as a portrait or landscape PDF. */
export async function toTypstPdf(random: Random, { parts }: MadeDocument): Promise<Uint8Array> {
  const size = random.pick([7.5, 9, 10.5])
  const paper: Paper = {
    form: random.pick(['report', 'plain'] as const),
    title:
      parts.flatMap((part) => (part.kind === 'text' && part.style === 'title' ? [part.text] : [])).join('\n') ||
      '年度报告',
    landscape: random.chance(0.3),
    blocks: parts.flatMap((part): Paper['blocks'] => {
      if (part.kind === 'table') return [typstTable(part, size)]
      if (part.style === 'title') return []
      if (part.style === 'heading') return [{ kind: 'heading', level: 1, text: part.text }]
      return [{ kind: 'paragraph', text: part.text }]
    }),
  }
  return (await paperToPdf(paper)).pdf
}

function typstTable({ rows, headRows }: TablePart, fontSize: number): Paper['blocks'][number] {
  const width = gridOf(rows)[0]?.length ?? 1
  // A damaged table may have rows of different widths; typesetting wants them full.
  const even = gridOf(rows).every((row) => row.length === width) && rows.every((row) => widthOf(row) <= width)
  const full = rows.some((_, at) => gridOf(rows)[at]!.some(({ cell }) => !rows.flat().includes(cell)))
  const drawn = even && !full ? rows : unmerged(rows, false)
  return {
    kind: 'table',
    columns: Array.from({ length: width }, (_, at) => ({ width: at < width - 7 ? 2 : 1 })),
    headerRows: drawn === rows && headRows < rows.length ? headRows : 0,
    fontSize,
    rows: drawn.map((row) => row.map(({ text, rowSpan, columnSpan }) => ({ text, rowSpan, columnSpan }))),
  }
}
