import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type FontSet, type FontSettings, loadFonts } from './fonts.ts'

/** Loading the fonts takes most of a second, so each set of fonts keeps its compiler for the life of the process. */
export interface Typesetter {
  fonts: FontSet
  compiler: NodeCompiler
}

const typesetters = new Map<string, Promise<Typesetter>>()

/** The typesetter for these fonts. One that failed to load is forgotten, so that a corrected directory is read again. */
export function typesetter(settings: FontSettings = {}): Promise<Typesetter> {
  const key = JSON.stringify([settings.directory, settings.files, settings.families])
  const known = typesetters.get(key)
  if (known) return known
  const loading = load(settings)
  typesetters.set(key, loading)
  loading.catch(() => typesetters.delete(key))
  return loading
}

/** The template can read no file outside this directory, and asks for none in it but the pictures mapped below. */
const WORKSPACE = fileURLToPath(new URL('.', import.meta.url))

/**
 * The compiler is a large native module: it is read when the first PDF is made, so that programs that make none start without
 * it, or do not have it at all.
 */
async function load(settings: FontSettings): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = await loadFonts(settings)
  return { fonts, compiler: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts.blobs }] }) }
}

let kept: string | undefined
function template(): string {
  kept ??= readFileSync(new URL('paper.typ', import.meta.url), 'utf8')
  return kept
}

/** Results of compilations older than this many are dropped from the compiler's memory. */
const KEPT_RESULTS = 8

/**
 * Typesets the data with the template `paper.typ`. `files` are the pictures the data refers to, by name. Data and
 * files are values to the template, so nothing in them can act as markup.
 */
export function typeset(
  { compiler }: Typesetter,
  data: unknown,
  files: Map<string, Uint8Array>,
): { pdf: Buffer; pages: number } {
  const shadows = [...files].map(([name, bytes]) => ({ path: join(WORKSPACE, name), bytes }))
  for (const { path, bytes } of shadows) compiler.mapShadow(path, Buffer.from(bytes))
  try {
    // In one call: a compiled document that is handed to JavaScript in between stays in memory until the garbage is collected,
    // which made a server that writes letters half as large again.
    const pdf = compiler.pdf({ mainFileContent: template(), inputs: { paper: JSON.stringify(data) } })
    return { pdf, pages: pageCount(pdf) }
  } catch (error) {
    throw new Error(`typesetting failed: ${(error as { code?: string }).code ?? error}`)
  } finally {
    for (const { path } of shadows) compiler.unmapShadow(path)
    compiler.evictCache(KEPT_RESULTS)
  }
}

/** The page tree is the first object of the file and is not compressed. */
function pageCount(pdf: Buffer): number {
  const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1', 0, 2000))?.[1]
  if (!count) throw new Error('the PDF does not begin with its page tree')
  return Number(count)
}
