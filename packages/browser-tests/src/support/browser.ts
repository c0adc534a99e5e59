import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
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
  return context.newPage()
}

/**
 * Looks at a page: nothing sticks out sideways, axe finds nothing, and a picture is kept as `name`. Axe needs scripts; a page
 * without them is looked at for the rest.
 */
export async function look(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: `${pictures}${name}-${width}.png`, fullPage: true })
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(outside, `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  expect(found, `axe at ${name}`).toEqual([])
}
