import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let library: Promise<Library> | null = null

/** The PDF library, loaded when the first PDF comes: it is larger than everything else together. */
export function pdfLibrary(): Promise<Library> {
  library ??= load()
  return library
}

/** Where the library keeps its character maps (PDFs of older Chinese programs name them instead of embedding them) and fonts. */
export function pdfLibraryFolder(name: 'cmaps' | 'standard_fonts'): string {
  // The published package has them beside its bundle.
  const beside = fileURLToPath(new URL(`pdfjs/${name}/`, import.meta.url))
  if (existsSync(beside)) return beside
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name, '/')
}

async function load(): Promise<Library> {
  const restore = standInForCanvas()
  try {
    // The library reads in this same thread; giving it its other half keeps it from looking for a file of that name.
    // @ts-expect-error It has no types, and nothing of it is used here.
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.assign(globalThis, { pdfjsWorker: worker })
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    restore()
  }
}

/**
 * The library makes a matrix and looks for drawing classes while it loads. Nothing is drawn here, so empty classes do. The
 * native canvas it asks for by way of Node is withheld while it loads: where it is installed it would cost time, and where
 * it is not the library would complain on the error output.
 */
function standInForCanvas(): () => void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true })
  if (!('FontFace' in globalThis))
    Object.defineProperty(globalThis, 'FontFace', {
      value: class {
        loaded = Promise.resolve(this)
      },
      configurable: true,
      writable: true,
    })
  // Node has this since 20.16.
  const builtin = process.getBuiltinModule ?? ((name: string) => createRequire(import.meta.url)(name))
  const set = (getBuiltinModule: unknown) => Object.assign(process, { getBuiltinModule })
  set((name: string) => (name === 'module' ? { createRequire: () => () => ({}) } : builtin(name)))
  return () => void set(builtin)
}
