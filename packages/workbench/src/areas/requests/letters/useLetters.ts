import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseLetters, LetterStepped, LetterView } from '@yangguang/contract'
import { api } from '../../../api.ts'
import { caseKey, useCaseMoved } from '../case/useCase.ts'

/** The letters of a case, and which can be prepared. */
export const useCaseLetters = (requestId: string) =>
  useQuery({
    queryKey: [...caseKey(requestId), 'letters'],
    queryFn: () => api.get<CaseLetters>(`/api/requests/${requestId}/letters`),
  })

const letterKey = (letterId: string) => ['letter', letterId] as const

/** A letter opened. Opening is recorded, so it is not asked for again unless something was done with it. */
export const useLetter = (letterId: string) =>
  useQuery({
    queryKey: letterKey(letterId),
    queryFn: () => api.get<LetterView>(`/api/letters/${letterId}`),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** Acts on a letter: what comes back takes the place of what is shown, and the case is read anew. */
export function useLetterActs(requestId: string, letterId: string) {
  const client = useQueryClient()
  const moved = useCaseMoved(requestId)
  const show = async (letter: LetterView) => {
    client.setQueryData(letterKey(letterId), letter)
    await moved()
  }
  return {
    edit: async (sections: { key: string; text: string }[]) =>
      show(await api.patch<LetterView>(`/api/letters/${letterId}`, { sections })),
    issue: async (body: { version: number; on: string }) =>
      show((await api.post<LetterStepped>(`/api/letters/${letterId}/issue`, body)).letter),
    serve: async (body: object) =>
      show((await api.post<LetterStepped>(`/api/letters/${letterId}/service`, body)).letter),
    laidAside: async (reason: string) => {
      await api.post(`/api/letters/${letterId}/void`, { reason })
      await client.invalidateQueries({ queryKey: letterKey(letterId) })
      await moved()
    },
  }
}
