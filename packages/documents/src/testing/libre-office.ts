import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pathOf } from './needs.ts'

/**
 * Opens files in LibreOffice and saves them in another format: proof that a program other than ours reads what we write. Keys are
 * file names with their extension; gives back the converted bytes under the same names. One start of the program for all files.
 */
export function convertWithLibreOffice(files: Record<string, Buffer>, format: 'pdf' | 'csv'): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'yangguang-office-'))
  try {
    const names = Object.keys(files)
    for (const name of names) writeFileSync(join(folder, name), files[name]!)
    const profile = pathToFileURL(join(folder, 'profile')).href
    // 44,34,76,1: comma, double quote, UTF-8, from the first line.
    const filter = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' : 'pdf'
    execFileSync(
      pathOf('soffice')!,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        ...names,
      ],
      { cwd: folder, stdio: 'ignore', timeout: 120_000 },
    )
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, 'out', name.replace(/\w+$/, format)))]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
