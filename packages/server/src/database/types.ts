import pg from 'pg'

const { DATE, INT8 } = pg.types.builtins
const DATE_ARRAY = 1182
const INT8_ARRAY = 1016
const TEXT_ARRAY = 1009

/**
 * What arrives for the types `pg` would otherwise decide for us, here and nowhere else: a `date` stays its text (a Date
 * object would move with the server's zone), a `bigint` is a number as long as a number can hold it exactly.
 */
export function decideTypes(): void {
  const entries = pg.types.getTypeParser(TEXT_ARRAY as pg.types.TypeId) as (text: string) => (string | null)[]
  pg.types.setTypeParser(DATE, (text) => text)
  pg.types.setTypeParser(INT8, exactNumber)
  pg.types.setTypeParser(DATE_ARRAY as pg.types.TypeId, entries)
  pg.types.setTypeParser(INT8_ARRAY as pg.types.TypeId, (text) =>
    entries(text).map((entry) => (entry === null ? null : exactNumber(entry))),
  )
}

function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} does not fit into a number exactly`)
  return number
}
