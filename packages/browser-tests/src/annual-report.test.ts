import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aReportOf, someCases, someDisputes } from '../../server/src/areas/reports/testing/reports.ts'
import { chromiumPath, openBrowser, openPage } from './support/browser.ts'
import { beside } from './support/case.ts'
import { aCast, type Cast } from './support/cast.ts'
import { type Desk, press, takeDesk, write } from './support/desk.ts'
import { lookAround, settled } from './support/look-around.ts'
import { aRunningApp, type Running } from './support/running.ts'

/** Every figure of 表二 in the order of the form. */
const figures = ['0', '0', '0', '8', '3', '66', '120', '15', '0', '3.5']

const overview = [
  '2025年，本机关坚持以公开为常态、不公开为例外，主动公开机构职能、规划计划、统计数据等信息。',
  '全年新收政府信息公开申请4件，办结4件，结转下年度继续办理1件。',
].join('\n')
const problems = '部分栏目更新不够及时，答复文书说理不够充分。下一步将按月检查栏目更新情况，组织文书评查。'
const fees = '本年度未收取政府信息公开信息处理费。没有其他需要报告的事项。'

describe.skipIf(!chromiumPath)('an annual report', () => {
  let app: Running
  let cast: Cast
  let browser: Browser
  let reporter: Desk
  let head: Desk
  let portal: Page
  let address = ''

  beforeAll(async () => {
    app = await aRunningApp('2026-01-12')
    cast = await aCast(app)
    const { test } = app
    const { agency } = cast
    await someCases(test, agency, [
      { receivedOn: '2024-11-04', decidedOn: '2024-11-20', outcome: 'granted' },
      { receivedOn: '2024-12-16', decidedOn: '2025-01-10', outcome: 'denied.processInfo' },
      { receivedOn: '2025-03-03', decidedOn: '2025-03-20', outcome: 'granted', number: '明政公开〔2025〕1号' },
      { receivedOn: '2025-04-07', decidedOn: '2025-04-28', outcome: 'partial', kind: 'commercial' },
      { receivedOn: '2025-06-09', decidedOn: '2025-06-30', outcome: 'unavailable.notOurs' },
      { receivedOn: '2025-12-22' },
    ])
    await someDisputes(test, agency, [{}])
    const hands = { agency, officer: cast.reporter.staff, head: cast.head.staff, leader: cast.leader.staff }
    await aReportOf(test, hands, 2024, 'published')
    browser = await openBrowser()
    reporter = await takeDesk(browser, app, cast.reporter)
    head = await takeDesk(browser, app, cast.head)
    portal = await openPage(browser, { width: 1440 })
    address = `/reports/${agency.id}/2025`
  })

  /** Writes over the text of a part; leaving it keeps it. */
  async function rewrite(page: Page, part: number, text: string) {
    await page.locator(`#text-${part}`).fill(text)
    await page.locator(`#text-${part}`).blur()
    await page.getByText(/已自动保存/).waitFor()
  }

  /** Enters figures one after the other by keyboard, from the first of 表二 that is not filled in. */
  async function enter(page: Page, values: readonly string[], source?: string) {
    await page.locator('.yg-figure-entered', { hasText: '未填' }).first().click()
    for (const [at, value] of values.entries()) {
      const field = page.locator('.yg-figure-editor input[aria-label]:focus')
      const label = (await field.getAttribute('aria-label'))!
      await field.fill(value)
      const editor = page.getByRole('dialog', { name: label })
      if (at === 0 && source) await editor.getByLabel('数据来源').fill(source)
      await editor.getByRole('textbox', { name: label }).press('Enter')
      await editor.waitFor({ state: 'hidden' })
    }
  }

  async function confirm(page: Page, step: string) {
    await press(page, step)
    await page.getByRole('dialog').waitFor()
    await press(page.getByRole('dialog'), step)
  }

  it('counts its cases itself; what has no record is entered where it stands, with its source', async () => {
    await reporter.open('/reports')
    const { page } = reporter
    await lookAround(page, 'c-reports')
    await page.getByRole('link', { name: /2025年：\s*未编制/ }).click()
    await page.waitForURL(`**${address}`)
    await settled(page)
    const cell = (row: string) => page.locator(`[data-table=table3][data-row="${row}"][data-column=total] button`)
    expect(await cell('newReceived').textContent()).toBe('4')
    expect(await cell('carriedOver').textContent()).toBe('1')
    await press(page, '按数据起草全部文字')
    await expect.poll(() => page.locator('#text-1').inputValue()).toContain('4件')
    await enter(page, figures.slice(0, -1), '各科室报送')
    await page.keyboard.press('Escape')
    await settled(page)
    await page.getByText('表二：已填 9 项，共 10 项').waitFor()
    await lookAround(page, 'c-report-drafted')
  })

  it('cannot be finalised with a blank, with texts nobody touched, or for another year’s period', async () => {
    await rewrite(reporter.page, 0, '本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。')
    await head.open(address)
    const { page } = head
    await confirm(page, '定稿')
    const refused = page.getByRole('dialog').getByRole('alert')
    await refused.waitFor()
    const why = (await refused.textContent()) ?? ''
    expect(why).toContain('行政事业性收费')
    expect(why).toContain('统计期限写为2024年')
    await lookAround(page, 'c-finalising-refused')
    await press(page.getByRole('dialog'), '取消')
  })

  it('is completed, finalised by the head and published', async () => {
    const { page } = reporter
    await reporter.open(address)
    await enter(page, figures.slice(-1), '财务处收费台账')
    await rewrite(page, 0, '本报告中所列数据的统计期限自2025年1月1日起至2025年12月31日止。')
    await rewrite(page, 1, overview.replace('新收政府信息公开申请4件', '新收政府信息公开申请5件'))
    await page
      .getByText(/正文写“.*5件/)
      .first()
      .waitFor()
    await rewrite(page, 1, overview)
    await rewrite(page, 5, problems)
    await rewrite(page, 6, fees)
    await page.getByText('有 ', { exact: false }).first().waitFor()
    await settled(page)
    await lookAround(page, 'c-report-complete')
    await head.open(address)
    await confirm(head.page, '定稿')
    await head.page.getByText('报告已定稿', { exact: true }).waitFor()
    await settled(head.page)
    await lookAround(head.page, 'c-report-finalised')
    await confirm(head.page, '发布')
    await head.page.getByText('报告已发布', { exact: true }).waitFor()
    await settled(head.page)
    await head.page.getByRole('button', { name: '与上年比较' }).click()
    await settled(head.page)
    await lookAround(head.page, 'c-report-compared')
    await head.page.getByRole('button', { name: '图解' }).click()
    await settled(head.page)
    await lookAround(head.page, 'c-report-charts')
  })

  it('is on the portal as a page, as files, and in the list for programs', async () => {
    await portal.goto(`${app.url}/annual-reports`)
    await lookAround(portal, 'c-portal-reports')
    await portal.goto(`${app.url}/office/annual-reports`)
    await lookAround(portal, 'c-portal-agency-reports')
    await portal.getByRole('link', { name: '2025年政府信息公开工作年度报告', exact: true }).click()
    await portal.getByRole('heading', { name: '图解' }).waitFor()
    await lookAround(portal, 'c-portal-report')
    const files = portal.getByRole('list', { name: '下载本报告' }).getByRole('link')
    const starts: Record<string, string> = { docx: 'PK', xlsx: 'PK', pdf: '%PDF', json: '{' }
    for (const link of await files.all()) {
      const href = (await link.getAttribute('href'))!
      const answer = await portal.request.get(new URL(href, app.url).href)
      expect(answer.status(), href).toBe(200)
      expect((await answer.body()).subarray(0, 4).toString(), href).toContain(starts[href.split('.').at(-1)!]!)
    }
    const list = await (await portal.request.get(`${app.url}/annual-reports.json`)).json()
    const entry = list.items.find((one: { year: number }) => one.year === 2025)
    expect(entry).toMatchObject({ agency: cast.agency.name, year: 2025 })
    const report = await (await portal.request.get(new URL(entry.url, app.url).href)).json()
    expect(report).toMatchObject({
      table2: { normativeDocuments: { issued: 8, repealed: 3, inForce: 66 } },
      table3: { newReceived: { total: 4 }, carriedOver: { total: 1 }, partial: { commercial: 1 } },
      table4: { review: { upheld: 1 } },
    })
  })

  it('is revised, with what changed shown to the office and to the public', async () => {
    const { page } = reporter
    await reporter.open(address)
    await press(page, '更正')
    await write(beside(page), '更正说明', '行政规范性文件制发件数漏计1件。')
    await lookAround(page, 'c-revision-begun')
    await press(beside(page), '开始更正')
    await beside(page).waitFor({ state: 'hidden' })
    await settled(page)
    await page.locator('[data-row=normativeDocuments][data-column=issued] button').click()
    const editor = page.locator('.yg-figure-editor')
    await editor.getByRole('textbox').first().fill('9')
    await lookAround(page, 'c-figure-edited')
    await editor.getByRole('button', { name: '保存', exact: true }).click()
    await editor.waitFor({ state: 'hidden' })

    await head.open(address)
    await confirm(head.page, '定稿')
    await head.page.getByText('报告已定稿', { exact: true }).waitFor()
    await confirm(head.page, '发布')
    await head.page.getByText('报告已发布', { exact: true }).waitFor()
    await head.page.getByRole('button', { name: '历次修订' }).click()
    await head.page.getByRole('region', { name: '两版之间的不同' }).getByText('本年制发件数').waitFor()
    await lookAround(head.page, 'c-revisions')

    await portal.goto(`${app.url}/office/annual-reports/2025`)
    // Browsers may show a page of the portal for a minute; whoever loads it anew sees it as it is.
    await portal.reload()
    const corrections = portal.getByRole('region', { name: '更正情况' })
    expect(await corrections.textContent()).toContain('行政规范性文件制发件数漏计1件。')
    expect(await corrections.locator('td').allTextContents()).toEqual(['8', '9'])
    await lookAround(portal, 'c-portal-report-revised')
  })
})
