import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Paper, paperToDocx, paperToPdf } from '@yangguang/documents'
import type { Scope } from '../../scope.ts'

const endings = ['.ttf', '.otf', '.ttc', '.otc']
const known = new Map<string, string[]>()

/** The font files a setting names: files as they are, folders by the fonts in them. Read once. */
export function fontFiles(paths: readonly string[]): string[] {
  const key = paths.join('\0')
  const before = known.get(key)
  if (before) return before
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => endings.includes(extname(name).toLowerCase()))
          .sort()
          .map((name) => join(path, name))
      : [path],
  )
  known.set(key, files)
  return files
}

type WithFonts = { settings: Pick<Scope['settings'], 'pdfFonts'> }

/** The paper as PDF in the office's fonts, or in 宋 with a note that says so. */
export const pdfOf = (scope: WithFonts, paper: Paper) =>
  paperToPdf(paper, { fonts: { files: fontFiles(scope.settings.pdfFonts) } })

export const wordOf = (paper: Paper) => paperToDocx(paper)

export const mediaTypes = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export const endingsOf = { pdf: 'pdf', word: 'docx' } as const
