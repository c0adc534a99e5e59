import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { anOffice, type Office } from '../../server/src/areas/letters/testing/office.ts'
import { aStaff } from '../../server/src/testing/app.ts'
import { chromiumPath, openBrowser } from './support/browser.ts'
import { begin, beside, closeBeside, finish } from './support/case.ts'
import { type Player, withAccount } from './support/cast.ts'
import { press, takeDesk, write } from './support/desk.ts'
import { lookAround, settled } from './support/look-around.ts'
import { aRunningApp, type Running } from './support/running.ts'

describe.skipIf(!chromiumPath)('work done away from a mouse', () => {
  let app: Running
  let browser: Browser
  let office: Office
  let leader: Player
  let clerk: Player

  beforeAll(async () => {
    app = await aRunningApp('2026-03-02')
    office = await anOffice(app.test, { name: '明州市人民政府办公室' })
    leader = await withAccount(app, office.leader)
    clerk = await withAccount(
      app,
      await aStaff(app.test, { agency: office.agency, roles: ['windowClerk'], name: '何静' }),
    )
    browser = await openBrowser()
  })

  /** An answer that has passed the secrecy review and waits for approval. */
  async function anAnswerToApprove(): Promise<string> {
    const { requestId } = await office.request({
      items: ['石桥镇2025年征地补偿安置方案', '石桥镇2025年征地听证会记录'],
    })
    await draft(requestId)
    return requestId
  }

  async function draft(requestId: string) {
    const { status, json } = await office.draft(requestId, [
      { outcome: 'granted' },
      { outcome: 'denied.processInfo', reason: '该记录属于行政机关在履行职责过程中形成的讨论记录', supply: '' },
    ])
    expect(status, JSON.stringify(json)).toBe(200)
    await office.step(office.secrecy, requestId, { kind: 'secrecyReviewed', level: 'notSecret', opinion: '不涉密。' })
  }

  it('a leader reads the answer on a telephone, returns it with the reason, and agrees the second time', async () => {
    const requestId = await anAnswerToApprove()
    const { page, open } = await takeDesk(browser, app, leader, 390)
    await open('/')
    await page.getByRole('link', { name: /明政公开/ }).click()
    await page.waitForURL('**/requests/*')
    await settled(page)
    await lookAround(page, 'd-case-to-approve')
    await press(page.getByRole('region', { name: '下一步' }), '看文书全文')
    await settled(page)
    await lookAround(page, 'd-letter-to-approve')
    await closeBeside(page)

    await begin(page, '退回')
    await press(beside(page), '退回拟办')
    await beside(page).getByText('请填写退回理由').waitFor()
    await lookAround(page, 'd-return-without-reason')
    await write(beside(page), '退回理由', '第二项请写明听证会的日期和记录的名称。')
    await finish(page, '退回拟办')
    await page.getByText('第二项请写明听证会的日期和记录的名称。').first().waitFor()

    await draft(requestId)
    await open(`/requests/${requestId}`)
    await begin(page, '审核同意')
    await lookAround(page, 'd-approval')
    await write(beside(page), '审核意见', '同意答复。')
    await finish(page, '审核同意')
    await page.getByText('同意答复。').first().waitFor()
    await lookAround(page, 'd-case-approved')
  })

  it('the window registers an application by keyboard alone, with six keys beside the text', async () => {
    const { page, open } = await takeDesk(browser, app, clerk)
    await open('/requests/new')
    let keys = 0
    const hit = async (key: string) => {
      await page.keyboard.press(key)
      keys += 1
    }
    const type = (text: string) => page.keyboard.insertText(text)
    await fieldInFocus(page, '姓名')
    await type('李晓雨')
    await hit('Enter')
    await fieldInFocus(page, '证件号码')
    await type('110101199003077758')
    await hit('Enter')
    await fieldInFocus(page, '联系电话')
    await type('13812345678')
    await hit('Enter')
    await fieldInFocus(page, '联系地址')
    await type('明州市江东区中山路8号2单元301室')
    await hit('Enter')
    await fieldInFocus(page, '名称、文号')
    await type('石桥镇2025年征地补偿安置方案')
    await lookAround(page, 'd-intake')
    await hit('Control+Enter')
    await page.getByText(/^已登记，编号/).waitFor()
    await lookAround(page, 'd-registered')
    await hit('Enter')
    await fieldInFocus(page, '姓名')
    expect(keys).toBe(6)
    expect(await page.getByLabel(/^姓名/).inputValue()).toBe('')
  })

  it('everything on the form of the window is reached by Tab, and choices are made with arrows', async () => {
    const { page, open } = await takeDesk(browser, app, clerk)
    await open('/requests/new')
    await page.getByRole('radio', { name: '当面提交' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('提出日期').waitFor()
    const reached = new Set<string>()
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      reached.add(await nameInFocus(page))
    }
    const wanted = ['姓名', '证件类型', '证件号码', '联系电话', '联系地址', '再加一项', '登记']
    expect(wanted.filter((name) => ![...reached].some((one) => one.startsWith(name)))).toEqual([])
  })

  it('a day that was mistyped is refused as it was typed, and no other goes out in its place', async () => {
    const { requestId } = await office.request({ items: ['石桥镇2025年征地补偿安置方案'] })
    const { page, open } = await takeDesk(browser, app, clerk)
    await open(`/requests/${requestId}`)
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await begin(page, '申请人撤回')
    const form = beside(page)
    const day = form.getByLabel('撤回日期')
    await write(form, '撤回情况', '申请人来电撤回，随后送来书面撤回申请。')
    await day.fill('2026-02-31')
    await day.press('Control+Enter')
    await form.getByText('“2026-02-31”不是有效的日期').waitFor()
    await day.fill('2026-03-03')
    await day.press('Tab')
    await form.getByText('2026-03-03 太晚，应不晚于 2026-03-02').waitFor()
    await lookAround(page, 'd-wrong-day')
    expect(sent).toEqual([])
    await day.fill('2026.3.2')
    await day.press('Control+Enter')
    await form.waitFor({ state: 'hidden' })
    await settled(page)
    expect(sent).toHaveLength(1)
  })

  it('what was typed is lost by leaving or closing only to whoever says so', async () => {
    const { requestId } = await office.request({ items: ['石桥镇2025年征地补偿安置方案'] })
    const { page, open } = await takeDesk(browser, app, clerk)
    await open(`/requests/${requestId}`)
    await begin(page, '备注')
    const note = beside(page).getByLabel(/^备注/)
    await note.fill('申请人来电询问进度，已告知。')
    const menu = page.getByRole('menuitem', { name: '全部申请' })
    const question = page.getByRole('dialog', { name: '填写的内容还没有提交' })
    await menu.click()
    await lookAround(page, 'd-leaving')
    await press(question, '继续填写')
    // As long as the question is in the page, if unseen, Escape is its own.
    await question.waitFor({ state: 'detached' })
    await settled(page)
    expect(await note.inputValue()).toBe('申请人来电询问进度，已告知。')
    await note.press('Escape')
    await press(question, '继续填写')
    await question.waitFor({ state: 'hidden' })
    await menu.click()
    await press(question, '离开')
    await page.waitForURL('**/workbench/requests')
    await settled(page)
    // Nothing typed, nothing asked.
    await open(`/requests/${requestId}`)
    await begin(page, '备注')
    await menu.click()
    await page.waitForURL('**/workbench/requests')
  })
})

/** What the element in focus is called: its label, else its text. */
const nameInFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    const label = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0] : null
    return (label ?? here)?.textContent?.trim() ?? ''
  })

const fieldInFocus = (page: Page, label: string) =>
  expect.poll(() => nameInFocus(page)).toMatch(new RegExp(`^${label}`))
