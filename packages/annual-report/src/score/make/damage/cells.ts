import { forget, gridOf, type MadeCell, type MadeDocument, type Ref, type TablePart, widthOf } from '../document.ts'
import type { Random } from '../random.ts'

/**
 * Damage to the cells of a document, before it is written in a format. Each changes the key to what a correct reading of
 * the damaged document gives. Gives back false where the document has nothing to damage that way.
 */
export type CellDamage = (random: Random, document: MadeDocument) => boolean

const tables = ({ parts }: MadeDocument) => parts.filter((part): part is TablePart => part.kind === 'table')
const figures = (document: MadeDocument) =>
  tables(document).flatMap(({ rows }) => rows.flat().filter(({ refs }) => refs))
const labels = (document: MadeDocument) =>
  tables(document).flatMap(({ rows }) => rows.flat().filter(({ refs, text }) => !refs && text.length > 1))

/** How often of such cells: a scan is bad throughout or only here and there. */
const rate = (random: Random) => random.pick([0.02, 0.06, 0.2])

const DIGIT_LIKE: Record<string, string[]> = {
  0: ['O', 'o', 'Ｏ', '〇', 'Q'],
  1: ['l', 'I', '｜'],
  2: ['Z'],
  5: ['S'],
  8: ['B'],
}

const ocrDigits: CellDamage = (random, document) => {
  const share = rate(random)
  let touched = false
  for (const cell of figures(document)) {
    if (!random.chance(share)) continue
    cell.text = cell.text.replaceAll(/\d/g, (digit) => {
      const like = DIGIT_LIKE[digit]
      if (!like || !random.chance(0.7)) return digit
      touched = true
      return random.pick(like)
    })
  }
  // Letters in a figure can be read back, but nobody may demand it.
  if (touched) document.key.recoverable = 'hard'
  return touched
}

const LETTER_LIKE: Record<string, string> = {
  公: '分',
  开: '幵',
  未: '末',
  予: '子',
  人: '入',
  政: '攻',
  府: '俯',
  件: '仵',
  申: '甲',
  请: '清',
  维: '雏',
  持: '特',
  结: '洁',
  果: '杲',
  纠: '纣',
  审: '宙',
  科: '料',
  研: '妍',
  商: '商',
  业: '亚',
  织: '炽',
  律: '津',
  服: '眼',
  务: '夯',
  自: '目',
  然: '燃',
  计: '汁',
  转: '砖',
  补: '朴',
  正: '止',
  处: '外',
  理: '埋',
}

const ocrLabels: CellDamage = (random, document) => {
  const share = rate(random) / 3
  let touched = false
  for (const cell of labels(document)) {
    cell.text = [...cell.text]
      .map((letter) => {
        const like = LETTER_LIKE[letter]
        if (!like || !random.chance(share)) return letter
        touched = true
        return like
      })
      .join('')
  }
  return touched
}

const spacesInLabels: CellDamage = (random, document) => {
  for (const cell of labels(document))
    if (random.chance(0.3)) cell.text = [...cell.text].join(random.pick([' ', '　', ' ']))
  return true
}

const brokenLabels: CellDamage = (random, document) => {
  for (const cell of labels(document)) {
    if (cell.text.length < 4 || !random.chance(0.4)) continue
    const at = random.int(1, cell.text.length - 1)
    cell.text = `${cell.text.slice(0, at)}\n${cell.text.slice(at)}`
  }
  return true
}

const RENAMED: readonly (readonly [RegExp, string[]])[] = [
  [/本年新收政府信息公开申请数量/, ['本年新收到政府信息公开申请数量', '本年度新收申请数', '新收政府信息公开申请数量']],
  [/上年结转政府信息公开申请数量/, ['上年度结转申请数量', '上年结转申请数']],
  [/结转下年度继续办理/, ['结转下一年度继续办理', '转结下年度继续办理', '结转下年继续办理']],
  [/（七）总计/, ['（七）合计', '（七）总 计']],
  [/^总计$/, ['合计', '小计']],
  [/社会公益组织/, ['公益组织', '社会公益团体']],
  [/法律服务机构/, ['法律服务组织', '律师服务机构']],
  [/属于行政查询事项/, ['属于行政咨询查询事项']],
  [/保护第三方合法权益/, ['涉及第三方合法权益']],
  [/要求提供公开出版物/, ['要求提供公开出版的书刊']],
  [/补正后申请内容仍不明确/, ['补证后申请内容仍不明确']],
  [/本年处理决定数量/, ['处理决定数量', '本年度处理决定数量']],
  [/现行有效件数/, ['现行有效数', '现行有效总件数']],
  [/结果纠正/, ['结果更正']],
]

const renamedLabels: CellDamage = (random, document) => {
  let touched = false
  for (const cell of labels(document))
    for (const [pattern, others] of RENAMED)
      if (pattern.test(cell.text) && random.chance(0.35)) {
        cell.text = cell.text.replace(pattern, random.pick(others))
        touched = true
        break
      }
  return touched
}

/** Every figure of a table written as in a ledger: 1 234. */
const spacesInNumbers: CellDamage = (random, document) => {
  let touched = false
  const gap = random.pick([' ', '  ', '　'])
  for (const cell of figures(document)) {
    if (!/^\d{2,}$/.test(cell.text) || !random.chance(0.5)) continue
    const at = random.int(1, cell.text.length - 1)
    cell.text = cell.text.slice(0, at) + gap + cell.text.slice(at)
    touched = true
  }
  if (touched) document.key.recoverable = 'hard'
  return touched
}

/** A narrow column breaks a figure over two lines of its cell. */
const brokenNumbers: CellDamage = (random, document) => {
  let touched = false
  for (const cell of figures(document)) {
    if (!/^\d{3,}$/.test(cell.text) || !random.chance(0.5)) continue
    cell.text = `${cell.text.slice(0, -1)}\n${cell.text.slice(-1)}`
    touched = true
  }
  if (touched) document.key.recoverable = 'hard'
  return touched
}

const wholeRows = (table: TablePart) =>
  table.rows.filter(
    (row) => row.filter(({ refs }) => refs).length >= 3 && row.every(({ rowSpan = 1 }) => rowSpan === 1),
  )

function rowsOf(document: MadeDocument, name: string): { table: TablePart; rows: MadeCell[][] }[] {
  return tables(document)
    .filter((table) => table.name === name)
    .map((table) => ({ table, rows: wholeRows(table) }))
    .filter(({ rows }) => rows.length > 1)
}

const refsOf = (row: readonly MadeCell[]): Ref[] => row.flatMap(({ refs = [] }) => refs)

/** Takes a row of 表三 out of the document: any, or one where nothing happened. */
export function loseRow(random: Random, document: MadeDocument, onlyZeros = false): boolean {
  const choices = rowsOf(document, 'table3').flatMap(({ table, rows }) =>
    rows
      .filter((row) => !onlyZeros || row.every(({ refs, text }) => !refs || text.trim() === '0'))
      .map((row) => ({ table, row })),
  )
  if (choices.length === 0) return false
  const { table, row: lost } = random.pick(choices)
  shortenSpans(table, table.rows.indexOf(lost))
  table.rows = table.rows.filter((row) => row !== lost)
  for (const ref of refsOf(lost)) forget(document.key, ref)
  return true
}

const rowLost: CellDamage = (random, document) => loseRow(random, document)

/** Cells from above that reached over a row that is taken out reach one row less. */
function shortenSpans(table: TablePart, at: number): void {
  const above = new Set(
    gridOf(table.rows)
      [at]!.map(({ cell }) => cell)
      .filter((cell) => !table.rows[at]!.includes(cell)),
  )
  for (const cell of above) cell.rowSpan = Math.max(1, (cell.rowSpan ?? 1) - 1)
}

const rowsSwapped: CellDamage = (random, document) => {
  const choices = rowsOf(document, 'table3')
  if (choices.length === 0) return false
  const { table, rows } = random.pick(choices)
  const first = random.int(0, rows.length - 2)
  const [one, other] = [rows[first]!, rows[first + 1]!]
  const [at, then] = [table.rows.indexOf(one), table.rows.indexOf(other)]
  if (then !== at + 1 || widthOf(one) !== widthOf(other)) return false
  table.rows[at] = other
  table.rows[then] = one
  return true
}

const rowTwice: CellDamage = (random, document) => {
  const choices = rowsOf(document, 'table3').filter(({ table }) =>
    table.rows.every((row) => row.every(({ rowSpan = 1 }) => rowSpan === 1)),
  )
  if (choices.length === 0) return false
  const { table, rows } = random.pick(choices)
  const twice = random.pick(rows)
  table.rows.splice(
    table.rows.indexOf(twice),
    0,
    twice.map((cell) => ({ ...cell })),
  )
  return true
}

/** A page ends in the middle of a table: a number stands there, alone or as a row. */
const pageBreakRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name, rows }) => name === 'table3' && rows.length > 8)
  if (choices.length === 0) return false
  const table = random.pick(choices)
  const at = random.int(table.headRows + 2, table.rows.length - 2)
  const grid = gridOf(table.rows)
  const free = grid[at]!.every(({ cell }) => table.rows[at]!.includes(cell))
  const page = random.pick(['- 3 -', '— 4 —', '第 3 页', '第3页 共7页', '3 / 7', '5'])
  if (!free || random.chance(0.4)) {
    const flat = grid.map((row) =>
      row.map(({ cell: { text, refs }, begins }): MadeCell => (begins ? { text, refs } : { text: '' })),
    )
    const index = document.parts.indexOf(table)
    const title = `${document.key.agency}${document.key.year}年政府信息公开工作年度报告`
    document.parts.splice(
      index,
      1,
      { ...table, rows: flat.slice(0, at) },
      { kind: 'text', style: 'furniture', text: page },
      ...(random.chance(0.4) ? [{ kind: 'text', style: 'furniture', text: title } as const] : []),
      { ...table, headRows: 0, rows: flat.slice(at) },
    )
    return true
  }
  table.rows.splice(at, 0, [{ text: page, columnSpan: grid[0]!.length }])
  return true
}

/** A label goes on in a row of its own after a page break, with empty cells beside it that are no figures. */
const phantomRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name, rows }) => name === 'table3' && rows.length > 8)
  if (choices.length === 0) return false
  const table = random.pick(choices)
  const grid = gridOf(table.rows)
  const flat = grid.map((row) =>
    row.map(({ cell: { text, refs }, begins }): MadeCell => (begins ? { text, refs } : { text: '' })),
  )
  const long = flat.filter((row) => row.some(({ text, refs }) => !refs && text.length >= 7) && refsOf(row).length >= 5)
  if (long.length === 0) return false
  const row = random.pick(long)
  const label = row.find(({ text, refs }) => !refs && text.length >= 7)!
  const left = label.text.slice(-random.int(1, 3))
  label.text = label.text.slice(0, -left.length)
  flat.splice(
    flat.indexOf(row) + 1,
    0,
    row.map((cell) => (cell === label ? { text: left } : { text: '' })),
  )
  table.rows = flat
  return true
}

/** Two or three neighbouring figures in one cell. */
const mergedCells: CellDamage = (random, document) => {
  let touched = false
  for (const table of tables(document))
    table.rows = table.rows.map((row) => {
      if (!random.chance(0.12)) return row
      const first = row.findIndex(({ refs }) => refs)
      const count = random.int(2, 3)
      const some = row.slice(first, first + count)
      if (first < 0 || some.length < count || some.some(({ refs, text }) => !refs || text.trim() === '')) return row
      touched = true
      const merged = {
        text: some.map(({ text }) => text.trim()).join(random.pick([' ', '\n', '  '])),
        columnSpan: some.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0),
        refs: some.flatMap(({ refs = [] }) => refs),
      }
      return [...row.slice(0, first), merged, ...row.slice(first + count)]
    })
  if (touched) document.key.recoverable = 'hard'
  return touched
}

/** An empty cell slips in before the figures of a row and pushes them to the right. */
const shiftedRow: CellDamage = (random, document) => {
  const choices = tables(document).filter(({ name }) => name === 'table3')
  if (choices.length === 0) return false
  const rows = random.pick(choices).rows.filter((row) => refsOf(row).length === 7)
  if (rows.length === 0) return false
  for (const row of random.shuffle(rows).slice(0, random.int(1, 3))) {
    row.splice(
      row.findIndex(({ refs }) => refs),
      0,
      { text: '' },
    )
  }
  document.key.recoverable = 'hard'
  return true
}

/** A border drawn through a figure: its digits stand in two cells, and the row has one cell too many. */
const splitCell: CellDamage = (random, document) => {
  const rows = tables(document)
    .filter(({ name }) => name === 'table3')
    .flatMap((table) => table.rows)
    .filter((row) => row.some(({ refs, text }) => refs && /^\d{2,}$/.test(text)))
  if (rows.length === 0) return false
  for (const row of random.shuffle(rows).slice(0, random.int(1, 2))) {
    const at = row.findIndex(({ refs, text }) => refs && /^\d{2,}$/.test(text))
    const { text, refs } = row[at]!
    const cutAt = random.int(1, text.length - 1)
    row.splice(at, 1, { text: text.slice(0, cutAt), refs }, { text: text.slice(cutAt) })
  }
  document.key.recoverable = 'hard'
  return true
}

/** The document ends somewhere in a table. */
const cut: CellDamage = (random, document) => {
  const places = document.parts.flatMap((part, index) => (part.kind === 'table' && part.rows.length > 2 ? [index] : []))
  if (places.length === 0) return false
  const index = random.pick(places)
  const table = document.parts[index] as TablePart
  const at = random.int(1, table.rows.length - 1)
  const grid = gridOf(table.rows)
  for (const row of table.rows.slice(at)) for (const ref of refsOf(row)) forget(document.key, ref)
  for (const part of document.parts.slice(index + 1))
    if (part.kind === 'table') for (const ref of part.rows.flatMap(refsOf)) forget(document.key, ref)
  for (const [top, row] of table.rows.entries()) {
    if (top >= at) break
    for (const cell of row) cell.rowSpan = Math.min(cell.rowSpan ?? 1, at - top)
  }
  table.rows = table.rows.slice(0, at)
  document.parts = document.parts.slice(0, index + 1)
  document.key.recoverable = 'partial'
  return grid.length > 0
}

export const CELL_DAMAGES: Readonly<Record<string, CellDamage>> = {
  'ocr digits': ocrDigits,
  'ocr labels': ocrLabels,
  'spaces in labels': spacesInLabels,
  'broken labels': brokenLabels,
  'renamed labels': renamedLabels,
  'spaces in numbers': spacesInNumbers,
  'broken numbers': brokenNumbers,
  'row lost': rowLost,
  'rows swapped': rowsSwapped,
  'row twice': rowTwice,
  'page break in table': pageBreakRow,
  'phantom row': phantomRow,
  'merged cells': mergedCells,
  'shifted row': shiftedRow,
  'split cell': splitCell,
  cut,
}
