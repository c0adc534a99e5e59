import type { ReportAsRead } from '../../../report.ts'
import { comparableReport } from './comparable.ts'

/** Which reports of a collection have which fingerprints, by their places in it. */
interface Index {
  places: ReadonlyMap<number, readonly number[]>
  /** Room for counting, a place for each report: used anew for every section. */
  counts: Int32Array
}

const INDEXES = new WeakMap<readonly ReportAsRead[], Index>()

function indexOf(others: readonly ReportAsRead[]): Index {
  const known = INDEXES.get(others)
  if (known) return known
  const index = new Map<number, number[]>()
  for (const [place, other] of others.entries()) {
    for (const hash of new Set(comparableReport(other).prints.map(({ hash }) => hash))) {
      const places = index.get(hash)
      if (places) places.push(place)
      else index.set(hash, [place])
    }
  }
  const made = { places: index, counts: new Int32Array(others.length) }
  INDEXES.set(others, made)
  return made
}

/** How many reports are looked at closely for one section. */
const CLOSELY = 3

/** The reports among the others that share most with a section, the most alike first; the same report in another file is none. */
export function likelySources(
  report: ReportAsRead,
  prints: readonly { hash: number }[],
  others: readonly ReportAsRead[],
): ReportAsRead[] {
  const { places, counts } = indexOf(others)
  counts.fill(0)
  for (const { hash } of prints) {
    for (const place of places.get(hash) ?? []) counts[place]!++
  }
  const likely: ReportAsRead[] = []
  while (likely.length < CLOSELY) {
    const place = mostOf(counts)
    if (place < 0) break
    counts[place] = 0
    if (!isTheSame(report, others[place]!)) likely.push(others[place]!)
  }
  return likely
}

/** Where the greatest count stands, the first of equal ones; -1 where all are nought. */
function mostOf(counts: Int32Array): number {
  let best = -1
  let most = 0
  for (let place = 0; place < counts.length; place++) {
    if (counts[place]! > most) {
      best = place
      most = counts[place]!
    }
  }
  return best
}

/** The same body's report on the same year, in whatever file; where neither tells its body, the same text. */
function isTheSame(report: ReportAsRead, other: ReportAsRead): boolean {
  if (other === report) return true
  if (other.year !== report.year || bareName(other) !== bareName(report)) return false
  return bareName(report) !== '' || comparableReport(other).whole.text === comparableReport(report).whole.text
}

function bareName({ agency }: ReportAsRead): string {
  return (agency ?? '').normalize('NFKC').replaceAll(/\s/g, '')
}
