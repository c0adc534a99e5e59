import type { Label } from './answer-key.ts'
import type { DocumentScore } from './folder.ts'
import { addTally, emptyTally, type Tally } from './grade-cells.ts'

/** The sums over some documents. */
export interface Totals {
  documents: number
  all: Tally
  nonZero: Tally
  tables: Record<string, Tally>
  edition: number
  year: number
  agency: number
}

/** Adds up the scores of documents. */
export function totalsOf(scores: readonly DocumentScore[]): Totals {
  const totals: Totals = {
    documents: scores.length,
    all: emptyTally(),
    nonZero: emptyTally(),
    tables: {},
    edition: 0,
    year: 0,
    agency: 0,
  }
  for (const { cells, edition, year, agency } of scores) {
    addTally(totals.all, cells.all)
    addTally(totals.nonZero, cells.nonZero)
    for (const [table, tally] of Object.entries(cells.tables)) {
      totals.tables[table] ??= emptyTally()
      addTally(totals.tables[table], tally)
    }
    totals.edition += Number(edition)
    totals.year += Number(year)
    totals.agency += Number(agency)
  }
  return totals
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`)

function tallyLine(name: string, tally: Tally): string {
  const { printed, right, refused, wrong, missing, invented, unkeyed } = tally
  return [
    name.padEnd(34),
    `cells ${String(printed).padStart(7)}`,
    `right ${share(right, printed).padStart(9)}`,
    `refused ${String(refused).padStart(6)}`,
    `wrong ${String(wrong).padStart(5)} (${share(wrong, printed)}${invented > 0 ? `, ${invented} invented` : ''})`,
    `missing ${String(missing).padStart(6)}${unkeyed > 0 ? `  (${unkeyed} beside the key)` : ''}`,
  ].join('  ')
}

/** One line a document, then all in all, by table, and the cells that were misread. */
export function printCells(scores: readonly DocumentScore[], { quiet = false } = {}): string {
  const lines: string[] = []
  if (!quiet) {
    for (const { document, recoverable, cells, refused, edition, year, agency } of scores) {
      const off = [edition ? '' : 'edition', year ? '' : 'year', agency ? '' : 'agency'].filter(Boolean)
      lines.push(
        tallyLine(`${document} (${recoverable})`, cells.all) +
          (refused ? `  refused: ${refused}` : off.length > 0 ? `  not read: ${off.join(', ')}` : ''),
      )
    }
    lines.push('')
  }
  const totals = totalsOf(scores)
  lines.push(tallyLine(`all ${totals.documents} documents`, totals.all))
  lines.push(tallyLine('  non-zero', totals.nonZero))
  for (const [table, tally] of Object.entries(totals.tables)) lines.push(tallyLine(`  ${table}`, tally))
  for (const level of ['full', 'hard', 'partial', 'no'] as const) {
    const some = scores.filter(({ recoverable }) => recoverable === level)
    if (some.length > 0) lines.push(tallyLine(`  ${some.length} ${level}`, totalsOf(some).all))
  }
  lines.push(`edition ${totals.edition}, year ${totals.year}, agency ${totals.agency} of ${totals.documents}`)
  const wrong = scores.flatMap(({ document, cells }) => cells.wrong.map((one) => ({ document, ...one })))
  if (wrong.length > 0) lines.push('', 'wrong:')
  for (const { document, cell, expected, read } of wrong)
    lines.push(
      `  ${document}  ${cell}: read ${JSON.stringify(read)}, is ${expected === undefined ? 'not there' : JSON.stringify(expected)}`,
    )
  return lines.join('\n')
}

/** The sums of every group, worst first. */
export function printGroups(title: string, groups: ReadonlyMap<string, readonly DocumentScore[]>): string {
  const worst = [...groups]
    .map(([name, scores]) => ({ name, totals: totalsOf(scores) }))
    .sort(
      (one, other) => one.totals.all.right / one.totals.all.printed - other.totals.all.right / other.totals.all.printed,
    )
  return [
    `${title}:`,
    ...worst.map(({ name, totals }) => tallyLine(`  ${name} (${totals.documents})`, totals.all)),
  ].join('\n')
}

/** How many of the labelled errors and warnings were found, then what was missed and what is false. */
export function printFindings(scores: readonly DocumentScore[]): string {
  const graded = scores.flatMap(({ document, findings }) => (findings ? [{ document, ...findings }] : []))
  const errors = (label: Label) => (label.severity ?? 'error') === 'error'
  const line = (name: string, counts: (label: Label) => boolean) => {
    const found = graded.reduce((sum, { found }) => sum + found.filter(counts).length, 0)
    const missed = graded.reduce((sum, { missed }) => sum + missed.filter(counts).length, 0)
    return `${name}: found ${found}, missed ${missed} (${share(found, found + missed)} found)`
  }
  const falseErrors = graded.reduce((sum, { falseErrors }) => sum + falseErrors.length, 0)
  const unlabelled = graded.filter(({ found, missed }) => found.length + missed.length === 0)
  const falseInSound = unlabelled.reduce((sum, { falseErrors }) => sum + falseErrors.length, 0)
  return [
    line('labelled errors', errors),
    line('labelled warnings and notes', (label) => !errors(label)),
    `false errors ${falseErrors} in ${graded.length} documents, ${falseInSound} of them in the ${unlabelled.length} without a label`,
    ...graded.flatMap(({ document, missed, falseErrors }) => [
      ...missed.map((label) => `  missed  ${document}  ${label.severity ?? 'error'} ${ruleOf(label)}  ${label.quote}`),
      ...falseErrors.map(({ rule, quote, message }) => `  false   ${document}  ${rule}  ${quote}  ${message}`),
    ]),
  ].join('\n')
}

/** Planted faults by kind (the documents are named for it): how many documents have all of theirs found. */
export function printKinds(scores: readonly DocumentScore[]): string {
  const kinds = new Map<string, { documents: number; found: number; falseErrors: number }>()
  for (const { document, findings } of scores) {
    const kind = document.slice(0, document.indexOf('-'))
    const sum = kinds.get(kind) ?? { documents: 0, found: 0, falseErrors: 0 }
    sum.documents++
    sum.found += Number(findings?.missed.length === 0)
    sum.falseErrors += findings?.falseErrors.length ?? 0
    kinds.set(kind, sum)
  }
  const lines = [...kinds].map(([kind, { documents, found, falseErrors }]) =>
    kind === 'sound'
      ? `  ${kind.padEnd(16)} ${documents} documents, ${falseErrors} false errors`
      : `  ${kind.padEnd(16)} ${found} of ${documents} found${falseErrors > 0 ? `, ${falseErrors} false errors` : ''}`,
  )
  return ['kinds:', ...lines].join('\n')
}

const ruleOf = ({ rule }: Label) => [rule].flat().join('/')
