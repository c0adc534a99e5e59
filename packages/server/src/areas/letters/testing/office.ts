import type { ItemDecision, LetterOrder, LetterStepped, LetterView, ReplyDraft, Role } from '@yangguang/contract'
import type { CaseState, Happening, Outcome, PlainDate, SearchRecord } from '@yangguang/statute'
import { outcomeRule } from '@yangguang/statute'
import {
  type ARequest,
  anAgency,
  aRequest,
  aStaff,
  type RequestGiven,
  signedInAs,
  type TestApp,
} from '../../../testing/app.ts'
import type { Staff } from '../../accounts/session.ts'
import { lockForStep, takeStepOn } from '../../requests/actions/take-step.ts'
import type { AgencyRow } from '../../requests/store.ts'

type Body = Record<string, unknown> | undefined

/** One answer of the API: its status and its JSON. */
export interface Answer<T> {
  status: number
  json: T
}

interface RefusedJson {
  refused: string
  because: string
  fields?: { field: string; message: string }[]
}

/** An agency with the people its letters pass through, and shorthands for what they do over HTTP. */
export interface Office {
  agency: AgencyRow
  officer: Staff
  head: Staff
  secrecy: Staff
  leader: Staff
  call<T>(
    person: Staff,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: Body,
  ): Promise<Answer<T>>
  refused(
    person: Staff,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: Body,
  ): Promise<Answer<RefusedJson>>
  /** A file of a letter. */
  fetch(person: Staff, url: string): Promise<{ status: number; type: string; name: string; body: Buffer }>
  request(given?: Partial<RequestGiven>): Promise<ARequest>
  step(person: Staff, requestId: string, what: Happening, on?: PlainDate): Promise<CaseState>
  search(requestId: string, given?: Partial<SearchRecord>): Promise<CaseState>
  draft(
    requestId: string,
    decisions: Partial<ItemDecision>[],
    more?: Partial<ReplyDraft>,
  ): Promise<Answer<LetterStepped>>
  /** 保密审查 and one approval. */
  review(requestId: string, level?: 'notSecret' | 'secret'): Promise<CaseState>
  prepare(requestId: string, order: LetterOrder): Promise<LetterView>
  issue(letterId: string, on?: PlainDate): Promise<LetterStepped>
  serve(letterId: string, on?: PlainDate, more?: Body): Promise<LetterStepped>
  /** Prepared, issued and handed over in one go. */
  send(requestId: string, order: LetterOrder): Promise<LetterStepped>
  /** Drafted, reviewed, issued. */
  answer(requestId: string, decisions: Partial<ItemDecision>[]): Promise<LetterStepped>
}

export async function anOffice(test: TestApp, given: Parameters<typeof anAgency>[1] = {}): Promise<Office> {
  const agency = await anAgency(test, given)
  const person = (roles: Role[], name: string) => aStaff(test, { agency, roles, name })
  const officer = await person(['caseOfficer'], '周敏')
  const head = await person(['disclosureHead'], '吴强')
  const secrecy = await person(['secrecyReviewer'], '郑芳')
  const leader = await person(['leader'], '王磊')
  const { scope, app } = test

  const call: Office['call'] = async (who, method, url, body) => {
    const response = await app.inject({
      method,
      url,
      headers: await signedInAs(test, who),
      ...(body ? { payload: body } : {}),
    })
    return { status: response.statusCode, json: JSON.parse(response.body || 'null') }
  }
  const ok = async <T>(who: Staff, method: 'POST' | 'GET', url: string, body?: Body): Promise<T> => {
    const { status, json } = await call<T>(who, method, url, body)
    if (status !== 200) throw new Error(`${method} ${url} → ${status} ${JSON.stringify(json)}`)
    return json
  }
  const step: Office['step'] = (who, requestId, what, on = scope.time.today()) =>
    scope.database.db.transaction(async (tx) =>
      takeStepOn(tx, scope, who, await lockForStep(tx, scope, who, requestId), on, what),
    )

  const office: Office = {
    agency,
    officer,
    head,
    secrecy,
    leader,
    call,
    refused: (who, method, url, body) => call<RefusedJson>(who, method, url, body),
    async fetch(who, url) {
      const response = await app.inject({ method: 'GET', url, headers: await signedInAs(test, who) })
      return {
        status: response.statusCode,
        type: String(response.headers['content-type']),
        name: decodeURIComponent(String(response.headers['content-disposition']).split("''")[1] ?? ''),
        body: response.rawPayload,
      }
    },
    request: (more = {}) => aRequest(test, { agency, clerk: head, ...more }),
    step,
    search: (requestId, more = {}) =>
      step(officer, requestId, {
        kind: 'searched',
        search: {
          system: '公文管理系统、档案管理系统',
          keywords: '征地补偿、安置方案',
          period: '2020年1月至2025年12月',
          searchedBy: '周敏',
          searchedOn: scope.time.today(),
          result: 'notFound',
          note: '',
          ...more,
        },
      }),
    async draft(requestId, decisions, more = {}) {
      const { json } = await call<{ version: number }>(officer, 'GET', `/api/requests/${requestId}/reply`)
      const items = decisions.map((decision, at) => ({ ...aDecision('granted'), itemId: String(at + 1), ...decision }))
      return call<LetterStepped>(officer, 'POST', `/api/requests/${requestId}/draft`, {
        version: json.version,
        items,
        ...more,
      })
    },
    async review(requestId, level = 'notSecret') {
      const opinion = level === 'secret' ? '属于机密级国家秘密，见定密依据。' : '不涉及国家秘密。'
      await step(secrecy, requestId, { kind: 'secrecyReviewed', level, opinion })
      return step(leader, requestId, { kind: 'approved', level: 1, opinion: '同意。' })
    },
    prepare: (requestId, order) => ok(head, 'POST', `/api/requests/${requestId}/letters`, order),
    issue: (letterId, on = scope.time.today()) => ok(head, 'POST', `/api/letters/${letterId}/issue`, { on }),
    serve: (letterId, on = scope.time.today(), more = {}) =>
      ok(head, 'POST', `/api/letters/${letterId}/service`, {
        on,
        method: 'direct',
        evidence: '收件人本人签收',
        ...more,
      }),
    async send(requestId, order) {
      const { id } = await office.prepare(requestId, order)
      await office.issue(id)
      return office.serve(id)
    },
    async answer(requestId, decisions) {
      const drafted = await office.draft(requestId, decisions)
      if (drafted.status !== 200) throw new Error(JSON.stringify(drafted.json))
      await office.review(
        requestId,
        decisions.some((one) => one.outcome === 'denied.stateSecret') ? 'secret' : 'notSecret',
      )
      return office.issue(drafted.json.letter.id)
    },
  }
  return office
}

const supplies = {
  how: '随本告知书邮寄纸质复制件1份，共12页',
  where: '明州市人民政府网站“政府信息公开”专栏“征地信息”栏目，网址为https://www.mingzhou.example.cn/zdxx',
  whom: '该信息由明州市自然资源和规划局负责公开，地址为明州市海晏路1号，联系电话为0574-87000001',
}

/** A full decision for an outcome: reason and supply where it needs them, the basis of the law. */
export function aDecision(outcome: Outcome): ItemDecision {
  const rule = outcomeRule(outcome)
  return {
    itemId: '1',
    outcome,
    reason: rule.needsReason ? '该信息形成于2025年3月，经办理机构核实，情况属实' : '',
    basis: rule.basis === '' ? '《中华人民共和国政府信息公开条例》第三十三条第一款' : '',
    supply: rule.supply ? supplies[rule.supply] : '',
  }
}
