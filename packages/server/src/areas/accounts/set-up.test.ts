import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agency, auditLine, staff, staffRole } from '../../database/schema/index.ts'
import { finishSetUp, issueSetUpCode, readInstallation, recordInstallation } from '../../installation.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { signIn } from '../../testing/passwords.ts'
import { verifyChain } from '../audit/verify-chain.ts'

let test: TestApp
let code: string

beforeAll(async () => {
  test = await testApp()
})

/** Each situation begins with an office that is still empty: what is final in a used database is cut off with the tables. */
beforeEach(async () => {
  await test.database.db.execute(sql`truncate agency, staff, setting, audit_line, audit_head cascade`)
  code = await issueSetUpCode(test.database.db)
})

const office = {
  name: '明州市人民政府办公室',
  slug: 'mingzhou',
  kind: 'government',
  codeWord: '明政公开',
  disclosureOffice: '政务公开科',
  address: '明州市中山路1号',
  postcode: '315000',
  officeHours: '工作日 8:30—12:00，14:00—17:30',
  phone: '0574-87654321',
  fax: '',
  email: '',
  reviewOrgan: '东海省人民政府',
  court: '明州市中级人民法院',
  approvalLevels: '2',
  systemName: '赵系统',
  systemLogin: 'sysadmin',
  securityName: '钱安全',
  securityLogin: 'secadmin',
  auditName: '孙审计',
  auditLogin: 'auditadmin',
}

let visitors = 0
const post = (fields: Record<string, string>) =>
  test.app.inject({
    method: 'POST',
    url: '/setup',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
    remoteAddress: `198.51.100.${visitors++ % 250}`,
  })
const passwordsIn = (page: string) =>
  [...page.matchAll(/<code class="code">([^<]+)<\/code>/g)].map((found) => found[1]!)
const agencies = () => test.database.db.select().from(agency)

describe('setting up an office', () => {
  it('makes the agency and three administrators who can sign in and must change their password', async () => {
    const page = await post({ ...office, code })
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toBe('no-store')
    const [made] = await agencies()
    expect(made).toMatchObject({
      name: office.name,
      path: '/mingzhou/',
      parentId: null,
      rules: { approvalLevels: 2 },
      channels: ['window', 'registeredMail', 'ordinaryMail', 'oral', 'online'],
    })
    const passwords = passwordsIn(page.body)
    expect(new Set(passwords).size).toBe(3)
    const logins = [office.systemLogin, office.securityLogin, office.auditLogin]
    for (const [at, login] of logins.entries()) {
      const { answer, headers } = await signIn(test, login, passwords[at])
      expect(answer.json()).toEqual({ next: 'changePassword' })
      const me = await test.app.inject({ url: '/api/me', headers: headers! })
      expect(me.json().roles).toEqual([['systemAdmin'], ['securityAdmin'], ['auditAdmin']][at])
    }
    expect(await readInstallation(test.database.db)).toEqual({ kind: 'office', finished: true })
  })

  it('takes the code as people type it', async () => {
    expect((await post({ ...office, code: code.toLowerCase().replaceAll('-', ' ') })).statusCode).toBe(200)
  })

  it('leaves a whole chain that names the agency, the three accounts and the set-up, and no password', async () => {
    const page = await post({ ...office, code })
    const lines = await test.database.db.select().from(auditLine).orderBy(auditLine.seq)
    expect(lines.map((line) => line.action)).toEqual([
      'create-agency',
      'create-staff',
      'create-staff',
      'create-staff',
      'set-up',
    ])
    for (const password of passwordsIn(page.body)) expect(JSON.stringify(lines)).not.toContain(password)
    expect((await verifyChain(test.database)).every((chain) => chain.whole)).toBe(true)
  })

  it('closes the page for ever', async () => {
    await post({ ...office, code })
    expect((await test.app.inject({ url: '/setup' })).statusCode).toBe(404)
    expect((await post({ ...office, slug: 'another', code })).statusCode).toBe(404)
    expect(await agencies()).toHaveLength(1)
  })

  it('does one of two forms sent with the same code at once', async () => {
    const answers = await Promise.all([
      post({ ...office, code }),
      post({ ...office, slug: 'other', systemLogin: 'sys2', securityLogin: 'sec2', auditLogin: 'aud2', code }),
    ])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 400])
    expect(await agencies()).toHaveLength(1)
    expect(await test.database.db.select().from(staff)).toHaveLength(3)
    expect(await test.database.db.select().from(staffRole)).toHaveLength(3)
  })
})

describe('a form that is refused', () => {
  it('keeps what was typed and makes nothing when the code is wrong', async () => {
    const page = await post({ ...office, code: 'AAAA-BBBB-CCCC' })
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('设置码不对，或者已经用过')
    expect(page.body).toContain('value="明州市人民政府办公室"')
    expect(await agencies()).toHaveLength(0)
    expect(await readInstallation(test.database.db)).toMatchObject({ finished: false })
  })

  it('takes only the latest code', async () => {
    const later = await issueSetUpCode(test.database.db)
    expect((await post({ ...office, code })).statusCode).toBe(400)
    expect((await post({ ...office, code: later })).statusCode).toBe(200)
  })

  it.each([
    [{ name: '' }, '请填写机构名称'],
    [{ slug: 'Ming zhou' }, '网址名用小写字母开头'],
    [{ slug: 'api' }, '“api”是系统页面的网址'],
    [{ postcode: '12' }, '邮政编码为 6 位数字'],
    [{ approvalLevels: '4' }, '请选择审核层级'],
    [{ securityName: '赵系统' }, '三员须由三个不同的人担任'],
    [{ auditLogin: 'sysadmin' }, '三位管理员的登录名不能相同'],
    [{ systemLogin: '管理员' }, '登录名用小写字母开头'],
  ])('%j: says “%s” at the field', async (wrong, sentence) => {
    const page = await post({ ...office, ...wrong, code })
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain(sentence)
    expect(page.body).toContain('role="alert"')
    expect(await agencies()).toHaveLength(0)
  })

  it('lists every empty field once when nothing was typed', async () => {
    const page = await post({})
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('请填写终端里显示的设置码')
    expect(page.body).toContain('请填写行政复议机关')
    expect(page.body).not.toContain('Invalid')
  })

  it('writes nothing typed into the page as markup', async () => {
    const page = await post({ ...office, name: '"><script>alert(1)</script>', code: 'x' })
    expect(page.body).not.toContain('<script>alert')
  })
})

describe('where there is nothing to set up', () => {
  it('a demonstration has no set-up page', async () => {
    await recordInstallation(test.database.db, { kind: 'demonstration', finished: true })
    expect((await test.app.inject({ url: '/setup' })).statusCode).toBe(404)
    expect((await post({ ...office, code })).statusCode).toBe(404)
  })

  it('an office that is set up does not open again with any code', async () => {
    await test.database.db.transaction((tx) => finishSetUp(tx))
    expect((await post({ ...office, code })).statusCode).toBe(404)
  })
})
