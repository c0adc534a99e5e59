import { strToU8, zipSync } from 'fflate'
import { gridOf, type MadeCell, type MadeDocument, type Part, type TablePart } from '../document.ts'
import type { Random } from '../random.ts'
import { escapeText } from './escape-text.ts'
import { bordersOf, type Paper, PLAIN_PAPER } from './paper.ts'

export const DOCX_LAYOUTS = [
  'plain',
  'numbered headings',
  'text boxes',
  'nested tables',
  'tracked changes',
  'split runs',
  'content controls',
  'footers and fields',
] as const

export type DocxLayout = (typeof DOCX_LAYOUTS)[number]

/** The document as a Word file, written as Office Open XML by hand: one habit of Word's (or its users') a layout. */
export function toDocx(
  random: Random,
  document: MadeDocument,
  layout: DocxLayout,
  paper: Paper = { ...PLAIN_PAPER, ruled: random.chance(0.8) ? 'all' : 'nothing' },
): Uint8Array {
  const writer = new Writer(random, layout, paper)
  const body = document.parts.map((part) => writer.part(part)).join('')
  const [width, height] = paper.landscape ? [16838, 11906] : [11906, 16838]
  const footer = layout === 'footers and fields'
  const header = footer && paper.runningHead
  const section = `<w:sectPr>${header ? '<w:headerReference w:type="default" r:id="rId3"/>' : ''}${footer ? '<w:footerReference w:type="default" r:id="rId2"/>' : ''}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"/></w:sectPr>`
  const xml = (inner: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`)
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>${footer ? '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>' : ''}${header ? '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>' : ''}</Types>`,
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>${footer ? '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>' : ''}${header ? '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>' : ''}</Relationships>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    ...(footer
      ? {
          'word/footer1.xml': xml(
            `<w:ftr ${NAMESPACES}><w:p><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
          ),
        }
      : {}),
    ...(header
      ? {
          'word/header1.xml': xml(
            `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>${document.key.agency}${document.key.year}年政府信息公开工作年度报告</w:t></w:r></w:p></w:hdr>`,
          ),
        }
      : {}),
    'word/document.xml': xml(`<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`),
  })
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'

class Writer {
  #random: Random
  #layout: DocxLayout
  #paper: Paper
  #bookmarks = 0
  /** Whether columns of figures are narrower than those of labels. */
  #narrow: boolean
  /** Whether group labels over several rows are written downwards. */
  #upright: boolean

  constructor(random: Random, layout: DocxLayout, paper: Paper) {
    this.#random = random
    this.#layout = layout
    this.#paper = paper
    this.#narrow = random.chance(0.7)
    this.#upright = random.chance(0.3)
  }

  part(part: Part): string {
    if (part.kind === 'table') return this.#nested(this.#table(part)) + this.#paragraph('')
    if (part.style === 'title') {
      return this.#layout === 'text boxes'
        ? textBox(this.#paragraph(part.text))
        : this.#paragraph(part.text, '<w:jc w:val="center"/>')
    }
    if (part.style === 'heading' && this.#layout === 'numbered headings')
      return this.#paragraph(
        part.text.replace(/^[一二三四五六]、/, ''),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      )
    return this.#paragraph(part.text)
  }

  #nested(table: string): string {
    if (this.#layout !== 'nested tables') return table
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9600"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9600" w:type="dxa"/></w:tcPr>${table}<w:p/></w:tc></w:tr></w:tbl>`
  }

  #table({ rows, headRows }: TablePart): string {
    const grid = gridOf(rows)
    const columns = grid[0]?.length ?? 0
    const total = this.#paper.landscape ? 14400 : 9600
    const widths = columnWidths(grid, total, this.#narrow)
    const repeats = this.#heightOf(grid.slice(0, headRows), widths) < (this.#paper.landscape ? 9000 : 13900) / 2
    const drawn = rows.map((_, top) => {
      let cells = ''
      for (let left = 0; left < columns; ) {
        const { cell } = grid[top]![left]!
        const span = Math.min(cell.columnSpan ?? 1, columns - left)
        const above = top > 0 && (cell.rowSpan ?? 1) > 1 && grid[top - 1]?.[left]?.cell === cell
        const merge = (cell.rowSpan ?? 1) > 1 ? `<w:vMerge${above ? '' : ' w:val="restart"'}/>` : ''
        cells += this.#cell(
          above ? { text: '' } : cell,
          `<w:tcW w:w="${sum(widths.slice(left, left + span))}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${this.#upright && (cell.rowSpan ?? 1) > 2 ? '<w:textDirection w:val="tbRlV"/>' : ''}`,
        )
        left += span
      }
      const row = [
        this.#paper.keepsRows ? '<w:cantSplit/>' : '',
        this.#paper.rowHeight > 0 ? `<w:trHeight w:val="${this.#paper.rowHeight}" w:hRule="atLeast"/>` : '',
        top < headRows && repeats ? '<w:tblHeader/>' : '',
      ].join('')
      return `<w:tr>${row && `<w:trPr>${row}</w:trPr>`}${cells}</w:tr>`
    })
    const padding =
      this.#paper.padding > 0
        ? `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="${this.#paper.padding}" w:type="dxa"/>`).join('')}</w:tblCellMar>`
        : ''
    return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${bordersOf(this.#paper.ruled)}</w:tblBorders><w:tblLayout w:type="fixed"/>${padding}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${drawn.join('')}</w:tbl>`
  }

  /**
   * About how high rows are, in twentieths of a point. A head that leaves no room on the page for the longest row is not
   * repeated: programs then print rows without their ends, which nobody hands in.
   */
  #heightOf(grid: ReturnType<typeof gridOf>, widths: readonly number[]): number {
    const size = this.#paper.size * 10
    const linesOf = (row: (typeof grid)[number]): number =>
      Math.max(
        ...row.map(({ cell }, at) =>
          Math.ceil((cell.text.length * size) / (widths[at]! * (cell.columnSpan ?? 1) - 216)),
        ),
      )
    return sum(grid.map(linesOf)) * size * 1.4
  }

  #cell({ text, refs }: MadeCell, properties: string): string {
    const lines = this.#random.chance(0.5) ? [text.replaceAll('\n', '\v')] : text.split('\n')
    const figure = refs !== undefined
    const middle = this.#paper.across === 'center' || (figure && this.#paper.across === 'figures')
    const paragraphs = lines
      .map((line) => this.#paragraph(line, middle ? '<w:jc w:val="center"/>' : '', figure))
      .join('')
    const content =
      this.#layout === 'content controls' && refs
        ? `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphs}</w:sdtContent></w:sdt><w:p/>`
        : paragraphs
    const down = this.#paper.down === 'top' ? '' : `<w:vAlign w:val="${this.#paper.down}"/>`
    return `<w:tc><w:tcPr>${properties}${down}</w:tcPr>${content}</w:tc>`
  }

  #paragraph(text: string, properties = '', figure = false): string {
    const format = `<w:rPr><w:sz w:val="${this.#paper.size}"/></w:rPr>`
    const run = (words: string) =>
      words === ''
        ? ''
        : `<w:r>${format}${words
            .split('\v')
            .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`)
            .join('<w:br/>')}</w:r>`
    let runs = run(text)
    if (this.#layout === 'split runs' && text.length > 1) {
      const at = this.#random.int(1, text.length - 1)
      const mark = ++this.#bookmarks
      runs = `${run(text.slice(0, at))}<w:bookmarkStart w:id="${mark}" w:name="_GoBack${mark}"/><w:bookmarkEnd w:id="${mark}"/><w:proofErr w:type="spellStart"/>${run(text.slice(at))}`
    }
    if (this.#layout === 'tracked changes' && figure && text.trim() !== '' && this.#random.chance(0.2)) {
      const old = String(this.#random.int(1, 99))
      runs = `<w:del w:id="1" w:author="a" w:date="2026-01-08T00:00:00Z"><w:r>${format}<w:delText>${old}</w:delText></w:r></w:del><w:ins w:id="2" w:author="a" w:date="2026-01-08T00:00:00Z">${run(text)}</w:ins>`
    }
    return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
  }
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

function columnWidths(grid: ReturnType<typeof gridOf>, total: number, narrow: boolean): number[] {
  const columns = grid[0]?.length ?? 0
  const weights = Array.from({ length: columns }, (_, at) => (narrow && grid.some((row) => row[at]?.cell.refs) ? 1 : 2))
  return weights.map((weight) => Math.floor((total * weight) / sum(weights)))
}

/** The box is written twice, for new and old programs; a reader takes one. */
function textBox(paragraph: string): string {
  const shape = `<w:txbxContent>${paragraph}</w:txbxContent>`
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5400000" cy="500000"/><wp:docPr id="1" name="box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${shape}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:400pt;height:40pt"><v:textbox>${shape}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}
