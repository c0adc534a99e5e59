import { AlignmentType, type FileChild, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph } from 'docx'
import type { Geometry } from '../paper/geometry.ts'
import type { Typeface } from '../paper/paper.ts'
import type { ResolvedBlock, ResolvedPaper } from '../paper/resolved.ts'
import { drawPicture } from './picture.ts'
import { drawTable } from './table.ts'
import { exactly, fontOf, halfPoints, styledRuns, textRuns, twips } from './type.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** Issuer, title, number and addressee. */
export function drawOpening(paper: ResolvedPaper): Paragraph[] {
  const { geometry } = paper
  const official = paper.form !== 'plain'
  const line = (text: string, typeface: Typeface, options: IParagraphOptions) =>
    new Paragraph({
      spacing: exactly(geometry.linePitch),
      ...options,
      children: textRuns(text, { font: fontOf(typeface), size: halfPoints(geometry.bodySize) }),
    })
  const title = new Paragraph({
    style: 'Title',
    children: textRuns(paper.titleLines.join('\n'), {}),
  })
  const number = paper.documentNumber
  const parts: (Paragraph | null)[] = [
    paper.letterhead && number ? line(number, 'fangsong', { alignment: AlignmentType.RIGHT }) : null,
    ...(paper.letterhead ? [blankLine(geometry), blankLine(geometry)] : []),
    title,
    paper.subtitle ? line(paper.subtitle, 'kaiti', { alignment: AlignmentType.CENTER }) : null,
    !paper.letterhead && number ? line(number, 'fangsong', { alignment: AlignmentType.CENTER }) : null,
    official ? blankLine(geometry) : null,
    paper.addressee
      ? line(paper.addressee, 'fangsong', {
          alignment: AlignmentType.LEFT,
          spacing: exactly(geometry.linePitch, { before: official ? 0 : 8 }),
        })
      : null,
  ]
  return parts.filter((part) => part !== null)
}

/** One block of the body; `width` is the text area's, in twips. */
export async function drawBlock(block: ResolvedBlock, paper: ResolvedPaper, width: number): Promise<FileChild[]> {
  const { geometry } = paper
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level - 1], children: textRuns(block.text, {}) })]
    case 'paragraph':
      return [
        new Paragraph({
          alignment: ALIGNMENTS[block.align],
          indent: block.indent ? { firstLine: twips(2 * geometry.advance), firstLineChars: 200 } : undefined,
          keepNext: block.keep,
          keepLines: block.keep,
          children: styledRuns(block.runs),
        }),
      ]
    case 'table':
      return [...drawTable(block, width), smallGap()]
    case 'picture':
      return drawPicture(block)
    case 'attachments':
      return drawAttachments(block.names, geometry)
    case 'signature':
      return drawSignature(block, geometry)
    case 'pageBreak':
      return [new Paragraph({ spacing: exactly(1), children: [new PageBreak()] })]
    case 'blank':
      return Array.from({ length: block.lines }, () => blankLine(geometry))
  }
}

/** 附件说明: one line free above, two characters from the left; turned lines begin under the name's first character. */
function drawAttachments(names: string[], geometry: Geometry): Paragraph[] {
  const numbered = names.length > 1
  const nameFrom = geometry.advance * (numbered ? 6 : 5)
  const entries = names.map((name, at) => {
    const hanging = geometry.advance * (at === 0 ? (numbered ? 4 : 3) : 1)
    const label = (at === 0 ? '附件：' : '') + (numbered ? `${at + 1}.\t` : '')
    return new Paragraph({
      alignment: AlignmentType.LEFT,
      indent: { left: twips(nameFrom), hanging: twips(hanging) },
      tabStops: [{ type: 'left', position: twips(nameFrom) }],
      keepNext: true,
      children: textRuns(label + name, {}),
    })
  })
  return [blankLine(geometry, true), ...entries]
}

function drawSignature(block: Extract<ResolvedBlock, { kind: 'signature' }>, geometry: Geometry): Paragraph[] {
  const { place } = block
  const line = (text: string, fromRight: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(fromRight * geometry.advance) },
      keepNext,
      children: textRuns(text, {}),
    })
  return [
    ...Array.from({ length: place.linesAbove }, () => blankLine(geometry, true)),
    line(block.name, place.nameFromRight, true),
    line(block.date, place.dateFromRight, false),
  ]
}

function blankLine(geometry: Geometry, keepNext = false): Paragraph {
  return new Paragraph({ spacing: exactly(geometry.linePitch), keepNext, children: [] })
}

/** Word joins two tables that follow each other, and needs a paragraph after one; this is as small as it gets. */
function smallGap(): Paragraph {
  return new Paragraph({ spacing: exactly(6), children: [] })
}
