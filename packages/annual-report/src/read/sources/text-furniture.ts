import { isPageNumber, isRunningHead } from '../furniture.ts'

/** The lines without the numbers and heads of pages, which would cut through tables; and which line of the file each is. */
export function withoutFurniture(all: readonly string[]): { lines: string[]; numbers: number[] } {
  const first = all.findIndex((line) => /^[\s#]*一\s*、/.test(line))
  const dropped = new Set<number>()
  all.forEach((line, index) => {
    if (first >= 0 && index > first && (isPageNumber(line) || isRunningHead(line) || isAddress(line)))
      dropped.add(index)
  })
  // A bare number is a page's where one stands above the head of every page.
  const heads = [...dropped].filter((index) => isRunningHead(all[index]!))
  if (heads.length > 1 && heads.every((index) => /^\s*\d{1,3}\s*$/.test(all[index - 1]!)))
    for (const index of heads) dropped.add(index - 1)
  const numbers = all.flatMap((_, index) => (dropped.has(index) ? [] : [index + 1]))
  return { lines: numbers.map((number) => all[number - 1]!), numbers }
}

/** The address of a page, as a browser prints it at the foot. */
function isAddress(line: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/.test(line)
}
