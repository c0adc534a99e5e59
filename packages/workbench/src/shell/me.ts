import { useQuery } from '@tanstack/react-query'
import type { Me } from '@yangguang/contract'
import { createContext, useContext } from 'react'
import { api } from '../api.ts'

export const meKey = ['me'] as const

export const useMeQuery = () =>
  useQuery({ queryKey: meKey, queryFn: () => api.get<Me>('/api/me'), retry: false, staleTime: 60_000 })

export const MeContext = createContext<Me | null>(null)

/** The signed-in member of staff; only below the frame, where there always is one. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the frame')
  return me
}

/** Whether the signed-in person has one of these roles; the server decides again on every call. */
export function useHasRole(...roles: readonly Me['roles'][number][]): boolean {
  const me = useMe()
  return roles.some((role) => me.roles.includes(role))
}
