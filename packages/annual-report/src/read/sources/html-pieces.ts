import type { Spot } from '../source.ts'
import type { Display } from './html-display.ts'
import { attribute, type ChildNode, type Element, isElement, isText } from './html-tree.ts'
import { DEEPEST_TABLE, type NestedCell, type NestedTable, type Piece } from './nested.ts'
import { readText } from './text.ts'

const BLOCKS = new Set(
  'address article blockquote body center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ul caption legend'.split(
    ' ',
  ),
)

/** Smaller pictures are icons and lines. In pixels. */
const SMALLEST_PICTURE = 60

const LARGEST_ROW_SPAN = 1000
const LARGEST_COLUMN_SPAN = 200

export interface Walk {
  displayOf(element: Element): Display
  /** Whether an element's content belongs to the text. */
  seen(element: Element): boolean
  /** Told of every line as it is written, with the element it stands in: the nearest block or cell. */
  wrote?(text: string, owner: Element, linked: boolean): void
  entered?(element: Element): void
  left?(element: Element): void
  /** Whether lines, tables and pictures are to be kept at this point of the page. */
  keeping?(): boolean
}

/** The lines, tables and pictures of an element, in the order of the page. */
export function piecesOf(root: Element, walk: Walk): Piece[] {
  let pieces: Piece[] = []
  let text = ''
  let line: number | undefined
  let linked = 0
  let owner = root
  let tables = 0
  let depth = 0
  let place: Spot = {}
  let links = 0

  const spot = (at: number | undefined): Spot => (at === undefined ? { ...place } : { line: at, ...place })

  const end = (): void => {
    const written = tidy(text)
    if (written !== '') {
      walk.wrote?.(written, owner, linked * 2 > written.length)
      if (walk.keeping?.() ?? true) pieces.push({ kind: 'line', text: written, at: spot(line) })
    }
    text = ''
    line = undefined
    linked = 0
  }

  const write = (value: string, at: number | undefined): void => {
    if (value.trim() !== '' && line === undefined) line = at
    if (links > 0) linked += value.trim().length
    text += value
  }

  const visit = (node: ChildNode): void => {
    if (isText(node)) write(node.value, node.sourceCodeLocation?.startLine)
    else if (!isElement(node) || !walk.seen(node)) return
    else if (node.tagName === 'br') end()
    else if (node.tagName === 'img') visitPicture(node)
    else if (node.tagName === 'pre') visitPreformatted(node)
    else if (walk.displayOf(node) === 'table' && depth < DEEPEST_TABLE) visitTable(node)
    else visitElement(node)
  }

  const visitPicture = (node: Element): void => {
    if (!isLarge(node)) return
    end()
    if (walk.keeping?.() ?? true) pieces.push({ kind: 'picture', at: spot(node.sourceCodeLocation?.startLine) })
  }

  /** Text set as it was typed: its columns stand where its spaces put them. */
  const visitPreformatted = (node: Element): void => {
    end()
    walk.entered?.(node)
    const first = (node.sourceCodeLocation?.startLine ?? 1) - 1
    const keeping = walk.keeping?.() ?? true
    for (const block of readText(typedText(node)).blocks) {
      if (block.kind === 'line' && block.text.trim() !== '') walk.wrote?.(block.text.trim(), node, false)
      if (block.kind === 'table') for (const cell of block.rows.flat()) walk.wrote?.(cell.text, node, false)
      if (keeping) pieces.push({ ...block, at: { ...place, line: first + (block.at.line ?? 1) } })
    }
    walk.left?.(node)
  }

  const visitElement = (node: Element): void => {
    const block = BLOCKS.has(node.tagName) || walk.displayOf(node) !== 'other'
    const outer = owner
    if (block) {
      end()
      owner = node
    }
    walk.entered?.(node)
    if (node.tagName === 'a') links++
    for (const child of node.childNodes) visit(child)
    if (node.tagName === 'a') links--
    if (block) {
      end()
      owner = outer
    }
    walk.left?.(node)
  }

  const visitTable = (node: Element): void => {
    end()
    walk.entered?.(node)
    const outer = { pieces, owner, place }
    const ordinal = ++tables
    depth++
    const at = { ...(node.sourceCodeLocation && { line: node.sourceCodeLocation.startLine }), table: ordinal }
    const table: NestedTable = { kind: 'nested', rows: [], at }
    const kept = walk.keeping?.() ?? true
    const captions: Piece[] = []
    for (const row of rowsOf(node, walk.displayOf)) {
      if (!walk.seen(row)) continue
      if (walk.displayOf(row) === 'caption') {
        pieces = captions
        for (const child of row.childNodes) visit(child)
        end()
        continue
      }
      const cells: NestedCell[] = []
      for (const cell of row.childNodes) {
        if (!isElement(cell) || walk.displayOf(cell) !== 'cell' || !walk.seen(cell)) continue
        pieces = []
        owner = cell
        place = { table: ordinal, row: table.rows.length + 1, cell: cells.length + 1 }
        walk.entered?.(cell)
        for (const child of cell.childNodes) visit(child)
        end()
        walk.left?.(cell)
        cells.push({
          pieces,
          rowSpan: span(cell, 'rowspan', LARGEST_ROW_SPAN),
          columnSpan: span(cell, 'colspan', LARGEST_COLUMN_SPAN),
          at: { ...(cell.sourceCodeLocation && { line: cell.sourceCodeLocation.startLine }), ...place },
        })
      }
      table.rows.push(cells)
    }
    depth--
    ;({ pieces, owner, place } = outer)
    // A table of layout may open outside the report and hold it: then what was kept of it decides.
    if (kept || table.rows.some((row) => row.some((cell) => cell.pieces.length > 0))) pieces.push(...captions, table)
    walk.left?.(node)
  }

  for (const child of root.childNodes) visit(child)
  end()
  return pieces
}

function typedText(element: Element): string {
  return element.childNodes
    .map((child) =>
      isText(child) ? child.value : !isElement(child) ? '' : child.tagName === 'br' ? '\n' : typedText(child),
    )
    .join('')
}

/** The rows and the caption of a table, not those of tables within it. */
function* rowsOf(table: Element, displayOf: Walk['displayOf']): Generator<Element> {
  for (const child of table.childNodes) {
    if (!isElement(child)) continue
    const display = displayOf(child)
    if (display === 'row' || display === 'caption') yield child
    else if (display === 'rows') yield* rowsOf(child, displayOf)
  }
}

/** A span as browsers take it: nonsense is 1, and 0 rows means to the end, which no form uses. */
function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, most) : 1
}

function isLarge(picture: Element): boolean {
  for (const side of ['width', 'height']) {
    const inStyle = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)\\s*(px|pt)?`, 'i').exec(
      attribute(picture, 'style') ?? '',
    )?.[1]
    const given = attribute(picture, side)
    const size =
      inStyle ?? (given !== undefined && /^\d+(px)?$/.test(given.trim()) ? Number.parseInt(given, 10) : undefined)
    if (size !== undefined && Number(size) < SMALLEST_PICTURE) return false
  }
  return true
}

/**
 * White space as a browser shows it: a run of it is one space, and none between two Chinese characters where the source
 * breaks a line. Spaces that do not break, and zero-width ones, only lay the page out.
 */
function tidy(text: string): string {
  return text
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, '')
    .replace(/([\u2e80-\u9fff\uff00-\uffef])[ \t\f]*[\r\n][\s]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\f\r\n\u00a0\u2002\u2003\u2009]+/g, ' ')
    .trim()
}
