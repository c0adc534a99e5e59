import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPdf } from '../../server/src/testing/forms.ts'
import { chromiumPath, openBrowser, openPage } from './support/browser.ts'
import { begin, beside, draftLetter, finish, issueLetter, serveLetter, take } from './support/case.ts'
import { aCast, type Cast } from './support/cast.ts'
import { type Desk, mark, press, takeDesk, write, writeDay } from './support/desk.ts'
import { letterTexts } from './support/letter-texts.ts'
import { lookAround, settled } from './support/look-around.ts'
import { aRunningApp, type Running } from './support/running.ts'

const asked = ['石桥镇2024年土地征收补偿安置方案', '石桥镇2024年土地征收评估报告，明州远洋评估有限公司出具'] as const

/** One application from the first form to the decision that had to be made again; each step is one more of its days. */
describe.skipIf(!chromiumPath)('an application goes all the way', () => {
  let app: Running
  let cast: Cast
  let browser: Browser
  let portal: Page
  const receipt = { number: '', code: '' }
  let clerk: Desk
  let officer: Desk
  let head: Desk
  let secrecy: Desk
  let unitHead: Desk
  let leader: Desk
  let reporter: Desk
  /** Where the case is in the workbench. */
  let address = ''

  beforeAll(async () => {
    app = await aRunningApp('2025-03-03')
    cast = await aCast(app)
    browser = await openBrowser()
    portal = await openPage(browser, { width: 1440 })
    clerk = await takeDesk(browser, app, cast.clerk)
    officer = await takeDesk(browser, app, cast.officer)
    head = await takeDesk(browser, app, cast.head)
    secrecy = await takeDesk(browser, app, cast.secrecy)
    unitHead = await takeDesk(browser, app, cast.unitHead)
    leader = await takeDesk(browser, app, cast.leader)
    reporter = await takeDesk(browser, app, cast.reporter)
  })

  /** Opens the request on the portal with what the receipt says. */
  async function follow() {
    await portal.goto(`${app.url}/follow`)
    await portal.fill('#number', receipt.number)
    await portal.fill('#code', receipt.code)
    await portal.getByRole('button', { name: '查询', exact: true }).click()
    await portal.waitForURL(`**/follow/${receipt.number}`)
  }

  it('a citizen applies on the portal, with an attachment, and gets number and code', async () => {
    await portal.goto(`${app.url}/office/apply`)
    await portal.getByRole('link', { name: /^公民（自然人）/ }).click()
    const person = {
      name: '李晓雨',
      identityNumber: '110101199003077758',
      phone: '13812345678',
      address: '明州市江东区中山路8号2单元301室',
      item1Title: asked[0],
    }
    for (const [id, text] of Object.entries(person)) await portal.fill(`#${id}`, text)
    await portal.getByRole('button', { name: '再增加一项' }).click()
    await portal.fill('#item2Title', asked[1])
    await portal.getByLabel('邮寄').check()
    await portal.getByLabel('纸面').check()
    await portal.setInputFiles('#attachmentFile', {
      name: '征收公告照片.pdf',
      mimeType: 'application/pdf',
      buffer: aPdf,
    })
    await lookAround(portal, 'a-form-filled')
    await portal.getByRole('button', { name: '下一步：核对' }).click()
    await expect.poll(() => portal.locator('main').textContent()).toContain('征收公告照片.pdf')
    await lookAround(portal, 'a-form-checked')
    await portal.locator('.actions').getByRole('button', { name: '确认提交' }).click()
    await portal.waitForURL('**/receipt')
    await lookAround(portal, 'a-receipt')
    const [number, code] = await portal.locator('dd.code').allInnerTexts()
    receipt.number = number!
    receipt.code = code!
  })

  it('the clerk finds it among the tasks, confirms it by telephone and registers it', async () => {
    app.day('2025-03-04')
    await clerk.open('/')
    const { page } = clerk
    await lookAround(page, 'a-tasks-of-the-clerk')
    await page.getByRole('link', { name: `回执 ${receipt.number}` }).click()
    await page.waitForURL('**/requests/*')
    address = new URL(page.url()).pathname.replace('/workbench', '')
    await lookAround(page, 'a-case-unconfirmed')
    await take(page, '与申请人确认', '记录确认', (form) => write(form, '说明', '与申请人本人通话，号码尾号 5678'))
    await take(page, '登记', '登记编号')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('明政公开')
  })

  it('the officer asks for a correction, once, and the letter is served', async () => {
    app.day('2025-03-06')
    await officer.open(address)
    const { page } = officer
    await draftLetter(page, '补正告知书', (form) =>
      write(form, '需要补正的事项', '请写明第二项评估报告对应的征收项目名称，或者评估报告的出具时间。'),
    )
    await lookAround(page, 'a-correction-drafted')
    await issueLetter(page)
    await serveLetter(page, { method: '直接送达', evidence: '本人在送达回证上签收' })
    await lookAround(page, 'a-case-awaiting-correction')
  })

  it('the applicant gives the correction on the portal, and the period begins anew', async () => {
    app.day('2025-03-10')
    await follow()
    await lookAround(portal, 'a-follow-correction')
    await portal.getByRole('link', { name: '补正申请' }).click()
    await portal.getByLabel('补正的内容').fill('第二项指石桥镇环镇北路拓宽工程的土地征收评估报告，2024年9月出具。')
    await lookAround(portal, 'a-correct')
    await portal.getByRole('button', { name: '提交补正' }).click()
    await portal.waitForURL('**?done=corrected')
    await lookAround(portal, 'a-follow-corrected')
    expect(await portal.locator('main').textContent()).toContain('2025年4月8日')
  })

  it('a third party is asked in writing and does not agree', async () => {
    app.day('2025-03-12')
    await officer.open(address)
    const { page } = officer
    await draftLetter(page, '第三方征求意见书', async (form) => {
      await write(form, '第三方姓名或者名称', '明州远洋评估有限公司')
      await mark(form, '法人或者其他组织')
      await write(form, '涉及第三方的信息内容', '贵公司2024年9月出具的石桥镇环镇北路拓宽工程土地征收评估报告')
    })
    await lookAround(page, 'a-consultation-drafted')
    await issueLetter(page)
    await serveLetter(page, { method: '邮寄送达', evidence: 'EMS 1098765432109' })
    app.day('2025-03-24')
    await officer.open(address)
    await begin(page, '收到第三方意见')
    await mark(beside(page), '不同意公开')
    await write(beside(page), '理由', '报告所附的评估方法和参数属于本公司商业秘密。')
    await lookAround(page, 'a-third-party-replies')
    await finish(page, '记录意见')
  })

  it('the period is extended: proposed, agreed by the head, and the notice served in time', async () => {
    app.day('2025-03-26')
    await officer.open(address)
    await begin(officer.page, '提出延期')
    await write(beside(officer.page), '延长的工作日', '10')
    await write(beside(officer.page), '延期的理由', '评估报告篇幅较大，需要逐页区分可以公开的内容。')
    await lookAround(officer.page, 'a-extension-proposed')
    await finish(officer.page, '提出延期')
    await head.open('/')
    await lookAround(head.page, 'a-tasks-of-the-head')
    await head.open(address)
    await take(head.page, '同意延期', '同意延期')
    await officer.open(address)
    await draftLetter(officer.page, '延期答复告知书')
    await lookAround(officer.page, 'a-extension-drafted')
    await issueLetter(officer.page)
    await serveLetter(officer.page, { method: '直接送达', evidence: '本人在送达回证上签收' })
    await lookAround(officer.page, 'a-case-extended')
    await officer.page.getByText('答复期限 2025-05-06').waitFor()
  })

  it('the search is recorded and the answer found by questions: the plan is given, the report in part', async () => {
    app.day('2025-04-10')
    await officer.open(address)
    const { page } = officer
    await begin(page, '记录检索')
    await write(beside(page), '检索的系统或者载体', '公文管理系统、档案管理系统')
    await write(beside(page), '检索关键词', '石桥镇、环镇北路、征收补偿、评估报告')
    await write(beside(page), '检索的时间范围', '2024年1月至2025年3月')
    await write(beside(page), '检索人', '周敏')
    await mark(beside(page), '检索到')
    await lookAround(page, 'a-search')
    await finish(page, '记录检索')

    await press(page.getByRole('region', { name: '下一步' }), '拟办答复')
    await page.waitForURL('**/reply')
    await settled(page)
    const [plan, report] = [
      page.getByRole('region', { name: '第 1 项' }),
      page.getByRole('region', { name: '第 2 项' }),
    ]
    const ours = ['要求公开政府信息', '都不是', '明确', '由本机关负责公开', '有现成的信息', '尚未主动公开']
    for (const answer of [...ours, '没有，可以公开']) await mark(plan, answer)
    for (const answer of [...ours, '有']) await mark(report, answer)
    await lookAround(page, 'a-reply-asked')
    await mark(report, '能够区分')
    await write(plan, '提供的方式、途径和时间', '随本告知书邮寄纸质复制件1份，共12页。')
    await write(
      report,
      '事实和理由',
      '报告第三章所载评估方法和参数属于第三方的商业秘密，经书面征求意见，第三方不同意公开，公开会损害其合法权益；其余内容可以公开。',
    )
    await write(report, '提供的方式、途径和时间', '随本告知书邮寄隐去第三章后的纸质复制件1份，共26页。')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '安置方案.pdf', mimeType: 'application/pdf', buffer: aPdf })
    await page.getByRole('link', { name: '安置方案.pdf' }).waitFor()
    await page.getByText('内容齐全').waitFor()
    await lookAround(page, 'a-reply-complete')
    await press(page, '送保密审查')
    await page.waitForURL(`**${address}`)
  })

  it('it passes the secrecy review, comes back once, and passes again with two approvals', async () => {
    app.day('2025-04-11')
    const review = async (opinion: string) => {
      await secrecy.open(address)
      await begin(secrecy.page, '保密审查')
      await mark(beside(secrecy.page), '不涉密，可以公开')
      await write(beside(secrecy.page), '审查意见', opinion)
      await lookAround(secrecy.page, 'a-secrecy-review')
      await finish(secrecy.page, '完成保密审查')
    }
    await review('方案和报告均未定密，可以公开。')
    await unitHead.open('/')
    await lookAround(unitHead.page, 'a-tasks-of-the-unit-head')
    await unitHead.open(address)
    await begin(unitHead.page, '退回')
    await write(beside(unitHead.page), '退回理由', '第二项的提供方式请写明隐去的页码。')
    await lookAround(unitHead.page, 'a-return')
    await finish(unitHead.page, '退回拟办')

    await officer.open(`${address}/reply`)
    await lookAround(officer.page, 'a-reply-returned')
    const report = officer.page.getByRole('region', { name: '第 2 项' })
    await write(report, '提供的方式、途径和时间', '随本告知书邮寄隐去第三章（第9至14页）后的纸质复制件1份，共26页。')
    await officer.page.getByText('内容齐全').waitFor()
    await press(officer.page, '送保密审查')
    await officer.page.waitForURL(`**${address}`)

    app.day('2025-04-14')
    await review('与前次审查的内容一致，可以公开。')
    await unitHead.open(address)
    await take(unitHead.page, '审核同意', '审核同意')
    await leader.open(address)
    await take(leader.page, '审核同意', '审核同意', (form) => write(form, '审核意见', '同意答复。'))
  })

  it('the answer is issued, reads alike in Word and PDF, is served and filed', async () => {
    app.day('2025-04-15')
    await officer.open(address)
    const { page } = officer
    await press(page.getByRole('region', { name: '下一步' }), '制发答复')
    await beside(page).getByRole('region', { name: '制发' }).waitFor()
    await settled(page)
    await lookAround(page, 'a-answer-to-issue')
    await issueLetter(page)
    const { word, pdf } = await letterTexts(page)
    for (const text of [word, pdf]) {
      expect(text).toContain('李晓雨')
      expect(text).toContain('第9至14页')
      expect(text).toContain('第三十七条')
      expect(text).toContain('60日内')
      expect(text).toContain('明州市人民政府')
    }
    await serveLetter(page, { method: '邮寄送达', evidence: 'EMS 1098765432200', received: '2025-04-15' })
    await lookAround(page, 'a-case-served')
    await take(page, '归档', '归档')
    await lookAround(page, 'a-case-archived')
  })

  it('the applicant fetches the answer on the portal and sees where to object', async () => {
    app.day('2025-04-18')
    await follow()
    await lookAround(portal, 'a-follow-answered')
    const main = (await portal.locator('main').textContent()) ?? ''
    expect(main).toContain('对答复不服')
    expect(main).toContain('明州市人民政府')
    const fetched = portal.waitForEvent('download')
    await portal
      .getByRole('link', { name: /部分公开|答复|告知书（明政公开告〔2025〕4号）/ })
      .last()
      .click()
    expect((await fetched).suggestedFilename()).toMatch(/\.pdf$/)
  })

  it('it is counted in 表三 of the year, and its number leads back to it', async () => {
    await reporter.open('/reports')
    await lookAround(reporter.page, 'a-reports')
    await reporter.open(`/reports/${cast.agency.id}/2025`)
    await lookAround(reporter.page, 'a-report-of-the-year')
    const cell = (row: string, column: string) =>
      reporter.page.locator(`[data-table=table3][data-row="${row}"][data-column=${column}] button`)
    expect(await cell('newReceived', 'naturalPerson').textContent()).toBe('1')
    expect(await cell('partial', 'naturalPerson').textContent()).toBe('1')
    await cell('partial', 'naturalPerson').click()
    await beside(reporter.page)
      .getByRole('link', { name: /明政公开/ })
      .waitFor()
    await lookAround(reporter.page, 'a-cell-of-the-report')
    await beside(reporter.page)
      .getByRole('link', { name: /明政公开/ })
      .click()
    await reporter.page.waitForURL(`**${address}`)
  })

  it('it goes to review, is corrected with an order, and decided anew on a clock of its own', async () => {
    app.day('2025-06-03')
    await officer.open(address)
    const { page } = officer
    await begin(page, '登记复议、诉讼')
    await write(beside(page), '复议机关', '明州市人民政府')
    await write(beside(page), '案号', '明政复〔2025〕17号')
    await writeDay(beside(page), '提出（起诉）日期', '2025-05-26')
    await writeDay(beside(page), '受理（立案）日期', '2025-05-29')
    await lookAround(page, 'a-dispute-opened')
    await finish(page, '登记')

    app.day('2025-07-28')
    await officer.open('/disputes')
    await lookAround(page, 'a-disputes')
    await press(page, '明政复〔2025〕17号')
    await press(beside(page), '登记审结')
    const form = page.getByRole('dialog', { name: '登记审结' })
    await writeDay(form, '复议决定日期', '2025-07-25')
    await mark(form, '结果纠正')
    await write(form, '处理结果', '撤销对第二项的答复，责令重新处理。')
    await mark(form, '责令重新处理：另立案卷，与本件关联')
    await writeDay(form, '收到决定书（判决书）的日期', '2025-07-28')
    await lookAround(page, 'a-dispute-concluded')
    await press(form, '登记审结')
    await page.getByText('重新处理的案卷已经建立').filter({ visible: true }).first().waitFor()
    await settled(page)
    await lookAround(page, 'a-redecision-made')
    await press(page, '打开新案卷')
    await page.waitForURL((url) => url.pathname.includes('/requests/') && !url.pathname.endsWith(address))
    await settled(page)
    await lookAround(page, 'a-redecision')
    const head = await page.locator('header').last().textContent()
    expect(head).toContain('重新处理')
    expect(head).toContain('2025-08-25')

    await reporter.open(`/reports/${cast.agency.id}/2025`)
    const cell = (table: string, row: string, column: string) =>
      reporter.page.locator(`[data-table=${table}][data-row="${row}"][data-column=${column}] button`)
    expect(await cell('table3', 'newReceived', 'total').textContent()).toBe('1')
    expect(await cell('table4', 'review', 'corrected').textContent()).toBe('1')
  })
})
