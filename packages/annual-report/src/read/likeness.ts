/**
 * How near the end of a text comes to a label, from 0 to 1: one minus the edits (insert, delete, replace) that make the
 * label out of some stretch at the end of the text, over the label's length. What stands before that stretch costs
 * nothing, so a group's label before a row's does no harm.
 */
export function endLikeness(label: string, text: string): number {
  if (label === '' || text === '') return 0
  if (text.endsWith(label)) return 1
  const window = text.slice(-(label.length * 2 + 4))
  return remembered(ENDS, label, window, () => 1 - edits(label, window, false) / label.length)
}

type Known = Map<string, Map<string, number>>

/** Reports print the same labels and titles: what was compared once comes again in every row and every report. */
const ENDS: Known = new Map()
const WHOLES: Known = new Map()
let count = 0
/** Then all is forgotten, so that a long run does not fill the memory. */
const MOST_KNOWN = 50_000

function remembered(known: Known, label: string, text: string, compare: () => number): number {
  let ofLabel = known.get(label)
  const already = ofLabel?.get(text)
  if (already !== undefined) return already
  if (count >= MOST_KNOWN) {
    ENDS.clear()
    WHOLES.clear()
    count = 0
    ofLabel = undefined
  }
  if (!ofLabel) {
    ofLabel = new Map()
    known.set(label, ofLabel)
  }
  const like = compare()
  ofLabel.set(text, like)
  count += 1
  return like
}

/** As `endLikeness`, but the stretch may stand anywhere in the text, as long as it ends after its first `from` characters. */
export function partLikeness(label: string, text: string, from = 0): number {
  if (label === '' || text.length <= from) return 0
  if (text.indexOf(label, Math.max(0, from - label.length + 1)) >= 0) return 1
  return 1 - edits(label, text, true, from) / label.length
}

/** How alike two whole texts are, from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const longest = Math.max(one.length, other.length)
  if (longest === 0 || Math.abs(one.length - other.length) > longest * 0.6) return 0
  return remembered(WHOLES, one, other, () => 1 - distance(one, other) / longest)
}

/** What of some things with names is most like a text, when it is more like it than `least`; null where none is. */
export function likest<Named extends { cores: readonly string[] }>(
  named: readonly Named[],
  text: string,
  least: number,
): Named | null {
  let best: Named | null = null
  let most = least
  for (const one of named) {
    for (const name of one.cores) {
      const like = likeness(name, text)
      if (like > most) {
        most = like
        best = one
      }
    }
  }
  return best
}

/** The edits that make one text out of the other (Levenshtein). */
function distance(one: string, other: string): number {
  const row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    let diagonal = row[0]!
    row[0] = i
    for (let j = 1; j <= other.length; j++) {
      const replaced = diagonal + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1)
      diagonal = row[j]!
      row[j] = Math.min(replaced, diagonal + 1, row[j - 1]! + 1)
    }
  }
  return row[other.length]!
}

/** The fewest edits from `label` to a stretch of `text` that ends where it ends, or anywhere. */
function edits(label: string, text: string, endsAnywhere: boolean, from = 0): number {
  const rows = label.length
  const column = Array.from({ length: rows + 1 }, (_, index) => index)
  let best = rows
  for (let j = 1; j <= text.length; j++) {
    let diagonal = column[0]!
    // Free start: an empty stretch of the text matches no character of the label at every position.
    column[0] = 0
    for (let i = 1; i <= rows; i++) {
      const replaced = diagonal + (label.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1)
      diagonal = column[i]!
      column[i] = Math.min(replaced, diagonal + 1, column[i - 1]! + 1)
    }
    if (endsAnywhere && j > from) best = Math.min(best, column[rows]!)
  }
  return endsAnywhere ? best : column[rows]!
}
