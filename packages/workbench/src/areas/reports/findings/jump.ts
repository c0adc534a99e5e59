import type { Finding } from 'nianbao/check'

/** Scrolls to what a finding is about, and stands there: the cell, the quoted words of a text, the section. */
export function jumpTo({ place, quote }: Pick<Finding, 'place' | 'quote'>): void {
  const cell = place.table ? cellOf(place) : null
  const number = place.section ?? partWith(quote)
  const area = document.querySelector<HTMLTextAreaElement>(`#text-${number}`)
  const section = document.querySelector<HTMLElement>(`#section-${number}`)
  if (cell) show(cell, cell.querySelector('button'))
  else if (area) showIn(area, quote)
  else if (section) show(section, null)
  else document.querySelector('.yg-sheet')?.scrollIntoView({ block: 'start', behavior: 'smooth' })
}

/** Where the quoted words of a finding without a section stand: the preface (0) or a section; the first text else. */
function partWith(quote: string): number {
  const areas = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[id^="text-"]')]
  const found = quote === '' ? undefined : areas.find(({ value }) => value.includes(quote))
  return found ? Number(found.id.slice('text-'.length)) : 1
}

/** Selects the quoted words where the text has them. */
function showIn(area: HTMLTextAreaElement, quote: string): void {
  show(area, area)
  const at = quote === '' ? -1 : area.value.indexOf(quote)
  if (at >= 0) area.setSelectionRange(at, at + quote.length)
}

function cellOf({ table, row, column }: Finding['place']): HTMLElement | null {
  const parts = [
    `[data-table="${table}"]`,
    row ? `[data-row="${row}"]` : '',
    column && table?.startsWith('table') ? `[data-column="${column}"]` : '',
  ]
  const cells = [...document.querySelectorAll<HTMLElement>(`td${parts.join('')}`)]
  // A finding about a whole table is about its blanks.
  const blank = row || column ? undefined : cells.find(({ textContent }) => textContent?.trim() === '')
  return blank ?? cells[0] ?? null
}

function show(element: HTMLElement, focused: HTMLElement | null): void {
  focused?.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' })
  element.classList.remove('yg-flash')
  requestAnimationFrame(() => element.classList.add('yg-flash'))
}
