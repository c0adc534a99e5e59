import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'

dayjs.extend(customParseFormat)

// Typed without the mouse: 20261120, 2026.11.20 and 11-20 are understood as well.
export const dayFormats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY-M-D', 'M-D', 'M/D', 'MMDD']

interface Bounds {
  min?: string | undefined
  max?: string | undefined
}

/** The day somebody meant with `text`, as `YYYY-MM-DD`; nothing when there is no such day. */
export function readDay(text: string): string | null {
  const read = dayFormats.map((format) => dayjs(text.trim(), format, true)).find((day) => day.isValid())
  return read?.format('YYYY-MM-DD') ?? null
}

/** What is wrong with the text of a date field, as a sentence; nothing when it is empty or a day that may be given. */
export function wrongDay(text: string | null | undefined, { min, max }: Bounds = {}): string | null {
  if (!text) return null
  const day = readDay(text)
  if (!day) return `“${text}”不是有效的日期，请写成 2026-07-06 这样`
  if (min && day < min) return `${day} 太早，应不早于 ${min}`
  if (max && day > max) return `${day} 太晚，应不晚于 ${max}`
  return null
}

/** The same as a rule of a form. */
export const dayRule = (bounds: Bounds = {}) => ({
  validator: async (_rule: unknown, text: string | null | undefined) => {
    const wrong = wrongDay(text, bounds)
    if (wrong) throw new Error(wrong)
  },
})
