import { Parser } from 'saxen'
import type { Spot } from '../source.ts'
import { Unreadable } from '../unreadable.ts'
import type { Numbering } from './docx-numbering.ts'
import { NAMESPACES } from './docx-xml.ts'
import { DEEPEST_TABLE, type NestedCell, type NestedTable, type Piece } from './nested.ts'

/** More paragraphs than any report has; each costs memory. */
const MOST_PARAGRAPHS = 200_000

/** Below this a picture is a mark or a line, not a table: 28 pt in EMU, Word's unit of length. */
const SMALLEST_PICTURE = 28 * 12_700

/** Children whose text no reader of the page sees. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
])

interface Paragraph {
  index: number
  text: string
  pictures: number
  style?: string
  numId?: string
  level?: number
  /** Boxes anchored in it: what they hold follows it. */
  boxes: Piece[]
  /** Its mark was deleted under tracked changes: the next paragraph belongs to it. */
  joined: boolean
}

interface Row {
  cells: NestedCell[]
  /** The column of the grid the next cell begins in. */
  next: number
  deleted: boolean
}

interface Table {
  table: NestedTable
  row: Row | null
  /** The last cell that covers each column of the grid, for cells merged downwards. */
  above: Map<number, NestedCell>
  ordinal: number
}

interface Cell {
  cell: NestedCell
  span: number
  merge: 'none' | 'start' | 'below'
  mergeLeft: boolean
  deleted: boolean
}

interface Field {
  instruction: string
  result: boolean
}

/** Where text goes: the body, a cell, or a text box. */
interface Container {
  pieces: Piece[]
  /** A paragraph whose mark was deleted, waiting for the one it runs into. */
  pending: Paragraph | null
}

/** The pieces of word/document.xml. Throws Unreadable where the XML breaks off or has no end of paragraphs. */
export function readBody(xml: string, numbering: Numbering): Piece[] {
  const body: Container = { pieces: [], pending: null }
  const containers: Container[] = [body]
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  const cells: Cell[] = []
  const fields: Field[] = []
  /** Inside a choice there may be a second way of saying the same for older programs. */
  const choices: boolean[] = []
  let unseen = 0
  let counted = 0
  let countedTables = 0
  let run = { hidden: false, properties: false }
  let inParagraphProperties = false
  let inRowProperties = false
  let inText = false
  let instruction = false
  let size: { width: number; height: number } | null = null
  const outcome: { failure: Error | null } = { failure: null }

  const paragraph = (): Paragraph | undefined => paragraphs[paragraphs.length - 1]
  const container = (): Container => containers[containers.length - 1]!

  // A field that never ends would swallow the rest of the document: then what the fields hold is taken as it stands.
  const sound = occurrences(xml, '"begin"') === occurrences(xml, '"end"')
  // The table of contents says every heading a second time.
  const shown = (): boolean =>
    !run.hidden && (!sound || fields.every((field) => field.result && !/^\s*TOC\b/i.test(field.instruction)))

  const write = (text: string): void => {
    const current = paragraph()
    if (current && unseen === 0 && shown()) current.text += text
  }

  const picture = (): void => {
    const current = paragraph()
    if (!current || unseen > 0) return
    if (size && (size.width < SMALLEST_PICTURE || size.height < SMALLEST_PICTURE)) return
    current.pictures++
  }

  const finish = (done: Paragraph): void => {
    const target = container()
    if (target.pending) {
      const first = target.pending
      target.pending = null
      first.text += done.text
      first.pictures += done.pictures
      first.boxes.push(...done.boxes)
      // What two paragraphs become has the properties of the second.
      first.joined = done.joined
      first.style = done.style
      first.numId = done.numId
      first.level = done.level
      done = first
    }
    if (done.joined) {
      target.pending = done
      return
    }
    emit(target, done)
  }

  const emit = (target: Container, done: Paragraph): void => {
    const at: Spot = spot(done.index)
    const whole = numbering.label(done) + done.text
    if (done.pictures === 0 || whole.trim() !== '')
      for (const text of whole.split('\n')) target.pieces.push({ kind: 'line', text, at })
    for (let each = 0; each < done.pictures; each++) target.pieces.push({ kind: 'picture', at })
    target.pieces.push(...done.boxes)
  }

  const spot = (index: number): Spot => {
    const table = tables[tables.length - 1]
    if (!table || cells.length === 0) return { paragraph: index }
    return {
      paragraph: index,
      table: table.ordinal,
      row: table.table.rows.length + 1,
      cell: (table.row?.cells.length ?? 0) + 1,
    }
  }

  const flush = (target: Container): void => {
    if (!target.pending) return
    const done = target.pending
    target.pending = null
    emit(target, done)
  }

  const open: Record<string, (read: (attribute: string) => string | undefined) => void> = {
    'w:p': () => {
      if (++counted > MOST_PARAGRAPHS)
        throw new Unreadable(
          'too-large',
          `文件里的段落超过 ${MOST_PARAGRAPHS / 10_000} 万个，不像一份年度报告，未继续打开；请核对文件。`,
        )
      paragraphs.push({ index: counted, text: '', pictures: 0, boxes: [], joined: false })
      run = { hidden: false, properties: false }
    },
    'w:pPr': () => {
      inParagraphProperties = true
    },
    'w:pStyle': (read) => {
      const current = paragraph()
      if (current && inParagraphProperties) current.style = read('w:val')
    },
    'w:numId': (read) => {
      const current = paragraph()
      if (current && inParagraphProperties) current.numId = read('w:val')
    },
    'w:ilvl': (read) => {
      const current = paragraph()
      if (current && inParagraphProperties) current.level = Number(read('w:val') ?? 0)
    },
    'w:r': () => {
      run = { hidden: false, properties: false }
    },
    'w:rPr': () => {
      run.properties = true
    },
    'w:vanish': (read) => {
      const on = read('w:val') !== '0' && read('w:val') !== 'false'
      if (run.properties && !inParagraphProperties) run.hidden = on
    },
    'w:t': () => {
      inText = true
    },
    'm:t': () => {
      inText = true
    },
    'w:tab': () => {
      if (!inParagraphProperties) write('\t')
    },
    'w:ptab': () => write('\t'),
    'w:br': () => write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:fldChar': (read) => {
      if (unseen > 0) return
      const type = read('w:fldCharType')
      if (type === 'begin') fields.push({ instruction: '', result: false })
      else if (type === 'separate') {
        const field = fields[fields.length - 1]
        if (field) field.result = true
      } else if (type === 'end') fields.pop()
    },
    'w:tbl': () => {
      if (tables.length >= DEEPEST_TABLE)
        throw new Unreadable(
          'damaged',
          '文件里的表格一层套一层，超出能打开的层数；请用 Word 去掉嵌套后另存为 .docx 再试。',
        )
      tables.push({
        table: { kind: 'nested', rows: [], at: { paragraph: counted + 1, table: ++countedTables } },
        row: null,
        above: new Map(),
        ordinal: countedTables,
      })
    },
    'w:tr': () => {
      const table = tables[tables.length - 1]
      if (table) table.row = { cells: [], next: 0, deleted: false }
    },
    'w:trPr': () => {
      inRowProperties = true
    },
    'w:gridBefore': (read) => {
      const table = tables[tables.length - 1]
      const columns = atLeastOne(read('w:val'))
      if (!table?.row || table.row.next > 0) return
      table.row.cells.push({ pieces: [], rowSpan: 1, columnSpan: columns, at: spot(counted + 1) })
      table.row.next = columns
    },
    'w:tc': () => {
      const table = tables[tables.length - 1]
      if (!table?.row) return
      const at = {
        paragraph: counted + 1,
        table: table.ordinal,
        row: table.table.rows.length + 1,
        cell: table.row.cells.length + 1,
      }
      const cell: NestedCell = { pieces: [], rowSpan: 1, columnSpan: 1, at }
      cells.push({ cell, span: 1, merge: 'none', mergeLeft: false, deleted: false })
      containers.push({ pieces: cell.pieces, pending: null })
    },
    'w:gridSpan': (read) => {
      const cell = cells[cells.length - 1]
      if (cell) cell.span = atLeastOne(read('w:val'))
    },
    'w:vMerge': (read) => {
      const cell = cells[cells.length - 1]
      if (cell) cell.merge = read('w:val') === 'restart' ? 'start' : 'below'
    },
    'w:hMerge': (read) => {
      const cell = cells[cells.length - 1]
      if (cell) cell.mergeLeft = read('w:val') !== 'restart'
    },
    'w:cellDel': () => {
      const cell = cells[cells.length - 1]
      if (cell) cell.deleted = true
    },
    'w:txbxContent': () => {
      containers.push({ pieces: [], pending: null })
    },
    'wp:extent': (read) => {
      size = { width: Number(read('cx') ?? 0), height: Number(read('cy') ?? 0) }
    },
    'w:drawing': () => {
      size = null
    },
    'w:pict': () => {
      size = null
    },
    'w:object': () => {
      size = null
    },
    'pic:pic': () => picture(),
    'v:imagedata': () => picture(),
    'mc:AlternateContent': () => {
      choices.push(false)
    },
    'mc:Choice': () => {
      choices[choices.length - 1] = true
    },
  }

  const close: Record<string, () => void> = {
    'w:p': () => {
      const done = paragraphs.pop()
      if (done) finish(done)
      run = { hidden: false, properties: false }
    },
    'w:pPr': () => {
      inParagraphProperties = false
    },
    'w:trPr': () => {
      inRowProperties = false
    },
    'w:rPr': () => {
      run.properties = false
    },
    'w:t': () => {
      inText = false
    },
    'm:t': () => {
      inText = false
    },
    'w:tc': () => {
      const cell = cells.pop()
      flush(container())
      containers.pop()
      const table = tables[tables.length - 1]
      if (cell && table?.row) place(table, cell)
    },
    'w:tr': () => {
      const table = tables[tables.length - 1]
      if (!table?.row) return
      if (!table.row.deleted) table.table.rows.push(table.row.cells)
      table.row = null
    },
    'w:tbl': () => {
      const table = tables.pop()
      if (!table) return
      // A paragraph cannot run over a table that follows it.
      flush(container())
      container().pieces.push(table.table)
    },
    'w:txbxContent': () => {
      flush(container())
      const box = containers.pop()!
      paragraph()?.boxes.push(...box.pieces)
    },
    'mc:AlternateContent': () => {
      choices.pop()
    },
  }

  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    if (outcome.failure) return
    if (unseen > 0 || UNSEEN.has(name) || (name === 'mc:Fallback' && choices[choices.length - 1])) {
      // Marks of deletion are empty elements in the properties of what was deleted.
      if (unseen === 0 && name === 'w:del') markDeleted()
      if (name === 'w:instrText') instruction = true
      if (name === 'w:p') counted++
      unseen++
      return
    }
    const act = open[name]
    if (!act) return
    try {
      act((attribute) => {
        const value = attributes()[attribute]
        return value === undefined ? undefined : decode(value)
      })
    } catch (error) {
      outcome.failure = error as Error
      parser.stop()
    }
  })
  parser.on('closeTag', (name) => {
    if (outcome.failure) return
    if (unseen > 0) {
      unseen--
      instruction = false
      return
    }
    close[name]?.()
  })
  parser.on('text', (text, decode) => {
    if (instruction) {
      const field = fields[fields.length - 1]
      if (field && field.instruction.length < 100) field.instruction += decode(text)
    } else if (inText) write(decode(text))
  })
  parser.on('cdata', (text) => {
    if (inText) write(text)
  })
  parser.on('error', (error) => {
    outcome.failure ??= error
  })
  parser.on('warn', () => {})

  const markDeleted = (): void => {
    const current = paragraph()
    const row = tables[tables.length - 1]?.row
    if (inRowProperties) {
      if (row) row.deleted = true
    } else if (current && inParagraphProperties) current.joined = true
  }

  parser.parse(xml)
  if (outcome.failure instanceof Unreadable) throw outcome.failure
  if (outcome.failure)
    throw new Unreadable(
      'damaged',
      '文件不完整或者已经损坏（正文读到一半断了）；请重新下载或复制，能用 Word 打开的，另存为 .docx 后再试。',
    )
  flush(body)
  return body.pieces
}

/** Puts a cell that ended into its row: beside, below the cell it continues, or into the one to its left. */
function place(table: Table, { cell, span, merge, mergeLeft, deleted }: Cell): void {
  const row = table.row!
  if (deleted || row.deleted) return
  cell.columnSpan = span
  const column = row.next
  row.next += span
  const left = row.cells[row.cells.length - 1]
  if (mergeLeft && left) {
    left.columnSpan += span
    return
  }
  const above = table.above.get(column)
  if (merge === 'below' && above && above.columnSpan === span) {
    above.rowSpan++
    return
  }
  for (let covered = column; covered < column + span; covered++) table.above.delete(covered)
  if (merge !== 'none') table.above.set(column, cell)
  row.cells.push(cell)
}

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}

function atLeastOne(value: string | undefined): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number >= 1 && number <= 1000 ? number : 1
}
