import type { Page } from 'playwright-core'
import { isFetching, look } from './browser.ts'

/** A desk and a telephone, in pixels. */
const widths = [1440, 390] as const

/** Waits until a page has come to rest: it has a heading, nothing is being fetched for it to show, nothing moves. */
export async function settled(page: Page): Promise<void> {
  // Twice in a row: between two answers a page may look finished for a moment.
  for (let calm = 0; calm < 2; calm = isFetching(page) ? 0 : calm + 1) {
    await page.waitForTimeout(50)
    await page.waitForFunction(() => {
      const busy = document.querySelector('.ant-spin-spinning, .ant-skeleton, .ant-btn-loading, [aria-busy=true]')
      // The ring of a button that was pressed may stay when the button is disabled by it; it is not seen.
      const moving = document.getAnimations().filter(({ playState, effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        return playState === 'running' && !target?.matches('.ant-wave')
      })
      return document.querySelector('h1') && !busy && moving.length === 0
    })
  }
}

/** Looks at what is shown, as it stands, at both widths; the page is left as wide as it was. */
export async function lookAround(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    await look(page, name)
  }
  await page.setViewportSize(before)
}
