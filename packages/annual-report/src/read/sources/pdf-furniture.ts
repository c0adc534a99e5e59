import type { TextLine } from './pdf-lines.ts'

/** The lines of a page outside its tables, and the height of the page. */
export interface PageLines {
  height: number
  lines: TextLine[]
}

const MARGIN = 0.12
const SAME_HEIGHT = 12
const PAGE_NUMBER =
  /^(?:[-—–－―‐·•~～]\s*)?(?:第\s*)?(\d{1,3})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,3}\s*页?)?(?:\s*[-—–－―‐·•~～])?$/
const DECORATED = /^[-—–－―‐·•~～]\s*\d{1,3}\s*[-—–－―‐·•~～]$|^第\s*\d{1,3}\s*页/
/** What browsers print above and below every page: when it was printed, the address and the page. */
const BROWSER =
  /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?[,，]?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}|^(?:https?|file):\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?$/
const LONGEST_HEAD = 60
const FEWEST_PAGES = 3

/**
 * The lines that are page numbers or running heads, and nothing else: a number in the margin that says by its dashes what
 * it is or counts with the pages, or the same words in the same place on most of at least three pages.
 */
export function furnitureOf(pages: readonly PageLines[]): Set<TextLine> {
  const furniture = new Set<TextLine>()
  const numbers: { line: TextLine; page: number; offset: number }[] = []
  const heads = new Map<string, { line: TextLine; page: number }[]>()

  pages.forEach(({ height, lines }, page) => {
    for (const line of inMargins(lines, height)) {
      const text = line.text.trim()
      const number = PAGE_NUMBER.exec(text)?.[1]
      if (number !== undefined) {
        if (DECORATED.test(text)) furniture.add(line)
        else numbers.push({ line, page, offset: Number(number) - page })
      } else if (BROWSER.test(text)) furniture.add(line)
      else if (text.length <= LONGEST_HEAD) {
        const key = text.replace(/\s+/g, '').replace(/\d+/g, '#')
        heads.set(key, [...(heads.get(key) ?? []), { line, page }])
      }
    }
  })

  for (const { line, page, offset } of numbers) {
    const alike = numbers.filter(
      (other) => other.page !== page && other.offset === offset && near(other.line.bottom, line.bottom),
    )
    if (alike.length > 0) furniture.add(line)
  }
  for (const same of heads.values()) {
    const alike = same.filter(({ line }) => near(line.bottom, same[0]!.line.bottom))
    const on = new Set(alike.map(({ page }) => page)).size
    if (on >= FEWEST_PAGES && on >= pages.length * 0.6) for (const { line } of alike) furniture.add(line)
  }
  return furniture
}

/** Whether a line only says that a table goes on from the page before. */
export function saysContinued(text: string): boolean {
  return /^[(（]?(?:续上?表|接上[表页]|续前[表页])[一二三四五六\d]{0,2}[)）]?$|^表[一二三四五六\d]{1,2}\s*[(（]续[)）]$/.test(
    text.replace(/\s+/g, ''),
  )
}

/** The outermost two lines of a page above and below, where they stand in the margin. */
function inMargins(lines: readonly TextLine[], height: number): TextLine[] {
  const sorted = [...lines].sort((a, b) => a.bottom - b.bottom)
  return [
    ...sorted.slice(0, 2).filter((line) => line.bottom < height * MARGIN),
    ...sorted.slice(-2).filter((line) => line.top > height * (1 - MARGIN)),
  ]
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_HEIGHT
}
