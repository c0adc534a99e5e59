const cleanups: (() => Promise<unknown>)[] = []

/** Runs `cleanup` when the test file is done, last asked first; may be called from anywhere in it. */
export function whenDone(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup)
}

/** Does what was asked for until now. `clean-up.ts` calls it after every test file. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
}
