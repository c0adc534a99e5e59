import type { FigureStatus, FiguresInput } from '@yangguang/contract'
import type { EnteredFigure } from 'nianbao'
import { badInput } from '../../refusals.ts'
import { type EnterablePlace, enterablePlaces } from './places.ts'

/** A figure as the table keeps it: zero is a value like any other there, `0`. */
export interface StoredFigure {
  state: 'value' | 'blank' | 'notApplicable'
  value: string | null
}

/** What is to be written at a place; null takes the figure out. */
export interface FigureChange {
  place: EnterablePlace
  figure: StoredFigure | null
  /** From what it was taken, where that is not the source of all that is written with it. */
  source?: string
}

type Given = NonNullable<FiguresInput['figures'][string]>

/**
 * Checks typed figures against the places they can be entered at. Throws 400 naming every wrong one: a place the form does not
 * have, a count that is no count, an amount that is no amount.
 */
export function figureChanges(
  year: number,
  figures: FiguresInput['figures'],
  known: readonly EnterablePlace[] = enterablePlaces(year),
): FigureChange[] {
  const places = new Map(known.map((place) => [place.place, place]))
  const wrong: { field: string; message: string }[] = []
  const changes: FigureChange[] = []
  for (const [name, given] of Object.entries(figures)) {
    const place = places.get(name)
    if (!place) wrong.push({ field: name, message: `${year}年度报告的格式中没有“${name}”这一格。` })
    else if (given === null) changes.push({ place, figure: null })
    else {
      const stored = storedOf(place, given)
      if ('problem' in stored) wrong.push({ field: name, message: `${place.label}${stored.problem}` })
      else changes.push({ place, figure: stored })
    }
  }
  if (wrong.length > 0) throw badInput(wrong[0]!.message, wrong)
  return changes
}

const patterns: Record<EnterablePlace['kind'], { is: RegExp; problem: string }> = {
  count: { is: /^\d{1,9}$/, problem: '应填非负整数。' },
  change: { is: /^[+-]?\d{1,9}$/, problem: '应填整数，减少的用负数。' },
  decimal: { is: /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/, problem: '应填非负的数，小数不超过6位。' },
  text: { is: /^(?:万元|元)$/, problem: '应填“万元”或者“元”。' },
}

/** A typed figure as the table keeps it, or what is wrong with it, to be said behind the name of its place. */
export function storedOf(
  place: Pick<EnterablePlace, 'kind'>,
  { status, value }: Given,
): StoredFigure | { problem: string } {
  if (status === 'blank' || status === 'notApplicable') return { state: status, value: null }
  if (status === 'zero')
    return place.kind === 'text' ? { problem: patterns.text.problem } : { state: 'value', value: '0' }
  const text = String(value ?? '').trim()
  const { is, problem } = patterns[place.kind]
  if (!is.test(text)) return { problem }
  // +8 and 007 are 8 and 7; an amount keeps the digits it was entered with.
  return { state: 'value', value: place.kind === 'count' || place.kind === 'change' ? String(Number(text)) : text }
}

/** A stored figure as compiling takes it. */
export function enteredOf(place: Pick<EnterablePlace, 'kind'>, stored: StoredFigure): EnteredFigure {
  if (stored.state !== 'value' || stored.value === null)
    return { status: stored.state === 'notApplicable' ? 'notApplicable' : 'blank' }
  if (stored.value === '0') return { status: 'zero' }
  const number = place.kind === 'count' || place.kind === 'change'
  return { status: 'value', value: number ? Number(stored.value) : stored.value }
}

/** A stored figure as it is shown. */
export function shownOf(place: Pick<EnterablePlace, 'kind'>, stored: StoredFigure) {
  const entered = enteredOf(place, stored)
  const value = entered.status === 'value' ? entered.value : entered.status === 'zero' ? 0 : null
  return { status: entered.status satisfies FigureStatus, value }
}
