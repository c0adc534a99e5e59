import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { find } from '../../../server/src/testing/needs.ts'
import { whenDone } from '../../../server/src/testing/when-done.ts'

/** Chromium where the machine has one; tests that need it: `describe.skipIf(!chromiumPath)`. */
export const chromiumPath = find('chromium')

/** A desk and a small telephone. */
export const widths = [1280, 390] as const

/** Pictures of every page looked at, for people to look at as well. */
const pictures = fileURLToPath(new URL('../../../../node_modules/.cache/screenshots/', import.meta.url))

/** Starts the browser; it is closed when the test file is done. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  whenDone(() => browser.close())
  await mkdir(pictures, { recursive: true })
  return browser
}

/** Pages open now, and what went wrong on them that nobody sees: an error of a script, a thing the content policy forbade. */
const troubles = new Map<Page, string[]>()

function watch(page: Page): void {
  const found: string[] = []
  troubles.set(page, found)
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => {
    // A refusal of the server is an answer, and told on the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) found.push(message.text())
  })
  page.on('close', () => troubles.delete(page))
}

// What the pages showed when a test failed.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [at, page] of [...troubles.keys()].entries()) {
    await page.screenshot({ path: `${pictures}failed-${at + 1}.png`, timeout: 5_000 }).catch(() => undefined)
  }
})

/** A page in a session of its own. */
export async function openPage(
  browser: Browser,
  given: { width?: number; scripts?: boolean } & BrowserContextOptions = {},
): Promise<Page> {
  const { width = 1280, scripts = true, ...more } = given
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  watch(page)
  return page
}

/**
 * Looks at a page: nothing sticks out sideways, axe finds nothing, no script has failed, and a picture is kept as `name`. Axe
 * needs scripts; a page without them is looked at for the rest.
 */
export async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: `${pictures}${name}-${width}.png`, fullPage: true })
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(outside, `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  expect(found, `axe at ${name}`).toEqual([])
  expect(troubles.get(page), `troubles before ${name}`).toEqual([])
}
