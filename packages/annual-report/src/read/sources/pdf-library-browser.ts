/**
 * The PDF library in a browser: the build of `nianbao/read` for browsers has this file in place of `pdf-library.ts`. What
 * the library reads from disk in Node it fetches here, from the folder beside the bundle.
 */
type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let library: Promise<Library> | null = null

/** The library, loaded when the first PDF comes. It reads in the page's own thread: a report is small. */
export function pdfLibrary(): Promise<Library> {
  library ??= load()
  return library
}

/** Where the library fetches its character maps and fonts from. */
export function pdfLibraryFolder(name: 'cmaps' | 'standard_fonts'): string {
  return new URL(`pdfjs/${name}/`, import.meta.url).href
}

async function load(): Promise<Library> {
  // @ts-expect-error It has no types, and nothing of it is used here.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
