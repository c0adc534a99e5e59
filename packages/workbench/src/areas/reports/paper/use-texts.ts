import type { ReportView } from '@yangguang/contract'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Writer } from '../use-report.ts'

export interface ReportText {
  preface: string
  texts: readonly string[]
}

export interface Texts {
  now: ReportText
  /** `written`: not yet kept; it will be in a moment. */
  state: 'kept' | 'written' | 'keeping' | 'failed'
  /** When it was last kept, null before the first time. */
  keptAt: Date | null
  error: unknown
  /** 0 is the preface. */
  write: (section: number, text: string) => void
  keep: () => Promise<void>
  /** Drafts sections anew from the figures; what is written in them is replaced. */
  redraft: (sections: readonly number[]) => Promise<void>
}

/** How long after the last key the texts are kept. */
const WAIT = 1200

const textOf = (view: ReportView): ReportText => ({
  preface: view.report.preface ?? '',
  texts: view.report.sections.map(({ text }) => text),
})

const same = (a: ReportText, b: ReportText) =>
  a.preface === b.preface && a.texts.every((text, at) => text === b.texts[at])

/** The preface and the six texts while they are written: kept a moment after the last key, and before the page is left. */
export function useTexts(view: ReportView, writer: Writer): Texts {
  const [now, setNow] = useState(() => textOf(view))
  const [state, setState] = useState<Texts['state']>('kept')
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(now)
  const kept = useRef(now)
  const echo = useRef<ReportText | null>(null)

  const take = useCallback((text: ReportText) => {
    latest.current = text
    setNow(text)
  }, [])

  // Texts nobody has touched follow the server: figures entered draft them anew. What was written here comes back without
  // its blanks at the ends; it is not put in place of what stands under the cursor.
  useEffect(() => {
    const server = textOf(view)
    if (!same(latest.current, kept.current) || (echo.current && same(server, echo.current))) return
    kept.current = server
    take(server)
  }, [view, take])

  const keep = useCallback(async () => {
    const sending = latest.current
    if (same(sending, kept.current)) return
    setState('keeping')
    try {
      echo.current = textOf(await writer.send('put', 'sections', sending))
      kept.current = sending
      setError(null)
      setKeptAt(new Date())
      setState(same(latest.current, sending) ? 'kept' : 'written')
    } catch (refused) {
      setError(refused)
      setState('failed')
    }
  }, [writer])

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const write = useCallback(
    (section: number, text: string) => {
      const before = latest.current
      take(
        section === 0
          ? { ...before, preface: text }
          : { ...before, texts: before.texts.map((one, at) => (at === section - 1 ? text : one)) },
      )
      setState('written')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), WAIT)
    },
    [keep, take],
  )

  const redraft = useCallback(
    async (sections: readonly number[]) => {
      clearTimeout(timer.current)
      await keep()
      const drafted = textOf(await writer.send('post', 'redraft', { sections }))
      kept.current = drafted
      take(drafted)
      setState('kept')
      setKeptAt(new Date())
    },
    [keep, take, writer],
  )

  useBeforeLeaving(() => {
    clearTimeout(timer.current)
    void keep()
    return !same(latest.current, kept.current)
  })

  return useMemo(
    () => ({ now, state, keptAt, error, write, keep, redraft }),
    [now, state, keptAt, error, write, keep, redraft],
  )
}

/** Calls `leave` when the page goes, and asks to stay while it answers that something is unsaved. */
function useBeforeLeaving(leave: () => boolean) {
  const last = useRef(leave)
  last.current = leave
  useEffect(() => {
    const unload = (event: BeforeUnloadEvent) => {
      if (last.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', unload)
    return () => {
      window.removeEventListener('beforeunload', unload)
      last.current()
    }
  }, [])
}
