import { PaperError } from '../paper/paper.ts'

/**
 * Refuses an SVG that is none, declares entities or reaches outside itself: a picture may not read files or addresses.
 *
 * @throws PaperError with a sentence for the person who supplied it.
 */
export function checkSvg(svg: string): void {
  if (!/<svg[\s>]/.test(svg.slice(0, 2000))) throw new PaperError('图片不是SVG或PNG格式。')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg)) throw new PaperError('SVG图片中含有DOCTYPE或实体声明，不能使用。')
  for (const [, target] of svg.matchAll(/\bhref\s*=\s*["']\s*([^"']*)/gi))
    if (!/^(?:#|data:image\/)/i.test(target!)) throw new PaperError('SVG图片引用了外部文件或地址，不能使用。')
  if (/url\(\s*["']?(?!#)/i.test(svg) || /@import/i.test(svg))
    throw new PaperError('SVG图片引用了外部文件或地址，不能使用。')
}

/** Width by height of an SVG from its size or viewBox; 4 by 3 when it says neither. */
export function svgProportion(svg: string): number {
  const open = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const box = /\bviewBox\s*=\s*["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(open)
  const width = Number(/\bwidth\s*=\s*["']([\d.]+)(?!\s*[\d.]*%)/.exec(open)?.[1] ?? box?.[1])
  const height = Number(/\bheight\s*=\s*["']([\d.]+)(?!\s*[\d.]*%)/.exec(open)?.[1] ?? box?.[2])
  return width > 0 && height > 0 ? width / height : 4 / 3
}
