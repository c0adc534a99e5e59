import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IRunOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { A4, LETTERHEAD, PAGE_NUMBER } from '../paper/geometry.ts'
import type { ResolvedPaper } from '../paper/resolved.ts'
import { exactly, fontOf, halfPoints, mmTwips, textRuns, twips } from './type.ts'

/** Millimetres from the foot of the sheet to the foot of the page number's line. */
export function footerDistance(paper: ResolvedPaper, landscape: boolean): number {
  const { margins, landscapeMargins } = paper.geometry
  const bottom = landscape ? landscapeMargins.bottom : margins.bottom
  if (paper.form === 'plain') return bottom - 10
  return bottom - PAGE_NUMBER.below - (PAGE_NUMBER.size / 72) * 25.4 * 0.5
}

/** Headers and footers of a section; `first` is the section that begins the paper. */
export function furniture(paper: ResolvedPaper, first: boolean): Pick<ISectionOptions, 'headers' | 'footers'> {
  const mark = new Header({ children: [markLine(paper)] })
  const odd = new Footer({ children: [numberLine(paper, 'odd')] })
  const even = new Footer({ children: [numberLine(paper, 'even')] })
  if (!first || !paper.letterhead) return { headers: { default: mark, even: mark }, footers: { default: odd, even } }
  return {
    headers: { default: mark, even: mark, first: new Header({ children: letterhead(paper) }) },
    footers: { default: odd, even, first: new Footer({ children: [redLine(THIN), redLine(THICK)] }) },
  }
}

const MARK_LINE = 14

function markLine(paper: ResolvedPaper): Paragraph {
  const type: IRunOptions = { font: fontOf('heiti'), size: halfPoints(10.5), color: 'B00020' }
  const children = paper.mark ? textRuns(`【${paper.mark}】`, type) : []
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: exactly(MARK_LINE), children })
}

/** Odd pages one character from the right, even pages one from the left (GB/T 9704-2012 7.5). */
function numberLine(paper: ResolvedPaper, side: 'odd' | 'even'): Paragraph {
  if (paper.form === 'plain') {
    const type: IRunOptions = { font: fontOf('songti'), size: halfPoints(9) }
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({ ...type, children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
      ],
    })
  }
  const space = twips(PAGE_NUMBER.size)
  return new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: space } : { left: space },
    spacing: exactly(PAGE_NUMBER.size),
    children: [
      new TextRun({
        font: { ...fontOf('songti'), ascii: '宋体', hAnsi: '宋体' },
        size: halfPoints(PAGE_NUMBER.size),
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })
}

/** Millimetres from the top of the sheet to the first page's header: a mark stands above the name. */
export function letterheadDistance(paper: ResolvedPaper): number {
  return LETTERHEAD.top - (paper.mark ? (MARK_LINE / 72) * 25.4 : 0)
}

/** The name begins 30 mm from the top of the sheet, the red lines 4 mm under it. */
function letterhead(paper: ResolvedPaper): Paragraph[] {
  const { name, size } = paper.letterhead!
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(size * 1.05, { after: (LETTERHEAD.lineGap / 25.4) * 72 - 2 }),
    children: textRuns(name, {
      font: fontOf('biaosong'),
      size: halfPoints(size),
      color: LETTERHEAD.red,
      characterSpacing: 0,
    }),
  })
  return [...(paper.mark ? [markLine(paper)] : []), title, redLine(THICK), redLine(THIN)]
}

/** Eighths of a point, as borders are counted. */
const THICK = 18
const THIN = 6

/**
 * A line 170 mm long and centred on the sheet, as the border of an empty paragraph. Two of them make the double line: programs
 * disagree about which half of Word's own thick-and-thin border comes first.
 */
function redLine(size: number): Paragraph {
  const over = (A4.width - LETTERHEAD.lineLength) / 2
  return new Paragraph({
    spacing: exactly(2),
    indent: { left: mmTwips(over - 28), right: mmTwips(over - 26) },
    border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: LETTERHEAD.red } },
    children: [],
  })
}
