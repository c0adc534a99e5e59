import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import { svgProportion } from '../charts/svg.ts'
import { svgToPng } from '../charts/svg-to-png.ts'
import type { ResolvedBlock } from '../paper/resolved.ts'
import { exactly, fontOf, halfPoints, textRuns } from './type.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Pixels of the PNG for each millimetre on paper: 300 dots an inch. */
const PRINT_RESOLUTION = 300 / 25.4

/** A picture in the middle of the line. An SVG goes in with a PNG beside it, which programs that cannot draw SVG show. */
export async function drawPicture(picture: Extract<ResolvedBlock, { kind: 'picture' }>): Promise<Paragraph[]> {
  const width = Math.round(picture.widthMm * PIXELS_PER_MM)
  const altText = { name: picture.caption ?? picture.alt, description: picture.alt, title: picture.caption ?? '' }
  const size = (proportion: number) => ({ width, height: Math.round(width / proportion) })
  let image: ImageRun
  if (picture.svg) {
    const transformation = size(svgProportion(picture.svg))
    const png = await svgToPng(picture.svg, { width: picture.widthMm * PRINT_RESOLUTION })
    const fallback = { type: 'png' as const, data: png, transformation }
    image = new ImageRun({ type: 'svg', data: Buffer.from(picture.svg), transformation, altText, fallback })
  } else {
    const data = Buffer.from(picture.png!)
    image = new ImageRun({ type: 'png', data, transformation: size(pngProportion(data)), altText })
  }
  const drawn = new Paragraph({
    alignment: AlignmentType.CENTER,
    // The document's lines are of exactly one height, and a picture in one would be cut to that.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    keepNext: picture.caption !== null,
    children: [image],
  })
  if (!picture.caption) return [drawn]
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(20),
    children: textRuns(picture.caption, { font: fontOf('heiti'), size: halfPoints(12) }),
  })
  return [drawn, caption]
}

/** Width by height, which a PNG keeps at fixed places in its first chunk. */
function pngProportion(png: Buffer): number {
  return png.readUInt32BE(16) / png.readUInt32BE(20)
}
