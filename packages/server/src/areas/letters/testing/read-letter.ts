import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const squeezed = (text: string) => text.replace(/\s+/gu, '')

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yangguang-letter-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF as another program reads it, without spaces, line breaks and page numbers. */
export const pdfText = (pdf: Buffer) =>
  inFolder(async (folder) => {
    const path = join(folder, 'letter.pdf')
    await writeFile(path, pdf)
    const { stdout } = await run('pdftotext', ['-layout', path, '-'])
    return squeezed(stdout.replace(/^\s*—\s*\d+\s*—\s*$/gmu, ''))
  })

/** The texts of Word files as LibreOffice reads them, one start of the program for all of them. */
export const wordTexts = (soffice: string, files: ReadonlyMap<string, Buffer>): Promise<Map<string, string>> =>
  inFolder(async (folder) => {
    const names = [...files.keys()]
    for (const [at, name] of names.entries()) await writeFile(join(folder, `${at}.docx`), files.get(name)!)
    const paths = names.map((_name, at) => join(folder, `${at}.docx`))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const filter = 'txt:Text (encoded):UTF8'
    await run(soffice, [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...paths], {
      timeout: 120_000,
    })
    const texts = new Map<string, string>()
    for (const [at, name] of names.entries())
      texts.set(name, squeezed((await readFile(join(folder, `${at}.txt`), 'utf8')).replace(/^\uFEFF/u, '')))
    return texts
  })
