import { EDITIONS } from '../editions/editions.ts'
import { LOCAL_TABLES } from '../editions/local-tables.ts'

/** Letters and figures only: how brackets, points and quotation marks are written does not tell labels apart. */
export function bare(label: string): string {
  const known = BARE.get(label)
  if (known !== undefined) return known
  const made = label.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (BARE.size >= MOST_KEPT) BARE.clear()
  BARE.set(label, made)
  return made
}

/** The labels of the forms are asked for row by row in every report. */
const BARE = new Map<string, string>()
const MOST_KEPT = 2000

/** The name without its numeral: a table may carry the numeral in a cell of its own. */
export function unnumbered(label: string): string {
  return label.normalize('NFKC').replace(/^\s*[(]?[一二三四五六七八九十\d]+\s*[)、.,]\s*/, '')
}

/** The names of the groups of 表三, bare and without numerals. */
export const GROUPS: readonly string[] = EDITIONS.flatMap(({ value }) => Object.values(value.table3.groups)).map(
  (name) => bare(unnumbered(name)),
)

const ROWS: readonly string[] = [
  ...EDITIONS.flatMap(({ value }) => value.table3.rows),
  ...LOCAL_TABLES.flatMap(({ rows }) => rows),
].map(({ label }) => bare(unnumbered(label)))

/**
 * Whether a line is a row of 表三 or of a local table, or the beginning of one, with or without its figures: a conversion
 * may leave rows in the text.
 */
export function isRowOfTable(line: string): boolean {
  const words = bare(unnumbered(line)).replaceAll(/\d+件?|件(?=$|\d)/g, '')
  return words !== '' && [...ROWS, ...GROUPS].some((row) => row.startsWith(words))
}
