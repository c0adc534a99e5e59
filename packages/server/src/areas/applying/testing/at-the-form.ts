import { eq } from 'drizzle-orm'
import { formUpload, request } from '../../../database/schema/index.ts'
import type { TestApp } from '../../../testing/app.ts'
import { aVisitor, type Visitor } from '../../../testing/browser.ts'
import { formKeyOn, typedByPerson } from './typed.ts'

let visitors = 0

/** A visitor with a form open: what they typed goes with every press of a button. */
export async function atTheForm(
  test: TestApp,
  home: string,
  typed: Record<string, string> = typedByPerson,
  kind = 'person',
) {
  visitors += 1
  // Each has an address of their own: the limits on posting are another test's.
  const visitor = aVisitor(test, { address: `10.1.${Math.floor(visitors / 250)}.${visitors % 250}` })
  const opened = await visitor.get(`${home}/${kind}`)
  const formKey = formKeyOn(opened.body)
  const press = (button: string, more: Record<string, string> = {}, files?: Parameters<Visitor['post']>[2]) =>
    visitor.post(`${home}/${kind}`, { formKey, ...typed, ...more, do: button }, files)
  return { visitor, formKey, press, opened }
}

/** The requests a form became: one, or none yet. */
export const requestsOf = ({ database }: TestApp, formKey: string) =>
  database.db.select().from(request).where(eq(request.submissionKey, formKey))

/** The files that wait with a form. */
export const waitingOf = ({ database }: TestApp, formKey: string) =>
  database.db.select().from(formUpload).where(eq(formUpload.formKey, formKey))

/** The error summary of a page: field and message of each line. */
export const errorsOn = (body: string) =>
  [...body.matchAll(/<li><a href="#([^"]+)">([^<]+)/g)].map(([, field, says]) => [field, says])
