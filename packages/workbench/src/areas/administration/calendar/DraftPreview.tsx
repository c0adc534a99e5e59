import { addDays, type Calendar, calendarOf, dayNature, isPlainDate, weekdayName } from '@yangguang/statute'
import { useMemo } from 'react'
import { Section } from '../../../parts/Section.tsx'
import type { Draft } from './draft.ts'
import { YearGrid } from './YearGrid.tsx'

/** The year as it would be with the notice being entered; the days it changes are outlined. */
export function DraftPreview({ draft, known }: { draft: Draft; known: Calendar }) {
  const { days, marked, working } = useMemo(() => yearWith(draft, known), [draft, known])
  return (
    <Section
      title={`${draft.year}年生效后的样子`}
      extra={<span className="yg-faint yg-small">工作日 {working} 天</span>}
    >
      <YearGrid days={days} marked={marked} />
    </Section>
  )
}

function yearWith(draft: Draft, known: Calendar) {
  const named = draft.days.filter((day) => isPlainDate(day.date))
  const after = calendarOf([...known.notices, { ...draft, issuedOn: draft.issuedOn ?? null, days: named }])
  const days = []
  const marked = new Set<string>()
  for (let date = `${draft.year}-01-01`; date <= `${draft.year}-12-31`; date = addDays(date, 1)) {
    const nature = dayNature(date, after)
    if (nature.working !== dayNature(date, known).working) marked.add(date)
    days.push({ date, weekday: weekdayName(date), ...nature })
  }
  return { days, marked, working: days.filter((day) => day.working).length }
}
