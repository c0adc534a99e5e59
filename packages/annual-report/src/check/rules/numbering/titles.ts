import { NUMERAL } from '../../section-kinds.ts'
import { chinese, numberOf, type Slip } from './marks.ts'

/**
 * The numerals of the sections: 一、 to 六、 without gaps, all written alike. A section the form does not know is counted
 * with the others. A document cut at its head begins with any number. `kinds`: which section of the form each is.
 */
export function betweenTitles(
  titles: readonly string[],
  kinds: readonly (number | null)[],
): (Slip & { section: number })[] {
  const numerals = titles.map(numeralOf)
  // Where no title has a numeral, the document lost them together; one finding would be as many.
  if (numerals.every((one) => one === null)) return []
  let expected = numerals[0]?.number ?? 1
  return titles.flatMap((title, index): (Slip & { section: number })[] => {
    const numeral = numerals[index]!
    const due = expected
    expected = 1 + (numeral ? cameTo(numeral.number, due, numerals[index + 1]?.number ?? null) : due)
    // Where a whole section is missing, the numeral is right; the rule `sections` speaks of the gap.
    if (numeral && numeral.number > due && numeral.number === kinds[index] && numeral.usual) return []
    const right = `${chinese(due)}、`
    const slip = (message: string, left: string | null) => [
      { section: index + 1, severity: 'error' as const, quote: title, left, right, message },
    ]
    if (!numeral) return slip(`“${title}”没有编号，应为“${right}”。请补上编号。`, null)
    const { written, number, usual } = numeral
    if (number !== due) return slip(`“${title}”编号为“${written}”，应为“${right}”。请改正编号。`, written)
    return usual
      ? []
      : slip(`“${title}”编号为“${written}”，与其他部分的写法不同，应为“${right}”。请改正编号。`, written)
  })
}

/** The number the count has come to: what is printed next tells whether one numeral is wrong or the count goes on from it. */
function cameTo(number: number, due: number, next: number | null): number {
  return next === due + 1 ? due : number
}

interface Numeral {
  number: number
  written: string
  /** Written as the form writes it: 一、 */
  usual: boolean
}

function numeralOf(title: string): Numeral | null {
  const written = NUMERAL.exec(title)?.[0].trim()
  if (!written) return null
  const figures = /[一二三四五六七八九十]+|\d+/.exec(written.normalize('NFKC'))?.[0]
  if (!figures) return null
  return { number: numberOf(figures), written, usual: /^第?[一二三四五六七八九十]+/.test(written) }
}
