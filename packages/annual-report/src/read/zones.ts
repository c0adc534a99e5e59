import { LOCAL_TABLES } from '../editions/local-tables.ts'
import { core, half, isBlank } from './characters.ts'
import {
  APPLICANTS,
  LOCAL_LABELS,
  ORGANISATIONS,
  TABLE2_COLUMNS,
  TABLE2_ROWS,
  TABLE3_COLUMNS,
  TABLE3_GROUPS,
  TABLE3_ROWS,
  TABLE4_GROUPS,
  TABLE4_RESULTS,
} from './form-labels.ts'
import { isPageNumber, isRunningHead } from './furniture.ts'
import { headingOf } from './headings.ts'
import { likeness } from './likeness.ts'
import type { Row } from './rows.ts'
import { figuresOn, looksLikeFigures } from './values.ts'

/** A table of the report that rows of the document belong to. */
export type Zone = 'table2' | 'table3' | 'table4' | (typeof LOCAL_TABLES)[number]['name']

export interface Laid {
  row: Row
  /** The table it belongs to, or null for text. */
  zone: Zone | null
  /** Whether it is the title of a section. */
  heading: boolean
  /** Page numbers and the like. */
  furniture: boolean
}

interface Known {
  core: string
  zone: Zone
  characters: Set<string>
}

const known: Known[] = []
const exact = new Map<string, Zone>()
function know(zone: Zone, cores: Iterable<string>): void {
  for (const one of cores) {
    if (one.length < 2 || exact.has(one)) continue
    exact.set(one, zone)
    known.push({ core: one, zone, characters: new Set(one) })
  }
}
for (const { cores } of TABLE3_ROWS.values())
  know(
    'table3',
    cores.filter((one) => one.length > 3),
  )
know('table3', [
  ...TABLE3_GROUPS,
  ORGANISATIONS,
  APPLICANTS,
  '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
])
for (const { key, cores } of TABLE3_COLUMNS) if (key !== 'total' && key !== 'otherOrg') know('table3', cores)
for (const { cores } of TABLE4_RESULTS)
  know(
    'table4',
    cores.filter((one) => one.length > 3),
  )
for (const { cores } of TABLE4_GROUPS) know('table4', cores)
know('table4', ['行政诉讼'])
for (const { cores } of [...TABLE2_ROWS, ...TABLE2_COLUMNS]) know('table2', cores)
know('table2', ['信息内容', '第二十条第项'])
for (const { name, rows } of LOCAL_LABELS) for (const { cores } of rows) know(name, cores)

const CAPTIONS = LOCAL_TABLES.map(({ name, caption }): { zone: Zone; words: string } => ({
  zone: name,
  words: core(caption),
}))

/** Words both a table and a sentence may have; alone they mark a table only as a whole piece. */
const longKnown = known.filter(({ core: text }) => text.length >= 4)

/** Says of every row which table it belongs to, if any. */
export function layOut(rows: readonly Row[]): Laid[] {
  const laid: Laid[] = []
  const marks: boolean[] = []
  let zone: Zone | null = null
  let table: number | null = null
  let numeral = 0
  let lastTitle = ''
  // The table the section's title announces, for heads and labels broken into pieces nobody would know.
  let announced: Zone | null = null
  const supposed: boolean[] = []
  for (const row of rows) {
    const furniture =
      row.kind !== 'grid' &&
      row.kind !== 'cells' &&
      (isPageNumber(row.text) || (numeral > 0 && isRunningHead(row.text)))
    if (furniture || (isBlank(row.text) && row.table === null)) {
      laid.push({ row, zone: row.picture || furniture ? null : zone, heading: false, furniture })
      continue
    }
    const heading = row.kind === 'line' || row.kind === 'placed' ? headingOf(row.text, numeral, zone) : null
    if (heading && heading.numeral === 0 && lastTitle !== '' && core(row.text) === lastTitle) {
      // The section's title once more, as the caption of its table.
      laid.push({ row, zone: null, heading: false, furniture: true })
      continue
    }
    if (heading) {
      lastTitle = core(row.text)
      numeral = heading.numeral || numeral
      zone = null
      announced = announcedBy(row.text)
      laid.push({ row, zone: null, heading: true, furniture: false })
      continue
    }
    const caption = captionedBy(row.text)
    if (caption) {
      zone = null
      announced = caption
      laid.push({ row, zone: null, heading: false, furniture: false })
      continue
    }
    const marked = mark(row, zone)
    marks[laid.length] = marked !== null
    if (marked) zone = marked
    else if (zone && !goesOn(row, table)) zone = null
    if (!zone && announced && !/[，：]|[,:](?=[\u4e00-\u9fff])/.test(row.text) && goesOn(row, null)) {
      supposed[laid.length] = true
      laid.push({ row, zone: announced, heading: false, furniture: false })
      continue
    }
    if (zone) table = row.table
    laid.push({ row, zone, heading: false, furniture: false })
  }
  // What only the title announced is a table when there are figures in it, or known words below.
  for (let at = laid.length - 1; at >= 0; at--) {
    if (!supposed[at]) continue
    let from = at
    while (from > 0 && (supposed[from - 1] || (laid[from - 1]!.zone === laid[at]!.zone && !marks[from - 1]))) from--
    const run = laid.slice(from, at + 1)
    const figures = run.map(({ row }) => row.text.match(/\d+/g)?.length ?? 0)
    const local = LOCAL_LABELS.some(({ name }) => name === laid[at]!.zone)
    const kept =
      laid[at + 1]?.zone === laid[at]!.zone ||
      figures.some((count) => count >= 5) ||
      (local && figures.reduce((sum, count) => sum + count, 0) >= 5)
    if (!kept) for (const one of run) one.zone = null
    at = from
  }
  // The head of a table, and its first label when it is wrapped, stand above the first words it is known by.
  for (let at = laid.length - 2; at >= 0; at--) {
    const { row, zone: of, heading, furniture } = laid[at]!
    const below = laid[at + 1]!.zone
    if (heading || furniture || of !== null || below === null || row.picture || row.table !== null) continue
    if (isBlank(row.text) || goesOn(row, null)) laid[at]!.zone = below
  }
  // Short lines after a table that hold no figure are text again.
  for (let at = laid.length - 1; at >= 0; at--) {
    const { row, zone: of, heading } = laid[at]!
    if (heading || !of || row.table !== null || zoneBeside(laid, at, 1) === of) continue
    if (isBlank(row.text) || (!marks[at] && !/\d/.test(half(row.text)))) laid[at]!.zone = null
  }
  // And before it captions are text.
  for (let at = 0; at < laid.length; at++) {
    const { row, zone: of } = laid[at]!
    if (!of || row.table !== null || zoneBeside(laid, at, -1) === of) continue
    if (isBlank(row.text) || (!marks[at] && /^(?:表|（[一二三四五六七八九]）|\d[.、．])/.test(row.text.trim())))
      laid[at]!.zone = null
  }
  // The head of a table, before its first known label, belongs to it.
  for (let at = laid.length - 2; at >= 0; at--) {
    const { row } = laid[at]!
    if (laid[at]!.zone === null && row.table !== null && laid[at + 1]!.row.table === row.table)
      laid[at]!.zone = laid[at + 1]!.zone
  }
  return laid
}

/** The zone of the next row up or down that is more than a page's number. */
function zoneBeside(laid: readonly Laid[], at: number, step: 1 | -1): Zone | null {
  let beside = at + step
  while (laid[beside]?.furniture) beside += step
  return laid[beside]?.zone ?? null
}

/** The local table a line is the caption of. */
function captionedBy(text: string): Zone | null {
  const words = core(text)
  return CAPTIONS.find((caption) => likeness(caption.words, words) >= 0.8)?.zone ?? null
}

function announcedBy(title: string): Zone | null {
  const text = core(title)
  if (/复议|诉讼/.test(text)) return 'table4'
  if (/申请/.test(text)) return 'table3'
  return /主动公开/.test(text) ? 'table2' : null
}

/** So many pieces of a line, and each no longer than this, are no sentence. */
const MANY = 5
const SHORT = 12

/** A row after rows of a table is of it too when it is no sentence. */
function goesOn(row: Row, table: number | null): boolean {
  if (row.table !== null && row.table === table) return true
  const text = row.text
  if (/[。；]|\d{4}\s*年/.test(text)) return false
  if (row.table !== null) return true
  if (row.pieces.filter((piece) => looksLikeFigures(piece.text)).length >= 3) return true
  // Many short pieces side by side are the names of columns, broken over lines.
  if (row.kind === 'placed' && row.pieces.length >= MANY && row.pieces.every((piece) => piece.text.length <= SHORT))
    return true
  // A long label, and its figures at the end of the line.
  if (figuresOn(text) >= 1 && /\s[\d\uff10-\uff19]+(?:件)?\s*$/.test(text)) return true
  return core(text).length <= 24 || figuresOn(text) >= 3 || looksLikeFigures(text)
}

/** The table whose labels a row holds. */
function mark(row: Row, current: Zone | null): Zone | null {
  const inTable = row.kind === 'grid' || row.kind === 'cells'
  if (row.kind === 'line' && isSentence(row.text)) return null
  if (row.kind === 'line' && figuresOn(row.text) >= 3) {
    // A whole row on a line: its label stands before the figures.
    const labels = half(row.text).split(/\s(?=[+-]?[\dOoQlI〇])/)[0]!
    for (const label of [labels, ...labels.split(/\s+/).reverse()]) {
      const zone = label.length > 2 ? markPiece(label, true) : null
      if (zone) return zone
    }
  }
  const byWords = row.kind === 'line' ? markWords(row.text) : null
  if (byWords) return byWords
  const inColumns = row.kind === 'placed' && row.pieces.length >= 3
  if (!inTable && !inColumns && row.text.length > 60) return markLong(row.text)
  const hits = new Map<Zone, number>()
  for (const piece of row.pieces) {
    if (piece.carried || isBlank(piece.text) || looksLikeFigures(piece.text)) continue
    const zone = markPiece(piece.text, inTable)
    if (zone) hits.set(zone, (hits.get(zone) ?? 0) + 1)
  }
  let best: Zone | null = null
  for (const [zone, count] of hits) {
    const most = best === null ? 0 : hits.get(best)!
    if (count > most || (count === most && zone === current)) best = zone
  }
  return best
}

/** A line of several names with spaces between them is the head of a table. */
function markWords(text: string): Zone | null {
  const words = text.trim().split(/\s+/)
  if (words.length < 3 || /[。；，]/.test(text)) return null
  const zones = words.map((word) => exact.get(core(word)) ?? null)
  const zone = zones.find((one) => one !== null) ?? null
  return zone && zones.filter((one) => one === zone).length >= 3 ? zone : null
}

/** 制发行政规范性文件 8 件，废止 3 件。: words and marks go on between its figures, and it ends as a sentence does. */
function isSentence(text: string): boolean {
  const plain = half(text).trim()
  if (plain.length > 200 || !/[。;]$/.test(plain)) return false
  const first = plain.search(/\s\d/)
  const rest = first < 0 ? '' : plain.slice(first).replaceAll(/\([^()]*\)/g, '')
  return /\d[^\d]{0,6}[,、;。](?!\d)/.test(rest) && figuresOn(text) <= 12
}

function markPiece(text: string, inTable: boolean): Zone | null {
  const piece = core(text)
  const found = exact.get(piece)
  if (found) return found
  if (piece.length < 3) return null
  if (!inTable && /[。；]/.test(text)) return null
  let best: Zone | null = null
  let most = 0.7
  for (const one of known) {
    if (one.core.length < 3) continue
    const near = piece.includes(one.core) && piece.length <= one.core.length + (inTable ? 12 : 6) && !/，/.test(text)
    if (near && one.core.length >= 4) return one.zone
    if (Math.abs(piece.length - one.core.length) > one.core.length * 0.4 || !shares(piece, one)) continue
    const like = likeness(one.core, piece)
    if (like > most) {
      most = like
      best = one.zone
    }
  }
  return best
}

function shares(piece: string, one: Known): boolean {
  let common = 0
  for (const character of piece) if (one.characters.has(character)) common++
  return common >= piece.length * 0.6
}

/** A long line is of a table when several of its labels stand in it. */
function markLong(text: string): Zone | null {
  const whole = core(text)
  const hits = new Map<Zone, number>()
  for (const { core: label, zone } of longKnown) if (whole.includes(label)) hits.set(zone, (hits.get(zone) ?? 0) + 1)
  // Sentences that name outcomes are full of commas; the text of a table is not.
  const stops = [...text.matchAll(/[，。；、：]|[,;:](?!\d)/g)].length
  for (const [zone, count] of hits) if (count >= 10 || (count >= 3 && stops * 2 <= count)) return zone
  // One label of its own length may fill the line.
  return /。/.test(text) || whole.length > 90 ? null : markPiece(text, false)
}
