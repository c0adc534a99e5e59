/** Keeps something for a reload of the page; it is gone with the browser tab and never holds identity numbers. */
export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(`yangguang:${key}`, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing loses only what a reload would have brought back.
  }
}

/** What was kept under a key, if anything was. */
export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(`yangguang:${key}`) ?? 'null') as T | null
  } catch {
    return null
  }
}

export const forget = (key: string): void => sessionStorage.removeItem(`yangguang:${key}`)
