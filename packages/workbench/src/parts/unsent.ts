import { useEffect, useRef } from 'react'

/** What is left: the page; or only what the address says after `?`, which most forms outlive. */
type Left = 'page' | 'search'

/** What on the page asks of itself whether it holds something typed and not sent. */
const asked = new Set<(left: Left) => boolean>()

/** Whether something typed would be lost if this were left now. */
export const isAnythingUnsent = (left: Left = 'page'): boolean => [...asked].some((loses) => loses(left))

/** Joins those that are asked, until the returned function is called. */
export function askOfUnsent(loses: (left: Left) => boolean): () => void {
  asked.add(loses)
  return () => {
    asked.delete(loses)
  }
}

/** For as long as the component stands: `holds` says whether it holds something typed and not sent. */
export function useUnsent(holds: () => boolean, lostWith: Left = 'page'): void {
  const latest = useRef(holds)
  useEffect(() => {
    latest.current = holds
  })
  useEffect(() => askOfUnsent((left) => (left === 'page' || lostWith === 'search') && latest.current()), [lostWith])
}
