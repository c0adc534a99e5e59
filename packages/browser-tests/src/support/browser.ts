import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core'
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
/** What each page has asked for and not got yet. */
const asked = new Map<Page, Set<Request>>()
/** Whether a page waits for something from the server. */
export const isFetching = (page: Page): boolean => asked.get(page)!.size > 0

function watch(page: Page): void {
  const found: string[] = []
  troubles.set(page, found)
  page.on('pageerror', (error) => found.push(error.message))
  page.on('console', (message) => {
    // A refusal of the server is an answer, and told on the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) found.push(message.text())
  })
  page.on('close', () => troubles.delete(page))
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

// What the pages showed when a test failed.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [at, page] of [...troubles.keys()].entries()) {
    const path = `${pictures}failed-${basename(task.file.name, '.test.ts')}-${at + 1}.png`
    await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined)
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
    // Pages in the background are not drawn, and what fades away in them would never be gone.
    reducedMotion: 'reduce',
    ...more,
  })
  context.setDefaultTimeout(60_000)
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
  // What lies over the page is only as long as the window.
  const fullPage = (await page.getByRole('dialog').count()) === 0
  if (fullPage) await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: `${pictures}${name}-${width}.png`, fullPage })
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(outside, `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0)
  expect(await barriers(page), `axe at ${name}`).toEqual([])
  expect(troubles.get(page), `troubles before ${name}`).toEqual([])
}

/** What axe finds on a page, a line each. A letter shown in a frame runs no scripts and is paper: it is left out. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  })
}
