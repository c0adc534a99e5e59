import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, aRequest, type TestApp, testApp } from '../testing/app.ts'
import { inspect } from './inspect.ts'
import { type Ledger, newLedger, type Received } from './ledger.ts'

let test: TestApp
let received: Received

beforeAll(async () => {
  test = await testApp()
  const agency = await anAgency(test)
  const made = await aRequest(test, { agency })
  const { rows } = await test.database.pool.query('select submission_key as key from request')
  const { requestId, receiptNumber, number, queryCode } = made
  received = { key: rows[0].key, agencyId: agency.id, requestId, receiptNumber, number, queryCode, file: null }
})

const found = (acknowledged: Partial<Ledger> = {}) =>
  inspect(test.scope, { ...newLedger(), received: [received], ...acknowledged })

describe('an inspection', () => {
  it('finds nothing wrong with what is whole', async () => {
    const steps = [{ requestId: received.requestId!, seq: 2, kind: 'registered' }]
    expect(await found({ steps })).toEqual({ faults: [], requests: 1, events: 2, files: 0, auditLines: 2 })
  })

  it.each<[string, () => Partial<Ledger>, RegExp]>([
    ['an application', () => ({ received: [{ ...received, key: randomUUID() }] }), /^application .* is there 0 times/],
    ['its number', () => ({ received: [{ ...received, number: '9号' }] }), /is not what was acknowledged/],
    ['its query code', () => ({ received: [{ ...received, queryCode: 'ABCDEFGH' }] }), /is not what was acknowledged/],
    ['its file', () => ({ received: [{ ...received, file: 'ab'.repeat(32) }] }), /is not what was acknowledged/],
    ['a step', () => ({ steps: [{ requestId: received.requestId!, seq: 3, kind: 'noted' }] }), /^step .* is not there/],
    [
      'a letter',
      () => ({ issued: [{ letterId: randomUUID(), requestId: received.requestId!, number: '1号' }] }),
      /^letter .* is not there/,
    ],
  ])('misses %s that was acknowledged and is gone', async (_, acknowledged, fault) => {
    expect((await found(acknowledged())).faults).toEqual([expect.stringMatching(fault)])
  })

  // One after the other on the same database: each adds its own fault to those before.
  it.each<[string, string, RegExp]>([
    ['a number lost', `update number_series set last = last + 1`, /^number lost/],
    ['a column changed', `update request set stage = 'archived'`, /^not what its events add up to.*stage/],
    [
      'a file that is not there',
      `insert into file (id, agency_id, purpose, name, media_type, size, sha256, created_by)
        select gen_random_uuid(), agency_id, 'scan', 'a.pdf', 'application/pdf', 1, md5('a'), '' from request`,
      /^file .* does not open/,
    ],
    ['an applicant gone', `delete from applicant`, /^half a case/],
    [
      'an event gone',
      `alter table request_event disable trigger user; delete from request_event where seq = 2`,
      /^audit line without its event/,
    ],
    [
      'an audit line gone',
      `alter table audit_line disable trigger user; delete from audit_line where seq = 1`,
      /^event without its one audit line/,
    ],
    ['a chain broken', `select 1`, /^audit of .*缺第 1 条/],
  ])('sees %s', async (_, damage, fault) => {
    await test.database.pool.query(damage)
    expect((await found()).faults).toContainEqual(expect.stringMatching(fault))
  })
})
