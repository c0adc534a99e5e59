import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { partsOf } from '../../../documents/src/testing/unzip.ts'
import { pdfText } from '../../../server/src/areas/letters/testing/read-letter.ts'
import { beside } from './case.ts'

/** The open letter as its two files have it, without spaces. */
export async function letterTexts(page: Page): Promise<{ word: string; pdf: string }> {
  const word = partsOf(await fetchFile(page, 'Word'))['word/document.xml']!
  const pdf = await pdfText(await fetchFile(page, 'PDF'))
  return { word: word.replace(/<[^>]*>|\s/gu, ''), pdf }
}

async function fetchFile(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    beside(page).getByRole('button', { name, exact: true }).click(),
  ])
  return readFile(await download.path())
}
