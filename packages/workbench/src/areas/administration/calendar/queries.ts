import { useQuery } from '@tanstack/react-query'
import type { CalendarYear, NoticeEffect, NoticeView } from '@yangguang/contract'
import { api } from '../../../api.ts'
import { useAgencies } from '../../../parts/reference.ts'
import { useHasRole } from '../../../shell/me.ts'

export const calendarKey = ['calendar'] as const

export const useYear = (year: number) =>
  useQuery({ queryKey: [...calendarKey, year], queryFn: () => api.get<CalendarYear>(`/api/calendar/${year}`) })

export const useNotices = () =>
  useQuery({ queryKey: [...calendarKey, 'notices'], queryFn: () => api.get<NoticeView[]>('/api/calendar/notices') })

export const useEffectOf = (id: string) =>
  useQuery({
    queryKey: [...calendarKey, 'effect', id],
    queryFn: () => api.get<NoticeEffect>(`/api/calendar/notices/${id}/effect`),
    // What is confirmed has to be what was seen: it is only read anew when asked.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** One calendar for all bodies: the topmost one's system administrator keeps it. */
export function useKeepsCalendar(): boolean {
  const system = useHasRole('systemAdmin')
  const { data } = useAgencies()
  return system && data?.[0]?.parentId === null
}
