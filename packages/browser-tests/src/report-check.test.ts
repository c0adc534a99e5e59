import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx, toHtmlPage } from '../../annual-report/src/render/index.ts'
import { faultyReport, someReport } from '../../server/src/areas/report-check/testing/some-report.ts'
import { chromiumPath, look, openBrowser, openPage, widths } from './support/browser.ts'
import { aCast, type Cast } from './support/cast.ts'
import { type Desk, press, takeDesk } from './support/desk.ts'
import { lookAround, settled } from './support/look-around.ts'
import { aRunningApp, type Running } from './support/running.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe.skipIf(!chromiumPath)('年报体检', () => {
  let app: Running
  let cast: Cast
  let browser: Browser

  beforeAll(async () => {
    app = await aRunningApp('2026-02-10')
    cast = await aCast(app)
    browser = await openBrowser()
  })

  const word = async (name: string, made = toDocx(faultyReport())) => ({ name, mimeType: WORD, buffer: await made })

  async function lookBothWays(page: Page, name: string) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await look(page, name)
    }
  }

  /** The name and content of what a link gives. */
  async function downloaded(page: Page, link: string | RegExp) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: link }).click()
    const download = await coming
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }

  it('is found from the front page, and checks a report without scripts', async () => {
    const page = await openPage(browser, { scripts: false })
    await page.goto(app.url)
    await page.getByRole('link', { name: /年报体检/ }).click()
    // Nothing can be asked of a page without scripts; the next one is the same and is looked at.
    await page.setInputFiles('#report', await word('年报.docx'))
    await page.getByRole('button', { name: '开始体检' }).click()
    await page.getByRole('heading', { name: '体检结果' }).waitFor()
    expect(await page.locator('.told').textContent()).toMatch(/检查了 1 份报告：\d+ 个错误/)
    expect(await page.locator('mark.error').first().textContent()).toContain('39件')
    const whole = await downloaded(page, '下载结果网页')
    expect([whole.name, whole.content.toString()]).toEqual([
      '年报体检结果.html',
      expect.stringContaining('finding error'),
    ])
    const commented = await downloaded(page, /加了批注的 Word/)
    expect([commented.name, commented.content.includes('word/comments.xml')]).toEqual(['年报（批注）.docx', true])
    await page.context().close()
  })

  it('takes files that are dropped, names what it cannot take, and holds them against last year’s', async () => {
    const page = await openPage(browser)
    await page.goto(`${app.url}/annual-reports`)
    await page.getByRole('link', { name: '年报体检' }).click()
    await page.getByRole('heading', { name: '年报体检' }).waitFor()
    await lookBothWays(page, 'report-check')
    await page.setInputFiles('#report', { name: '旧.rtf', mimeType: 'application/rtf', buffer: Buffer.from('x') })
    await page.getByText('这种格式不能直接读取；请打开后另存为 .docx 再试。').waitFor()
    await page.setInputFiles('#report', { name: '旧.doc', mimeType: 'application/msword', buffer: Buffer.from('x') })
    await page.getByText('这种格式不能直接读取').waitFor({ state: 'detached' })
    await lookBothWays(page, 'report-check-chosen')

    const given = await Promise.all([
      word('年报.docx'),
      word('水务局.docx', toDocx(someReport({ agency: '明州市水务局' }))),
    ])
    const files = await page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer()
        for (const { name, data } of all)
          transfer.items.add(new File([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], name))
        return transfer
      },
      given.map(({ name, buffer }) => ({ name, data: buffer.toString('base64') })),
    )
    await page.dispatchEvent('[data-drop] >> nth=0', 'drop', { dataTransfer: files })
    expect(await page.locator('.chosen >> nth=0').getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('年报.docx'),
      expect.stringContaining('水务局.docx'),
    ])
    await page.setInputFiles('#lastYear', await word('去年.docx', toDocx(someReport({ year: 2024 }))))
    await page.getByRole('button', { name: '开始体检' }).click()
    await page.getByRole('heading', { name: '体检结果' }).waitFor()
    await page.getByText('已与上一年度的报告“去年.docx”核对').waitFor()
    expect(await page.locator('.check-file').count()).toBe(2)
    await lookBothWays(page, 'report-checked')

    // From a finding to its mark in the text, and back.
    const finding = page.locator('.finding').first()
    await finding.getByRole('link').click()
    const mark = page.locator('.mark-number:target')
    await mark.click()
    expect(await page.locator('.finding:target').getAttribute('id')).toBe(await finding.getAttribute('id'))
    await page.context().close()
  })

  it('says in a sentence what cannot be read', async () => {
    const page = await openPage(browser)
    await page.goto(`${app.url}/report-check`)
    await page.getByRole('button', { name: '开始体检' }).click()
    await page.getByRole('alert').getByText('请选择要检查的年度报告').waitFor()
    await lookBothWays(page, 'report-check-nothing')
    await page.setInputFiles('#report', {
      name: '散文.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('今天天气很好。'),
    })
    await page.getByRole('button', { name: '开始体检' }).click()
    await page.locator('.unreadable').waitFor()
    await lookBothWays(page, 'report-check-unreadable')
    await page.context().close()
  })

  describe('the import of a report from before the system', () => {
    let desk: Desk
    let address: string
    beforeAll(async () => {
      desk = await takeDesk(browser, app, cast.reporter)
      address = `/reports/${cast.agency.id}/2025`
    })

    it('is looked at cell by cell, and taken over with where each figure came from', async () => {
      const { page } = desk
      await desk.open(address)
      await page.getByRole('link', { name: '导入已有报告' }).click()
      await page.waitForURL('**/past-report')
      await settled(page)
      await lookAround(page, 'h-past-report')
      const html = toHtmlPage(someReport({ agency: cast.agency.name }))
      // One figure in words, one with a letter a scanner took for a nought: somebody has to look.
      const doubtful = html
        .replace(/>4472</, '>约四千余<')
        .replace(/>83</, '>8З<')
        .replace(/>31</, '>3l<')
      await page.setInputFiles('input[type=file]', {
        name: '2025年报.html',
        mimeType: 'text/html',
        buffer: Buffer.from(doubtful),
      })
      await page.getByRole('heading', { name: '二、逐一核对没有把握的格' }).waitFor()
      await settled(page)
      expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true)
      await lookAround(page, 'h-past-report-review')
      const cells = page.locator('.yg-past-cell')
      for (let at = 0; at < (await cells.count()); at += 1) {
        const field = cells.nth(at).getByRole('textbox')
        if ((await field.inputValue()) === '') await field.fill(at === 0 ? '4472' : '83')
        await field.press('Enter')
      }
      expect(await page.locator('.yg-past-done').count()).toBe(await cells.count())
      // A sure figure can be put right as well.
      await page.locator('[data-table=table3][data-row=granted][data-column=naturalPerson] button').click()
      await page.locator('[id="decide-table3.granted.naturalPerson"]').getByRole('textbox').press('Enter')
      await page.getByText('核对完毕，可以导入').waitFor()
      await lookAround(page, 'h-past-report-ready')
      await press(page, '确认导入')
      await page.getByText('已导入', { exact: true }).waitFor()
      await page.waitForURL(`**${address}`)
      await settled(page)
      await page.getByText('表三、表四按已有报告填报').waitFor()
      const granted = page.locator('[data-table=table3][data-row=granted][data-column=total] button')
      expect(await granted.textContent()).toBe('14')
      expect(await granted.getAttribute('title')).toContain('已有报告“2025年报.html”')
      // What was not checked for want of the year before is said, with the way to bring it in.
      const before = page.getByRole('link', { name: '导入2024年报告' })
      expect(await before.getAttribute('href')).toMatch(/\/2024\/past-report$/)
      await lookAround(page, 'h-past-report-taken')
    })

    it('is finalised with a slip it was published with, once the head says why', async () => {
      await desk.page.locator('#text-5').fill('政务共公开栏目更新不够及时。下一步将按月检查更新情况。')
      await desk.page.locator('#text-5').blur()
      await desk.page.getByText(/已自动保存/).waitFor()
      await desk.page.getByRole('button', { name: /“政务共公开”应为“政务公开”/ }).waitFor()
      const head = await takeDesk(browser, app, cast.head)
      await head.open(address)
      await press(head.page, '定稿')
      const dialog = head.page.getByRole('dialog')
      await press(dialog, '定稿')
      await dialog.getByRole('alert').getByText('报告还有1处错误', { exact: false }).waitFor()
      await lookAround(head.page, 'h-finalise-refused')
      await dialog.getByLabel('逐处核对后确需保留的，写明理由').fill('原报告如此，照原样留存。')
      await press(dialog, '仍然定稿')
      await head.page.getByText('报告已定稿', { exact: true }).waitFor()
      await head.page.getByText(`${cast.head.staff.name}核对后予以保留，理由：原报告如此，照原样留存。`).waitFor()
      await settled(head.page)
      await lookAround(head.page, 'h-finalised-despite')
    })
  })
})
