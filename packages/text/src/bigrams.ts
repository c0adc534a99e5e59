import { searchText } from './normalize.ts'

/**
 * The search tokens of a text: every two neighbouring characters, and the last character of every run (so that a single
 * character can be found as the beginning of a token). Duplicates are left out. Every substring of two or more characters
 * of a text has all its pairs among the tokens, so a query finds names no dictionary has; what it finds is then compared
 * with `likePatterns`, because the pairs may stand apart.
 */
export function searchBigrams(text: string): string[] {
  const tokens = new Set<string>()
  for (const run of runs(text)) {
    for (let at = 0; at + 1 < run.length; at++) tokens.add(run[at]! + run[at + 1]!)
    tokens.add(run.at(-1)!)
  }
  return [...tokens]
}

/**
 * The tokens as a literal for `$1::tsvector`. PostgreSQL allows a tsvector one megabyte, enough for about 100,000
 * different pairs: split longer texts (a book) into parts before.
 */
export function toTsvectorText(text: string): string {
  return searchBigrams(text)
    .map((token) => `'${token}'`)
    .join(' ')
}

/** What someone looks for, as normalised terms: white space separates them, and all must be found. */
export function searchTerms(query: string): string[] {
  const terms = query.split(/\s+/).map(searchText)
  return [...new Set(terms.filter((term) => term !== ''))]
}

/** A literal for `$1::tsquery` that every text containing all terms matches; null when the query holds nothing to look for. */
export function toTsqueryText(query: string): string | null {
  const conditions = new Set<string>()
  for (const term of searchTerms(query)) {
    for (const run of runs(term)) {
      if (run.length === 1) conditions.add(`'${run[0]}':*`)
      for (let at = 0; at + 1 < run.length; at++) conditions.add(`'${run[at]}${run[at + 1]}'`)
    }
  }
  return conditions.size === 0 ? null : [...conditions].join(' & ')
}

/** The exact second test of a hit: `searchText` of the document must be LIKE each of these. */
export function likePatterns(query: string): string[] {
  return searchTerms(query).map((term) => `%${term}%`)
}

/** Runs of letters and digits as lists of characters (not UTF-16 units: rare names lie outside the first plane). */
function runs(text: string): string[][] {
  const normal = searchText(text)
  return normal === '' ? [] : normal.split(/[ |]/).map((run) => [...run])
}
