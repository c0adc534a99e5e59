import { beforeAll, describe, expect, it } from 'vitest'
import { followAttempt } from '../../database/schema/index.ts'
import { type ARequest, anAgency, aRequest, type TestApp, testApp } from '../../testing/app.ts'
import { aVisitor } from '../../testing/browser.ts'
import { attemptLimits } from './actions/open-by-receipt.ts'
import { followingJobs } from './jobs.ts'
import { followerOf, somebody } from './testing/follow.ts'

let test: TestApp
let one: ARequest
beforeAll(async () => {
  test = await testApp()
  one = await aRequest(test, { agency: await anAgency(test) })
})

const WRONG = 'AAAAAAAA'
const UNKNOWN = '20260706-00000000'

describe('number and code', () => {
  it('that belong together open the request, for this browser and this address of the portal only', async () => {
    const visitor = somebody(test)
    const answer = await visitor.post('/follow', { number: one.receiptNumber, code: one.queryCode! })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/follow/${one.receiptNumber}`)
    const [cookie] = answer.cookies as { path: string; httpOnly: boolean; sameSite: string; value: string }[]
    expect(cookie).toMatchObject({ path: `/follow/${one.receiptNumber}`, httpOnly: true, sameSite: 'Strict' })
    expect(Buffer.from(cookie!.value, 'base64url').toString('latin1')).not.toContain(one.queryCode!)
    const page = await visitor.get(`/follow/${one.receiptNumber}`)
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect((await aVisitor(test).get(`/follow/${one.receiptNumber}`)).statusCode).toBe(303)
  })

  it.each([
    [
      'with spaces and small letters',
      (number: string, code: string) => [` ${number} `, `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`],
    ],
    [
      'in wide characters with a long dash',
      (number: string, code: string) => [wide(number).replace('－', '—'), wide(code)],
    ],
  ])('are taken as people copy them: %s', async (_how, typed) => {
    const [number, code] = typed(one.receiptNumber, one.queryCode!)
    const answer = await somebody(test).post('/follow', { number: number!, code: code! })
    expect(answer.headers.location).toBe(`/follow/${one.receiptNumber}`)
  })

  it('that are empty are asked for, and count as no try', async () => {
    const answer = await somebody(test).post('/follow', { number: ' ', code: '' })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('请填写编号。')
    expect(answer.body).toContain('请填写查询码。')
  })

  it('get the same answer for a number that is none and for a wrong code, and none sooner than the other', async () => {
    const visitor = somebody(test)
    const started = [performance.now()]
    const none = await visitor.post('/follow', { number: UNKNOWN, code: WRONG })
    started.push(performance.now())
    const wrong = await visitor.post('/follow', { number: one.receiptNumber, code: WRONG })
    started.push(performance.now())
    expect(none.statusCode).toBe(404)
    expect(wrong.statusCode).toBe(404)
    expect(wrong.body.replaceAll(one.receiptNumber, '')).toBe(none.body.replaceAll(UNKNOWN, ''))
    expect(wrong.body).not.toContain(WRONG)
    expect(started[1]! - started[0]!).toBeGreaterThan(290)
    expect(started[2]! - started[1]!).toBeGreaterThan(290)
  })

  it.each(["' or 1=1 --", '%', '../../etc/passwd', '<script>alert(1)</script>', '\u0000', '9'.repeat(5000)])(
    'that are no number at all are answered in the same way: %#',
    async (number) => {
      const answer = await somebody(test).post('/follow', { number, code: "' or ''='" })
      expect(answer.statusCode).toBe(number.replace('\u0000', '') === '' ? 400 : 404)
      expect(answer.body).not.toContain('<script>alert')
    },
  )
})

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe('guessing', () => {
  async function lockedOut(number: string) {
    for (let at = 0; at < attemptLimits.number; at++)
      expect((await somebody(test).post('/follow', { number, code: WRONG })).statusCode).toBe(404)
    return somebody(test).post('/follow', { number, code: WRONG })
  }

  it('is stopped at a number after five tries from wherever, the right code too, and goes on after a quarter of an hour', async () => {
    const target = await aRequest(test, { agency: await anAgency(test) })
    const sixth = await lockedOut(target.receiptNumber)
    expect(sixth.statusCode).toBe(429)
    expect(sixth.body).toContain('请 15 分钟后再试')
    const right = { number: target.receiptNumber, code: target.queryCode! }
    expect((await somebody(test).post('/follow', right)).statusCode).toBe(429)
    test.time.set('2026-07-06T09:15:01+08:00')
    expect((await somebody(test).post('/follow', right)).statusCode).toBe(303)
    test.time.set('2026-07-06')
  })

  it('is stopped at a number that does not exist just the same', async () => {
    const sixth = await lockedOut('20260706-99999999')
    expect(sixth.statusCode).toBe(429)
    expect(sixth.body).toContain('请 15 分钟后再试')
  })

  it('is not made easier by sending everything at once', async () => {
    const target = await aRequest(test, { agency: await anAgency(test) })
    const guesses = Array.from({ length: 40 }, () =>
      somebody(test).post('/follow', { number: target.receiptNumber, code: WRONG }),
    )
    const looked = (await Promise.all(guesses)).filter((answer) => answer.statusCode === 404)
    expect(looked.length).toBeLessThanOrEqual(attemptLimits.number)
  })

  it('from one address is stopped whatever the numbers, and others are not', async () => {
    const visitor = aVisitor(test, { address: '10.77.0.1' })
    const codes: number[] = []
    for (let at = 0; at <= attemptLimits.address; at++)
      codes.push((await visitor.post('/follow', { number: `20260706-1000${1000 + at}`, code: WRONG })).statusCode)
    expect(codes.slice(0, -1).every((code) => code === 404)).toBe(true)
    expect(codes.at(-1)).toBe(429)
    await followerOf(test, one)
  })

  it('a right answer counts as no try: somebody may look as often as they like', async () => {
    for (let at = 0; at < attemptLimits.number + 2; at++) await followerOf(test, one)
  })

  it('keeps no number and no address in the clear, and nothing for longer than it counts', async () => {
    const visitor = aVisitor(test, { address: '10.77.0.2' })
    await visitor.post('/follow', { number: '20260706-22222222', code: WRONG })
    const { db } = test.database
    const rows = JSON.stringify(await db.select().from(followAttempt))
    expect(rows).not.toMatch(/22222222|10\.77/)
    test.time.set('2026-07-06T09:16:00+08:00')
    await followingJobs[0]!.handle(test.scope, {})
    test.time.set('2026-07-06')
    expect(await db.select().from(followAttempt)).toEqual([])
  })
})

describe('an opened request', () => {
  it('is closed after half an hour without a page, and stays open while pages are asked for', async () => {
    const { visitor, at } = await followerOf(test, one)
    test.time.set('2026-07-06T09:25:00+08:00')
    expect((await visitor.get(at)).statusCode).toBe(200)
    test.time.set('2026-07-06T09:54:00+08:00')
    expect((await visitor.get(at)).statusCode).toBe(200)
    test.time.set('2026-07-06T10:24:01+08:00')
    const late = await visitor.get(at)
    test.time.set('2026-07-06')
    expect(late.statusCode).toBe(303)
    expect(late.headers.location).toBe(`/follow?why=again&number=${one.receiptNumber}`)
  })

  it('is closed by leaving', async () => {
    const { visitor, at } = await followerOf(test, one)
    expect((await visitor.post(`${at}/leave`, {})).statusCode).toBe(303)
    expect((await visitor.get(at)).statusCode).toBe(303)
  })

  it('opens no other request, by whatever cookie', async () => {
    const other = await aRequest(test, { agency: await anAgency(test) })
    const { visitor, at } = await followerOf(test, one)
    const mine = visitor.cookies.find((cookie) => cookie.path === at)!
    visitor.cookies.push({ ...mine, path: `/follow/${other.receiptNumber}` })
    expect((await visitor.get(`/follow/${other.receiptNumber}`)).statusCode).toBe(303)
    const bytes = Buffer.from(mine.value, 'base64url')
    bytes[bytes.length - 1]! ^= 1
    for (const value of ['', 'x', mine.value.slice(0, -4), bytes.toString('base64url')]) {
      const forger = somebody(test)
      forger.cookies.push({ ...mine, value })
      expect((await forger.get(at)).statusCode).toBe(303)
    }
  })

  it.each([
    ['GET', ''],
    ['GET', '/correct'],
    ['GET', '/withdraw'],
    ['GET', '/letters/00000000-0000-7000-8000-000000000000'],
    ['GET', '/files/00000000-0000-7000-8000-000000000000'],
    ['POST', '/correct'],
    ['POST', '/withdraw'],
    ['POST', '/reasons'],
    ['POST', '/suggest'],
    ['POST', '/letters/00000000-0000-7000-8000-000000000000'],
  ])('asks a stranger for number and code, as it does for a request that is none: %s %s', async (method, path) => {
    const visitor = somebody(test)
    const ask = (number: string) =>
      method === 'GET'
        ? visitor.get(`/follow/${number}${path}`)
        : visitor.post(`/follow/${number}${path}`, { text: 'x' })
    const [there, none] = [await ask(one.receiptNumber), await ask(UNKNOWN)]
    expect(there.statusCode).toBe(303)
    expect(there.headers.location).toBe(`/follow?why=again&number=${one.receiptNumber}`)
    expect(none.headers.location).toBe(`/follow?why=again&number=${UNKNOWN}`)
    expect(there.body).toBe(none.body)
  })
})
