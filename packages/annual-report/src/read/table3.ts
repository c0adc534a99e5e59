import type { Table3Column, Table3Row } from '../editions/keys.ts'
import type { Cell, Table3 } from '../report.ts'
import { align } from './align.ts'
import { core, isBlank } from './characters.ts'
import { type Label, TABLE3_COLUMNS, TABLE3_GROUPS, TABLE3_ROWS, table3Rows } from './form-labels.ts'
import { endLikeness, likeness, partLikeness } from './likeness.ts'
import { noteCell, nothingRead, refuse, surenessOf, type TableOut } from './out.ts'
import type { Piece, Row } from './rows.ts'
import { type Reading, waysToRead } from './slots.ts'
import { type FigureRow, figureRows } from './table-rows.ts'
import { type Columns3, columnsOfTable3 } from './table3-columns.ts'
import { balances, settle } from './table3-sums.ts'
import { readValue, type Value } from './values.ts'

/** A row of figures and what it may mean. */
export interface Placing {
  figures: FigureRow
  /** The row of the form it was taken for. */
  key: Table3Row | null
  /** Whether its label says so, or only its place between rows whose labels do. */
  byLabel: boolean
  /** The value of every column it has, where the columns are beyond doubt. */
  cells: Map<Table3Column, Value> | null
  /** Readings of its figures in the order of the columns, where they are not. */
  readings: Reading[]
  reason: string | null
}

const HOW_LIKE = 0.6

/** Reads 表三 from the rows of its zone. */
export function readTable3(rows: readonly Row[]): {
  table: Table3 | null
  threeOtherRows: boolean | null
  out: TableOut
} {
  const out = nothingRead()
  const words = core(rows.map((row) => row.text).join(' ')).slice(0, 6000)
  const three =
    OTHER_ROWS.some((label) => partLikeness(label, words) >= 0.75) ||
    rows.some((row) => /逾期不补正|不补正、|收费通知|缴纳费用/.test(row.text.replace(/\s+/g, '')))
  const forms = table3Rows(three ? 'three' : 'one')
  const likely = figureRows(rows).filter((row) => couldBeRow(row) && !isGroupLine(row, three))
  const all = withoutLabelEnds(likely, forms)
  const columns = columnsOfTable3(rows, all)
  const whole = withBrokenRows(withoutOrdinals(all, columns.order.length), columns)
  const found = splitUnlabelled(whole, columns)
  const placings = place(found, forms, columns)
  refuseDisorder(placings, rows, forms, columns.order)
  settle(
    placings,
    columns.order,
    forms.map(({ key }) => key),
  )
  const table: Table3 = {}
  for (const placing of placings) put(table, placing, columns, out)
  for (const one of placings) {
    const label = printedLabel(one)
    if (label !== '') out.printedRows.push({ table: 'table3', row: one.key, label })
  }
  const keys = Object.keys(table)
  const decided = three || keys.includes('other') || keys.some((key) => key.startsWith('other.'))
  return {
    table: keys.length > 0 || out.refused.length > 0 ? table : null,
    threeOtherRows: decided ? three : null,
    out,
  }
}

const OTHER_ROWS = ['申请人无正当理由逾期不补正', '申请人逾期未按收费通知要求缴纳费用']

/** Rows of words with a figure or two in them are not of the table. */
function couldBeRow(row: FigureRow): boolean {
  if (row.kind === 'grid' || row.kind === 'cells') return row.values.length >= 3
  return (
    row.values.length >= 3 ||
    row.values.some((value) => value.parts.length > 2 || (value.parts[0] ?? value.digits).length >= 5)
  )
}

/** A group's heading on a line of its own, its cells blank. */
function isGroupLine({ own, values }: FigureRow, otherIsGroup: boolean): boolean {
  if (own.length !== 1 || values.some(({ state }) => state !== 'blank')) return false
  const words = core(own[0]!.text)
  return TABLE3_GROUPS.some(
    (group) => (group !== OTHER || otherIsGroup) && (group === words || likeness(group, words) >= 0.75),
  )
}

function isGroupLabel(words: string): boolean {
  return TABLE3_GROUPS.includes(words)
}

const OTHER = core('（六）其他处理')

/** Rows of blanks that hold no more than the end of the label above, as a page break leaves them, give it back. */
function withoutLabelEnds(rows: readonly FigureRow[], forms: readonly Label<Table3Row>[]): FigureRow[] {
  const kept: FigureRow[] = []
  const figured = ({ values }: FigureRow) => values.some(({ state }) => state === 'number')
  const groups = rows.flatMap((row, at) => (figured(row) && isGroupLabel(coreOf(row.own.slice(-1))) ? [at] : []))
  const subtotals = groups.length > 0 && groups.every((at) => isSubtotal(rows, at))
  for (const row of rows) {
    const above = kept.at(-1)
    if (above && row.own.length > 0 && row.values.every(({ state }) => state === 'blank')) {
      const most = (text: string) =>
        isGroupLabel(text) ? 0 : Math.max(...forms.flatMap(({ cores }) => cores.map((one) => endLikeness(one, text))))
      const end = coreOf(row.own)
      const start = coreOf(above.own)
      // The page ended between the figures, set at the top, and the label: or so it seems, and then nothing is sure.
      if (most(start) < HOW_LIKE && figured(above) && !(subtotals && isGroupLabel(coreOf(above.own.slice(-1))))) {
        if (row.at.page !== above.at.page) kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own] }
        continue
      }
      if (end.length <= 8 && most(start + end) >= 0.8 && most(start + end) > most(start) && most(end) < 1) {
        kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own] }
        continue
      }
    }
    kept.push(row)
  }
  return kept
}

/** Whether a group's line holds the sum of the rows below it, as some offices add. */
function isSubtotal(rows: readonly FigureRow[], at: number): boolean {
  const group = rows[at]
  if (!group || !isGroupLabel(coreOf(group.own.slice(-1)))) return false
  const sumOf = ({ values }: FigureRow) => values.reduce((sum, { digits }) => sum + Number(digits || 0), 0)
  let below = 0
  for (const row of rows.slice(at + 1)) {
    if (isGroupLabel(coreOf(row.own.slice(-1))) || row.own.length === 0) break
    below += sumOf(row)
  }
  return below === sumOf(group)
}

function coreOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => core(text)).join('')
}

/**
 * The number a row has in the table stands before its label: where the text is read on from line to line it ends the row
 * before. Such numbers go up by one.
 */
function withoutOrdinals(rows: readonly FigureRow[], count: number): FigureRow[] {
  const ends = rows.map(({ kind, values }) =>
    kind === 'line' ? Number(values.at(-1)!.digits || Number.NaN) : Number.NaN,
  )
  const extra = rows.flatMap(({ kind, values }, index) =>
    kind === 'line' && values.length === count + 1 ? [index] : [],
  )
  const rising = extra.filter((index) => ends[index] === ends[index - 1]! + 1).length
  if (rising < 3 || rising < extra.length * 0.6) return [...rows]
  return rows.map((row, index) => {
    const next = Number.isNaN(ends[index]!) || ends[index] !== (ends[index - 1] ?? 1) + 1
    return !next || extra.includes(index) ? { ...row, values: row.values.slice(0, -1) } : row
  })
}

/** A row a page break cuts through its cells: 37 above, 2 below. The two are one when only together they add up. */
function withBrokenRows(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  const total = columns.order.indexOf('total')
  const inColumns = (row: FigureRow): readonly Value[] => {
    const placed = row.kind === 'grid' ? columns.at?.(row) : null
    return placed ? columns.order.map((column) => placed.get(column)!) : row.values
  }
  const figuresOf = (values: readonly Value[]) =>
    values.map(({ state, digits }) => (state === 'number' && digits !== '' ? Number(digits) : null))
  const kept: FigureRow[] = []
  for (const row of rows) {
    const above = kept.at(-1)
    const upper = above?.kind === row.kind ? inColumns(above) : []
    const lower = inColumns(row)
    const alike = upper.length === columns.order.length && lower.length === upper.length
    if (
      above &&
      alike &&
      lower.some(({ state }) => state === 'blank') &&
      lower.some(({ state }) => state === 'number')
    ) {
      const joined = upper.map((value, at) => {
        const below = lower[at]!
        if (below.state !== 'number') return value
        const whole = readValue(value.printed + below.printed, value.at)
        return { ...whole, left: value.left, right: value.right, repaired: true }
      })
      const only = !addsUp(figuresOf(upper), total) && !addsUp(figuresOf(lower), total)
      if (only && addsUp(figuresOf(joined), total)) {
        const values = above.values.map((value) => joined[upper.indexOf(value)] ?? value)
        kept[kept.length - 1] = { ...above, own: [...above.own, ...row.own], values }
        continue
      }
    }
    kept.push(row)
  }
  return kept
}

/** Several rows of figures without a word between them: cut where the number of columns says. */
function splitUnlabelled(rows: readonly FigureRow[], columns: Columns3): FigureRow[] {
  const count = columns.order.length
  return rows.flatMap((row) => {
    const { values } = row
    if (row.kind !== 'line' || values.length < count * 2 || values.length % count !== 0) return [row]
    const parts: FigureRow[] = []
    for (let at = 0; at < values.length; at += count) {
      parts.push({
        ...row,
        own: at === 0 ? row.own : [],
        before: at === 0 ? row.before : [],
        after: at + count >= values.length ? row.after : [],
        values: values.slice(at, at + count),
        at: values[at]!.at,
      })
    }
    // Where the rows do not add up one by one, the cut may be wrong.
    return parts.every((part) => part.values.every(({ state }) => state === 'number')) ? parts : [row]
  })
}

/**
 * Text taken from a page in the order of its boxes has labels and figures apart. Where there are figures without a label and
 * labels without figures, the rows are believed only if the whole table then balances, which labels set off by a row break.
 */
function refuseDisorder(
  placings: readonly Placing[],
  source: readonly Row[],
  forms: readonly Label<Table3Row>[],
  order: readonly Table3Column[],
): void {
  const lines = placings.filter(({ figures }) => figures.kind === 'line')
  const total = order.indexOf('total')
  const adding = lines.map(
    ({ cells }) =>
      cells &&
      addsUp(
        order.map((column) => Number(cells.get(column)?.digits || 0)),
        total,
      ),
  )
  // One row that does not add up among many that do is the report's fault; among ruins it is a ruin.
  if (lines.length >= 5 && adding.filter(Boolean).length < lines.length * 0.7) {
    lines.forEach((placing, index) => {
      if (adding[index] === false) placing.cells = null
    })
  }
  const orphans = lines.filter(({ byLabel }) => !byLabel).length
  const dangling = labelsWithoutFigures(source, lines, forms)
  const scattered = lines.filter(({ cells, readings }) => !cells && readings.length === 0).length > lines.length * 0.5
  if (!(orphans > 0 && dangling > 1) && dangling < 5 && !scattered) return
  const rows = new Map<Table3Row, Reading>()
  for (const { key, cells, readings } of placings) {
    if (!key || rows.has(key)) continue
    if (cells)
      rows.set(
        key,
        order.map((column) => Number(cells.get(column)?.digits || 0)),
      )
    else if (readings.length === 1) rows.set(key, readings[0]!)
  }
  const keys = forms.map(({ key }) => key)
  if (keys.every((key) => rows.has(key)) && balances(rows, keys, order.length)) return
  for (const placing of lines) {
    placing.cells = null
    placing.readings = []
    placing.reason ??= '表三的数字与行名次序错乱，不能确定该行是哪些数字。'
  }
}

/** How many row labels there are in the words that no figures follow. Blank lines after one may be its blank cells. */
function labelsWithoutFigures(
  source: readonly Row[],
  lines: readonly Placing[],
  forms: readonly Label<Table3Row>[],
): number {
  let words = ''
  let blank = 0
  let gap = 0
  for (const { kind, text, table } of source) {
    if (kind !== 'line') continue
    gap = isBlank(text) ? gap + 1 : 0
    if (gap === 5 && table === null) blank++
    words += core(text)
  }
  const printed = forms.filter(({ cores }) => cores.some((one) => one.length >= 4 && words.includes(one))).length
  return printed - lines.filter(({ byLabel }) => byLabel).length - blank
}

function place(found: readonly FigureRow[], forms: readonly Label<Table3Row>[], columns: Columns3): Placing[] {
  const inOrder = found.some(({ side }) => side > 0) ? [...found].sort((a, b) => a.side - b.side) : found
  const likes = inOrder.map((row) => likenessesOf(row, forms))
  const labelled = inOrder.map(
    (row) =>
      row.own.length > 0 ||
      (row.kind === 'placed' && (row.before.length > 0 || row.after.length > 0)) ||
      row.before.length > 0,
  )
  const matches = align(
    inOrder.length,
    forms.length,
    (row, form) => likes[row]![form]!,
    (row) => labelled[row]!,
  )
  const placings = inOrder.map((figures, index): Placing => {
    const match = matches[index]!
    const byLabel = match.form >= 0 && match.likeness >= HOW_LIKE
    return { figures, key: byLabel ? forms[match.form]!.key : null, byLabel, ...valuesOf(figures, columns) }
  })
  takeBetween(placings, matches, forms, (row, form) => !labelled[row] || likes[row]![form]! >= 0.35)
  takeOutOfOrder(placings, likes, forms)
  return placings
}

/** How like every row's label the words at a row of figures are. */
function likenessesOf(row: FigureRow, forms: readonly Label<Table3Row>[]): Float64Array {
  const likes = new Float64Array(forms.length)
  if (row.kind === 'line' && endsInHeader(row.own)) return likes
  const last = core(row.own.at(-1)?.text ?? '')
  if (last.endsWith('小计')) return likes
  // A group's own line, with its subtotal, is none of the rows: 不予公开 is near to 予以公开.
  if (
    row.kind !== 'placed' &&
    isGroupLabel(last) &&
    !forms.some(({ key, cores }) => key === 'other' && cores.includes(last))
  )
    return likes
  const own = row.own
    .slice(-8)
    .map(({ text }) => core(text))
    .join('')
  const around = row.kind === 'placed' ? byColumns(row) : []
  const before =
    row.kind === 'placed'
      ? ''
      : row.before
          .slice(-3)
          .map(({ text }) => core(text))
          .join('')
  forms.forEach(({ cores }, form) => {
    for (const label of cores) {
      let like = own === '' ? 0 : endLikeness(label, own)
      // A short label is found at the end of many longer words.
      if (like === 1 && label.length < 4 && own.length > label.length + 12) like = 0.7
      for (const column of like < 1 ? around : []) {
        if (column.own === label) like = Math.max(like, 0.97)
        const anywhere = partLikeness(label, column.text, column.from)
        if (label.length >= 4 && anywhere > like) like = anywhere === 1 && own !== '' ? 0.97 : anywhere * 0.95
      }
      if (own === '' && before !== '') like = Math.max(like, endLikeness(label, before))
      if (like > likes[form]!) likes[form] = like
    }
  })
  return likes
}

/** Whether the words before figures end in the header of the columns: then they are no row's label. */
function endsInHeader(words: readonly Piece[]): boolean {
  const header = TABLE3_COLUMNS.flatMap(({ cores }) => cores)
  const ofHeader = ({ text }: Piece) => {
    const part = core(text)
    return header.some((one) => one === part || (part.length > 1 && (one.endsWith(part) || one.startsWith(part))))
  }
  const last = words.at(-1)
  if (!last || words.length < 4 || !ofHeader(last) || /^\s*[（(]?[一二三四五六七\d]{1,2}[)）、.．]/.test(last.text))
    return false
  return words.slice(-6).filter(ofHeader).length >= 3
}

/**
 * Words of several lines put together column by column, as labels beside each other are broken over lines. A label of this
 * row ends in its own line or below; where its column has nothing there, it may end above.
 */
function byColumns(row: FigureRow): { text: string; own: string; from: number }[] {
  const columns: { left: number; right: number; before: string; own: string; after: string }[] = []
  const whole = { left: 0, right: 0, before: '', own: '', after: '' }
  for (const part of ['before', 'own', 'after'] as const) {
    for (const { text, left = 0, right = 0 } of row[part]) {
      const words = core(text)
      whole[part] += words
      const over = columns.find((column) => left < column.right && right > column.left)
      if (over) {
        over[part] += words
        over.left = Math.min(over.left, left)
        over.right = Math.max(over.right, right)
      } else columns.push({ left, right, before: '', own: '', after: '', [part]: words })
    }
  }
  return [whole, ...columns].map(({ before, own, after }) => ({
    text: before + own + after,
    own,
    from: own + after === '' ? 0 : before.length,
  }))
}

/**
 * Rows of figures without a label, between two rows whose labels are known, are the form's rows between those, when there
 * are exactly as many.
 */
function takeBetween(
  placings: Placing[],
  matches: readonly { form: number }[],
  forms: readonly Label<Table3Row>[],
  mayBe: (row: number, form: number) => boolean,
): void {
  const full = (placing: Placing) => placing.cells !== null || placing.readings.length > 0
  let start = -1
  for (let end = 0; end <= placings.length; end++) {
    if (end < placings.length && !placings[end]!.byLabel) continue
    const between = placings.slice(start + 1, end)
    const from = start < 0 ? -1 : matches[start]!.form
    const to = end < placings.length ? matches[end]!.form : forms.length
    if (
      between.length > 0 &&
      to - from - 1 === between.length &&
      between.every((placing, index) => full(placing) && mayBe(start + 1 + index, from + 1 + index)) &&
      (start >= 0 || end < placings.length || between.length === forms.length)
    ) {
      between.forEach((placing, index) => {
        placing.key = forms[from + 1 + index]!.key
      })
    }
    start = end
  }
}

/** A row whose label is plainly another's than its place in the order says: it stands out of order. */
function takeOutOfOrder(placings: Placing[], likes: readonly Float64Array[], forms: readonly Label<Table3Row>[]): void {
  placings.forEach((placing, index) => {
    if (placing.key) return
    let best = -1
    forms.forEach((form, at) => {
      const beside = [placings[index - 1], placings[index + 1]].some((near) => near?.key === form.key)
      const strong = likes[index]![at]! >= 0.85 && (beside || form.cores.some((label) => label.length >= 4))
      if (strong && (best < 0 || likes[index]![at]! > likes[index]![best]!)) best = at
    })
    if (best < 0) return
    placing.key = forms[best]!.key
    placing.byLabel = true
  })
}

/** The values of a row in their columns, or the ways to read them. */
function valuesOf(row: FigureRow, columns: Columns3): Pick<Placing, 'cells' | 'readings' | 'reason'> {
  const { order } = columns
  const placed =
    (row.kind === 'grid' && columns.at?.(row)) ||
    (row.kind === 'placed' && row.values.length < order.length && columns.places?.(row)) ||
    null
  if (
    placed &&
    believable(
      order.map((column) => placed.get(column)!),
      order,
      columns.noTotals,
      row.exact === true,
    )
  ) {
    return { cells: placed, readings: [], reason: null }
  }
  const seven = allTogether(row.values, order.length)
  if (!placed && seven && (row.values.length !== order.length || believable(seven, order, false))) {
    return { cells: new Map(order.map((column, index) => [column, seven[index]!])), readings: [], reason: null }
  }
  const byLines = row.kind === 'line' ? blanksBetween(row.values, order) : null
  if (byLines) return { cells: byLines, readings: [], reason: null }
  const total = order.indexOf('total')
  const sound = (way: Reading) => addsUp(way, total)
  let ways = waysToRead(row.values, order.length, sound)
  // One figure too many at either end: the row's own number, or the page's.
  if (
    ways?.length === 0 &&
    columns.ordinals &&
    row.values.length === order.length + 1 &&
    row.values.every(({ state }) => state === 'number')
  ) {
    const ends = [row.values.slice(1), row.values.slice(0, -1)].map(
      (some) => waysToRead(some, order.length, sound) ?? [],
    )
    ways = [...new Map(ends.flat().map((way) => [way.join(), way])).values()]
  }
  if (ways === null) return { cells: null, readings: [], reason: '数字连写，切分方式过多，无法确定。' }
  if (ways.length > 0) return { cells: null, readings: ways, reason: null }
  return {
    cells: null,
    readings: [],
    reason: `该行读到 ${row.values.length} 个单元格，不能按六类之和等于总计分到 ${order.length} 列。`,
  }
}

/**
 * Cells one to a line, blank ones as blank lines: the blank lines before and between the figures are the missing cells,
 * where there are exactly as many as are missing and the row then adds up.
 */
function blanksBetween(values: readonly Value[], order: readonly Table3Column[]): Map<Table3Column, Value> | null {
  if (values.length >= order.length || !values.every(({ state, parts }) => state === 'number' && parts.length === 0))
    return null
  for (const usual of [0, 1]) {
    const slots: Value[] = []
    for (const value of values) {
      const blanks = ((value.gap ?? 0) - usual) / (usual + 1)
      if (blanks < 0 || !Number.isInteger(blanks) || slots.length + blanks >= order.length) break
      for (let blank = 0; blank < blanks; blank++) slots.push(readValue('', value.at))
      slots.push(value)
    }
    const figures = slots.map(({ state, digits }) => (state === 'number' ? Number(digits) : null))
    // Without a sum only a blank line in its place says which cells are blank.
    if (figures.every((figure) => !figure) && (values[0]!.gap ?? 0) > usual) continue
    if (slots.length !== order.length || !addsUp(figures, order.indexOf('total'))) continue
    return new Map(order.map((column, index) => [column, slots[index]!]))
  }
  return null
}

function addsUp(way: readonly (number | null)[], total: number): boolean {
  const sum = way.reduce((all: number, figure) => all + (figure ?? 0), 0)
  return sum === (way[total] ?? 0) * 2
}

/**
 * Whether values may be taken as they stand, one a column. A figure in every column may, even where they do not add up:
 * that is the report's fault. Where there are blanks and no sum, cells may have moved; only in a table whose every total is
 * left blank is that as printed.
 */
function believable(
  values: readonly Value[],
  order: readonly Table3Column[],
  noTotals: boolean,
  exact = false,
): boolean {
  if (values.some(({ parts }) => parts.length > 0)) {
    const figures = values.map(({ state, digits }) => (state === 'number' && digits !== '' ? Number(digits) : null))
    return (
      // 20 20 may be a cell written twice.
      !values.some(({ parts }) => parts.length === 2 && parts[0] === parts[1]) &&
      values.every(({ state, digits }) => state !== 'number' || digits !== '') &&
      addsUp(figures, order.indexOf('total'))
    )
  }
  if (values.some(({ doubtful }) => doubtful)) {
    const figures = values.map(({ state, digits }) => (state === 'number' ? Number(digits) : null))
    return values.every(({ state }) => state === 'number') && addsUp(figures, order.indexOf('total'))
  }
  if (values.every(({ state }) => state === 'number' || state === 'words')) return true
  const figures = values.map(({ state, digits }) => (state === 'number' ? Number(digits) : null))
  if (figures.every((figure) => figure === null)) return true
  if (addsUp(figures, order.indexOf('total')) || noTotals) return true
  if (!exact || figures[0] === null) return false
  // The format's own columns hold it, unless the sum stands before blanks: then a cell is missing.
  const last = figures.findLastIndex((figure) => figure !== null)
  const before = figures.slice(0, last).reduce((sum: number, figure) => sum + (figure ?? 0), 0)
  return last === 0 || last === figures.length - 1 || before !== figures[last]
}

/** The values of a row that has as many as there are columns, or as many figures side by side among blanks. */
function allTogether(values: readonly Value[], count: number): readonly Value[] | null {
  if (values.length === count) return values
  const first = values.findIndex(({ state }) => state !== 'blank')
  const last = values.findLastIndex(({ state }) => state !== 'blank')
  const printed = values.slice(first, last + 1)
  const whole = ({ state, parts, doubtful }: Value) => state === 'number' && parts.length === 0 && !doubtful
  return first >= 0 && printed.length === count && printed.every(whole) ? printed : null
}

function put(table: Table3, placing: Placing, columns: Columns3, out: TableOut): void {
  const { key, figures } = placing
  if (!key) return
  const at = (column: Table3Column) => ({ table: 'table3', row: key, column })
  const printed = figures.values.map((value) => value.printed).join(' ')
  const earlier = table[key]
  if (placing.cells) {
    const row: Partial<Record<Table3Column, Cell>> = {}
    const read: { column: Table3Column; value: Value }[] = []
    for (const [column, value] of placing.cells) {
      if (value.state === 'number' && /^\d+$/.test(value.digits)) row[column] = Number(value.digits)
      else if (value.state === 'blank' || value.state === 'none') row[column] = null
      else {
        if (!earlier) refuse(out, at(column), value.at, value.printed, reasonFor(value))
        continue
      }
      read.push({ column, value })
    }
    const empty = earlier && Object.values(earlier).every((cell) => cell === null)
    if (empty && read.some(({ value }) => value.state === 'number')) {
      out.cells = out.cells.filter((cell) => cell.row !== key)
    } else if (earlier && Object.keys(earlier).length > 0) {
      // The same row twice: a page break repeats it, or one of them is the rest of the other's label.
      for (const column of Object.keys(row) as Table3Column[]) {
        if (row[column] === null || row[column] === earlier[column] || earlier[column] === undefined) continue
        const cell = out.cells.findIndex((one) => one.row === key && one.column === column)
        if (earlier[column] === null) continue
        delete earlier[column]
        if (cell >= 0) out.cells.splice(cell, 1)
        refuse(
          out,
          at(column),
          placing.cells.get(column)!.at,
          placing.cells.get(column)!.printed,
          '该行在表中出现两次，数字不一致。',
        )
      }
      return
    }
    table[key] = row
    for (const { column, value } of read) {
      noteCell(out, at(column), value.at, value.printed, placing.byLabel ? surenessOf(value) : 'sums')
      if (value.state === 'none') out.notApplicable.push(`table3.${key}.${column}`)
    }
    return
  }
  if (earlier) return
  if (placing.readings.length === 1) {
    const [figuresRead] = placing.readings
    table[key] = Object.fromEntries(columns.order.map((column, index) => [column, figuresRead![index] ?? null]))
    for (const column of columns.order) noteCell(out, at(column), figures.at, printed, 'sums')
    return
  }
  for (const column of columns.order) {
    refuse(out, at(column), figures.at, printed, placing.reason ?? '数字连写，有多种切分都符合合计关系，无法确定。')
  }
}

function reasonFor(value: Value): string {
  if (value.doubtful) return `“${value.printed}”中有字符疑为识别错误，不能确定是哪个数字。`
  return /无|没有|不涉及|不适用/.test(value.printed)
    ? `单元格写“${value.printed}”，没有填数字。`
    : `单元格内容“${value.printed}”不是非负整数。`
}

/** The label as printed: the fewest pieces at the end of the words that come nearest to the form's. */
function printedLabel({ figures, key }: Placing): string {
  const pieces = figures.own.length > 0 ? figures.own : figures.before
  if (pieces.length === 0) return ''
  const tidy = (parts: readonly Piece[]) => parts.map(({ text }) => text.replace(/\s+/g, '')).join('')
  if (!key) return tidy(pieces.slice(-1))
  const form = TABLE3_ROWS.get(key)!.cores
  let best = tidy(pieces.slice(-1))
  let most = -1
  const all = figures.kind === 'placed' ? [...figures.before, ...figures.own, ...figures.after] : pieces
  for (let from = all.length - 1; from >= Math.max(0, all.length - 6); from--) {
    for (let to = all.length; to > from && to > all.length - (figures.kind === 'placed' ? 6 : 1); to--) {
      const text = tidy(all.slice(from, to))
      const reduced = core(text)
      const like = Math.max(
        ...form.map((label) => partLikeness(label, reduced) - Math.max(0, reduced.length - label.length) * 0.02),
      )
      if (like > most) {
        most = like
        best = text
      }
    }
  }
  return best
}
