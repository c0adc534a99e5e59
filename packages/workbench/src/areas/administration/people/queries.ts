import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SessionView, StaffPage, StaffView } from '@yangguang/contract'
import { api, query } from '../../../api.ts'

export const peopleKey = ['admin', 'people'] as const
export const personKey = (id: string) => ['admin', 'person', id] as const

export const usePeople = (values: Record<string, unknown>) =>
  useQuery({
    queryKey: [...peopleKey, values],
    queryFn: () => api.get<StaffPage>(`/api/admin/staff${query(values)}`),
    placeholderData: keepPreviousData,
  })

export const usePerson = (id: string) =>
  useQuery({ queryKey: personKey(id), queryFn: () => api.get<StaffView>(`/api/admin/staff/${id}`) })

export const useSessionsOf = (id: string) =>
  useQuery({
    queryKey: [...personKey(id), 'sessions'],
    queryFn: () => api.get<SessionView[]>(`/api/admin/staff/${id}/sessions`),
  })
