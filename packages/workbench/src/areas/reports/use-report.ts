import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReportView } from '@yangguang/contract'
import { useMemo } from 'react'
import { api } from '../../api.ts'

export const reportKey = (agencyId: string, year: number) => ['reports', agencyId, year] as const
export const reportPath = (agencyId: string, year: number) => `/api/reports/${agencyId}/${year}`

export const useReport = (agencyId: string, year: number) =>
  useQuery({
    queryKey: reportKey(agencyId, year),
    queryFn: () => api.get<ReportView>(reportPath(agencyId, year)),
    // Nothing is read anew under somebody who writes; every change brings the whole view back.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })

export interface Writer {
  agencyId: string
  year: number
  /** Sends a change with the version the page has come to, after all changes before it. Throws `ApiRefusal`. */
  send: (method: 'put' | 'post', what: string, body: object) => Promise<ReportView>
}

/** The one way the page changes its report: one change after the other, each on the version the last one left. */
export function useWriter(agencyId: string, year: number): Writer {
  const client = useQueryClient()
  return useMemo(() => writerOf(client, agencyId, year), [client, agencyId, year])
}

function writerOf(client: QueryClient, agencyId: string, year: number): Writer {
  const key = reportKey(agencyId, year)
  let last: Promise<unknown> = Promise.resolve()
  return {
    agencyId,
    year,
    send(method, what, body) {
      const change = async () => {
        const version = client.getQueryData<ReportView>(key)?.version ?? 0
        const view = await api[method]<ReportView>(`${reportPath(agencyId, year)}/${what}`, { ...body, version })
        client.setQueryData(key, view)
        void client.invalidateQueries({ queryKey: ['reports', 'list'] })
        return view
      }
      const sent = last.then(change, change)
      last = sent.catch(() => undefined)
      return sent
    },
  }
}
