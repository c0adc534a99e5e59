import { createHash, randomBytes, randomInt } from 'node:crypto'
import { v4 as newKey } from 'uuid'
import { dayInChina } from '../scope.ts'
import { aPerson } from '../testing/builders.ts'
import { aForm, type SentFile } from '../testing/forms.ts'
import type { Desk } from './office.ts'

/** One thing asked of the program. Plain data, so that it can be asked again when no answer came. */
export type Act =
  | { kind: 'window'; desk: Desk; key: string; file: Buffer | null }
  | { kind: 'portal'; desk: Desk; key: string; file: Buffer | null }
  | { kind: 'step'; desk: Desk; requestId: string; version: number; step: Recorded }
  | { kind: 'letter'; desk: Desk; requestId: string }
  | { kind: 'issue'; desk: Desk; requestId: string; letterId: string }
  | { kind: 'look'; desk: Desk; requestId: string | null }

/** A step as the interface takes it. */
interface Recorded {
  kind: string
  [field: string]: unknown
}

export interface Answer {
  status: number
  /** JSON of the interface; of the portal the receipt: number and code. */
  json: Record<string, unknown> | null
}

/** Where a client stands: the case in hand, if any. */
export interface InHand {
  requestId: string
  version: number
  letterId: string | null
}

export const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

const today = () => dayInChina(new Date())

const aScan = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(randomInt(2_000, 60_000))])

const steps = (): Recorded[] => [
  { kind: 'noted', text: `已与申请人电话沟通，第 ${randomInt(1_000)} 次` },
  { kind: 'assigned', unitId: null, staffId: null },
  {
    kind: 'searched',
    search: {
      system: '档案管理系统',
      keywords: '石桥镇 征地补偿',
      period: '2020年至2025年',
      searchedBy: '周敏',
      searchedOn: today(),
      result: 'found',
      note: '',
    },
  },
]

/** What a client does next, by chance; what needs a case in hand only with one. */
export function nextAct(desk: Desk, inHand: InHand | null): Act {
  const chance = Math.random()
  const file = Math.random() < 0.4 ? aScan() : null
  if (inHand?.letterId) return { kind: 'issue', desk, requestId: inHand.requestId, letterId: inHand.letterId }
  if (chance < 0.25 || (!inHand && chance < 0.5)) return { kind: 'window', desk, key: newKey(), file }
  if (chance < 0.55) return { kind: 'portal', desk, key: newKey(), file }
  if (chance < 0.65 || !inHand) return { kind: 'look', desk, requestId: inHand?.requestId ?? null }
  if (chance < 0.72) return { kind: 'letter', desk, requestId: inHand.requestId }
  const some = steps()
  return { kind: 'step', desk, ...inHand, step: some[randomInt(some.length)]! }
}

/** Asks it. Throws when no answer came: then it may have been done or not. */
export async function perform(url: string, act: Act): Promise<Answer> {
  switch (act.kind) {
    case 'window':
      return post(url, act, '/api/requests', windowForm(act))
    case 'portal':
      return apply(url, act)
    case 'step':
      return post(url, act, `/api/requests/${act.requestId}/steps`, { version: act.version, step: act.step })
    case 'letter':
      return post(url, act, `/api/requests/${act.requestId}/letters`, { kind: 'receiptNotice' })
    case 'issue':
      return post(url, act, `/api/letters/${act.letterId}/issue`, { on: today() })
    case 'look':
      return look(url, act)
  }
}

const LONGEST_MS = 20_000
const within = () => ({ signal: AbortSignal.timeout(LONGEST_MS) })

/** Visitors come from everywhere: the limits by address are not what this is about. */
const somewhere = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` })

async function post(url: string, { desk }: Act, path: string, body: object | ReturnType<typeof aForm>) {
  const form = 'payload' in body ? (body as ReturnType<typeof aForm>) : null
  const headers = { ...desk.headers, ...(form ? form.headers : { 'content-type': 'application/json' }) }
  const content = form ? new Uint8Array(form.payload) : JSON.stringify(body)
  return answerOf(await fetch(`${url}${path}`, { method: 'POST', headers, body: content, ...within() }))
}

/** A status that came is an answer, even if the rest of it got lost on the way. */
async function answerOf(response: Response): Promise<Answer> {
  const json = await response.json().catch(() => null)
  return { status: response.status, json: json as Answer['json'] }
}

function windowForm({ key, file }: Extract<Act, { kind: 'window' }>) {
  const application = {
    submissionKey: key,
    channel: 'window',
    arrivedOn: today(),
    applicantKind: 'naturalPerson',
    applicant: aPerson(),
    items: [`石桥镇2025年征地补偿安置方案，${key}`],
  }
  if (!file) return application
  return aForm({ application: JSON.stringify(application) }, [sent('scan', file)])
}

const sent = (field: string, content: Buffer): SentFile => ({ field, name: '扫描件.pdf', content })

async function apply(url: string, { desk, key, file }: Extract<Act, { kind: 'portal' }>): Promise<Answer> {
  const { person, delivery, carrier } = aPerson()
  const fields = {
    formKey: key,
    items: '1',
    agent: '',
    kept: '',
    ...person,
    delivery,
    carrier,
    item1Title: `石桥镇2025年征地补偿安置方案，${key}`,
    do: 'submit',
  }
  const form = aForm(fields, file ? [sent('attachmentFile', file)] : [])
  const response = await fetch(`${url}/${desk.slug}/apply/person`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...form.headers, ...somewhere() },
    body: new Uint8Array(form.payload),
    ...within(),
  })
  const page = await response.text().catch(() => '')
  if (response.status !== 303) return { status: response.status, json: { page } }
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return { status: 303, json: await readReceipt(url, cookie).catch(() => null) }
}

/** The receipt the browser is led to: number and query code. */
async function readReceipt(url: string, cookie: string) {
  const page = await (await fetch(`${url}/receipt`, { headers: { cookie }, ...within() })).text()
  const [receiptNumber, queryCode] = [...page.matchAll(/class="code">([^<]+)</g)].map((match) => match[1]!)
  return receiptNumber && queryCode ? { receiptNumber, queryCode: queryCode.replace(' ', '') } : null
}

async function look(url: string, { desk, requestId }: Extract<Act, { kind: 'look' }>): Promise<Answer> {
  const path = requestId ? `/api/requests/${requestId}` : `/api/requests?q=${encodeURIComponent('征地补偿')}`
  return answerOf(await fetch(`${url}${path}`, { headers: desk.headers, ...within() }))
}
