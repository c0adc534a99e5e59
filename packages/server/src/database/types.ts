import pg from 'pg'

type TypeId = Parameters<typeof pg.types.getTypeParser>[0]

const { DATE, INT8 } = pg.types.builtins
// Array types, which `pg` has no names for.
const DATE_ARRAY = 1182 as TypeId
const INT8_ARRAY = 1016 as TypeId
const TEXT_ARRAY = 1009 as TypeId

/**
 * What arrives for the types `pg` would otherwise decide for us, here and nowhere else: a `date` stays its text (a Date
 * object would move with the server's zone), a `bigint` is a number as long as a number can hold it exactly.
 */
export function decideTypes(): void {
  const entries = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => (string | null)[]
  pg.types.setTypeParser(DATE, (text) => text)
  pg.types.setTypeParser(INT8, exactNumber)
  pg.types.setTypeParser(DATE_ARRAY, entries)
  pg.types.setTypeParser(INT8_ARRAY, (text) =>
    entries(text).map((entry) => (entry === null ? null : exactNumber(entry))),
  )
}

function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} does not fit into a number exactly`)
  return number
}
