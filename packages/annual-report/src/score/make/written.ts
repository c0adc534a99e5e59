import type { Habits } from './habits.ts'

/** Figures and labels as a hand writes them. */

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

export function fullWidth(digits: string): string {
  return digits.replaceAll(/[\d.-]/g, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0))
}

export function writeLabel(label: string, { numbering, brackets }: Pick<Habits, 'numbering' | 'brackets'>): string {
  const numbered = label.replace(/^(\d)\./, (_, digit: string) => numbering.replace('1', digit))
  return brackets === '（' ? numbered : numbered.replaceAll('（', '(').replaceAll('）', ')')
}
