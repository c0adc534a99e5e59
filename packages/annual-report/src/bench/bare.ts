import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import { Parser } from 'saxen'
import { pdfLibrary, pdfLibraryFolder } from '../read/sources/pdf-library.ts'
import type { Format } from './documents.ts'

/** What the parser below a reader needs for a document by itself: nothing is made of what it finds. */
export const BARE: Record<Format, { name: string; run(bytes: Uint8Array): Promise<number> }> = {
  text: { name: 'TextDecoder', run: async (bytes) => new TextDecoder().decode(bytes).length },
  html: { name: 'parse5', run: async (bytes) => parse(new TextDecoder().decode(bytes)).childNodes.length },
  docx: { name: 'fflate + saxen', run: async (bytes) => wordElements(bytes) },
  pdf: { name: 'pdfjs getTextContent', run: pdfItems },
}

function wordElements(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })
  let elements = 0
  const parser = new Parser()
  parser.on('openTag', () => {
    elements += 1
  })
  parser.parse(new TextDecoder().decode(parts['word/document.xml']))
  return elements
}

async function pdfItems(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await pdfLibrary()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: pdfLibraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfLibraryFolder('standard_fonts'),
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  let items = 0
  for (let page = 1; page <= document.numPages; page += 1) {
    items += (await (await document.getPage(page)).getTextContent()).items.length
  }
  await task.destroy()
  return items
}
