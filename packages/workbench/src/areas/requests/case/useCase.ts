import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseView, Step } from '@yangguang/contract'
import { useCallback } from 'react'
import { api } from '../../../api.ts'

export const caseKey = (id: string) => ['case', id] as const
const viewKey = (id: string) => [...caseKey(id), 'view'] as const

export const useCase = (id: string) =>
  useQuery({ queryKey: viewKey(id), queryFn: () => api.get<CaseView>(`/api/requests/${id}`) })

/** Marks everything that shows this case as out of date: its page, the lists, the tasks. */
export function useCaseMoved(id: string) {
  const client = useQueryClient()
  return useCallback(
    async (view?: CaseView) => {
      if (view) client.setQueryData(viewKey(id), view)
      await Promise.all(
        [caseKey(id), ['tasks'], ['requests'], ['disputes']].map((queryKey) =>
          client.invalidateQueries({
            queryKey,
            // What has just come with the answer need not be asked for again.
            predicate: (query) => !(view && query.queryKey.join() === viewKey(id).join()),
          }),
        ),
      )
    },
    [client, id],
  )
}

/** Takes a step on the version of the case that is on the page now, and puts the answer in its place. Throws `ApiRefusal`. */
export function useTakeStep(id: string) {
  const client = useQueryClient()
  const moved = useCaseMoved(id)
  return async (step: Step, on?: string | null) => {
    const version = client.getQueryData<CaseView>(viewKey(id))?.version
    const view = await api.post<CaseView>(`/api/requests/${id}/steps`, { version, step, ...(on ? { on } : {}) })
    await moved(view)
    return view
  }
}
