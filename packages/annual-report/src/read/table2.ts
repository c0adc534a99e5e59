import type { EditionId } from '../editions/edition.ts'
import type { Table2Column, Table2Row } from '../editions/keys.ts'
import type { Table2, Table2Cell } from '../report.ts'
import { align } from './align.ts'
import { core, half } from './characters.ts'
import { blockOf, TABLE2_COLUMNS, TABLE2_ROWS, type Table2ColumnLabel } from './form-labels.ts'
import { endLikeness, likest } from './likeness.ts'
import { noteCell, nothingRead, refuse, surenessOf, type TableOut } from './out.ts'
import type { Row } from './rows.ts'
import { type FigureRow, figureRows } from './table-rows.ts'
import { withBlankRows } from './table2-blank-rows.ts'
import { readValue, type Value } from './values.ts'

/** Reads 表二 from the rows of its zone. `year` decides the form only where neither headers nor counts do. */
export function readTable2(
  rows: readonly Row[],
  year: number | null,
): { table: Table2 | null; edition: EditionId | null; out: TableOut } {
  const out = nothingRead()
  const found = withBlankRows(figureRows(rows))
  const headers = headersFor(found)
  const labelled = found.map(({ own, before }) => {
    const words = [...(own.length > 0 ? before.slice(-1) : before.slice(-4)), ...own.slice(-4)]
    return words.map(({ text }) => core(text)).join('')
  })
  const likes = labelled.map((words) =>
    TABLE2_ROWS.map(({ cores }) => Math.max(...cores.map((one) => (words === '' ? 0 : endLikeness(one, words))))),
  )
  const matches = align(
    found.length,
    TABLE2_ROWS.length,
    (row, form) => likes[row]![form]!,
    () => true,
  )
  const edition = editionOfTable(
    headers,
    found,
    matches.map(({ form }) => TABLE2_ROWS[form]?.key ?? null),
    year,
  )
  const table: Table2 = {}
  const blanks = found.filter(({ values }) => values.length > 1 && mixesBlanks(values)).length
  // Where zeros are printed, a blank is no zero but a cell that has moved, unless the format's own columns hold it.
  const zeros = found.some(({ values }) => values.some(({ digits }) => digits === '0'))
  const mixed = disordered(found, likes)
  found.forEach((figures, index) => {
    const match = matches[index]!
    let form = match.likeness >= 0.7 ? match.form : -1
    if (form < 0) form = likes[index]!.indexOf(1)
    const label = (figures.own.at(-1) ?? figures.before.at(-1))?.text.replace(/\s+/g, '') ?? ''
    const key = TABLE2_ROWS[form]?.key ?? null
    if (label !== '') out.printedRows.push({ table: 'table2', row: key, label })
    if (!key || !edition.of) return
    const columns = blockOf(edition.of, key)?.columns.length ?? 0
    const doubt = mixed[index]
      ? '表二的数字与行名次序错乱，不能确定该行是哪些数字。'
      : mixesBlanks(figures.values) &&
          (blanks === 1 ||
            (zeros && !figures.exact && mixesBlanks(withoutBlankEnds(figures.values, columns))) ||
            merged(figures.values, columns))
        ? '该行既有数字又有空白，别的行没有，单元格可能已移位。'
        : isScrap(found[index + 1])
          ? '该行下面另有不属于任何一行的数字，可能是被拆开的数字。'
          : null
    put(table, key, figures, headers[index] ?? [], edition.of, doubt, out)
  })
  if (edition.of) refuseWords(rows, table, edition.of, out)
  return {
    table: Object.keys(table).length > 0 || out.refused.length > 0 ? table : null,
    edition: edition.sure ? edition.of : null,
    out,
  }
}

/** Rows of the form with figures in words (约 72 件) are no rows of figures, but they are printed. */
function refuseWords(rows: readonly Row[], table: Table2, edition: EditionId, out: TableOut): void {
  for (const { kind, pieces, at } of rows) {
    if (kind !== 'grid' && kind !== 'cells') continue
    const label = pieces.findIndex(({ text }) => TABLE2_ROWS.some(({ cores }) => cores.includes(core(text))))
    const key = TABLE2_ROWS.find(({ cores }) => cores.includes(core(pieces[label]?.text ?? '')))?.key
    const printed = pieces.slice(label + 1).map(({ text }) => text.trim())
    if (
      !key ||
      table[key] ||
      out.refused.some(({ row }) => row === key) ||
      !printed.some((text) => /\d/.test(half(text)))
    )
      continue
    for (const { key: column } of blockOf(edition, key)?.columns ?? [])
      refuse(
        out,
        { table: 'table2', row: key, column },
        at,
        printed.join(' '),
        `“${printed.join(' ')}”不是可以确定的数字。`,
      )
  }
}

/** A figure on a line of its own, without words: the rest of a broken one, or a page's number. */
function isScrap(row: FigureRow | undefined): boolean {
  return row !== undefined && !row.exact && row.own.length + row.before.length === 0 && row.values.length <= 2
}

/** One long figure and then only blanks: the row's figures may all have run into its first cell. */
function merged(values: readonly Value[], columns: number): boolean {
  const [first, ...rest] = values
  return (
    columns > 1 && first!.digits.length >= columns && rest.length > 1 && rest.every(({ state }) => state === 'blank')
  )
}

function mixesBlanks(values: readonly Value[]): boolean {
  return values.some(({ state }) => state === 'blank') && values.some(({ state }) => state === 'number')
}

/**
 * Text taken from a page in the order of its boxes has labels and figures apart: then some figures follow a header and no
 * row's label, and some row's label is followed by no figures. Between such places no label can be trusted.
 */
function disordered(found: readonly FigureRow[], likes: readonly number[][]): boolean[] {
  const mixed = found.map(() => false)
  const isLabel = (text: string) => TABLE2_ROWS.some(({ cores }) => cores.includes(text))
  found.forEach((row, index) => {
    if (row.kind !== 'line') return
    const words = row.own.map(({ text }) => core(text))
    const orphan =
      words.length > 0 && Math.max(...likes[index]!) < 0.7 && words.some((text) => columnsIn(text).length > 0)
    const dangling =
      words.slice(0, -1).some(isLabel) ||
      (index === found.length - 1 && row.after.some(({ text }) => isLabel(core(text))))
    if (!orphan && !dangling) return
    for (const near of [index - 1, index, index + 1]) if (near in mixed) mixed[near] = true
  })
  return mixed
}

/** The header that stands above every row of figures: its columns in order. */
function headersFor(found: readonly FigureRow[]): Table2ColumnLabel[][] {
  const headers: Table2ColumnLabel[][] = []
  let current: Table2ColumnLabel[] = []
  for (const row of found) {
    const words = [...row.before, ...(row.own.length > 0 ? row.own : [])]
    let named: { column: Table2ColumnLabel; left: number }[] = []
    let starts = false
    for (const piece of words) {
      const reduced = core(piece.text)
      if (/信息内容|第二十条/.test(reduced)) {
        starts = true
        named = []
      }
      named.push(...columnsIn(reduced).map((column) => ({ column, left: piece.left ?? 0 })))
    }
    // Heads broken over lines are met line by line; their places say in which order they stand.
    if (row.kind === 'placed') named.sort((a, b) => a.left - b.left)
    if (named.length > 0) current = named.map(({ column }) => column)
    else if (starts) current = []
    headers.push(current)
  }
  return headers
}

/** The columns a piece of header names: one, or several written without anything between them. */
function columnsIn(text: string): Table2ColumnLabel[] {
  if (text.length < 2) return []
  const best = likest(TABLE2_COLUMNS, text, 0.7)
  if (best) return [best]
  if (text.length < 9) return []
  const inside = new Map<number, { column: Table2ColumnLabel; length: number }>()
  for (const column of TABLE2_COLUMNS) {
    for (const label of column.cores) {
      for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
        const end = at + label.length
        const known = inside.get(end)
        // 本年处理决定数量 holds 处理决定数量.
        if (!known || known.length < label.length) inside.set(end, { column, length: label.length })
      }
    }
  }
  return [...inside].sort(([a], [b]) => a - b).map(([, { column }]) => column)
}

function editionOfTable(
  headers: readonly Table2ColumnLabel[][],
  found: readonly FigureRow[],
  keys: readonly (Table2Row | null)[],
  year: number | null,
): { of: EditionId | null; sure: boolean } {
  const votes: Record<EditionId, number> = { '2019': 0, '2021': 0 }
  for (const header of headers) for (const { edition } of header) votes[edition]++
  keys.forEach((key, index) => {
    if (key === 'otherServices' || key === 'procurement') votes['2019'] += 2
    if (key === 'licensing' || key === 'penalties' || key === 'coercion') {
      const { length } = found[index]!.values
      if (length === 3) votes['2019']++
      if (length === 1 && found[index]!.kind !== 'line') votes['2021']++
    }
  })
  if (votes['2019'] !== votes['2021']) return { of: votes['2019'] > votes['2021'] ? '2019' : '2021', sure: true }
  return { of: year === null ? null : year < 2021 ? '2019' : '2021', sure: false }
}

function put(
  table: Table2,
  key: Table2Row,
  figures: FigureRow,
  header: readonly Table2ColumnLabel[],
  edition: EditionId,
  doubt: string | null,
  out: TableOut,
): void {
  const form = blockOf(edition, key)
  if (!form) return
  const at = (column: Table2Column) => ({ table: 'table2', row: key, column })
  const printed = figures.values.map((value) => value.printed).join(' ')
  const named = header.map((column) => column.key)
  const expected = form.columns.map((column) => column.key)
  const fits =
    named.length === expected.length &&
    new Set(named).size === named.length &&
    named.every((one) => expected.includes(one))
  const order = fits ? named : expected
  const values = doubt ? null : valuesFor(figures, order.length)
  if (!values) {
    if (table[key]) return
    const reason = doubt ?? `该行读到的数字不能唯一地分到 ${order.length} 列。`
    for (const column of order) refuse(out, at(column), figures.at, printed, reason)
    return
  }
  if (table[key]) {
    if (order.every((column, index) => cellOf(column, form, values.of[index]!) === table[key]![column])) return
    for (const column of order) {
      if (!(column in table[key]!)) continue
      delete table[key]![column]
      refuse(out, at(column), figures.at, printed, '该行在表中出现两次，数字不一致。')
    }
    return
  }
  const row: Partial<Record<Table2Column, Table2Cell>> = {}
  table[key] = row
  order.forEach((column, index) => {
    const value = values.of[index]!
    const cell = cellOf(column, form, value)
    if (cell === undefined) {
      refuse(out, at(column), value.at, value.printed, `单元格内容“${value.printed}”不是可以确定的数字。`)
      return
    }
    row[column] = cell
    if (column === 'amount' && key === 'procurement') row.unit = value.unit
    noteCell(out, at(column), value.at, value.printed, values.bySums ? 'sums' : surenessOf(value))
    if (value.state === 'none') out.notApplicable.push(`table2.${key}.${column}`)
  })
}

function cellOf(
  column: Table2Column,
  form: NonNullable<ReturnType<typeof blockOf>>,
  value: Value,
): Table2Cell | undefined {
  if (value.state === 'blank' || value.state === 'none') return null
  if (value.state === 'words' || value.doubtful || value.digits === '') return undefined
  const kind = form.columns.find(({ key }) => key === column)!.kind
  if (kind === 'decimal') return value.digits
  const figure = Number(value.digits)
  // A count with decimals or a sign is a fault of the report; it stands as printed.
  return figure
}

/**
 * The values of a row, one a column; null where they cannot be told apart. 表二 has no sums: nothing proves where figures run
 * together are to be cut, nor that no blank cell was among them. So only zeros are taken apart, for 000 is zero however it is
 * cut; 007 and 35-15 are left to a person.
 */
function valuesFor(figures: FigureRow, count: number): { of: Value[]; bySums: boolean } | null {
  let { values } = figures
  if (figures.kind !== 'line' && values.length > count) values = withoutBlankEnds(values, count)
  const uneven = values.some(({ parts }) => parts.length > 0) && values.some(({ state }) => state !== 'number')
  // 48 and 48 below it may be a line copied as well as one figure.
  const twice = figures.kind === 'line' && values.some(({ parts }) => parts.length === 2 && parts[0] === parts[1])
  if (uneven || twice || (count > 1 && values.some(({ glued }) => glued))) return null
  // A merged cell written once for every column it covers.
  const [first] = values
  if (
    count === 1 &&
    values.length > 1 &&
    (figures.kind === 'grid' || figures.kind === 'cells') &&
    values.every(({ printed }) => printed === first!.printed)
  )
    return { of: [first!], bySums: false }
  if (values.length === count) return { of: values, bySums: false }
  if (values.length > count || values.some(({ state }) => state !== 'number')) return null
  // A cell with a space in it beside others may be one figure, and another be two.
  const zeros = values.every(({ parts }) => parts.length === 0 || (parts.length === 1 && /^0+$/.test(parts[0]!)))
  const spaced = !zeros && values.length > 1 && !figures.exact
  if (figures.kind !== 'line' && (spaced || values.every(({ parts }) => parts.length === 0))) return null
  // Figures with spaces between them, or zeros run together.
  const parts = values.flatMap(({ digits, parts: spaced }) => {
    if (spaced.length === 1 && /^0+$/.test(spaced[0]!)) return [...spaced[0]!]
    return spaced.length > 0 ? spaced : [digits]
  })
  if (parts.length !== count) return null
  if (parts.some((part) => /^-?0\d/.test(part))) return null
  return {
    of: parts.map((part) => ({
      ...readValue(part, figures.at),
      printed: values.map((value) => value.printed).join(' '),
    })),
    bySums: true,
  }
}

function withoutBlankEnds(values: readonly Value[], count: number): Value[] {
  const kept = [...values]
  while (kept.length > count && kept.at(-1)!.state === 'blank') kept.pop()
  return kept
}
