import { editionOf } from '../../editions/editions.ts'
import type { LocalTable, ReportAsRead, Section } from '../../report.ts'

/** The text is not a report as `nianbao read --json` gives it; the message (Chinese) names the field and what it should be. */
export class NotReportJson extends Error {
  override name = 'NotReportJson'
}

/** A report from JSON, and which file it was read from. */
export interface ReportFromJson extends ReportAsRead {
  document?: string
  /** How many cells were seen but not decided: they are in no table. */
  undecided: number
}

/**
 * Reports as `nianbao read --json` writes them: one object, or one on each line. Every field is looked at, and so is every
 * row and column, because a misspelt one would be lost without a word.
 *
 * @throws NotReportJson
 */
export function reportsFromJson(text: string): ReportFromJson[] {
  const whole = parsed(text)
  if (whole !== undefined) return [reportFrom(whole)]
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new NotReportJson('文件是空的。')
  return lines.map((line, at) => {
    const value = parsed(line)
    if (value === undefined) throw new NotReportJson(`第 ${at + 1} 行不是 JSON。请用 nianbao read --json 生成。`)
    return reportFrom(value)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Fields = Record<string, unknown>

function reportFrom(value: unknown): ReportFromJson {
  if (!isFields(value))
    throw new NotReportJson('不是年度报告的 JSON：最外层应当是一个对象。请用 nianbao read --json 生成。')
  if (typeof value.unreadable === 'string') throw new NotReportJson(`原来的文件没有读出：${value.unreadable}`)
  if (!('table2' in value || 'table3' in value || 'table4' in value)) {
    throw new NotReportJson('不是年度报告的 JSON：没有 table2、table3、table4。请用 nianbao read --json 生成。')
  }
  return {
    ...(typeof value.document === 'string' ? { document: value.document } : {}),
    edition: expectNull(value, 'edition', '"2019" 或者 "2021"', (one) => one === '2019' || one === '2021'),
    year: expectNull(
      value,
      'year',
      '四位数的年份',
      (one) => Number.isInteger(one) && Number(one) > 1900 && Number(one) < 2200,
    ),
    agency: expectNull(value, 'agency', '文字', (one) => typeof one === 'string'),
    table2: tableFrom(value, 'table2', (one) => typeof one === 'number' || typeof one === 'string'),
    table3: tableFrom(value, 'table3', (one) => typeof one === 'number'),
    table4: tableFrom(value, 'table4', (one) => typeof one === 'number'),
    localTables: listFrom(value, 'localTables', localTableFrom),
    ...(typeof value.preface === 'string' ? { preface: value.preface } : {}),
    sections: listFrom(value, 'sections', sectionFrom),
    ...(isTexts(value.notApplicable) ? { notApplicable: value.notApplicable } : {}),
    undecided: Array.isArray(value.refused) ? value.refused.length : 0,
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that may be null or missing. */
function expectNull<T>(fields: Fields, name: string, expected: string, fits: (value: unknown) => boolean): T | null {
  const value = fields[name] ?? null
  if (value === null || fits(value)) return value as T | null
  throw new NotReportJson(`${name} 应当是${expected}，现在是 ${JSON.stringify(value)}。`)
}

/** Rows and columns a table may have: those of both forms. */
const KNOWN = (['2019', '2021'] as const).map(editionOf).reduce(
  (known, form) => {
    for (const block of form.table2) {
      for (const { key } of block.rows) known.table2.rows.add(key)
      for (const { key } of block.columns) known.table2.columns.add(key)
    }
    for (const { key } of form.table3.rows) known.table3.rows.add(key)
    for (const { key } of form.table3.columns) known.table3.columns.add(key)
    for (const { key } of form.table4.groups) known.table4.rows.add(key)
    for (const { key } of form.table4.results) known.table4.columns.add(key)
    return known
  },
  {
    table2: { rows: new Set<string>(), columns: new Set<string>(['unit']) },
    table3: { rows: new Set<string>(), columns: new Set<string>() },
    table4: { rows: new Set<string>(), columns: new Set<string>() },
  },
)

function tableFrom<T>(fields: Fields, name: keyof typeof KNOWN, fits: (value: unknown) => boolean): T | null {
  const table = fields[name] ?? null
  if (table === null) return null
  if (!isFields(table)) throw new NotReportJson(`${name} 应当是一个对象或者 null。`)
  for (const [row, cells] of Object.entries(table)) {
    if (!KNOWN[name].rows.has(row)) throw new NotReportJson(`${name} 没有名为 ${row} 的行。`)
    if (!isFields(cells)) throw new NotReportJson(`${name}.${row} 应当是一个对象。`)
    for (const [column, value] of Object.entries(cells)) {
      if (!KNOWN[name].columns.has(column)) throw new NotReportJson(`${name}.${row} 没有名为 ${column} 的列。`)
      if (value !== null && !fits(value)) {
        throw new NotReportJson(`${name}.${row}.${column} 应当是数或者 null，现在是 ${JSON.stringify(value)}。`)
      }
    }
  }
  return table as T
}

function listFrom<T>(fields: Fields, name: string, one: (value: Fields, name: string) => T): T[] {
  const list = fields[name] ?? []
  if (!Array.isArray(list)) throw new NotReportJson(`${name} 应当是一个数组。`)
  return list.map((value, at) => {
    if (!isFields(value)) throw new NotReportJson(`${name} 的第 ${at + 1} 项应当是一个对象。`)
    return one(value, `${name} 的第 ${at + 1} 项`)
  })
}

function sectionFrom({ title, text = '' }: Fields, name: string): Section {
  if (typeof title !== 'string' || typeof text !== 'string') throw new NotReportJson(`${name}应当有 title 和 text。`)
  return { title, text }
}

function localTableFrom({ name, caption, rows }: Fields, where: string): LocalTable {
  if (typeof name !== 'string' || !isFields(rows)) throw new NotReportJson(`${where}应当有 name 和 rows。`)
  for (const [row, value] of Object.entries(rows)) {
    if (value !== null && typeof value !== 'number') throw new NotReportJson(`${where}的 ${row} 应当是数或者 null。`)
  }
  return { name, ...(typeof caption === 'string' ? { caption } : {}), rows: rows as LocalTable['rows'] }
}
