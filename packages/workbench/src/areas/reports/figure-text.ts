/** A figure as lists show it; what was left blank says so. */
export const figureText = (value: number | string | null | undefined): string =>
  value === undefined ? '不列' : value === null ? '空' : String(value)
