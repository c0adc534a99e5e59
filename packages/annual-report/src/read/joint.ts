/** What stands between two lines of one paragraph when they are put together: nothing, but for words of Latin letters. */
export function joint(before: string, after: string): string {
  if (!/[A-Za-z0-9]$/.test(before) || !/^[A-Za-z0-9]/.test(after)) return ''
  // Figures and addresses are broken where the line is full, words only between each other.
  if (/\d$/.test(before) && /^\d/.test(after)) return ''
  return ADDRESS.test(/\S*$/.exec(before)![0]) || ADDRESS.test(/^\S*/.exec(after)![0]) ? '' : ' '
}

const ADDRESS = /[A-Za-z0-9][@/:_][A-Za-z0-9/]|[A-Za-z0-9]\.[A-Za-z0-9]/
/** How paragraphs, headings and items of a list begin that say their number. */
export const BEGINS =
  /^\s*(?:[(（][一二三四五六七八九十\d]{1,2}[)）]|第[一二三四五六七八九十]{1,2}部分|[一二三四五六七八九十]{1,2}[、是]|\d{1,2}(?:[、．]|\.(?!\d)))/
