import { beforeAll, expect, it } from 'vitest'
import { anAgency, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})

it('every address of requests and disputes is in the documented interface, with what it takes', async () => {
  const staff = await aStaff(test, { agency: await anAgency(test), roles: ['caseOfficer'] })
  const headers = await signedInAs(test, staff)
  const answer = await test.app.inject({ method: 'GET', url: '/api/openapi.json', headers })
  expect(answer.statusCode).toBe(200)
  const { paths } = answer.json()
  for (const address of [
    '/api/requests',
    '/api/requests/{id}/steps',
    '/api/tasks',
    '/api/register',
    '/api/disputes/{id}',
  ])
    expect(Object.keys(paths)).toContain(address)
  const list = paths['/api/requests'].get.parameters.map((parameter: { name: string }) => parameter.name)
  expect(list).toEqual(expect.arrayContaining(['q', 'stage', 'light', 'dueFrom', 'page']))
  const steps = paths['/api/requests/{id}/steps'].post.requestBody.content['application/json'].schema
  expect(JSON.stringify(steps)).toContain('secrecyReviewed')
})
