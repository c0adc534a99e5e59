import { setImmediate } from 'node:timers/promises'
import { cellInset } from '../paper/fit-table.ts'
import { LETTERHEAD, PAGE_NUMBER } from '../paper/geometry.ts'
import type { Paper, Typeface } from '../paper/paper.ts'
import { resolvePaper } from '../paper/resolve.ts'
import type { ResolvedPaper } from '../paper/resolved.ts'
import { typeset, typesetter } from './compiler.ts'
import { type FontSet, type FontSettings, TYPEFACE_NAMES } from './fonts.ts'
import { textsOf, typefacesOf } from './texts.ts'

export interface PdfPaper {
  pdf: Buffer
  pages: number
  /** Which prescribed typefaces were replaced, as a sentence for the person who made the paper; null when none was. */
  fontNote: string | null
  /** Characters no loaded font has: they print as empty boxes, so a paper with any should not go out. */
  missingGlyphs: string[]
}

/**
 * The paper as PDF in the form of GB/T 9704-2012. Fonts are loaded on the first call and kept.
 *
 * @throws PaperError when the paper itself is wrong (see `resolvePaper`), FontError when the office's fonts cannot be read.
 */
export async function paperToPdf(paper: Paper, { fonts: settings }: { fonts?: FontSettings } = {}): Promise<PdfPaper> {
  const resolved = resolvePaper(paper)
  const setter = await typesetter(settings)
  // Typesetting holds the thread for some milliseconds. A turn of the event loop before each paper lets waiting requests be
  // served, and lets the binding free the documents of earlier ones, which it does nowhere else.
  await setImmediate()
  const files = new Map<string, Uint8Array>()
  const { pdf, pages } = typeset(setter, toTemplate(resolved, setter.fonts, files), files)
  return {
    pdf,
    pages,
    fontNote: fontNote(typefacesOf(resolved), setter.fonts),
    missingGlyphs: missingGlyphs(resolved, setter.fonts),
  }
}

/** Loads the fonts ahead of the first paper, e.g. when a server starts. */
export async function warmUpPdf(settings?: FontSettings): Promise<void> {
  await typesetter(settings)
}

/** The data the template reads; PNG pictures go into `files`, named by their place. */
function toTemplate(paper: ResolvedPaper, fonts: FontSet, files: Map<string, Uint8Array>): unknown {
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind === 'table') return { ...block, cellInset: cellInset(block.fontSize) }
      if (block.kind !== 'picture' || !block.png) return block
      const file = `picture-${files.size}.png`
      files.set(file, block.png)
      return { ...block, png: null, path: `/${file}` }
    }),
  }))
  return { ...paper, sections, faces: fonts.faces, letterheadForm: LETTERHEAD, pageNumber: PAGE_NUMBER }
}

function fontNote(used: Set<Typeface>, fonts: FontSet): string | null {
  const replaced = fonts.substituted
    .filter((typeface) => used.has(typeface))
    .map((typeface) => TYPEFACE_NAMES[typeface])
  if (replaced.length === 0) return null
  return `没有设置${replaced.join('、')}字体，PDF文件中以思源宋体代替；Word文件用的是规定字体。`
}

/** Invisible characters need no glyph. */
const NEEDS_NO_GLYPH = /[\s\p{Cf}\p{Mn}\u3000]/u

function missingGlyphs(paper: ResolvedPaper, fonts: FontSet): string[] {
  const missing = new Set<string>()
  const seen = new Set<string>()
  for (const text of textsOf(paper))
    for (const character of text) {
      if (seen.has(character)) continue
      seen.add(character)
      if (!NEEDS_NO_GLYPH.test(character) && !fonts.hasGlyph(character.codePointAt(0)!)) missing.add(character)
    }
  return [...missing]
}
