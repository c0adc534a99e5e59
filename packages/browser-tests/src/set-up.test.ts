import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { firstRun } from '../../server/src/first-run.ts'
import { chromiumPath, openBrowser, openPage } from './support/browser.ts'
import { beside } from './support/case.ts'
import { type Account, choose, type Desk, firstSignIn, press, signIn, takeDesk, write } from './support/desk.ts'
import { lookAround, settled } from './support/look-around.ts'
import { aRunningApp, type Running } from './support/running.ts'

const office = {
  name: '明州市人民政府办公室',
  slug: 'mingzhou',
  codeWord: '明政公开',
  reviewOrgan: '明州市人民政府',
  court: '明州市江东区人民法院',
  disclosureOffice: '政务公开科',
  address: '明州市海晏路1号行政中心一楼',
  postcode: '315000',
  officeHours: '工作日 8:30—12:00，14:00—17:30',
  phone: '0574-87001010',
  systemName: '赵明',
  securityName: '钱红',
  auditName: '孙亮',
}

const own = 'Qingfeng-2026'

/** From a program started on an empty database to the first application in its register. */
describe.skipIf(!chromiumPath)('an office of one’s own', () => {
  let app: Running
  let browser: Browser
  let code = ''
  const handed = new Map<string, string>()
  const account = (login: string): Account => ({ login, password: own })
  let system: Desk
  let security: Desk

  beforeAll(async () => {
    app = await aRunningApp('2026-03-02')
    const prepared = await firstRun(app.test.scope, { empty: true, loadDemonstration: async () => {} })
    code = prepared.setUpCode!
    browser = await openBrowser()
    system = await takeDesk(browser, app, account('sysadmin'))
    security = await takeDesk(browser, app, account('secadmin'))
  })

  /** Opens a page from the menu. */
  async function goTo(page: Page, entry: string) {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('menuitem', { name: entry }).click()
    await settled(page)
  }

  it('is made with the code of the terminal: the agency and three administrators', async () => {
    const page = await openPage(browser, { width: 1440 })
    await page.goto(`${app.url}/setup`)
    await lookAround(page, 'b-set-up')
    await press(page, '建立本单位')
    await lookAround(page, 'b-set-up-nothing-filled-in')
    for (const [name, value] of Object.entries({ ...office, code })) await page.fill(`[name=${name}]`, value)
    await page.selectOption('[name=kind]', 'department')
    await page.selectOption('[name=approvalLevels]', '1')
    await press(page, '建立本单位')
    await lookAround(page, 'b-set-up-done')
    for (const row of await page.locator('tbody tr').all()) {
      const [, login] = await row.locator('td').allTextContents()
      handed.set(login!, (await row.locator('code').textContent())!)
    }
    expect([...handed.keys()]).toEqual(['sysadmin', 'secadmin', 'auditadmin'])
    await page.goto(`${app.url}/setup`)
    expect(await page.locator('h1').textContent()).not.toContain('设置')
    await page.context().close()
  })

  it('lets nobody do anything with the password that was handed over but change it', async () => {
    const { page } = system
    await page.goto(`${app.url}/workbench/`)
    await lookAround(page, 'b-sign-in')
    await signIn(page, { login: 'sysadmin', password: handed.get('sysadmin')! })
    await page.getByRole('heading', { name: '请先修改口令' }).waitFor()
    await page.goto(`${app.url}/workbench/admin/people`)
    await page.getByRole('heading', { name: '请先修改口令' }).waitFor()
    await write(page, '现口令', handed.get('sysadmin')!)
    await write(page, '新口令', 'mingzhou')
    await write(page, '再输一次新口令', 'mingzhou')
    await press(page, '修改口令')
    await page.getByRole('alert').first().waitFor()
    await lookAround(page, 'b-password-too-simple')
    await write(page, '新口令', own)
    await write(page, '再输一次新口令', own)
    await press(page, '修改口令')
    await page.getByRole('heading', { name: '人员账号' }).waitFor()
  })

  it('the system administrator makes units and people, who may do nothing yet', async () => {
    const { page } = system
    await goTo(page, '机构')
    await lookAround(page, 'b-agencies')
    await page.getByRole('link', { name: office.name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: office.name }).waitFor()
    await write(page, '新科室的名称', '政务公开科')
    await press(page, '添加')
    await page.getByText('政务公开科', { exact: true }).waitFor()
    await settled(page)
    await lookAround(page, 'b-agency')

    await goTo(page, '人员账号')
    for (const [name, login] of [
      ['何静', 'hejing'],
      ['吴强', 'wuqiang'],
    ] as const) {
      await press(page, '新建账号')
      await write(beside(page), '姓名', name)
      await write(beside(page), '登录名', login)
      await choose(page, '科室', '政务公开科')
      if (login === 'hejing') await lookAround(page, 'b-new-person')
      await press(beside(page), '建立账号')
      const shown = page.getByRole('dialog', { name: '账号已建立' })
      handed.set(login, (await shown.locator('code').textContent())!.trim())
      await settled(page)
      if (login === 'hejing') await lookAround(page, 'b-initial-password')
      await press(shown, '已经记下，关闭')
      await shown.waitFor({ state: 'hidden' })
    }
    await lookAround(page, 'b-people')
    const officer = await openPage(browser, { width: 1440 })
    await firstSignIn(officer, app, { login: 'wuqiang', password: handed.get('wuqiang')! }, own)
    await officer.getByText('还没有授予岗位').waitFor()
    await officer.context().close()
  })

  it('the security administrator grants roles, and no two that exclude each other', async () => {
    const { page } = security
    await firstSignIn(page, app, { login: 'secadmin', password: handed.get('secadmin')! }, own)
    await goTo(page, '人员账号')
    await page.getByRole('link', { name: '何静' }).click()
    const roles = page.getByRole('region', { name: '岗位' })
    await roles.getByRole('checkbox', { name: /^窗口人员/ }).check()
    await roles.getByRole('checkbox', { name: /^系统管理员/ }).check()
    await roles.getByText('不得兼任').first().waitFor()
    await lookAround(page, 'b-roles-in-conflict')
    await roles.getByRole('checkbox', { name: /^系统管理员/ }).uncheck()
    await roles.getByRole('checkbox', { name: /^承办人/ }).check()
    await press(roles, '保存岗位')
    await page.getByText('岗位已保存').waitFor()
    await settled(page)
    await lookAround(page, 'b-person')
  })

  it('the officer signs in and registers the first application', async () => {
    const officer = await takeDesk(browser, app, account('hejing'))
    const { page } = officer
    await firstSignIn(page, app, { login: 'hejing', password: handed.get('hejing')! }, own)
    await settled(page)
    await lookAround(page, 'b-no-tasks')
    await goTo(page, '窗口登记')
    await write(page, '姓名', '李晓雨')
    await write(page, '证件号码', '110101199003077758')
    await write(page, '联系电话', '13812345678')
    await write(page, '联系地址', '明州市江东区中山路8号2单元301室')
    await write(page, '名称、文号或者便于查询的其他特征性描述', '石桥镇2025年征地补偿安置方案')
    await lookAround(page, 'b-intake')
    await page.getByRole('button', { name: /^登记/ }).click()
    await page.getByText('已登记，编号 明政公开〔2026〕1号').waitFor()
    await lookAround(page, 'b-registered')
    await goTo(page, '申请台账')
    await page.getByText('明政公开〔2026〕1号').first().waitFor()
    await lookAround(page, 'b-register')
  })

  it('the audit administrator reads what was done, and by whom', async () => {
    const auditor = await takeDesk(browser, app, account('auditadmin'))
    const { page } = auditor
    await firstSignIn(page, app, { login: 'auditadmin', password: handed.get('auditadmin')! }, own)
    await goTo(page, '审计记录')
    await lookAround(page, 'b-audit')
    await goTo(page, '完整性校验')
    await lookAround(page, 'b-audit-chains')
  })

  it('has every page an office is kept with', async () => {
    const { page } = system
    for (const [entry, name] of [
      ['专题设置', 'b-topics'],
      ['文书范本', 'b-templates'],
      ['节假日安排', 'b-calendar'],
      ['收费和法定参数', 'b-values'],
      ['登录安全设置', 'b-security'],
    ] as const) {
      await goTo(page, entry)
      await lookAround(page, name)
    }
    await system.open('/account')
    await lookAround(page, 'b-account')
  })
})
