import type { NoticeRead } from '@yangguang/contract'

export type DraftDay = { date: string; kind: 'off' | 'work'; name: string }

/** A notice being entered; what it lacks is said by `readNotice` of the statute. */
export interface Draft {
  year: number
  number: string
  title: string
  issuedOn: string | null
  days: DraftDay[]
}

/** The notice that usually comes next: in November for the year after. */
export const emptyDraft = (today: string): Draft => ({
  year: Number(today.slice(0, 4)) + (today.slice(5) >= '09-01' ? 1 : 0),
  number: '',
  title: '',
  issuedOn: null,
  days: [],
})

export const draftFrom = ({ year, number, title, issuedOn, days }: NoticeRead): Draft => ({
  year,
  number,
  title,
  issuedOn,
  days: [...days],
})
