import { builtInCalendar, off, type SpecialDay, work } from '@yangguang/statute'
import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLine, holidayNotice, request } from '../../database/schema/index.ts'
import { anAgency, aRequest, aStaff, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { snapshot } from '../../testing/snapshot.ts'
import type { Staff } from '../accounts/session.ts'
import type { AgencyRow } from '../requests/store.ts'

let test: TestApp
let city: AgencyRow
let bureau: AgencyRow
let system: Staff

beforeAll(async () => {
  test = await testApp({ today: '2026-12-14' })
  city = await anAgency(test, { kind: 'government' })
  bureau = await anAgency(test, { under: city })
  system = await aStaff(test, { agency: city, roles: ['systemAdmin'] })
})

/** No entered notice is left from the situation before. */
beforeEach(async () => {
  await test.database.db.delete(holidayNotice)
  if (test.scope.calendar() === builtInCalendar) return
  await test.database.pool.query("select pg_notify('calendar', '')")
  await counting(() => test.scope.calendar() === builtInCalendar)
})

type Method = 'GET' | 'POST' | 'DELETE'
const by = async (person: Staff, method: Method, url: string, payload?: object) =>
  test.app.inject({ method, url, headers: await signedInAs(test, person), payload })

const workingOn = (date: string) => test.scope.calendar().special.get(date)?.kind !== 'off'
/** The calendar in memory is read anew when the database notifies: a moment after the commit. */
const counting = (reached: () => boolean) => expect.poll(reached, { timeout: 30_000, interval: 10 }).toBe(true)

/** 2027 as it might be arranged: made up beyond the statutory days. */
const wholeYear = {
  year: 2027,
  number: '国办发明电〔2026〕99号',
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  issuedOn: '2026-11-05',
  days: [
    ...off('元旦', '2027-01-01', '2027-01-03'),
    ...off('春节', '2027-02-05', '2027-02-11'),
    ...work('春节', '2027-01-31', '2027-02-20'),
    ...off('清明节', '2027-04-03', '2027-04-05'),
    ...off('劳动节', '2027-05-01', '2027-05-05'),
    ...off('端午节', '2027-06-09'),
    ...off('中秋节', '2027-09-15'),
    ...off('国庆节', '2027-10-01', '2027-10-07'),
  ],
}
/** Christmas Eve off, as a local holiday: moves every date counted through it by one. */
const oneDay = (number = 1) => ({
  year: 2026,
  number: `明政办发〔2026〕${number}号`,
  title: '',
  issuedOn: '2026-12-10',
  days: off('地方假日', '2026-12-24'),
})
const propose = async (given: object) => {
  const answer = await by(system, 'POST', '/api/calendar/notices', given)
  expect(answer.statusCode).toBe(201)
  return answer.json()
}
const effectOf = async (id: string) => (await by(system, 'GET', `/api/calendar/notices/${id}/effect`)).json()
/** Waits for the calendar in memory too: read anew later, it would be that of another situation. */
async function confirm(id: string, seen: string, how = 'put-in-force') {
  const before = test.scope.calendar()
  const answer = await by(system, 'POST', `/api/calendar/notices/${id}/${how}`, { seen })
  if (answer.statusCode === 200) await counting(() => test.scope.calendar() !== before)
  return answer
}
const caseOf = async (requestId: string) =>
  (await test.database.db.select().from(request).where(eq(request.id, requestId)))[0]!

describe('the calendar of a year', () => {
  it('says of every day whether it is worked, why, and by which notice', async () => {
    const year = (await by(system, 'GET', '/api/calendar/2026')).json()
    expect(year).toMatchObject({ year: 2026, published: true })
    expect(year.days).toHaveLength(365)
    const day = (date: string) => year.days.find((one: { date: string }) => one.date === date)
    expect(day('2026-10-10')).toEqual({
      date: '2026-10-10',
      weekday: '周六',
      working: true,
      kind: 'makeUpWorkday',
      why: '国庆节调休上班',
      notice: '国办发明电〔2025〕7号',
      provisional: false,
    })
    expect(day('2026-02-16')).toMatchObject({ working: false, kind: 'holiday', why: '春节放假' })
    expect(year.notices).toMatchObject([{ number: '国办发明电〔2025〕7号', status: 'shipped', covers: 'year' }])
  })

  it('of a year without an arrangement says that it is provisional', async () => {
    const year = (await by(system, 'GET', '/api/calendar/2027')).json()
    expect(year.published).toBe(false)
    expect(year.days.every((day: { provisional: boolean }) => day.provisional)).toBe(true)
  })

  it('has nothing on a year that cannot be meant', async () => {
    expect((await by(system, 'GET', '/api/calendar/1026')).statusCode).toBe(404)
    expect((await by(system, 'GET', '/api/calendar/x')).statusCode).toBe(404)
  })
})

describe('a notice that is entered', () => {
  it('counts for nothing until it is put in force', async () => {
    const made = await propose(oneDay())
    expect(made).toMatchObject({ status: 'proposed', enteredBy: system.name, number: '明政办发〔2026〕1号' })
    const year = (await by(system, 'GET', '/api/calendar/2026')).json()
    expect(year.days.find((one: { date: string }) => one.date === '2026-12-24').working).toBe(true)
  })

  it('is refused with every fault named', async () => {
    const wrong: { days: SpecialDay[] } = { days: [...off('假', '2026-12-24'), ...work('班', '2026-12-23')] }
    const refused = await by(system, 'POST', '/api/calendar/notices', { ...oneDay(), number: '第七号', ...wrong })
    expect(refused.statusCode).toBe(409)
    expect(refused.json().because).toContain('文号应当形如')
    expect(refused.json().because).toContain('2026年12月23日（周三）本来就是工作日')
    expect(await test.database.db.select().from(holidayNotice)).toEqual([])
  })

  it('is entered once: the same number again is refused until the first is dropped', async () => {
    const made = await propose(oneDay())
    const again = await by(system, 'POST', '/api/calendar/notices', oneDay())
    expect(again.json().because).toContain('已经录入')
    expect((await by(system, 'DELETE', `/api/calendar/notices/${made.id}`)).statusCode).toBe(204)
    expect((await by(system, 'DELETE', `/api/calendar/notices/${made.id}`)).statusCode).toBe(404)
    await propose(oneDay())
  })

  it('is not for a body further down to change, in any way', async () => {
    const made = await propose(oneDay())
    const below = await aStaff(test, { agency: bureau, roles: ['systemAdmin'] })
    const headers = await signedInAs(test, below)
    const before = await snapshot(test.database)
    const call = (method: Method, url: string, payload?: object) => test.app.inject({ method, url, headers, payload })
    const answers = await Promise.all([
      call('POST', '/api/calendar/notices', oneDay(2)),
      call('POST', '/api/calendar/read', { text: '2026-12-24,放假,假' }),
      call('GET', `/api/calendar/notices/${made.id}/effect`),
      call('POST', `/api/calendar/notices/${made.id}/put-in-force`, { seen: 'x' }),
      call('POST', `/api/calendar/notices/${made.id}/withdraw`, { seen: 'x' }),
      call('DELETE', `/api/calendar/notices/${made.id}`),
    ])
    expect(answers.map((answer) => answer.statusCode)).toEqual([403, 403, 403, 403, 403, 403])
    expect(await snapshot(test.database)).toEqual(before)
  })
})

describe('putting a notice in force', () => {
  it('first shows the days and the open cases it moves, and changes nothing by showing them', async () => {
    const open = await aRequest(test, { agency: bureau })
    const made = await propose(oneDay())
    const before = await snapshot(test.database)
    const { session: _, ...unchanged } = before
    const effect = await effectOf(made.id)
    expect(await snapshot(test.database)).toMatchObject(unchanged)
    expect(effect.movedDays).toEqual([{ date: '2026-12-24', was: '工作日', is: '地方假日放假', working: false }])
    expect(effect.cases.find((one: { requestId: string }) => one.requestId === open.requestId)).toEqual({
      requestId: open.requestId,
      agencyName: bureau.name,
      number: open.number,
      receiptNumber: open.receiptNumber,
      oldDueOn: '2027-01-12',
      newDueOn: '2027-01-13',
      oldProvisional: true,
      newProvisional: true,
    })
    expect(effect.casesMoved).toBe(effect.cases.length)
  })

  it('moves the due dates of open cases and tells every process, in one transaction', async () => {
    const open = await aRequest(test, { agency: bureau })
    const closed = await aRequest(test, { agency: bureau })
    await test.database.db.update(request).set({ archivedOn: '2026-12-14' }).where(eq(request.id, closed.requestId))
    const made = await propose(oneDay())
    const { seen, casesMoved } = await effectOf(made.id)
    const done = await confirm(made.id, seen)
    expect(done.json()).toEqual({ id: made.id, status: 'inForce', casesMoved })
    expect(await caseOf(open.requestId)).toMatchObject({ dueOn: '2027-01-13' })
    expect(await caseOf(closed.requestId)).toMatchObject({ dueOn: '2027-01-12' })
    await counting(() => !workingOn('2026-12-24'))
    expect((await caseOf((await aRequest(test, { agency: bureau })).requestId)).dueOn).toBe('2027-01-13')
  })

  it('leaves a line with both dates in the chain of each body whose cases moved', async () => {
    const open = await aRequest(test, { agency: bureau })
    const made = await propose(oneDay())
    await confirm(made.id, (await effectOf(made.id)).seen)
    const lines = await test.database.db.select().from(auditLine).where(eq(auditLine.subjectId, made.id))
    const actions = lines.map((line) => [line.agencyId === city.id ? 'city' : 'bureau', line.action])
    expect(actions.sort()).toEqual([
      ['bureau', 'due-dates-moved'],
      ['city', 'propose-notice'],
      ['city', 'put-notice-in-force'],
    ])
    const moved = lines.find((line) => line.action === 'due-dates-moved')!
    expect(moved.detail.cases).toContainEqual({ id: open.requestId, from: '2027-01-12', to: '2027-01-13' })
  })

  it('of the next year’s arrangement makes provisional dates certain', async () => {
    const open = await aRequest(test, { agency: bureau })
    expect(await caseOf(open.requestId)).toMatchObject({ dueProvisional: true })
    const made = await propose(wholeYear)
    const effect = await effectOf(made.id)
    expect(effect.newlyPublished).toEqual([2027])
    await confirm(made.id, effect.seen)
    expect(await caseOf(open.requestId)).toMatchObject({ dueOn: '2027-01-12', dueProvisional: false })
    await counting(() => test.scope.calendar().years.has(2027))
  })

  it('asks to look again when other cases would move than those that were seen', async () => {
    const made = await propose(oneDay())
    const { seen } = await effectOf(made.id)
    const late = await aRequest(test, { agency: bureau })
    const refused = await confirm(made.id, seen)
    expect(refused.statusCode).toBe(409)
    expect(refused.json().because).toContain('请重新查看')
    expect(await caseOf(late.requestId)).toMatchObject({ dueOn: '2027-01-12' })
    expect((await confirm(made.id, (await effectOf(made.id)).seen)).statusCode).toBe(200)
  })

  it('happens once: the second of two confirmations is refused', async () => {
    const made = await propose(oneDay())
    const { seen } = await effectOf(made.id)
    const answers = await Promise.all([confirm(made.id, seen), confirm(made.id, seen)])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 404])
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.subjectId, made.id), eq(auditLine.action, 'put-notice-in-force')))
    expect(lines).toHaveLength(1)
  })
})

describe('withdrawing a notice', () => {
  it('shows what goes back, and puts it back', async () => {
    const open = await aRequest(test, { agency: bureau })
    const made = await propose(oneDay())
    await confirm(made.id, (await effectOf(made.id)).seen)
    const effect = await effectOf(made.id)
    expect(effect.movedDays).toMatchObject([{ date: '2026-12-24', is: '工作日', working: true }])
    const done = await confirm(made.id, effect.seen, 'withdraw')
    expect(done.json()).toMatchObject({ status: 'withdrawn' })
    expect(await caseOf(open.requestId)).toMatchObject({ dueOn: '2027-01-12' })
    await counting(() => workingOn('2026-12-24'))
    expect((await confirm(made.id, effect.seen, 'withdraw')).statusCode).toBe(404)
    await propose(oneDay())
  })

  it('is another act than putting in force: the address of one does not do the other', async () => {
    const made = await propose(oneDay())
    const { seen } = await effectOf(made.id)
    expect((await confirm(made.id, seen, 'withdraw')).statusCode).toBe(404)
    expect((await confirm(made.id, seen)).statusCode).toBe(200)
    const again = await effectOf(made.id)
    expect((await confirm(made.id, again.seen)).statusCode).toBe(404)
  })

  it('cannot touch what comes with the program', async () => {
    const list = (await by(system, 'GET', '/api/calendar/notices')).json()
    expect(list[0]).toMatchObject({ id: null, number: '国办发明电〔2025〕7号', status: 'shipped' })
  })
})

describe('reading a file', () => {
  const read = (text: string) => by(system, 'POST', '/api/calendar/read', { text })

  it('takes JSON, and gives it back for the form', async () => {
    const answer = await read(JSON.stringify(wholeYear))
    expect(answer.json()).toMatchObject({ year: 2027, number: wholeYear.number, covers: 'year' })
    expect(answer.json().days).toHaveLength(wholeYear.days.length)
    expect(await test.database.db.select().from(holidayNotice)).toEqual([])
  })

  it('takes CSV as a spreadsheet writes it, with a heading, quotes and a byte order mark', async () => {
    const answer = await read('\uFEFF日期,安排,节日\r\n"2027-01-01",放假,元旦\r\n2027-01-31,调休上班,春节\r\n\r\n')
    expect(answer.json()).toEqual({
      year: 2027,
      number: '',
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      issuedOn: null,
      covers: 'days',
      days: [
        { date: '2027-01-01', kind: 'off', name: '元旦' },
        { date: '2027-01-31', kind: 'work', name: '春节' },
      ],
    })
  })

  it('takes the text of a notice pasted whole', async () => {
    const answer = await read(
      '明州市人民政府办公室关于调整2026年部分节假日安排的通知\n明政办发〔2026〕3号\n一、地方假日：12月24日（周四）放假，共1天。\n',
    )
    expect(answer.json()).toMatchObject({
      year: 2026,
      number: '明政办发〔2026〕3号',
      days: [{ date: '2026-12-24', kind: 'off', name: '地方假日' }],
    })
  })

  it.each([
    ['{"year": 2027', '不是完整的 JSON'],
    ['2027-02-30,放假,元旦', '第 1 行的日期“2027-02-30”不存在'],
    ['日期,安排,节日\n2027-01-01,休假,元旦', '第 2 行应当注明“放假”或者“上班”'],
    ['2027-01-01,放假', '第 1 行应当注明节日名称'],
    ['日期,安排,节日', '没有读到日期'],
    ['not a calendar', '没有读到日期'],
    ['\u0000\u0001 not a calendar', '无法保存的字符'],
  ])('says which line is wrong: %j', async (text, sentence) => {
    const refused = await read(text)
    expect(refused.statusCode).toBe(400)
    expect(refused.json().because).toContain(sentence)
  })
})
