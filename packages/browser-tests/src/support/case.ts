import type { Locator, Page } from 'playwright-core'
import { choose, press, write, writeDay } from './desk.ts'
import { settled } from './look-around.ts'

/** What is open beside the case. */
export const beside = (page: Page): Locator => page.getByRole('dialog')

/** Opens the form of a step the case page offers. */
export async function begin(page: Page, step: string): Promise<Locator> {
  await press(page.getByRole('region', { name: '下一步' }), step)
  const form = beside(page)
  await form.waitFor()
  await settled(page)
  return form
}

/** Sends the open form and waits until the page has gone on without it. */
export async function finish(page: Page, submit: string): Promise<void> {
  const form = beside(page)
  await press(form, submit)
  await form.waitFor({ state: 'hidden' })
  await settled(page)
}

/** Takes a step of the case page. */
export async function take(
  page: Page,
  step: string,
  submit: string,
  fill: (form: Locator) => Promise<void> = async () => {},
) {
  await fill(await begin(page, step))
  await finish(page, submit)
}

/** Begins a letter, as far as its draft; it is then open beside the case. */
export async function draftLetter(page: Page, letter: string, fill: (form: Locator) => Promise<void> = async () => {}) {
  await fill(await begin(page, letter))
  await press(beside(page), '生成草稿')
  await beside(page).getByRole('region', { name: '制发' }).waitFor()
  await settled(page)
}

/** Gives the open letter its number and day. */
export async function issueLetter(page: Page): Promise<void> {
  await press(beside(page).getByRole('region', { name: '制发' }), '制发')
  await beside(page).getByRole('region', { name: '登记送达' }).waitFor()
  await settled(page)
}

/** Records how the open letter reached its reader, and closes it. */
export async function serveLetter(
  page: Page,
  { method, evidence, received }: { method: string; evidence: string; received?: string },
): Promise<void> {
  const act = beside(page).getByRole('region', { name: '登记送达' })
  await choose(page, '送达方式', method)
  await write(act, '送达凭证', evidence)
  if (received) await writeDay(act, '邮件送到的日期', received)
  await press(act, '登记送达')
  await act.waitFor({ state: 'hidden' })
  await closeBeside(page)
}

export async function closeBeside(page: Page): Promise<void> {
  await beside(page).getByRole('button', { name: '关闭' }).click()
  await beside(page).waitFor({ state: 'hidden' })
}
