import type { Habits } from './habits.ts'

/** A figure as a hand writes it; amounts, which are text, as they are. */
export function writeFigure(value: number | string | null | undefined, { figures }: Pick<Habits, 'figures'>): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const plain = String(value)
  switch (figures) {
    case 'pieces':
      return `${plain}件`
    case 'fullWidth':
      return fullWidth(plain)
    case 'thousands':
      return value > 999 ? value.toLocaleString('en-US') : plain
    case 'spaced':
      return ` ${plain} `
    default:
      return plain
  }
}

/** Digits, point and minus as wide as a Chinese character. */
export function fullWidth(digits: string): string {
  return digits.replaceAll(/[\d.-]/g, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0))
}

/** A label of the form with the numbering and the brackets the office uses. */
export function writeLabel(label: string, { numbering, brackets }: Pick<Habits, 'numbering' | 'brackets'>): string {
  const numbered = label.replace(/^(\d)\./, (_, digit: string) => numbering.replace('1', digit))
  return brackets === '（' ? numbered : numbered.replaceAll('（', '(').replaceAll('）', ')')
}
