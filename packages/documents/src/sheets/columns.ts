import { singleLine, toHalfWidth } from '@yangguang/text'
import type { Parsed, TableColumn } from './template.ts'

interface ColumnOptions<R extends boolean> {
  header: string
  required: R
  aliases?: string[]
  note?: string
  example?: string
  width?: number
}

/** Any text, cleaned; at most `maxLength` characters (default 2,000). */
export function textColumn<R extends boolean>(
  options: ColumnOptions<R> & { maxLength?: number },
): TableColumn<string, R> {
  const { maxLength = 2000, ...column } = options
  return {
    ...column,
    parse: (text) =>
      [...text].length <= maxLength
        ? { value: text }
        : { problem: `最多${maxLength}个字，这里有${[...text].length}个字` },
  }
}

/** A whole number between `min` (default 0) and `max`. Thousands separators are accepted. */
export function integerColumn<R extends boolean>(
  options: ColumnOptions<R> & { min?: number; max?: number },
): TableColumn<number, R> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, ...column } = options
  return {
    ...column,
    parse: (text) => {
      const number = numberOf(text)
      if (number === null || !Number.isInteger(number)) return { problem: `应为整数，这里是「${text}」` }
      return within(number, min, max)
    },
  }
}

/** A number with at most `decimals` places (default 2) between `min` (default 0) and `max`. */
export function decimalColumn<R extends boolean>(
  options: ColumnOptions<R> & { min?: number; max?: number; decimals?: number },
): TableColumn<number, R> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, decimals = 2, ...column } = options
  return {
    ...column,
    parse: (text) => {
      const number = numberOf(text)
      if (number === null) return { problem: `应为数字，这里是「${text}」` }
      const rounded = Number(number.toFixed(decimals))
      if (Math.abs(rounded - number) > 1e-9) return { problem: `最多${decimals}位小数，这里是「${text}」` }
      return within(rounded, min, max)
    },
  }
}

/** A day as `YYYY-MM-DD`. Reads real dates and 2026-7-7, 2026/7/7, 2026.7.7, 2026年7月7日, 20260707. */
export function dateColumn<R extends boolean>(
  options: ColumnOptions<R> & { earliest?: string; latest?: string },
): TableColumn<string, R> {
  const { earliest, latest, ...column } = options
  return {
    example: '2026-07-07',
    ...column,
    parse: (text) => {
      const date = dateOf(text)
      if (!date) return { problem: `不是有效日期：「${text}」，请写成2026-07-07的样子` }
      if (earliest && date < earliest) return { problem: `不应早于${earliest}，这里是${date}` }
      if (latest && date > latest) return { problem: `不应晚于${latest}，这里是${date}` }
      return { value: date }
    },
  }
}

/** One of a list; `choices` maps what stands in the cell to the value in code. */
export function choiceColumn<T, R extends boolean>(
  options: ColumnOptions<R> & { choices: Record<string, T> },
): TableColumn<T, R> {
  const { choices, ...column } = options
  const byLabel = new Map(Object.entries(choices).map(([label, value]) => [compact(label), value]))
  return {
    ...column,
    choices: Object.keys(choices),
    parse: (text) => {
      const key = compact(text)
      if (byLabel.has(key)) return { value: byLabel.get(key)! }
      return { problem: `${oneOf(Object.keys(choices), text)}，这里是「${text}」` }
    },
  }
}

/** A reader takes in this many choices at a glance; more would be a wall of text in every row that is wrong. */
const FEW = 10
const MOST_LIKELY = 3

/** What a cell should hold: all choices where they are few, else those like `text`, and where all of them stand. */
function oneOf(choices: readonly string[], text: string): string {
  if (choices.length <= FEW) return `应为${choices.join('、')}之一`
  const key = compact(text)
  const alike = choices.filter((choice) => compact(choice).includes(key) || key.includes(compact(choice)))
  const likely = alike.slice(0, MOST_LIKELY).map((choice) => `“${choice}”`)
  return `应为下拉列表中的一项（模板的“可选值”表列有全部${choices.length}项${likely.length > 0 ? `，相近的有${likely.join('、')}` : ''}）`
}

function within(number: number, min: number, max: number): Parsed<number> {
  if (number < min) return { problem: `不应小于${min}，这里是${number}` }
  if (number > max) return { problem: `不应大于${max}，这里是${number}` }
  return { value: number }
}

function numberOf(text: string): number | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

function dateOf(text: string): string | null {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?$/.exec(
      toHalfWidth(text).trim(),
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim())
  if (!parts) return null
  const date = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null
}

function compact(text: string): string {
  return toHalfWidth(singleLine(text)).replace(/\s/g, '')
}
