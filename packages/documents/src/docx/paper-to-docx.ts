import {
  AlignmentType,
  Document,
  type FileChild,
  type ISectionOptions,
  type IStylesOptions,
  Packer,
  PageOrientation,
  SectionType,
} from 'docx'
import { A4, type Geometry, LETTERHEAD, textWidth } from '../paper/geometry.ts'
import type { Paper } from '../paper/paper.ts'
import { resolvePaper } from '../paper/resolve.ts'
import type { ResolvedPaper, ResolvedSection } from '../paper/resolved.ts'
import { drawBlock, drawOpening } from './blocks.ts'
import { footerDistance, furniture, letterheadDistance } from './furniture.ts'
import { exactly, fontOf, halfPoints, mmTwips, twips } from './type.ts'

/**
 * The paper as a Word file in the form of GB/T 9704-2012, with the official font names, which Windows and WPS have.
 *
 * @throws PaperError when the paper itself is wrong (see `resolvePaper`).
 */
export async function paperToDocx(paper: Paper): Promise<Buffer> {
  const resolved = resolvePaper(paper)
  const sections: ISectionOptions[] = []
  for (const [at, section] of resolved.sections.entries()) sections.push(await drawSection(section, resolved, at === 0))
  const document = new Document({
    title: resolved.properties.title,
    subject: resolved.properties.subject,
    creator: resolved.properties.author,
    lastModifiedBy: resolved.properties.author,
    keywords: resolved.properties.keywords.join('；'),
    styles: stylesOf(resolved),
    evenAndOddHeaderAndFooters: true,
    sections,
  })
  return Packer.toBuffer(document)
}

async function drawSection(section: ResolvedSection, paper: ResolvedPaper, first: boolean): Promise<ISectionOptions> {
  const { geometry } = paper
  const width = mmTwips(textWidth(geometry, section.landscape))
  const children: FileChild[] = first ? drawOpening(paper) : []
  for (const block of section.blocks) children.push(...(await drawBlock(block, paper, width)))
  const margins = section.landscape ? geometry.landscapeMargins : geometry.margins
  const hasLetterhead = first && paper.letterhead !== null
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: hasLetterhead,
      page: {
        size: {
          width: mmTwips(A4.width),
          height: mmTwips(A4.height),
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmTwips(margins.top),
          bottom: mmTwips(margins.bottom),
          left: mmTwips(margins.left),
          right: mmTwips(margins.right),
          header: mmTwips(hasLetterhead ? letterheadDistance(paper) : margins.top / 2),
          footer: mmTwips(hasLetterhead ? LETTERHEAD.bottomLine : footerDistance(paper, section.landscape)),
        },
      },
    },
    ...furniture(paper, first),
    children,
  }
}

/**
 * What is added to every character, in twips, so that 28 fit a line. Set on the characters and not as the page's character grid:
 * programs differ in what they do with a grid narrower than the type, and in this they agree. Exact line spacing does the rest.
 */
function trackingOf({ advance, bodySize }: Geometry): number {
  return Math.floor((advance - bodySize) * 20)
}

function stylesOf({ geometry, form }: ResolvedPaper): IStylesOptions {
  const official = form !== 'plain'
  const heading = (level: 1 | 2 | 3) => ({
    run: {
      font: fontOf((['heiti', 'kaiti', 'fangsong'] as const)[level - 1]!),
      size: halfPoints(geometry.headingSize),
      bold: !official && level === 3,
      italics: false,
      color: '000000',
    },
    paragraph: {
      spacing: exactly(geometry.linePitch, { before: official ? 0 : 4 }),
      keepNext: true,
      indent: official ? { firstLine: twips(2 * geometry.advance) } : undefined,
    },
  })
  return {
    default: {
      document: {
        run: {
          font: fontOf('fangsong'),
          size: halfPoints(geometry.bodySize),
          characterSpacing: trackingOf(geometry),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: exactly(geometry.linePitch), alignment: AlignmentType.BOTH },
      },
      title: {
        run: { font: fontOf('biaosong'), size: halfPoints(geometry.titleSize), bold: false, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: exactly(official ? geometry.linePitch : geometry.titleSize * 1.4, { after: official ? 0 : 6 }),
        },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
    },
  }
}
