import type { Figure } from './figures.ts'

/** The sum of figures, as printed and as their words allow. */
export function total(figures: readonly Figure[]): { value: number; low: number; high: number } {
  const add = (of: (figure: Figure) => number) => Math.round(figures.reduce((sum, one) => sum + of(one), 0) * 1e4) / 1e4
  return { value: add(({ value }) => value), low: add(({ low }) => low), high: add(({ high }) => high) }
}
