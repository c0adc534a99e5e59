import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../areas/accounts/session.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { anAgency, aPerson, aRequest, aStaff, type TestApp, testApp } from '../testing/app.ts'
import { callAs } from '../testing/hands.ts'

let test: TestApp
let agency: AgencyRow
let clerk: Staff
let system: Staff
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  clerk = await aStaff(test, { agency, roles: ['windowClerk'] })
  system = await aStaff(test, { agency, roles: ['systemAdmin'] })
})

const registration = () => ({
  submissionKey: newId(),
  channel: 'window',
  arrivedOn: test.time.today(),
  applicantKind: 'naturalPerson',
  applicant: aPerson(),
  items: ['石桥镇2025年征地补偿安置方案'],
})
const register = (body: object) => callAs(test, clerk, 'POST', '/api/requests', body)
const times = <T>(count: number, work: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)))

describe('at the same moment', () => {
  it('a window registers, the register is written and a unit is renamed: nobody waits in a circle', async () => {
    const waiting = await times(12, () => aRequest(test, { agency, clerk, register: false }))
    const answers = await Promise.all([
      ...waiting.map(({ requestId }) =>
        callAs(test, clerk, 'POST', `/api/requests/${requestId}/steps`, { version: 1, step: { kind: 'register' } }),
      ),
      ...Array.from({ length: 12 }, () => register(registration())),
      ...Array.from({ length: 12 }, (_, at) =>
        callAs(test, system, 'POST', `/api/admin/agencies/${agency.id}/units`, { name: `业务${at}科` }),
      ),
    ])
    expect(answers.map(({ status, json }) => (status < 300 ? 'ok' : json.refused))).toEqual(Array(36).fill('ok'))
  })
})
