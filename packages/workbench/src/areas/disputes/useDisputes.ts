import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DisputeList } from '@yangguang/contract'
import { api } from '../../api.ts'
import { caseKey } from '../requests/case/useCase.ts'

/** Disputes as the address of a list asks for them: `requestId=…`, `reportYear=2026&standing=pending`. */
export const useDisputes = (query: string) =>
  useQuery({
    queryKey: ['disputes', query],
    queryFn: () => api.get<DisputeList>(`/api/disputes?${query}`),
    placeholderData: keepPreviousData,
  })

/** Marks the disputes, and the case they are about, as out of date. */
export function useDisputesMoved() {
  const client = useQueryClient()
  return async (requestId: string | undefined) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['disputes'] }),
      requestId && client.invalidateQueries({ queryKey: caseKey(requestId) }),
      client.invalidateQueries({ queryKey: ['requests'] }),
    ])
  }
}
