import type { PlainDate } from '@yangguang/statute'
import { type TestApp, testApp } from '../../../server/src/testing/app.ts'
import { whenDone } from '../../../server/src/testing/when-done.ts'

/** The real application on a database of its own, listening where a browser can reach it. */
export interface Running {
  test: TestApp
  url: string
  /** Lets it be nine in the morning of a day; a story moves forward by this alone. */
  day(on: PlainDate): void
}

export async function aRunningApp(today: PlainDate): Promise<Running> {
  const test = await testApp({ today })
  const url = await test.app.listen({ host: '127.0.0.1', port: 0 })
  // Browsers keep connections open; closing the application would wait for them.
  whenDone(async () => test.app.server.closeAllConnections())
  return { test, url, day: (on) => test.time.set(on) }
}
