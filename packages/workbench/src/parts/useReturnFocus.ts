import { useEffect } from 'react'

/** Gives the keyboard back to where it stood before something opened over the page; to the page itself where that is gone. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      // What took its place on the page is there one turn later.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        if (before instanceof HTMLElement && before.isConnected) before.focus()
        else document.getElementById('content')?.focus()
      })
    }
  }, [])
}
