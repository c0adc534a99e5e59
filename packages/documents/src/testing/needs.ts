import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs some tests need beside Node, the names they go by, and Debian's packages that bring them. */
const PROGRAMS = {
  soffice: { names: ['soffice', 'libreoffice'], packages: 'libreoffice-writer libreoffice-calc fonts-noto-cjk' },
  poppler: { names: ['pdftotext'], packages: 'poppler-utils' },
} as const

export type Program = keyof typeof PROGRAMS

/**
 * Why a test that needs these programs cannot run; the empty string when it can. A suite takes it as its condition and carries it
 * in its name, so that the report says why it was left out:
 * `const without = needs('soffice')` then `describe.skipIf(without)(named('opens in LibreOffice', without), …)`.
 */
export function needs(...programs: Program[]): string {
  const missing = programs.filter((program) => !pathOf(program))
  if (missing.length === 0) return ''
  const reason = missing
    .map((program) => `${program} is not installed (Debian: ${PROGRAMS[program].packages})`)
    .join('; ')
  process.stderr.write(`skipped: ${reason}\n`)
  return reason
}

export function named(title: string, without: string): string {
  return without ? `${title} [${without}]` : title
}

/** Where a program lies, if anywhere on the path. */
export function pathOf(program: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = folders.flatMap((folder) => PROGRAMS[program].names.map((name) => join(folder, name)))
  return candidates.find((path) => existsSync(path))
}
