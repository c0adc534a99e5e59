import type { PDFPageProxy } from 'pdfjs-dist'
import { type Dot, dottedRules } from './pdf-dots.ts'
import { pdfLibrary } from './pdf-library.ts'
import { operationsOf } from './pdf-operations.ts'
import type { Rule } from './pdf-rule.ts'
import { withoutRadicals } from './radicals.ts'

/** What a page shows, in points from its upper left corner as it is looked at. */
export interface PageContent {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  pictures: Box[]
}

/** A character with its box: from the pen's place to the next, and from the base line up by the size of the font. */
export interface Glyph {
  text: string
  left: number
  right: number
  base: number
  size: number
  /** Which piece of text it was drawn in: the program that made the page wrote these together. */
  piece: number
  /** Blanks drawn right before it, and where they began. */
  blanks?: { count: number; from: number }
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

type Matrix = [number, number, number, number, number, number]

/** Borders are drawn as lines or as very thin boxes; anything thicker is a coloured cell. */
const THICKEST_RULE = 3
const SHORTEST_RULE = 2
/** Where the pen stopped and goes on, in sizes of the print. */
const SAME_PLACE = 0.1
const SMALLEST_PICTURE = { width: 60, height: 40 }

interface State {
  matrix: Matrix
  size: number
  widthUnit: number
  vertical: boolean
  characterSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
}

/**
 * Follows the drawing operations of a page. They hold the characters with their widths and the rules at once, so one
 * pass over the page gives both; asking the library for its text as well would double the time.
 */
export async function readPage(page: PDFPageProxy, close: () => void, until: number): Promise<PageContent> {
  const { OPS } = await pdfLibrary()
  const { fnArray, argsArray } = await operationsOf(page, close, until)
  const view = page.getViewport({ scale: 1 })
  const content: PageContent = { width: view.width, height: view.height, glyphs: [], rules: [], pictures: [] }

  const fonts = new Map<string, { unit: number; vertical: boolean }>()
  const font = (name: string): { unit: number; vertical: boolean } => {
    let known = fonts.get(name)
    if (!known) {
      const object: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
      known = { unit: 0.001, vertical: false }
      if (typeof object === 'object' && object) {
        if ('vertical' in object) known.vertical = object.vertical === true
        if ('fontMatrix' in object && Array.isArray(object.fontMatrix)) known.unit = Number(object.fontMatrix[0])
      }
      fonts.set(name, known)
    }
    return known
  }

  let state: State = {
    matrix: view.transform as Matrix,
    size: 0,
    widthUnit: 0.001,
    vertical: false,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
  }
  const dots: Dot[] = []
  const saved: State[] = []
  let text: Matrix = [1, 0, 0, 1, 0, 0]
  let line: Matrix = text
  let piece = 0
  /** The blanks drawn last, from where to where. */
  let blanks = { count: 0, from: 0, to: 0, base: 0 }
  /** Pictures are left out by the library; what stays of one is its place, set and left without anything drawn. */
  let placed = false

  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }

  const show = (items: readonly unknown[]): void => {
    for (const item of items) {
      if (typeof item === 'number') {
        const move = (-item / 1000) * state.size
        text = state.vertical
          ? multiply(text, [1, 0, 0, 1, 0, -move])
          : multiply(text, [1, 0, 0, 1, move * state.scale, 0])
        continue
      }
      if (!isGlyph(item)) continue
      const width = item.width * state.widthUnit * state.size
      const space = state.characterSpacing + (item.isSpace ? state.wordSpacing : 0)
      const advance = state.vertical ? width : (width + space) * state.scale
      const full = multiply(state.matrix, text)
      const [x, y] = apply(full, state.vertical ? -state.size / 2 : 0, state.rise)
      const size = state.size * Math.hypot(full[2], full[3])
      const [endX] = state.vertical ? [x + size] : apply(full, width * state.scale, state.rise)
      const left = Math.min(x, endX)
      const goesOn =
        blanks.count > 0 && Math.abs(blanks.base - y) < size * SAME_PLACE && Math.abs(x - blanks.to) < size * SAME_PLACE
      if (item.unicode.trim() === '')
        blanks = goesOn ? { ...blanks, count: blanks.count + 1, to: endX } : { count: 1, from: x, to: endX, base: y }
      else {
        content.glyphs.push({
          text: withoutRadicals(item.unicode),
          left,
          right: Math.max(x, endX, left + size * 0.1),
          base: state.vertical ? y + size : y,
          size,
          piece,
          ...(goesOn && { blanks: { count: blanks.count, from: blanks.from } }),
        })
        blanks.count = 0
      }
      text = state.vertical ? multiply(text, [1, 0, 0, 1, 0, -advance]) : multiply(text, [1, 0, 0, 1, advance, 0])
    }
  }

  for (let index = 0; index < fnArray.length; index++) {
    const operation = fnArray[index]
    const values: unknown[] = argsArray[index] ?? []
    const number = (at: number): number => Number(values[at])
    switch (operation) {
      case OPS.save:
        saved.push({ ...state })
        placed = false
        break
      case OPS.restore:
        if (placed) addPicture(content, state.matrix)
        placed = false
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state.matrix = multiply(state.matrix, matrixOf(values))
        placed = true
        break
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state })
        if (isList(values[0])) state.matrix = multiply(state.matrix, matrixOf(values[0]))
        placed = false
        break
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        placed = false
        break
      case OPS.beginText:
        text = [1, 0, 0, 1, 0, 0]
        line = text
        piece++
        placed = false
        break
      case OPS.setFont: {
        const { unit, vertical } = font(String(values[0]))
        state.size = number(1)
        state.widthUnit = unit
        state.vertical = vertical
        break
      }
      case OPS.setCharSpacing:
        state.characterSpacing = number(0)
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        state.scale = number(0) / 100
        break
      case OPS.setTextRise:
        state.rise = number(0)
        break
      case OPS.setLeading:
        state.leading = number(0)
        break
      case OPS.setTextMatrix:
        text = matrixOf(isList(values[0]) ? values[0] : values)
        line = text
        break
      case OPS.moveText:
        moveLine(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state.leading = -number(1)
        moveLine(number(0), number(1))
        break
      case OPS.nextLine:
        moveLine(0, -state.leading)
        break
      case OPS.showText:
      case OPS.showSpacedText:
        if (Array.isArray(values[0])) show(values[0])
        break
      case OPS.nextLineShowText:
        moveLine(0, -state.leading)
        if (Array.isArray(values[0])) show(values[0])
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        addPicture(content, state.matrix)
        placed = false
        break
      case OPS.constructPath:
        addPath(content, dots, state.matrix, values, OPS)
        placed = false
        break
    }
  }
  content.rules.push(...dottedRules(dots))
  content.glyphs = content.glyphs.filter(
    ({ left, right, base }) => right > 0 && left < content.width && base > 0 && base < content.height + 20,
  )
  return content
}

interface PaintCodes {
  stroke: number
  closeStroke: number
  fill: number
  eoFill: number
  fillStroke: number
  eoFillStroke: number
  closeFillStroke: number
  closeEOFillStroke: number
}

function addPath(
  content: PageContent,
  dots: Dot[],
  matrix: Matrix,
  values: readonly unknown[],
  codes: PaintCodes,
): void {
  const paint = values[0]
  const stroked =
    paint === codes.stroke ||
    paint === codes.closeStroke ||
    paint === codes.fillStroke ||
    paint === codes.eoFillStroke ||
    paint === codes.closeFillStroke ||
    paint === codes.closeEOFillStroke
  const filled = paint === codes.fill || paint === codes.eoFill
  if (!stroked && !filled) return
  const data = Array.isArray(values[1]) ? values[1][0] : null
  if (!isList(data)) return

  let points: [number, number][] = []
  let curved = false
  const end = (closed: boolean): void => {
    if (filled) addFilled(content, dots, points, curved)
    else {
      for (let at = 1; at < points.length; at++) addRule(content, points[at - 1]!, points[at]!)
      if (closed && points.length > 2) addRule(content, points[points.length - 1]!, points[0]!)
    }
    points = []
    curved = false
  }
  /** Of a box with round corners the straight sides are rules; what is filled is as large as all of its points. */
  const curve = (x: number, y: number): void => {
    curved = true
    if (!filled) points = []
    points.push(apply(matrix, x, y))
  }
  for (let at = 0; at < data.length; ) {
    switch (data[at]) {
      case 0:
        end(false)
        points.push(apply(matrix, data[at + 1]!, data[at + 2]!))
        at += 3
        break
      case 1:
        points.push(apply(matrix, data[at + 1]!, data[at + 2]!))
        at += 3
        break
      case 2:
        curve(data[at + 5]!, data[at + 6]!)
        at += 7
        break
      case 3:
        curve(data[at + 3]!, data[at + 4]!)
        at += 5
        break
      default: {
        const start = points[0]
        end(true)
        if (start) points.push(start)
        at += 1
      }
    }
  }
  end(false)
}

/** Word draws its borders as filled boxes, half a point thick; dots of a dotted border are filled boxes or circles. */
function addFilled(content: PageContent, dots: Dot[], points: readonly [number, number][], curved: boolean): void {
  if (points.length < 4) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (width <= THICKEST_RULE && height <= THICKEST_RULE && Math.abs(width - height) < Math.max(width, height) / 2)
    dots.push({ x: (left + right) / 2, y: (top + bottom) / 2, size: Math.max(width, height) })
  else if (curved) return
  else if (height <= THICKEST_RULE && width > height)
    addRule(content, [left, (top + bottom) / 2], [right, (top + bottom) / 2])
  else if (width <= THICKEST_RULE) addRule(content, [(left + right) / 2, top], [(left + right) / 2, bottom])
}

function addRule(content: PageContent, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
  if (Math.abs(y1 - y2) < 0.5 && Math.abs(x1 - x2) >= SHORTEST_RULE)
    content.rules.push({ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  else if (Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) >= SHORTEST_RULE)
    content.rules.push({ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

function addPicture(content: PageContent, matrix: Matrix): void {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  if (box.right - box.left >= SMALLEST_PICTURE.width && box.bottom - box.top >= SMALLEST_PICTURE.height)
    content.pictures.push(box)
}

function isGlyph(item: unknown): item is { unicode: string; width: number; isSpace: boolean } {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string'
}

function isList(value: unknown): value is ArrayLike<number> {
  return typeof value === 'object' && value !== null && 'length' in value
}

function matrixOf(values: ArrayLike<unknown>): Matrix {
  return [
    Number(values[0]),
    Number(values[1]),
    Number(values[2]),
    Number(values[3]),
    Number(values[4]),
    Number(values[5]),
  ]
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}
