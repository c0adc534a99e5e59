import type { PDFDocumentProxy } from 'pdfjs-dist'
import { joint } from '../joint.ts'
import type { Block, Line, Source, SourceTable } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import { NO_PAGE } from './no-page.ts'
import { blankRows } from './pdf-blanks.ts'
import { fromLibrary } from './pdf-damaged.ts'
import { furnitureOf, saysContinued } from './pdf-furniture.ts'
import { gridsOf } from './pdf-grid.ts'
import { pdfLibrary, pdfLibraryFolder } from './pdf-library.ts'
import { linesOf, runsOf, type TextLine } from './pdf-lines.ts'
import { type Box, readPage } from './pdf-page.ts'
import { acrossPages } from './pdf-page-breaks.ts'
import { type PlacedLine, paragraphs } from './pdf-paragraphs.ts'
import { wholeRows } from './pdf-rows.ts'
import { refuseBombs } from './pdf-streams.ts'
import { continues, fillGrid, joinTables, type PageTable } from './pdf-tables.ts'
import { wordsOf } from './pdf-words.ts'

/** Reports have some ten pages, those of whole cities some sixty. */
const MOST_PAGES = 300
/** A page full of small print has some five thousand. */
const MOST_GLYPHS = 100_000
const LONGEST = 20_000

/** Fewer characters than this on all pages together are a stamp or a page number on pictures. */
const FEWEST_CHARACTERS = 50

interface Page {
  width: number
  height: number
  lines: TextLine[]
  tables: PageTable[]
  pictures: Box[]
}

/**
 * A PDF as lines with their places, and tables where their rules say without doubt which cells they have; a table that goes
 * over several pages is one table. Page numbers and running heads are left out.
 * Throws Unreadable for a PDF that is damaged, has a password, is without end, or holds pictures of pages and no text.
 */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const until = performance.now() + LONGEST
  refuseBombs(bytes)
  const document = await open(bytes)
  try {
    if (document.numPages > MOST_PAGES)
      throw new Unreadable(
        'too-long',
        `PDF 有 ${document.numPages} 页，超过能打开的 ${MOST_PAGES} 页；请只保留年度报告的页再试。`,
      )
    const pages: Page[] = []
    let characters = 0
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > until)
        throw new Unreadable(
          'too-long',
          'PDF 读取时间过长，已停止；请用 Word 打开后另存为 .docx，或重新导出 PDF 再试。',
        )
      const page = await fromLibrary(document.getPage(number))
      const content = await readPage(page, () => void document.loadingTask.destroy(), until)
      page.cleanup()
      if (content.glyphs.length > MOST_GLYPHS)
        throw new Unreadable('too-long', `PDF 第 ${number} 页的文字过多，不像一份年度报告，未继续打开；请核对文件。`)
      characters += content.glyphs.length
      pages.push(layOut(content, number))
    }
    if (characters < FEWEST_CHARACTERS) throw scanned(document.numPages)
    return { format: 'pdf', blocks: blocksOf(pages) }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await pdfLibrary()
  const task = getDocument({
    // The library takes the bytes it is given away; the caller keeps theirs.
    data: new Uint8Array(bytes),
    cMapUrl: pdfLibraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfLibraryFolder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: NO_PAGE,
    isEvalSupported: false,
    // Pictures are not looked at, so they are not unpacked either.
    maxImageSize: 0,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  return fromLibrary(task.promise)
}

function scanned(pages: number): Unreadable {
  return new Unreadable(
    'scanned',
    `这份 PDF 的 ${pages} 页里没有文字，只有扫描的图片；请提供由 Word 直接导出的 PDF 或 .docx 原件，或者先做文字识别。`,
  )
}

function layOut(content: Awaited<ReturnType<typeof readPage>>, number: number): Page {
  const words = wordsOf(content.glyphs, content.rules)
  const tables = gridsOf(content.rules)
    .map((grid) => fillGrid(grid, words, number))
    .filter((table) => table !== null)
    .sort((a, b) => a.top - b.top)
  const outside = words.filter((word) => !tables.some((table) => table.words.has(word)))
  return { width: content.width, height: content.height, lines: linesOf(outside), tables, pictures: content.pictures }
}

function blocksOf(pages: readonly Page[]): Block[] {
  const furniture = furnitureOf(pages)
  const whole: TextLine[][] = []
  for (const { lines } of pages) {
    const own = lines.filter((line) => !furniture.has(line))
    const above = whole[whole.length - 1]
    const broken = above ? acrossPages(above, own) : null
    if (broken) whole[whole.length - 1] = broken.above
    whole.push(wholeRows(broken?.below ?? own))
  }
  const printed = pages.map(({ width, tables }, index) => {
    const rows = whole[index]!
    const blank = blankRows(rows, index + 1)
    return {
      width,
      lines: rows.filter((line) => !blank.some((each) => each.lines.has(line))),
      tables: [...tables, ...blank.map(({ table }) => table)],
    }
  })
  const goesOnWith = paragraphs(printed)
  const blocks: Block[] = []
  let open: { table: PageTable; block: SourceTable } | null = null
  let paragraph: { last: PlacedLine; block: Line } | null = null
  let tables = 0
  pages.forEach((page, index) => {
    const number = index + 1
    const items = [
      ...printed[index]!.lines.map((line) => ({ top: line.top, line })),
      ...printed[index]!.tables.map((table) => ({ top: table.top, table })),
      ...page.pictures.map((picture) => ({ top: picture.top, picture })),
    ].sort((a, b) => a.top - b.top)
    let lines = 0
    let first = true
    for (const item of items) {
      if (!('line' in item)) paragraph = null
      if ('table' in item) {
        // Only the first table of a page can go on with the last of the page before.
        const goesOn: boolean =
          first && open !== null && open.table.page === number - 1 && continues(open.table, item.table)
        if (goesOn && open) {
          open.table = { ...joinTables(open.table, item.table), page: number }
          open.block.rows = open.table.rows
        } else {
          const block: SourceTable = { kind: 'table', rows: item.table.rows, at: { page: number, table: ++tables } }
          blocks.push(block)
          open = { table: item.table, block }
        }
      } else if ('line' in item && open && saysContinued(item.line.text)) {
        lines++
        continue
      } else {
        open = null
        if ('picture' in item) blocks.push({ kind: 'picture', at: { page: number } })
        else {
          lines++
          const line = { line: item.line, page: index }
          if (paragraph && goesOnWith(paragraph.last, line)) {
            const { block } = paragraph
            block.text += joint(block.text, item.line.text) + item.line.text
            // A paragraph has no columns.
            delete block.runs
            paragraph = { last: line, block }
          } else {
            const runs = runsOf(item.line)
            const block: Line = {
              kind: 'line',
              text: item.line.text,
              ...(runs.length > 0 && { runs }),
              at: { page: number, line: lines },
            }
            blocks.push(block)
            paragraph = { last: line, block }
          }
        }
      }
      first = false
    }
  })
  for (const block of blocks) if (block.kind === 'table') place(block)
  return blocks
}

/** Says of every cell where it stands in its table, now that the table is whole. */
function place(table: SourceTable): void {
  table.rows.forEach((row, at) => {
    row.forEach((cell, index) => {
      cell.at = { ...cell.at, table: table.at.table, row: at + 1, cell: index + 1 }
    })
  })
}
