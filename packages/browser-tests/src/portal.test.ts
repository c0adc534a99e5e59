import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ARequest } from '../../server/src/testing/app.ts'
import { aPdf } from '../../server/src/testing/forms.ts'
import { chromiumPath, look, openBrowser, openPage, widths } from './support/browser.ts'
import { aPortalTown, type PortalTown, requestsEverywhere } from './support/portal-office.ts'

describe.skipIf(!chromiumPath)('the portal in a browser', () => {
  let browser: Browser
  let town: PortalTown
  let requests: Record<string, ARequest>

  beforeAll(async () => {
    town = await aPortalTown()
    requests = await requestsEverywhere(town)
    browser = await openBrowser()
  })

  const visit = (page: Page, path: string) => page.goto(`${town.url}${path}`)
  const next = (page: Page) => page.click('.actions .button >> nth=0')

  async function follow(page: Page, { receiptNumber, queryCode }: { receiptNumber: string; queryCode: string | null }) {
    await visit(page, '/follow')
    await page.fill('#number', receiptNumber)
    await page.fill('#code', queryCode!)
    await next(page)
    await page.waitForURL(`**/follow/${receiptNumber}`)
  }

  describe.each(widths)('at %i pixels', (width) => {
    it.each([
      ['the region', '/', 'region'],
      ['a search for a body', '/?q=江东', 'region-search'],
      ['a search without result', '/?q=海关', 'region-nothing'],
      ['an agency', '/office', 'agency'],
      ['its guide', '/office/guide', 'guide'],
      ['who applies', '/office/apply', 'apply'],
      ['an agency that takes no applications online', '/paper-only/apply', 'apply-paper-only'],
      ['the form for a person', '/office/apply/person', 'form-person'],
      ['the form for a company', '/office/apply/company', 'form-company'],
      ['the blank form', '/office/apply/blank', 'blank'],
      ['the way to a request', '/follow', 'follow'],
      ['a receipt that is gone', '/receipt', 'no-receipt'],
      ['an address that is none', '/nobody', 'not-found'],
    ])('shows %s', async (_what, path, name) => {
      const page = await openPage(browser, { width })
      await visit(page, path)
      await look(page, name)
      await page.context().close()
    })

    it('shows a request wherever it stands', async () => {
      for (const [name, request] of Object.entries(requests)) {
        const page = await openPage(browser, { width })
        await follow(page, request)
        await page.click('details summary')
        await look(page, `request-${name}`)
        await page.context().close()
      }
    })
  })
})
