import type { Block, Paper } from '@yangguang/documents'
import { chineseDate, type PlainDate } from '@yangguang/statute'
import { linesOf } from '../templates/fill.ts'
import type { LetterCase } from './case.ts'
import type { StoredLetter } from './stored.ts'

/** What a letter has once it is issued, and a draft has not. */
export interface Issued {
  number: string
  on: PlainDate
}

// A web address or telephone number cannot be broken: a line that ends before one would be stretched to the margin.
const UNBREAKABLE = /[!-~]{11,}/

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  ...(UNBREAKABLE.test(text) ? { align: 'left', indent: true } : {}),
})

/** What stands at the top of every page: 演示 in the demonstration, what a copy is, 草稿 until it is issued. */
export function marksOf(letterCase: Pick<LetterCase, 'demonstration'>, issued: Issued | null, copy?: string): string[] {
  const marks = [letterCase.demonstration ? '演示' : null, copy ?? null, issued ? null : '草稿']
  return marks.filter((mark) => mark !== null)
}

/**
 * The letter as a paper in the letter form of GB/T 9704-2012: issuer, title, number, addressee, text, attachments,
 * signature and date with room for the seal. A draft has no number and no date yet.
 */
export function letterPaper(
  letter: StoredLetter,
  agencyName: string,
  issued: Issued | null,
  marks: readonly string[],
): Paper {
  const blocks: Block[] = letter.sections.flatMap((section): Block[] => {
    const paragraphs = linesOf(section.text).map(paragraph)
    return section.heading && paragraphs.length > 0
      ? [{ kind: 'heading', level: 1, text: section.heading }, ...paragraphs]
      : paragraphs
  })
  if (letter.attachments.length > 0) blocks.push({ kind: 'attachments', names: letter.attachments })
  blocks.push({
    kind: 'signature',
    name: agencyName,
    date: issued ? chineseDate(issued.on) : '　　年　月　日',
    sealSpace: true,
  })
  return {
    form: 'letter',
    issuer: agencyName,
    title: letter.title,
    ...(issued ? { documentNumber: issued.number } : {}),
    addressee: letter.addressee,
    blocks,
    ...(marks.length === 0 ? {} : { mark: marks.join('　') }),
    properties: { author: agencyName, subject: letter.title },
  }
}
