import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * What some tests need beside Node: the names it goes by, places it lies in outside the path, and Debian's packages that
 * bring it. The fonts are for screenshots and page images: without them Chinese is a row of boxes.
 */
export const needs = {
  chromium: {
    what: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    elsewhere: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  libreOffice: {
    what: 'LibreOffice',
    names: ['soffice', 'libreoffice'],
    elsewhere: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    packages: ['libreoffice-writer', 'libreoffice-calc', 'fonts-noto-cjk'],
  },
  poppler: { what: 'poppler', names: ['pdftoppm'], elsewhere: [], packages: ['poppler-utils'] },
} as const

export type Need = keyof typeof needs

/** Path of a needed program; nothing when this machine has none. Tests that need it: `describe.skipIf(!find('chromium'))`. */
export function find(need: Need): string | undefined {
  const { names, elsewhere } = needs[need]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...inPath, ...elsewhere].find((path) => existsSync(path))
}
