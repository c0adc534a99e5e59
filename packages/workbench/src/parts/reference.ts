import { useQuery } from '@tanstack/react-query'
import type { AgencyName, Colleagues, TopicView } from '@yangguang/contract'
import { api } from '../api.ts'

const minutes = 60_000

/** The bodies the signed-in person may look at, their own first, in tree order. */
export const useAgencies = () =>
  useQuery({ queryKey: ['agencies'], queryFn: () => api.get<AgencyName[]>('/api/agencies'), staleTime: 5 * minutes })

/** Units and people of one's own agency. */
export const useColleagues = () =>
  useQuery({ queryKey: ['colleagues'], queryFn: () => api.get<Colleagues>('/api/colleagues'), staleTime: 5 * minutes })

/** Topics of one's own agency. */
export const useTopics = () =>
  useQuery({ queryKey: ['topics'], queryFn: () => api.get<TopicView[]>('/api/topics'), staleTime: 5 * minutes })
