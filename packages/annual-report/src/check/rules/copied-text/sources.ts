import type { ReportAsRead } from '../../../report.ts'
import { comparableReport } from './comparable.ts'

/** Which reports of a collection have which fingerprints. */
type Index = ReadonlyMap<number, readonly number[]>

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
  INDEXES.set(others, index)
  return index
}

/** How many reports are looked at closely for one section. */
const CLOSELY = 3

/** The reports among the others that share most with a section, the most alike first; the same report in another file is none. */
export function likelySources(
  report: ReportAsRead,
  prints: readonly { hash: number }[],
  others: readonly ReportAsRead[],
): ReportAsRead[] {
  const index = indexOf(others)
  const shared = new Map<number, number>()
  for (const { hash } of prints) {
    for (const place of index.get(hash) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([place]) => others[place]!)
    .filter((other) => !isTheSame(report, other))
    .slice(0, CLOSELY)
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
