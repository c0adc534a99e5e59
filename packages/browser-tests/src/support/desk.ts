import type { Browser, Locator, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { settled } from './look-around.ts'
import type { Running } from './running.ts'

export interface Account {
  login: string
  password: string
}

/** Somebody at the workbench, in a browser of their own. */
export interface Desk {
  page: Page
  /** Opens a page of the workbench. Who signed in on another day signs in again, as people do every morning. */
  open(path: string): Promise<void>
}

export async function takeDesk(browser: Browser, { url }: Running, account: Account, width = 1440): Promise<Desk> {
  const page = await openPage(browser, { width })
  return {
    page,
    async open(path) {
      await page.goto(`${url}/workbench${path}`)
      const login = page.getByRole('textbox', { name: '账号', exact: true })
      await page.locator('main').waitFor()
      if (await login.isVisible()) {
        await signIn(page, account)
        await page.locator('#content').waitFor()
      }
      await settled(page)
    },
  }
}

/** Signs in for the first time: the password that was handed over opens nothing but the form to change it. */
export async function firstSignIn(page: Page, { url }: Running, handed: Account, own: string): Promise<void> {
  await page.goto(`${url}/workbench/`)
  await signIn(page, handed)
  await write(page, '现口令', handed.password)
  await write(page, '新口令', own)
  await write(page, '再输一次新口令', own)
  await press(page, '修改口令')
  await page.locator('#content').waitFor()
}

/** Fills in the sign-in that is shown. */
export async function signIn(page: Page, { login, password }: Account): Promise<void> {
  await page.getByRole('textbox', { name: '账号', exact: true }).fill(login)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

type Within = Page | Locator

/** A label as forms write it: behind it stands what must, or what need not, be filled in. */
const labelled = (label: string) => new RegExp(`^${label.replace(/[()]/g, '\\$&')}\\s*(\\*|（选填）)?$`)

/** Presses the one button of this name. */
export const press = (within: Within, name: string) => within.getByRole('button', { name, exact: true }).click()

/** Writes into the field with this label. */
export const write = (within: Within, label: string, text: string) => within.getByLabel(labelled(label)).fill(text)

/** Marks one of the answers to be seen; the question may be gone then, and the next one asked. */
export const mark = (within: Within, answer: string) => within.getByRole('radio', { name: answer, exact: true }).click()

/** Chooses from a list that opens. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const field = page.getByRole('combobox', { name: labelled(label) })
  await field.click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click()
  await page.locator('.ant-select', { has: field, hasText: option }).waitFor()
}

/** Types a day as `2026-07-06` and leaves the field. */
export async function writeDay(within: Within, label: string, day: string): Promise<void> {
  const field = within.getByLabel(labelled(label))
  await field.fill(day)
  await field.press('Tab')
}
