import { useQuery } from '@tanstack/react-query'
import type { AgencyRow, AgencyView, NumberRuleView, TopicView, UnitView } from '@yangguang/contract'
import { api } from '../../../api.ts'

export const agenciesKey = ['admin', 'agencies'] as const
export const agencyKey = (id: string) => ['admin', 'agency', id] as const

const of = <T>(id: string, what: string) => ({
  queryKey: [...agencyKey(id), what],
  queryFn: () => api.get<T>(`/api/admin/agencies/${id}/${what}`),
})

/** The administrator's own body and those under it, in tree order. */
export const useAgencyRows = () =>
  useQuery({ queryKey: agenciesKey, queryFn: () => api.get<AgencyRow[]>('/api/admin/agencies') })

export const useAgency = (id: string) =>
  useQuery({ queryKey: agencyKey(id), queryFn: () => api.get<AgencyView>(`/api/admin/agencies/${id}`) })

export const useUnits = (id: string) => useQuery(of<UnitView[]>(id, 'units'))
export const useTopicsOf = (id: string) => useQuery(of<TopicView[]>(id, 'topics'))
export const useNumberRules = (id: string) => useQuery(of<NumberRuleView[]>(id, 'number-rules'))
