import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Wrongs } from '../../portal/form.tsx'
import { readPortalForm } from '../../portal/read-form.ts'
import { siteOf } from '../../portal/site.ts'
import { Refused } from '../../refusals.ts'
import type { Scope } from '../../scope.ts'
import { keepUploads } from '../applying/actions/keep-uploads.ts'
import { contentsOf, deleteUpload, deleteUploadsOf, type KeptUpload, uploadsOf } from '../applying/store.ts'
import { lostFiles, UUID } from '../applying/waiting-files.ts'
import {
  applicantCorrects,
  applicantGivesReasons,
  applicantSuggestsPublic,
  applicantWithdraws,
} from '../requests/actions/for-applicant.ts'
import type { CheckedUpload } from '../requests/case-files.ts'
import type { Followed } from './session.ts'
import {
  CorrectPage,
  itemName,
  MOST_TEXT,
  ReasonsPage,
  type StepProps,
  SuggestPage,
  WithdrawPage,
} from './step-pages.tsx'
import { type Doing, viewOf } from './view.ts'

interface Sending {
  followed: Followed
  address: string
  text: string
  values: Record<string, string>
  uploads: CheckedUpload[]
}

interface StepOf {
  doing: Doing
  /** What `?done=` says afterwards. */
  done: string
  page: (props: StepProps) => VNode
  /** What is asked when nothing was written; null where nothing need be. */
  empty: string | null
  most: number
  send: (scope: Scope, sending: Sending) => Promise<unknown>
}

/** The applicant's own steps by the last part of their address. */
export const applicantSteps: Readonly<Record<string, StepOf>> = {
  correct: {
    doing: 'correct',
    done: 'corrected',
    page: CorrectPage,
    empty: '请写明补正的内容。',
    most: MOST_TEXT,
    send: (scope, sending) =>
      applicantCorrects(scope, { ...common(sending), ...itemsOf(sending), uploads: sending.uploads }),
  },
  reasons: {
    doing: 'giveReasons',
    done: 'reasons',
    page: ReasonsPage,
    empty: '请写明申请的理由。',
    most: MOST_TEXT,
    send: (scope, sending) => applicantGivesReasons(scope, { ...common(sending), uploads: sending.uploads }),
  },
  withdraw: {
    doing: 'withdraw',
    done: 'withdrawn',
    page: WithdrawPage,
    empty: null,
    most: 500,
    send: (scope, sending) => applicantWithdraws(scope, { ...common(sending), reason: sending.text }),
  },
  suggest: {
    doing: 'suggestPublic',
    done: 'suggested',
    page: SuggestPage,
    empty: '请写明建议的理由。',
    most: 1000,
    send: (scope, sending) => applicantSuggestsPublic(scope, { ...common(sending), reason: sending.text }),
  },
}

const common = ({ followed, address, text }: Sending) => ({ ...followed.given, address, text })

/** The things asked for as they read after a correction; left out when none was rewritten. */
function itemsOf({ followed, values }: Sending): { items?: string[] } {
  const { items } = followed.file.state
  const rewritten = items.map((_, at) => (values[itemName(at + 1)] ?? '').trim())
  if (rewritten.every((text) => text === '')) return {}
  return { items: items.map((item, at) => rewritten[at] || item.text) }
}

/** The empty form of a step. */
export async function stepPage(scope: Scope, step: StepOf, { file }: Followed): Promise<VNode> {
  const Page = step.page
  const empty = { values: {}, wrongs: [], formKey: randomUUID(), uploads: [] }
  return <Page site={await siteOf(scope)} view={await viewOf(scope, file)} {...empty} />
}

/** What a posted step comes to: done, no longer possible, or the form again with what is wrong. */
export type StepPosted = { done: true } | { gone: true } | { page: VNode; status: 200 | 400 }

/** Takes a step of the applicant as it was posted. Files wait with the form, so that an error does not lose them. */
export async function postStep(
  scope: Scope,
  request: FastifyRequest,
  step: StepOf,
  followed: Followed,
): Promise<StepPosted> {
  const { fields, files, wrongs } = await readPortalForm(request)
  const formKey = UUID.test(fields.formKey ?? '') ? fields.formKey! : randomUUID()
  const notKept = [...wrongs, ...(await keepUploads(scope, formKey, files))]
  const pressed = fields.do ?? 'send'
  const dropped = /^drop-file-(.+)$/.exec(pressed)?.[1]
  if (dropped && UUID.test(dropped)) await deleteUpload(scope, formKey, dropped)
  const kept = await uploadsOf(scope, formKey)
  const said = pressed === 'send' ? textWrongs(step, fields) : []
  const all = [...said, ...notKept, ...lostFiles(fields.kept, kept, pressed)]
  if (pressed === 'send' && all.length === 0) {
    const outcome = await send(scope, step, {
      followed,
      address: request.ip,
      text: (fields.text ?? '').trim(),
      values: fields,
      uploads: await asUploads(scope, formKey, kept),
    })
    await deleteUploadsOf(scope, formKey)
    return outcome
  }
  const Page = step.page
  const props = { values: fields, wrongs: all, formKey, uploads: kept }
  const page = <Page site={await siteOf(scope)} view={await viewOf(scope, followed.file)} {...props} />
  return { page, status: all.length > 0 ? 400 : 200 }
}

/** A step pressed twice, or overtaken by the office, is no error to the applicant: the page shows how things stand. */
async function send(scope: Scope, step: StepOf, sending: Sending): Promise<StepPosted> {
  try {
    await step.send(scope, sending)
    return { done: true }
  } catch (error) {
    if (error instanceof Refused && error.status === 409) return { gone: true }
    throw error
  }
}

function textWrongs(step: StepOf, fields: Record<string, string>): Wrongs {
  const text = (fields.text ?? '').trim()
  if (text === '' && step.empty) return [{ field: 'text', message: step.empty }]
  const length = [...text].length
  return length > step.most ? [{ field: 'text', message: `不超过 ${step.most} 字，现在有 ${length} 字。` }] : []
}

async function asUploads(scope: Scope, formKey: string, kept: readonly KeptUpload[]): Promise<CheckedUpload[]> {
  const contents = await contentsOf(
    scope,
    formKey,
    kept.map((one) => one.id),
  )
  return kept.flatMap(({ id, name, mediaType }) => {
    const content = contents.get(id)
    return content ? [{ purpose: 'attachment', name, mediaType, content }] : []
  })
}
