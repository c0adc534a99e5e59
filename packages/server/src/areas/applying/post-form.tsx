import { randomUUID } from 'node:crypto'
import { nextWorkingDay, type PlainDate } from '@yangguang/statute'
import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Wrongs } from '../../portal/form.tsx'
import { readPortalForm } from '../../portal/read-form.ts'
import { siteOf } from '../../portal/site.ts'
import { againstTheRules } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { takesChannel } from '../front/guide-channels.tsx'
import type { PublicAgency } from '../front/store.ts'
import { type Applied, appliedBefore, apply } from './actions/apply.ts'
import { keepUploads } from './actions/keep-uploads.ts'
import { checkForm } from './check-form.ts'
import { CheckPage } from './check-page.tsx'
import { type Filled, filledFrom, withAgent, withItem, withoutItem } from './fields.ts'
import { draftName, FormPage } from './form-page.tsx'
import type { Kind } from './kinds.ts'
import type { Receipt } from './receipt-page.tsx'
import { deleteUpload, type KeptUpload, uploadsOf } from './store.ts'
import { lostFiles, UUID } from './waiting-files.ts'

interface At {
  agency: PublicAgency
  kind: Kind
  confirmBy: PlainDate
}

/** What a post of the form comes to: the page to show, or the receipt to go on to. */
export type Posted = { page: VNode; status: 200 | 400 } | { receipt: Receipt }

/** An agency that has not opened the channel is applied to on paper; its page says how. */
export function mustTakeOnline(agency: PublicAgency): void {
  if (takesChannel(agency, 'online')) return
  throw againstTheRules({
    refused: 'channel-shut',
    because: `${agency.name}尚未开通网上申请，请当面或者邮寄提交。`,
    cites: '条例第二十八条',
  })
}

/**
 * One press of a button of the form, whichever: files are kept first, so that no error loses them; then the button decides. What was
 * typed comes back on every page until the application is received.
 */
export async function postForm(scope: Scope, request: FastifyRequest, at: At): Promise<Posted> {
  const { fields, files, wrongs } = await readPortalForm(request)
  const formKey = UUID.test(fields.formKey ?? '') ? fields.formKey! : randomUUID()
  const filled = filledFrom(at.kind.kind, fields)
  const pressed = fields.do ?? 'check'

  const notKept = [...wrongs, ...(await keepUploads(scope, formKey, files))]
  if (pressed.startsWith('drop-file-')) await dropFile(scope, formKey, pressed.slice('drop-file-'.length))
  const uploads = await uploadsOf(scope, formKey)
  const lost = lostFiles(fields.kept, uploads, pressed)
  const form = { ...at, formKey, uploads }

  const changed = changedBy(pressed, filled)
  if (changed) return formPage(scope, { ...form, filled: changed, wrongs: [...notKept, ...lost] })
  const checked = checkForm(filled, new Set(uploads.map((one) => one.field)))
  const all = [...checked.wrongs, ...notKept, ...lost]
  if (!checked.application || all.length > 0) {
    // Sent a second time its files are missing: they went with the first.
    const before = pressed === 'submit' ? await appliedBefore(scope, at.agency, formKey) : null
    if (before) return { receipt: receiptOf(scope, at, before) }
    return formPage(scope, { ...form, filled, wrongs: all })
  }
  const { application } = checked
  if (pressed !== 'submit')
    return {
      status: 200,
      page: <CheckPage site={await siteOf(scope)} {...form} filled={filled} application={application} />,
    }

  const { agency, kind } = at
  const applied = await apply(scope, { agency, kind: kind.kind, application, formKey, uploads, address: request.ip })
  return { receipt: receiptOf(scope, at, applied) }
}

/** The form as a button that only changes its shape leaves it; null for the buttons that go on. */
function changedBy(pressed: string, filled: Filled): Filled | null {
  const item = /^drop-item-(\d{1,2})$/.exec(pressed)?.[1]
  if (item) return withoutItem(filled, Number(item))
  if (pressed === 'add-item') return withItem(filled)
  if (pressed === 'add-agent') return withAgent(filled, true)
  if (pressed === 'drop-agent') return withAgent(filled, false)
  return pressed === 'keep' || pressed === 'back' || pressed.startsWith('drop-file-') ? filled : null
}

async function dropFile(scope: Scope, formKey: string, id: string): Promise<void> {
  if (UUID.test(id)) await deleteUpload(scope, formKey, id)
}

async function formPage(
  scope: Scope,
  props: At & { formKey: string; filled: Filled; uploads: readonly KeptUpload[]; wrongs: Wrongs },
): Promise<Posted> {
  const page = <FormPage site={await siteOf(scope)} {...props} typed />
  return { page, status: props.wrongs.length > 0 ? 400 : 200 }
}

const receiptOf = (scope: Scope, { agency, kind }: At, applied: Applied): Receipt => ({
  ...applied,
  slug: agency.slug,
  confirmBy: nextWorkingDay(applied.submittedOn, scope.calendar()).date,
  draft: draftName(agency, kind),
})
