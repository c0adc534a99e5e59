import { bundledFonts } from '../pdf/fonts.ts'
import { checkSvg } from './svg.ts'

/**
 * Draws an SVG as PNG, `width` pixels wide, with all text in 思源黑体; no font of the machine is used, so the picture is the
 * same everywhere.
 *
 * @throws PaperError when the SVG refers to anything outside itself, or is none.
 */
export async function svgToPng(svg: string, { width }: { width: number }): Promise<Buffer> {
  checkSvg(svg)
  // A native module: read when the first picture is drawn.
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawing = await renderAsync(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    background: 'white',
    // Reading fonts is most of the work, and charts use this one family.
    font: { fontFiles: bundledFonts(['sans']), loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  })
  return drawing.asPng()
}
