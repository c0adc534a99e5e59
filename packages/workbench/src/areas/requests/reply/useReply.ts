import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LetterPreview, ReplyView } from '@yangguang/contract'
import { useEffect, useState } from 'react'
import { api } from '../../../api.ts'
import { forget, keep, kept } from '../../../parts/kept.ts'
import { caseKey } from '../case/useCase.ts'
import { draftOf, type ReplyWork, workOf } from './draft.ts'

export const useReplyView = (requestId: string) =>
  useQuery({
    queryKey: [...caseKey(requestId), 'reply'],
    queryFn: () => api.get<ReplyView>(`/api/requests/${requestId}/reply`),
    refetchOnWindowFocus: false,
  })

/** The officer's work on an answer: as the server keeps it, or as it stood on this page before a reload. */
export function useReplyWork(view: ReplyView) {
  const key = `reply:${view.requestId}`
  const [restored, setRestored] = useState(() => kept<ReplyWork>(key) !== null)
  const [work, setWork] = useState<ReplyWork>(() => ({ ...workOf(view), ...kept<ReplyWork>(key) }))
  return {
    work,
    restored,
    change: (changed: ReplyWork) => {
      setWork(changed)
      keep(key, changed)
    },
    /** After it is kept by the server, or thrown away for what the server keeps. */
    settled: () => {
      forget(key)
      setRestored(false)
    },
    reset: () => {
      forget(key)
      setRestored(false)
      setWork(workOf(view))
    },
  }
}

const PAUSE = 600

/** The letter as it would read now; asked for when the officer pauses. Null while no item is decided. */
export function usePreview(view: ReplyView, work: ReplyWork) {
  const draft = JSON.stringify(draftOf(work, view))
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE)
    return () => clearTimeout(timer)
  }, [draft])
  return useQuery({
    queryKey: ['preview', view.requestId, settled],
    queryFn: () => api.post<LetterPreview>(`/api/requests/${view.requestId}/reply/preview`, JSON.parse(settled)),
    enabled: (JSON.parse(settled) as { items: unknown[] }).items.length > 0,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
