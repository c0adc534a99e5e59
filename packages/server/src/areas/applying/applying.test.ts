import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { applicant, file, requestEvent } from '../../database/schema/index.ts'
import { recordInstallation } from '../../installation.ts'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { aVisitor, ownSite } from '../../testing/browser.ts'
import { aPdf } from '../../testing/forms.ts'
import type { PublicAgency } from '../front/store.ts'
import { pdfText } from '../letters/testing/read-letter.ts'
import { findByReceipt } from '../requests/actions/for-applicant.ts'
import { readApplicant } from '../requests/applicant-store.ts'
import { atTheForm, errorsOn, requestsOf, waitingOf } from './testing/at-the-form.ts'
import { agentFiles, carriedOn, formKeyOn, typedByAgent, typedByCompany, typedByPerson } from './testing/typed.ts'

let test: TestApp
let agency: PublicAgency
let home: string
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test, { slug: 'office', name: '明州市人民政府办公室' })
  home = `/${agency.slug}/apply`
})

describe('the form', () => {
  it('asks for what the law asks for, and for no purpose and no reduction of fees', async () => {
    const { opened } = await atTheForm(test, home)
    for (const name of [
      'name',
      'identityNumber',
      'phone',
      'item1Title',
      'item1Number',
      'item1Detail',
      'delivery',
      'help',
    ])
      expect(opened.body).toContain(`name="${name}"`)
    expect(opened.body).not.toMatch(/用途|减免/)
  })

  it.each([
    ['person', '证件号码'],
    ['company', '统一社会信用代码'],
    ['research', '法定代表人'],
    ['welfare', '联系人'],
    ['legal-service', '统一社会信用代码'],
    ['other', '统一社会信用代码'],
  ])('is there for %s', async (kind, asks) => {
    const page = await aVisitor(test).get(`${home}/${kind}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(asks)
  })

  it('is not there for a kind that is none', async () => {
    expect((await aVisitor(test).get(`${home}/nobody`)).statusCode).toBe(404)
  })

  it('has a key of its own each time it is opened', async () => {
    const [one, other] = [await atTheForm(test, home), await atTheForm(test, home)]
    expect(one.formKey).not.toBe(other.formKey)
  })

  it('is refused by an agency that has not opened the channel, which says how to apply instead', async () => {
    const closed = await anAgency(test, { channels: ['window', 'registeredMail', 'ordinaryMail', 'oral'] })
    const visitor = aVisitor(test)
    expect((await visitor.get(`/${closed.slug}/apply`)).body).toContain('尚未开通网上申请')
    expect((await visitor.get(`/${closed.slug}/apply/person`)).statusCode).toBe(409)
    const formKey = randomUUID()
    const posted = await visitor.post(`/${closed.slug}/apply/person`, { ...typedByPerson, formKey, do: 'submit' })
    expect(posted.statusCode).toBe(409)
    expect(await requestsOf(test, formKey)).toEqual([])
  })
})

describe('an application from the first field to the receipt', () => {
  it('is checked, shown once more, received, and answered with number and code', async () => {
    const { visitor, formKey, press } = await atTheForm(test, home)
    const check = await press('check')
    expect(check.statusCode).toBe(200)
    expect(check.body).toContain('请核对后提交')
    expect(check.body).toContain('文号：明政发〔2025〕12号')
    expect(check.headers['cache-control']).toBe('private, no-store')
    expect(await requestsOf(test, formKey)).toEqual([])

    const submitted = await press('submit')
    expect(submitted.statusCode).toBe(303)
    expect(submitted.headers.location).toBe('/receipt')
    const [row] = await requestsOf(test, formKey)
    expect(row).toMatchObject({
      agencyId: agency.id,
      channel: 'online',
      applicantKind: 'naturalPerson',
      stage: 'awaitingConfirmation',
      confirmBy: '2026-07-07',
      title: '石桥镇2025年征地补偿安置方案',
    })
    expect(await readApplicant(test.database.db, test.scope, row!.id)).toMatchObject({ person: { name: '张三丰' } })

    const receipt = await visitor.get('/receipt')
    expect(receipt.statusCode).toBe(200)
    expect(receipt.body).toContain(row!.receiptNumber)
    expect(receipt.body).toMatch(/<dd class="code">[2-9A-Z]{4} [2-9A-Z]{4}<\/dd>/)
    expect(receipt.body).toContain('2026年7月7日')
    expect(receipt.body).toContain('条例第三十一条')
    expect(receipt.headers['cache-control']).toBe('private, no-store')
  })

  it('by a company stands under its column', async () => {
    const { formKey, press } = await atTheForm(test, home, typedByCompany, 'company')
    expect((await press('submit')).statusCode).toBe(303)
    expect(await requestsOf(test, formKey)).toMatchObject([{ applicantKind: 'commercial' }])
  })

  it('by an agent brings its files, each with what it is for, and leaves none waiting', async () => {
    const { formKey, press } = await atTheForm(test, home, typedByAgent)
    expect((await press('check', {}, agentFiles)).statusCode).toBe(200)
    expect((await press('submit')).statusCode).toBe(303)
    const [row] = await requestsOf(test, formKey)
    expect(row).toMatchObject({ byAgent: true })
    const { db } = test.database
    const files = await db.select().from(file).where(eq(file.requestId, row!.id))
    expect(files.map((one) => [one.purpose, one.name, one.mediaType]).sort()).toEqual([
      ['authorisation', '委托书.pdf', 'application/pdf'],
      ['identity', '代理人身份证明-护照.pdf', 'application/pdf'],
      ['identity', '申请人身份证明-身份证.pdf', 'application/pdf'],
    ])
    expect(await test.scope.files.get(files[0]!.sha256)).toEqual(aPdf)
    expect(await waitingOf(test, formKey)).toEqual([])
  })
})

describe('a form with something wrong in it', () => {
  it('comes back with everything typed, told at the top and at the field, and nothing is stored', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('check', { identityNumber: '110101199003077759', item1Detail: '第一行\r\n<b>第二行</b>' })
    expect(page.statusCode).toBe(400)
    expect(errorsOn(page.body)).toEqual([['identityNumber', '身份证号码的末位校验码不对，请核对是否有数字写错。']])
    expect(page.body).toContain('id="identityNumber-wrong"')
    expect(page.body).toMatch(/<input[^>]*aria-invalid="true"[^>]*id="identityNumber"/)
    expect(page.body).toContain('value="110101199003077759"')
    expect(page.body).toContain('value="张三丰"')
    expect(page.body).toContain('第一行\n&lt;b>第二行&lt;/b>')
    expect(page.body).toMatch(/<title>请更正/)
    expect(formKeyOn(page.body)).toBe(formKey)
    expect(await requestsOf(test, formKey)).toEqual([])
  })

  it('is not received either when the check page is skipped', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('submit', { phone: '' })
    expect(page.statusCode).toBe(400)
    expect(await requestsOf(test, formKey)).toEqual([])
  })

  it('keeps what was typed while things are added and taken out', async () => {
    const { press } = await atTheForm(test, home)
    const two = await press('add-item')
    expect(two.statusCode).toBe(200)
    expect(carriedOn(two.body, 'items')).toBe('2')
    expect(two.body).toContain('value="石桥镇2025年征地补偿安置方案"')
    expect(two.body).toContain('name="item2Title"')
    const one = await press('drop-item-1', { items: '2', item2Title: '第二件' })
    expect(carriedOn(one.body, 'items')).toBe('1')
    expect(one.body).toContain('value="第二件"')
    expect(one.body).not.toContain('石桥镇2025年征地补偿安置方案"')
    const agent = await press('add-agent')
    expect(carriedOn(agent.body, 'agent')).toBe('1')
    expect(agent.body).toContain('name="agentName"')
    expect(agent.body).toContain('value="张三丰"')
  })

  it('goes back from the check page with everything still there', async () => {
    const { press } = await atTheForm(test, home)
    const back = await press('back')
    expect(back.statusCode).toBe(200)
    expect(back.body).toContain('value="138 1234 5678"')
    expect(back.body).toMatch(/<input[^>]*value="网上查看"[^>]*checked/)
  })

  it('shows what was typed as text on every page', async () => {
    const nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    const { press } = await atTheForm(test, home)
    for (const button of ['check', 'back', 'add-item']) {
      const page = await press(button, {
        name: '张<script>alert(3)</script>',
        item1Title: nasty,
        item1Detail: nasty,
        help: nasty,
      })
      expect(page.statusCode).toBe(200)
      expect(page.body).not.toContain('<script>alert')
      expect(page.body).not.toContain('<img')
    }
  })

  it('has fields nobody asked for left out', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('check', { purpose: '泄露', __proto__: 'x', item9Title: '多余' })
    expect(page.body).not.toMatch(/泄露|多余/)
    expect(await requestsOf(test, formKey)).toEqual([])
  })
})

describe('a form sent twice', () => {
  it('at the same moment is one request, and both answers lead to the same number and code', async () => {
    const { visitor, formKey, press } = await atTheForm(test, home)
    const posted = await Promise.all([press('submit'), press('submit'), press('submit')])
    expect(posted.map((one) => one.statusCode)).toEqual([303, 303, 303])
    expect(await requestsOf(test, formKey)).toHaveLength(1)
    const last = await visitor.get('/receipt')
    const code = /<dd class="code">([2-9A-Z]{4} [2-9A-Z]{4})</.exec(last.body)![1]!
    const [row] = await requestsOf(test, formKey)
    const given = { receiptNumber: row!.receiptNumber, code: code.replace(' ', '') }
    expect(await findByReceipt(test.scope, given)).not.toBeNull()
  })

  it('later, with other words, is not received again and says so; its files are not missed', async () => {
    const { visitor, formKey, press } = await atTheForm(test, home, typedByAgent)
    await press('check', {}, agentFiles)
    await press('submit')
    const again = await press('submit', { item1Title: '别的内容' })
    expect(again.statusCode).toBe(303)
    expect((await visitor.get('/receipt')).body).toContain('此前已经提交过')
    const rows = await requestsOf(test, formKey)
    expect(rows.map((row) => row.title)).toEqual(['石桥镇2025年征地补偿安置方案'])
    const events = await test.database.db.select().from(requestEvent).where(eq(requestEvent.requestId, rows[0]!.id))
    expect(events).toHaveLength(1)
  })

  it('to another agency gives nothing of the first away', async () => {
    const { formKey, press } = await atTheForm(test, home)
    await press('submit')
    const elsewhere = await anAgency(test)
    const visitor = aVisitor(test)
    const posted = await visitor.post(`/${elsewhere.slug}/apply/person`, { ...typedByPerson, formKey, do: 'submit' })
    expect(posted.statusCode).toBe(400)
    expect((await visitor.get('/receipt')).body).toContain('回执不能再次显示')
  })
})

describe('the receipt', () => {
  async function received() {
    const { visitor, formKey, press } = await atTheForm(test, home)
    await press('submit')
    return { visitor, formKey, cookie: visitor.cookies.find((one) => one.name === 'yangguang-receipt')! }
  }

  it('is still there when the page is loaded again, and shows nobody else anything', async () => {
    const { visitor } = await received()
    await visitor.get('/receipt')
    expect((await visitor.get('/receipt')).body).toContain('申请已提交')
    const other = await aVisitor(test).get('/receipt')
    expect(other.body).toContain('回执不能再次显示')
    expect(other.body).not.toMatch(/[2-9A-Z]{4} [2-9A-Z]{4}</)
  })

  it('is carried sealed, out of reach of scripts and other sites, to its own page only', async () => {
    const { press } = await atTheForm(test, home)
    const submitted = await press('submit')
    const [cookie] = submitted.cookies as { path: string; httpOnly: boolean; sameSite: string; value: string }[]
    expect(cookie).toMatchObject({ path: '/receipt', httpOnly: true, sameSite: 'Strict' })
    expect(Buffer.from(cookie!.value, 'base64url').toString('latin1')).not.toContain('receiptNumber')
  })

  it('is gone after two hours, and opens with no cookie that was not made here', async () => {
    const { visitor, cookie } = await received()
    test.time.set('2026-07-06T11:00:01+08:00')
    expect((await visitor.get('/receipt')).body).toContain('回执不能再次显示')
    test.time.set('2026-07-06')
    const changed = Buffer.from(cookie.value, 'base64url')
    changed[changed.length - 1]! ^= 1
    cookie.value = changed.toString('base64url')
    expect((await visitor.get('/receipt')).body).toContain('回执不能再次显示')
    cookie.value = 'x'
    expect((await visitor.get('/receipt')).statusCode).toBe(200)
  })
})

describe('a post that no page of ours made', () => {
  it.each([
    { what: 'caused by another site', headers: { 'sec-fetch-site': 'cross-site' } },
    { what: 'caused by a neighbouring site', headers: { 'sec-fetch-site': 'same-site' } },
    { what: 'from an old browser at another site', headers: { origin: 'https://evil.example' } },
    { what: 'from nowhere', headers: { origin: 'null' } },
  ])('$what is refused and nothing is stored', async ({ headers }) => {
    const formKey = randomUUID()
    const payload = new URLSearchParams({ ...typedByPerson, formKey, do: 'submit' }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await test.app.inject({
      method: 'POST',
      url: `${home}/person`,
      headers: { ...headers, ...type },
      payload,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('不是从本站页面发出的')
    expect(await requestsOf(test, formKey)).toEqual([])
  })

  it('without a key gets one of its own, and is one application', async () => {
    const visitor = aVisitor(test, { address: '10.9.9.9' })
    const page = await visitor.post(`${home}/person`, {
      ...typedByPerson,
      formKey: "'; drop table request; --",
      do: 'check',
    })
    expect(page.statusCode).toBe(200)
    expect(formKeyOn(page.body)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('that is broken gets a page, not a stack', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: `${home}/person`,
      headers: { ...ownSite, 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nhalf',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('没有完整到达')
    expect(answer.body).not.toMatch(/Error|at .*\.ts/)
  })

  it('is slowed down when there are too many from one address', async () => {
    const visitor = aVisitor(test, { address: '10.66.66.66' })
    let status = 0
    for (let at = 0; at < 121; at++) status = (await visitor.post(`${home}/person`, { do: 'keep' })).statusCode
    expect(status).toBe(429)
    expect((await aVisitor(test, { address: '10.66.66.67' }).post(`${home}/person`, { do: 'keep' })).statusCode).toBe(
      200,
    )
  })
})

describe('the blank form', () => {
  it('is drawn with an agency name that looks like markup as text', async () => {
    const odd = await anAgency(test, { name: '#panic("x") *甲* $x$ <b>局</b> \\ @a' })
    const visitor = aVisitor(test)
    const pdf = await visitor.get(`/${odd.slug}/apply/blank.pdf`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers['content-disposition']).toMatch(/^attachment;/)
    const page = await visitor.get(`/${odd.slug}/apply/blank`)
    expect(page.body).not.toContain('<b>局</b>')
  })

  it('says of a demonstration that it is one: somebody may print it', async () => {
    const own = await testApp()
    const { slug } = await anAgency(own)
    const paper = async () =>
      (await pdfText((await aVisitor(own).get(`/${slug}/apply/blank.pdf`)).rawPayload)).replace(/\s/g, '')
    expect(await paper()).not.toContain('演示')
    await recordInstallation(own.database.db, { kind: 'demonstration', finished: true })
    expect(await paper()).toContain('【演示】')
  })
})

describe('what is kept of an applicant', () => {
  it('is sealed but for the masked name', async () => {
    const { formKey, press } = await atTheForm(test, home, {
      ...typedByPerson,
      address: '明州市江东区中山路8号2单元301室',
    })
    await press('submit')
    const [row] = await requestsOf(test, formKey)
    const [who] = await test.database.db.select().from(applicant).where(eq(applicant.requestId, row!.id))
    expect(who!.maskedName).toBe('张**')
    for (const word of ['张三丰', '110101199003077758', '中山路'])
      expect(who!.sealed.includes(Buffer.from(word))).toBe(false)
  })
})
