import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ARequest } from '../../server/src/testing/app.ts'
import { aPdf } from '../../server/src/testing/forms.ts'
import { chromiumPath, look, openBrowser, openPage, widths } from './support/browser.ts'
import { aPortalTown, type Place, type PortalTown, places, requestsEverywhere } from './support/portal-office.ts'

const scan = { name: '位置图.pdf', mimeType: 'application/pdf', buffer: aPdf }

describe.skipIf(!chromiumPath)('the portal in a browser', () => {
  let browser: Browser
  let town: PortalTown
  let requests: Record<Place, ARequest>

  beforeAll(async () => {
    town = await aPortalTown()
    requests = await requestsEverywhere(town)
    browser = await openBrowser()
  })

  const visit = (page: Page, path: string) => page.goto(`${town.url}${path}`)
  /** The first of the buttons a page ends with: the one that goes on. */
  const goOn = (page: Page) => page.locator('main .actions .button:visible').first().click()

  async function lookBothWays(page: Page, name: string) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await look(page, name)
    }
  }

  async function follow(page: Page, { receiptNumber, queryCode }: Pick<ARequest, 'receiptNumber' | 'queryCode'>) {
    await visit(page, '/follow')
    await page.fill('#number', receiptNumber)
    await page.fill('#code', queryCode!)
    await goOn(page)
    await page.waitForURL(`**/follow/${receiptNumber}`)
  }

  async function typeApplication(page: Page) {
    await page.fill('#name', '王小明')
    await page.fill('#identityNumber', '110101199003077758')
    await page.fill('#phone', '13812345678')
    await page.fill('#item1Title', '石桥镇2025年征地补偿安置方案')
    await page.getByLabel('网上查看').check()
    await page.getByLabel('电子文档').check()
  }

  it.each([
    ['the region', '/', 'region'],
    ['a search for a body', '/?q=江东', 'region-search'],
    ['a search without result', '/?q=海关', 'region-nothing'],
    ['an agency', '/office', 'agency'],
    ['its guide', '/office/guide', 'guide'],
    ['who applies', '/office/apply', 'apply'],
    ['an agency that takes no applications online', '/paper-only/apply', 'apply-paper-only'],
    ['the form for a person', '/office/apply/person?agent=1&items=2', 'form-person'],
    ['the form for a company', '/office/apply/company', 'form-company'],
    ['the blank form', '/office/apply/blank', 'blank'],
    ['the way to a request', '/follow', 'follow'],
    ['a receipt that is gone', '/receipt', 'no-receipt'],
    ['an address that is none', '/nobody', 'not-found'],
  ])('shows %s at a desk and on a telephone, to everybody', async (_what, path, name) => {
    const page = await openPage(browser)
    await visit(page, path)
    await lookBothWays(page, name)
    await page.context().close()
  })

  it.each(places)('shows a request that is %s, with the days it was counted by', async (place) => {
    const page = await openPage(browser)
    await follow(page, requests[place])
    await page.locator('details summary').first().click()
    await lookBothWays(page, `request-${place}`)
    await page.context().close()
  })

  it('lets somebody without scripts apply by an agent for two things, with errors on the way', async () => {
    const page = await openPage(browser, { scripts: false })
    await visit(page, '/office')
    await page.getByRole('link', { name: '申请公开政府信息' }).click()
    await page.getByRole('link', { name: /^公民/ }).click()
    await page.fill('#name', '王小明')
    await page.getByRole('button', { name: '由代理人申请' }).click()
    await page.locator('#agentName').waitFor()
    await page.getByRole('button', { name: '再增加一项' }).click()
    await page.locator('#item2Title').waitFor()
    expect(await page.inputValue('#name')).toBe('王小明')
    await page.setInputFiles('#authorisationFile', { ...scan, name: '委托书.pdf' })
    await goOn(page)
    await page.locator('.error-summary').waitFor()
    expect(await page.locator('.error-summary li').count()).toBeGreaterThan(5)
    expect(await page.locator('.kept').textContent()).toContain('委托书.pdf')

    await typeApplication(page)
    await page.fill('#item2Detail', '2025年3月张贴的征地公告所依据的批准文件')
    await page.fill('#agentName', '李代理')
    await page.selectOption('#agentIdentityKind', '护照')
    await page.fill('#agentIdentityNumber', 'E12345678')
    await page.fill('#agentPhone', '0574-87000000')
    await page.setInputFiles('#identityFile', { ...scan, name: '身份证.pdf' })
    await page.setInputFiles('#agentIdentityFile', { ...scan, name: '护照.pdf' })
    await goOn(page)
    await page.getByRole('heading', { name: '请核对后提交' }).waitFor()
    await page.getByRole('button', { name: '返回修改' }).click()
    await page.locator('#agentName').waitFor()
    expect(await page.inputValue('#agentName')).toBe('李代理')
    await goOn(page)
    await page.getByRole('button', { name: '确认提交' }).last().click()
    await page.waitForURL('**/receipt')
    const [number, code] = await page.locator('.receipt .code').allInnerTexts()
    await page.reload()
    expect(await page.locator('.receipt .code').allInnerTexts()).toEqual([number, code])

    await follow(page, { receiptNumber: number!, queryCode: code! })
    expect(await page.locator('.standing').textContent()).toContain('等待受理机构与您确认收到')
    expect(await page.locator('main').textContent()).toContain('王**')
    await page.context().close()
  })

  it('shows errors, the check and the receipt as they should be', async () => {
    const page = await openPage(browser)
    await visit(page, '/office/apply/person')
    await goOn(page)
    await page.locator('#errors:focus').waitFor()
    await lookBothWays(page, 'form-errors')
    await page.locator('.error-summary a').first().click()
    await page.locator('#name:focus').waitFor()
    await typeApplication(page)
    await page.setInputFiles('#attachmentFile', scan)
    await goOn(page)
    await page.getByRole('heading', { name: '请核对后提交' }).waitFor()
    await lookBothWays(page, 'check')
    await page.getByRole('button', { name: '确认提交' }).dblclick()
    await page.waitForURL('**/receipt')
    await lookBothWays(page, 'receipt')
    await page.context().close()
  })

  it('can be applied at with the keyboard alone', async () => {
    const page = await openPage(browser)
    await visit(page, '/office/apply/person')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    /** Goes on to the field of this name by Tab; a form where it cannot be reached fails here. */
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)) === name) return
      }
      throw new Error(`${name} cannot be reached by Tab`)
    }
    for (const [name, text] of [
      ['name', '王小明'],
      ['identityNumber', '110101199003077758'],
      ['phone', '13812345678'],
      ['item1Title', '石桥镇2025年征地补偿安置方案'],
    ] as const) {
      await tabTo(name)
      await page.keyboard.type(text)
    }
    await tabTo('delivery')
    await page.keyboard.press('Space')
    for (let down = 0; down < 5; down++) await page.keyboard.press('ArrowDown')
    await tabTo('carrier')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await tabTo('help')
    // The Enter key in a field goes on, it does not press the first button of the page.
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '请核对后提交' }).waitFor()
    await page.context().close()
  })

  it('keeps a draft on the device of who types, offers it again, and clears it when the application is in', async () => {
    const page = await openPage(browser)
    const saved = () => page.getByText('已在这台设备上保存草稿').waitFor()
    await visit(page, '/office/apply/person')
    await page.getByRole('button', { name: '再增加一项' }).click()
    await page.locator('#item2Title').waitFor()
    await typeApplication(page)
    await page.fill('#item2Title', '第二件信息')
    await saved()
    const draft = await page.evaluate(() => JSON.stringify(localStorage))
    expect(draft).toContain('王小明')
    expect(draft).not.toContain('110101199003077758')

    // The line breaks, the page is closed; later the form is opened anew.
    await page.context().setOffline(true)
    page.once('dialog', (dialog) => dialog.accept())
    await goOn(page)
    expect(await page.inputValue('#item2Title')).toBe('第二件信息')
    await page.context().setOffline(false)
    await visit(page, '/office/apply/person')
    await page.getByRole('button', { name: '恢复草稿' }).click()
    await page.waitForSelector('#item2Title')
    expect(await page.inputValue('#item2Title')).toBe('第二件信息')
    expect(await page.inputValue('#name')).toBe('王小明')
    expect(await page.isChecked('input[value="网上查看"]')).toBe(true)
    expect(await page.inputValue('#identityNumber')).toBe('')

    await page.fill('#identityNumber', '110101199003077758')
    await goOn(page)
    await page.getByRole('button', { name: '确认提交' }).last().click()
    await page.waitForURL('**/receipt')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.context().close()
  })

  it('keeps no draft where somebody does not want one, and forgets the one there was', async () => {
    const page = await openPage(browser)
    await visit(page, '/office/apply/company')
    await page.fill('#orgName', '明州远洋贸易有限公司')
    await page.getByText('已在这台设备上保存草稿').waitFor()
    await page.getByLabel(/在这台设备上保存草稿/).uncheck()
    await page.fill('#contact', '王小明')
    await page.waitForTimeout(900)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await visit(page, '/office/apply/company')
    expect(await page.getByRole('button', { name: '恢复草稿' }).isVisible()).toBe(false)
    await page.context().close()
  })

  it('lets an applicant with a telephone correct, take the answer, and withdraw', async () => {
    const page = await openPage(browser, { width: 390 })
    await follow(page, requests.awaitingCorrection)
    await page.getByRole('link', { name: '补正申请' }).click()
    await look(page, 'step-correct')
    await page.fill('#text', '指石桥镇二号地块2025年的征地补偿安置方案')
    await goOn(page)
    await page.getByText('已收到您的补正').waitFor()
    expect(await page.locator('.standing').textContent()).toContain('轮到受理机构')

    await follow(page, requests.toFetch)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '领取并下载' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    await page.getByText('已经答复').waitFor()
    await look(page, 'request-fetched')

    await follow(page, requests.drafting)
    await page.getByRole('link', { name: '撤回申请' }).click()
    await look(page, 'step-withdraw')
    await page.getByRole('button', { name: '确认撤回' }).click()
    await page.getByText('申请已撤回。').waitFor()
    await page.context().close()
  })
})
