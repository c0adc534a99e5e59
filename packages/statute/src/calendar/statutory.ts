import { type Dated, inForce } from '../dated.ts'
import { type PlainDate, yearOf } from './plain-date.ts'

const FIRST_FIXED = '2008-01-01'

/** Holidays the law ties to a day of the Gregorian year: `MM-DD` → name. They stand in where a year has no arrangement yet. */
export const statutoryHolidays: readonly Dated<Readonly<Record<string, string>>>[] = [
  {
    since: FIRST_FIXED,
    value: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
    source: '《全国年节及纪念日放假办法》（2007年修订）第二条',
    standing: 'assumed',
  },
  {
    since: '2025-01-01',
    value: {
      '01-01': '元旦',
      '05-01': '劳动节',
      '05-02': '劳动节',
      '10-01': '国庆节',
      '10-02': '国庆节',
      '10-03': '国庆节',
    },
    source: '《全国年节及纪念日放假办法》（2024年修订）第二条',
    standing: 'verified',
  },
]

/**
 * Holidays that follow the lunar year or the solar terms, for years whose arrangement is not shipped: the days themselves
 * only, without the days in lieu and the exchanges a notice would add.
 */
const movable: Readonly<Record<PlainDate, string>> = {
  '2027-02-05': '春节',
  '2027-02-06': '春节',
  '2027-02-07': '春节',
  '2027-02-08': '春节',
  '2027-04-05': '清明节',
  '2027-06-09': '端午节',
  '2027-09-15': '中秋节',
}

/**
 * The statutory holiday that falls on `date`, or null. Only a stand-in for a year without an arrangement: enough to say
 * that 1 October will not be worked, not enough to fix a date.
 */
export function statutoryHoliday(date: PlainDate): string | null {
  if (date < FIRST_FIXED) return null
  return movable[date] ?? inForce(statutoryHolidays, `${yearOf(date)}-01-01`).value[date.slice(5)] ?? null
}
