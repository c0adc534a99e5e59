import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SOFFICE = (process.env.PATH ?? '')
  .split(delimiter)
  .filter(Boolean)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

/** Why tests that need LibreOffice are skipped; null where it is installed. */
export const OFFICE_ABSENT = SOFFICE ? null : 'needs LibreOffice (soffice), which is not installed'

/** A Word file as LibreOffice saves it in another format. */
export function convert(docx: Uint8Array, format: 'pdf' | 'doc' | 'odt'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  try {
    writeFileSync(join(folder, 'report.docx'), docx)
    execFileSync(
      SOFFICE!,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )
    return readFileSync(join(folder, `report.${format}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
