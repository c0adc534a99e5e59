import { useEffect, useState } from 'react'

/** A value once it has stayed the same for `wait` milliseconds: for asking the server while somebody types. */
export function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value)
  const written = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what it says, not by identity
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [written, wait])
  return settled
}
