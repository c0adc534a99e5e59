import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { isFetching, look } from './browser.ts'

/** A desk and a telephone, in pixels. */
const widths = [1440, 390] as const

/** Waits until a page has come to rest: it has a heading, nothing is being fetched for it to show, nothing moves. */
export async function settled(page: Page): Promise<void> {
  const until = Date.now() + LONGEST_MS
  // Twice in a row: between two answers a page may look finished for a moment.
  for (let calm = 0; calm < 2; ) {
    await page.waitForTimeout(50)
    // A page that is being left can tell nothing.
    const unrest = await page.evaluate(unrestOf).catch(() => ['on the way'])
    calm = unrest.length > 0 || isFetching(page) ? 0 : calm + 1
    if (Date.now() > until) expect(unrest, 'what keeps the page from coming to rest').toEqual([])
  }
}

const LONGEST_MS = 60_000

/** In the page: what has not come to rest. */
function unrestOf(): string[] {
  const busy = [...document.querySelectorAll('.ant-spin-spinning, .ant-skeleton, .ant-btn-loading, [aria-busy=true]')]
  const moving = document.getAnimations().flatMap(({ playState, effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null
    if (playState !== 'running' || !target) return []
    // What a button shows while it is pressed or loading may stay, unseen, when the button is disabled by it.
    const seen =
      target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      target.getBoundingClientRect().width > 0
    return seen && !target.matches('.ant-wave') ? [target] : []
  })
  return [
    ...(document.querySelector('h1') ? [] : ['no heading']),
    ...[...busy, ...moving].map((one) => one.outerHTML.slice(0, 200)),
  ]
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
