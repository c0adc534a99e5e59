/** Refuses what no count can be. Compiling takes counts from records, so a wrong one is a mistake of the caller. */
export function wholeCount(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${what} is not a count: ${value}`)
  return value
}
