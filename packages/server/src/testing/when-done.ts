import { afterAll } from 'vitest'

const cleanups: (() => Promise<unknown>)[] = []

// Registered while the test file is being read: from inside `beforeAll` Vitest would take an `afterAll` and never call it.
afterAll(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Runs `cleanup` when the test file is done, last asked first; may be called from anywhere in it. */
export function whenDone(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup)
}
