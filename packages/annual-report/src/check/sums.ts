import type { Cell } from '../report.ts'

/** One side of a balance, worked out from the cells that are printed. */
export interface Side {
  sum: number
  /** 3001＋34 */
  written: string
  /** Whether a cell of it is blank and was counted as 0. */
  blanks: boolean
}

/**
 * Adds up cells; a blank counts as nothing (rule `blank-cells` speaks about it). Null when the side cannot be known,
 * because a cell is not there at all.
 */
export function sideOf(cells: readonly (Cell | undefined)[]): Side | null {
  if (cells.some((cell) => cell === undefined)) return null
  const numbers = cells.map((cell) => cell ?? 0)
  return {
    sum: numbers.reduce((sum, cell) => sum + cell, 0),
    written: numbers.join('＋'),
    blanks: cells.includes(null),
  }
}

/** Whether nothing at all is filled in, so that there is nothing to balance. */
export function allBlank(cells: readonly (Cell | undefined)[]): boolean {
  return cells.every((cell) => cell === null || cell === undefined)
}

export function difference(left: number, right: number): string {
  return String(Math.abs(left - right))
}

/** What a finding adds to its sums when blanks were counted in them. */
export function blanksCounted(...sides: readonly Side[]): string {
  return sides.some(({ blanks }) => blanks) ? '（空白格按0计）' : ''
}
