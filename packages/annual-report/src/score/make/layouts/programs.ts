import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Programs other than ours that make documents. What is not installed makes none. */
export type Program = 'soffice' | 'pdftotext' | 'chromium'

/** Where a program is installed; null where it is not. */
export function pathOf(program: Program): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-made-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice saves a Word file as. */
export type SavedAs = 'pdf' | 'html' | 'txt'

/** Word files saved in another format by LibreOffice, in one start of it, by their names without extension. */
export function convertDocx(files: ReadonlyMap<string, Uint8Array>, format: SavedAs): Map<string, Uint8Array> {
  if (files.size === 0) return new Map()
  return inFolder((folder) => {
    const names = [...files.keys()]
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
    const options = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      format === 'txt' ? 'txt:Text (encoded):UTF8' : format,
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => `${name}.docx`),
    ]
    execFileSync(pathOf('soffice')!, options, { cwd: folder, stdio: 'ignore', timeout: 300_000 })
    return new Map(names.map((name) => [name, readFileSync(join(folder, 'out', `${name}.${format}`))]))
  })
}

/** The text of a PDF as people convert it by hand. */
export function pdfToText(pdf: Uint8Array, mode: 'layout' | 'raw' | 'plain'): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf)
    const options = mode === 'plain' ? [] : [`-${mode}`]
    execFileSync(pathOf('pdftotext')!, [...options, 'in.pdf', 'out.txt'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 60_000,
    })
    return readFileSync(join(folder, 'out.txt'), 'utf8')
  })
}

const BROWSER = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

/** A page printed to PDF by a browser, with the head and foot it prints by itself or without. */
export function printPage(html: Uint8Array, headAndFoot = true): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.html'), html)
    const options = [
      ...BROWSER,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${join(folder, 'out.pdf')}`,
      ...(headAndFoot ? [] : ['--no-pdf-header-footer']),
      pathToFileURL(join(folder, 'in.html')).href,
    ]
    execFileSync(pathOf('chromium')!, options, { stdio: 'ignore', timeout: 60_000 })
    return readFileSync(join(folder, 'out.pdf'))
  })
}

/** What a person gets who marks a whole page, copies it and pastes it as text. */
export function copyPage(html: string): string {
  return inFolder((folder) => {
    const script =
      '<script>addEventListener("load",()=>{const t=document.body.innerText;document.body.textContent="";const p=document.createElement("pre");p.id="copied";p.textContent=t;document.body.append(p)})</script>'
    writeFileSync(join(folder, 'in.html'), html.replace('</body>', `${script}</body>`))
    const options = [
      ...BROWSER,
      `--user-data-dir=${join(folder, 'profile')}`,
      '--dump-dom',
      pathToFileURL(join(folder, 'in.html')).href,
    ]
    const dom = execFileSync(pathOf('chromium')!, options, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
      maxBuffer: 64 << 20,
    })
    const text = /<pre id="copied">([\s\S]*)<\/pre>/.exec(dom)?.[1] ?? ''
    return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&')
  })
}
