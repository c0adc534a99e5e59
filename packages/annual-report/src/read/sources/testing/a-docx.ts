import { strToU8, zipSync } from 'fflate'
import type { Block } from '../../source.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word file around a body written as XML; other parts by their name under word/. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const root = (tag: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${tag} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${tag}>`
  const names = Object.keys(parts)
  const types = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types('document', 'document.main')}${names.map((name) => types(name, name)).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${names.map((name) => `<Relationship Id="${name}" Type="${RELATION}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(root('document', `<w:body>${body}<w:sectPr/></w:body>`)),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, strToU8(root(name, content))]),
    ),
  })
}

/** A paragraph of one run; `properties` is XML of its pPr. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A cell; `properties` is XML of its tcPr. */
export function tc(content: string, properties = ''): string {
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`
}

/** A table; each row is its cells one after the other. */
export function tbl(...rows: string[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
}

export const DRAWING =
  '<w:drawing><wp:inline><wp:extent cx="5000000" cy="3000000"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>'

/** Blocks as short text: a line as itself, a table as its rows with spans in brackets, a picture as its name. */
export function brief(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return ['(picture)']
    if (block.kind === 'line') return block.text === '' ? [] : [block.text]
    return block.rows.map((row) =>
      row
        .map(({ text, rowSpan, columnSpan }) => text + (rowSpan * columnSpan > 1 ? `[${rowSpan}×${columnSpan}]` : ''))
        .join(' | '),
    )
  })
}
