/** One sampled piece of a text: the hash of the characters from `at` on. */
export interface Fingerprint {
  hash: number
  at: number
}

/** Characters a fingerprint covers. */
const PIECE = 14
/** Of so many neighbouring pieces at least one is sampled. */
const WINDOW = 16

/** Any passage of so many characters that two texts share has a fingerprint in common. */
export const SURE_OF = PIECE + WINDOW - 1

/**
 * A text's fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window of neighbouring pieces, so
 * that two texts sharing a passage of `SURE_OF` characters are sure to share a fingerprint, wherever in them it stands. About one in
 * eight characters is sampled. Deterministic, and the same in every run.
 */
export function fingerprints(text: string): Fingerprint[] {
  const hashes: number[] = []
  for (let at = 0; at + PIECE <= text.length; at++) hashes.push(hashOf(text, at))
  const chosen: Fingerprint[] = []
  let last = -1
  for (let window = 0; window < Math.max(1, hashes.length - WINDOW + 1); window++) {
    let least = -1
    const end = Math.min(window + WINDOW, hashes.length)
    for (let at = window; at < end; at++) if (least < 0 || hashes[at]! <= hashes[least]!) least = at
    if (least >= 0 && least !== last) {
      chosen.push({ hash: hashes[least]!, at: least })
      last = least
    }
  }
  return chosen
}

/** FNV-1a over the UTF-16 units of a piece. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + PIECE; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A passage two texts have in common: its place in each, and its length in characters (UTF-16 units). */
export interface CommonPassage {
  at: number
  otherAt: number
  length: number
}

/**
 * The passages of at least `atLeast` characters (not below `SURE_OF`) that stand in both texts, in order of place in the first and
 * without overlaps. `fingerprints` of the second may be given where they are known.
 */
export function commonPassages(
  text: string,
  other: string,
  atLeast: number,
  known: { own?: readonly Fingerprint[]; others?: readonly Fingerprint[] } = {},
): CommonPassage[] {
  const places = placesOf(known.others ?? fingerprints(other))
  const passages: CommonPassage[] = []
  // How far a pair of places was followed, by how far they lie apart: what begins within it is the same passage again.
  const followed = new Map<number, number>()
  for (const { hash, at } of known.own ?? fingerprints(text)) {
    for (const otherAt of places.get(hash) ?? []) {
      if (at < (followed.get(at - otherAt) ?? 0)) continue
      const passage = extended(text, other, at, otherAt)
      followed.set(at - otherAt, passage.at + passage.length)
      if (passage.length >= Math.max(atLeast, SURE_OF)) passages.push(passage)
    }
  }
  return withoutOverlaps(passages)
}

const PLACES = new WeakMap<readonly Fingerprint[], ReadonlyMap<number, readonly number[]>>()

/** Where each hash stands; worked out once for fingerprints that are held against many others. */
function placesOf(prints: readonly Fingerprint[]): ReadonlyMap<number, readonly number[]> {
  const known = PLACES.get(prints)
  if (known) return known
  const places = new Map<number, number[]>()
  for (const { hash, at } of prints) {
    const those = places.get(hash)
    if (those) those.push(at)
    else places.set(hash, [at])
  }
  PLACES.set(prints, places)
  return places
}

function extended(text: string, other: string, at: number, otherAt: number): CommonPassage {
  let before = 0
  while (before < at && before < otherAt && text.charCodeAt(at - before - 1) === other.charCodeAt(otherAt - before - 1))
    before++
  let after = 0
  while (at + after < text.length && text.charCodeAt(at + after) === other.charCodeAt(otherAt + after)) after++
  return { at: at - before, otherAt: otherAt - before, length: before + after }
}

/** The longest first; what overlaps it in the first text gives way. */
function withoutOverlaps(passages: CommonPassage[]): CommonPassage[] {
  const kept: CommonPassage[] = []
  for (const one of [...passages].sort((a, b) => b.length - a.length)) {
    if (!kept.some((other) => one.at < other.at + other.length && other.at < one.at + one.length)) kept.push(one)
  }
  return kept.sort((a, b) => a.at - b.at)
}
