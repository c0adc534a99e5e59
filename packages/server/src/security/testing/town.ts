import { type Role, roles } from '@yangguang/contract'
import { v7 as newId } from 'uuid'
import type { Staff } from '../../areas/accounts/session.ts'
import { orders } from '../../areas/letters/testing/situations.ts'
import type { AgencyRow } from '../../areas/requests/store.ts'
import { topic } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, aUnit, signedInAs, type TestApp } from '../../testing/app.ts'
import { aForm, aPdf } from '../../testing/forms.ts'
import { callAs, happen, theHandsOf, towards } from '../../testing/hands.ts'
import type { Route } from './routes.ts'

/** Two agencies side by side: one with something of everything in it, and one whose staff has no business there. */
export interface Town {
  agency: AgencyRow
  other: AgencyRow
  /** One person for each role, in the agency and in the other one, with their sessions. */
  people: Record<Role, { cookie: string }>
  strangers: Record<Role, { cookie: string }>
  /** The value of a parameter of a route that means a thing of the agency. */
  thing(route: Route, parameter: string): string
}

export async function aTown(test: TestApp): Promise<Town> {
  const agency = await anAgency(test, { email: 'xxgk@mingzhou.example.cn' })
  const other = await anAgency(test)
  const staff = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await aStaff(test, { agency, roles: [role] })])),
  ) as Record<Role, Staff>
  const things = await thingsOf(test, agency, staff)
  return {
    agency,
    other,
    people: await sessionsOf(test, staff),
    strangers: await sessionsOf(
      test,
      Object.fromEntries(
        await Promise.all(roles.map(async (role) => [role, await aStaff(test, { agency: other, roles: [role] })])),
      ) as Record<Role, Staff>,
    ),
    thing({ url }, parameter) {
      const name = parameter !== 'id' ? parameter : url.includes('/disputes/') ? 'disputeId' : 'requestId'
      const found = url.includes('/letter-files/') && name === 'fileId' ? things.releaseId : things[name]
      if (!found)
        throw new Error(`${url}: no thing for the parameter ${parameter}; add one in security/testing/town.ts`)
      return found
    },
  }
}

async function sessionsOf(test: TestApp, staff: Record<Role, Staff>) {
  const entries = await Promise.all(roles.map(async (role) => [role, await signedInAs(test, staff[role])]))
  return Object.fromEntries(entries) as Record<Role, { cookie: string }>
}

/** Something of everything that belongs to an agency, by the name of the parameter that stands for it. */
async function thingsOf(test: TestApp, agency: AgencyRow, staff: Record<Role, Staff>): Promise<Record<string, string>> {
  const hands = await theHandsOf(test, agency)
  const { requestId } = await aRequest(test, { agency, clerk: hands.clerk })
  const { requestId: answered } = await aRequest(test, { agency, clerk: hands.clerk })
  await happen(test, hands, answered, towards('archiving', 'denied.processInfo'))
  const unitId = (await aUnit(test, { agency })).id
  const topicId = newId()
  await test.database.db.insert(topic).values({ id: topicId, agencyId: agency.id, name: '征地' })

  const made = async (person: Staff, url: string, body: object) => {
    const { status, json } = await callAs(test, person, 'POST', url, body)
    if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(json)}`)
    return json.id as string
  }
  const uploaded = async (url: string, fields: Record<string, string>) => {
    const form = aForm(fields, [{ field: 'file', name: '证明.pdf', content: aPdf }])
    const headers = { ...(await signedInAs(test, hands.head)), ...form.headers }
    const answer = await test.app.inject({ method: 'POST', url, headers, payload: form.payload })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
    return answer.json()
  }
  const noticeId = await made(staff.systemAdmin, '/api/calendar/notices', {
    year: 2026,
    number: '明政办发〔2026〕7号',
    days: [{ date: '2026-08-03', kind: 'off', name: '民族节日' }],
  })
  const dispute = {
    submissionKey: newId(),
    requestId: answered,
    kind: 'review',
    organ: '明州市人民政府',
    docket: '',
    filedOn: '2026-07-06',
  }
  return {
    agencyId: agency.id,
    unitId,
    topicId,
    noticeId,
    requestId,
    staffId: (await aStaff(test, { agency, roles: ['caseOfficer'], unitId })).id,
    letterId: await made(hands.head, `/api/requests/${requestId}/letters`, orders.thirdPartyConsultation),
    fileId: (await uploaded(`/api/requests/${requestId}/files`, { purpose: 'evidence' })).items[0].id,
    releaseId: (await uploaded(`/api/requests/${requestId}/letter-files?purpose=release`, {}))[0].id,
    disputeId: await made(hands.legal, '/api/disputes', dispute),
    viewId: await made(staff.windowClerk, '/api/views', { name: '待登记', query: 'stage=received' }),
    sessionId: 'ab'.repeat(12),
    series: 'request',
    year: '2026',
  }
}
