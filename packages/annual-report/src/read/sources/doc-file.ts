import { Unreadable } from '../unreadable.ts'
import { containerStreams, damaged } from './doc-container.ts'

/** The body of an old Word file: its characters, and what its paragraphs and characters are formatted as (MS-DOC). */
export interface DocFile {
  /** The text of the body, with Word's control characters. */
  text: string
  /** What holds for the paragraph whose last character stands here. */
  paragraphAt(position: number): ParagraphFormat
  /** Whether a character is hidden or was deleted under tracked changes. */
  isUnseen(position: number): boolean
  table: DataView
  /** Where the definitions of lists and their uses stand in the table stream. */
  lists: { start: number; length: number }
  overrides: { start: number; length: number }
}

export interface ParagraphFormat {
  inTable: boolean
  /** Tables within tables: 1 is a table of the body. */
  depth: number
  /** In a table within a table, where there is no character of its own for it: the end of a cell. */
  endsCell: boolean
  /** The mark behind the last cell of a row. */
  endsRow: boolean
  /** Of the mark of a row: its cells. */
  row?: RowFormat
  /** The list and level of automatic numbering; 0 is none. */
  list: number
  level: number
}

export interface RowFormat {
  /** Edges of the cells, in twentieths of a point. */
  edges: number[]
  cells: { mergedLeft: boolean; mergedUp: boolean; startsDown: boolean }[]
}

const PLAIN: ParagraphFormat = { inTable: false, depth: 0, endsCell: false, endsRow: false, list: 0, level: 0 }

/** Offsets in the header of the file: pairs of place and length in the table stream. */
const CHARACTER_RUNS = 0xfa
const PARAGRAPH_RUNS = 0x102
const PIECES = 0x1a2
const LISTS = 0x2e2
const LIST_OVERRIDES = 0x2ea

const MOST_CHARACTERS = 5_000_000

/** Throws Unreadable for a file that is damaged, locked or older than Word 97. */
export function openDoc(bytes: Uint8Array): DocFile {
  const streams = containerStreams(bytes, new Set(['WordDocument', '0Table', '1Table', 'Data']))
  const main = streams.get('WordDocument')
  if (!main || main.length < 0x300) throw damaged()
  const header = viewOf(main)
  if (header.getUint16(0, true) !== 0xa5ec) throw tooOld()
  const flags = header.getUint16(10, true)
  if (flags & 0x0100)
    throw new Unreadable('password', 'Word 文件设有打开密码；请用 Word 打开后去掉密码，另存为 .docx 再试。')
  if (header.getUint16(2, true) < 0x00c1) throw tooOld()
  const tableBytes = streams.get(flags & 0x0200 ? '1Table' : '0Table')
  if (!tableBytes) throw damaged()
  const table = viewOf(tableBytes)
  const place = (at: number) => ({ start: header.getUint32(at, true), length: header.getUint32(at + 4, true) })

  try {
    const length = header.getUint32(0x4c, true)
    if (length > MOST_CHARACTERS)
      throw new Unreadable(
        'too-large',
        `文件的正文超过 ${MOST_CHARACTERS / 10_000} 万字，不像一份年度报告，未继续打开；请核对文件。`,
      )
    const pieces = readPieces(table, place(PIECES))
    let text = ''
    for (const piece of pieces) {
      const end = Math.min(piece.end, length)
      if (piece.start >= end) continue
      const size = (end - piece.start) * (piece.wide ? 2 : 1)
      const part = main.subarray(piece.offset, piece.offset + size)
      text += new TextDecoder(piece.wide ? 'utf-16le' : 'windows-1252').decode(part)
    }
    const offsetOf = (position: number): number => {
      const piece = pieces.find(({ start, end }) => position >= start && position < end)
      return piece ? piece.offset + (position - piece.start) * (piece.wide ? 2 : 1) : -1
    }
    const data = viewOf(streams.get('Data') ?? new Uint8Array())
    const paragraphs = readRuns(header, table, place(PARAGRAPH_RUNS), 13, (main, at) => paragraphFormat(main, at, data))
    const characters = readRuns(header, table, place(CHARACTER_RUNS), 1, isUnseen)
    return {
      text,
      paragraphAt: (position) => find(paragraphs, offsetOf(position)) ?? PLAIN,
      isUnseen: (position) => find(characters, offsetOf(position)) ?? false,
      table,
      lists: place(LISTS),
      overrides: place(LIST_OVERRIDES),
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    // A number that points out of the file.
    throw damaged()
  }
}

function tooOld(): Unreadable {
  return new Unreadable(
    'old-format',
    '这是 Word 97 以前或其他程序的 .doc 文件，不能直接读取；请用 Word 或 WPS 打开后另存为 .docx 再试。',
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

interface TextPiece {
  start: number
  end: number
  offset: number
  wide: boolean
}

/** The text lies in pieces, in any order in the file: characters of one byte or of two. */
function readPieces(table: DataView, { start, length }: { start: number; length: number }): TextPiece[] {
  let at = start
  const end = start + length
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (at >= end || table.getUint8(at) !== 2) throw damaged()
  const size = table.getUint32(at + 1, true)
  const count = Math.floor((size - 4) / 12)
  const first = at + 5
  return Array.from({ length: count }, (_, index) => {
    const value = table.getUint32(first + (count + 1) * 4 + index * 8 + 2, true)
    const narrow = (value & 0x40000000) !== 0
    const offset = value & 0x3fffffff
    return {
      start: table.getUint32(first + index * 4, true),
      end: table.getUint32(first + index * 4 + 4, true),
      offset: narrow ? offset / 2 : offset,
      wide: !narrow,
    }
  })
}

interface FormatRun<T> {
  from: number
  to: number
  format: T
}

/** Formats stand in pages of 512 bytes, each with the stretches of the file it speaks of and a list of changes for each. */
function readRuns<T>(
  main: DataView,
  table: DataView,
  { start, length }: { start: number; length: number },
  entrySize: number,
  read: (main: DataView, at: number) => T,
): FormatRun<T>[] {
  const count = Math.floor((length - 4) / 8)
  const runs: FormatRun<T>[] = []
  for (let index = 0; index < count; index++) {
    const page = (table.getUint32(start + (count + 1) * 4 + index * 4, true) & 0x3fffff) * 512
    if (page + 512 > main.byteLength) continue
    const entries = main.getUint8(page + 511)
    for (let entry = 0; entry < entries; entry++) {
      const offset = main.getUint8(page + (entries + 1) * 4 + entry * entrySize)
      runs.push({
        from: main.getUint32(page + entry * 4, true),
        to: main.getUint32(page + entry * 4 + 4, true),
        format: read(main, offset === 0 ? -1 : page + offset * 2),
      })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

function find<T>(runs: readonly FormatRun<T>[], offset: number): T | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]!
    if (offset < run.from) high = middle - 1
    else if (offset >= run.to) low = middle + 1
    else return run.format
  }
  return undefined
}

function paragraphFormat(main: DataView, at: number, data: DataView): ParagraphFormat {
  const format = { ...PLAIN }
  if (at < 0) return format
  let start = at + 1
  let size = main.getUint8(at) * 2 - 1
  if (size < 0) {
    size = main.getUint8(at + 1) * 2
    start = at + 2
  }
  const change = (where: DataView, code: number, operand: number): void => {
    if (code === 0x2416) format.inTable = where.getUint8(operand) !== 0
    else if (code === 0x2417 || code === 0x244c) format.endsRow = where.getUint8(operand) !== 0
    else if (code === 0x244b) format.endsCell = where.getUint8(operand) !== 0
    else if (code === 0x6649) format.depth = where.getInt32(operand, true)
    else if (code === 0x260a) format.level = where.getUint8(operand)
    else if (code === 0x460b) format.list = where.getInt16(operand, true)
    else if (code === 0xd608) format.row = rowFormat(where, operand)
    else if ((code === 0x6646 || code === 0x6645) && where === main) {
      // Changes that do not fit a page, as those of a row of many cells, stand in a stream of their own.
      const place = where.getUint32(operand, true)
      eachChange(data, place + 2, place + 2 + data.getUint16(place, true), (code, operand) =>
        change(data, code, operand),
      )
    }
  }
  // The first two bytes name the style.
  eachChange(main, start + 2, start + size, (code, operand) => change(main, code, operand))
  if (format.inTable && format.depth === 0) format.depth = 1
  return format
}

function rowFormat(main: DataView, operand: number): RowFormat {
  const end = operand + 1 + main.getUint16(operand, true)
  const count = main.getUint8(operand + 2)
  const edges = Array.from({ length: count + 1 }, (_, index) => main.getInt16(operand + 3 + index * 2, true))
  const first = operand + 3 + (count + 1) * 2
  const cells = Array.from({ length: count }, (_, index) => {
    const at = first + index * 20
    const flags = at + 2 <= end ? main.getUint16(at, true) : 0
    const vertical = (flags >> 5) & 3
    return { mergedLeft: (flags & 2) !== 0, mergedUp: vertical === 1, startsDown: vertical === 3 }
  })
  return { edges, cells }
}

function isUnseen(main: DataView, at: number): boolean {
  if (at < 0) return false
  let unseen = false
  eachChange(main, at + 1, at + 1 + main.getUint8(at), (code, operand) => {
    if (code === 0x0800 || code === 0x083c) unseen = main.getUint8(operand) === 1 || unseen
  })
  return unseen
}

/** Changes of format one after the other: a code, whose upper bits say how long its operand is, and the operand. */
function eachChange(main: DataView, start: number, end: number, take: (code: number, operand: number) => void): void {
  for (let at = start; at + 2 < end; ) {
    const code = main.getUint16(at, true)
    const operand = at + 2
    take(code, operand)
    const kind = code >> 13
    if (kind === 6) at = operand + (code === 0xd608 ? main.getUint16(operand, true) + 1 : main.getUint8(operand) + 1)
    else at = operand + ([1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1)
  }
}
