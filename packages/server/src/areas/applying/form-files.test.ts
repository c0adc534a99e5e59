import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { file } from '../../database/schema/index.ts'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { aPdf } from '../../testing/forms.ts'
import { applyingJobs } from './jobs.ts'
import { atTheForm, errorsOn, requestsOf, waitingOf } from './testing/at-the-form.ts'
import { carriedOn } from './testing/typed.ts'

let test: TestApp
let home: string
beforeAll(async () => {
  test = await testApp()
  const agency = await anAgency(test)
  home = `/${agency.slug}/apply`
})

describe('the files of a form', () => {
  it('survive an error elsewhere in the form, listed with a button to take each out', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('check', { phone: '' }, [{ field: 'attachmentFile', name: '位置图.pdf', content: aPdf }])
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('位置图.pdf')
    const [waiting] = await waitingOf(test, formKey)
    expect(page.body).toContain(`value="drop-file-${waiting!.id}"`)
    expect(carriedOn(page.body, 'kept')).toBe(waiting!.id)

    const without = await press(`drop-file-${waiting!.id}`, { kept: waiting!.id })
    expect(without.statusCode).toBe(200)
    expect(without.body).not.toContain('位置图.pdf')
    expect(await waitingOf(test, formKey)).toEqual([])
  })

  it('are each told what is wrong with them, where they were chosen', async () => {
    const { press } = await atTheForm(test, home)
    const page = await press('check', {}, [
      { field: 'attachmentFile', name: '甲.pdf', content: Buffer.from('MZ no pdf') },
      { field: 'attachmentFile', name: '乙.pdf', content: Buffer.alloc(0) },
    ])
    const atField = page.body.match(/<p class="wrong" id="attachmentFile-wrong">.*?<\/p>/)?.[0]
    expect(atField).toContain('文件“甲.pdf”不是可以接收的类型')
    expect(atField).toContain('文件“乙.pdf”是空的')
  })

  it('wait sealed: neither their name nor their content can be read in the database', async () => {
    const { formKey, press } = await atTheForm(test, home)
    await press('keep', {}, [{ field: 'identityFile', name: '张三丰身份证.pdf', content: aPdf }])
    const [waiting] = await waitingOf(test, formKey)
    expect(waiting!.sealed.includes(Buffer.from('张三丰'))).toBe(false)
    expect(waiting!.content.includes(Buffer.from('%PDF'))).toBe(false)
  })

  it('of one form are not there for another', async () => {
    const { formKey, press } = await atTheForm(test, home)
    await press('keep', {}, [{ field: 'attachmentFile', name: '甲.pdf', content: aPdf }])
    const [waiting] = await waitingOf(test, formKey)
    const other = await atTheForm(test, home)
    const page = await other.press(`drop-file-${waiting!.id}`)
    expect(page.body).not.toContain('甲.pdf')
    expect(await waitingOf(test, formKey)).toHaveLength(1)
  })

  it('are gone after a day, and whoever comes back later is told so instead of applying without them', async () => {
    const { formKey, press } = await atTheForm(test, home)
    await press('keep', {}, [{ field: 'attachmentFile', name: '位置图.pdf', content: aPdf }])
    const [waiting] = await waitingOf(test, formKey)
    test.time.set('2026-07-07T08:00:00+08:00')
    await applyingJobs[0]!.handle(test.scope, {})
    expect(await waitingOf(test, formKey)).toHaveLength(1)
    test.time.set('2026-07-07T09:00:01+08:00')
    await applyingJobs[0]!.handle(test.scope, {})
    expect(await waitingOf(test, formKey)).toEqual([])
    const late = await press('submit', { kept: waiting!.id })
    test.time.set('2026-07-06')
    expect(late.statusCode).toBe(400)
    expect(late.body).toContain('已超过 24 小时，已自动删除，请重新上传')
    expect(late.body).toContain('value="张三丰"')
    expect(await requestsOf(test, formKey)).toEqual([])
  })

  it.each([
    {
      what: 'a program called .pdf',
      name: '证明.pdf',
      content: Buffer.from('MZ\x90\x00program'),
      says: '不是可以接收的类型',
    },
    {
      what: 'a page called .png',
      name: '图.png',
      content: Buffer.from('<svg onload=alert(1)>'),
      says: '不是可以接收的类型',
    },
    { what: 'a PDF called .jpg', name: '照片.jpg', content: aPdf, says: '内容与扩展名不符' },
    { what: 'an empty file', name: '空.pdf', content: Buffer.alloc(0), says: '是空的' },
  ])('that are no good are refused at their field and the rest is kept: $what', async ({ name, content, says }) => {
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('check', {}, [
      { field: 'attachmentFile', name: '好.pdf', content: aPdf },
      { field: 'identityFile', name, content, type: 'application/pdf' },
    ])
    expect(page.statusCode).toBe(400)
    expect(errorsOn(page.body)).toEqual([['identityFile', expect.stringContaining(says)]])
    expect(page.body).toContain('value="张三丰"')
    expect(await waitingOf(test, formKey)).toHaveLength(1)
  })

  it('that are too large are refused with a sentence, and what was typed is still there', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const large = Buffer.concat([aPdf, Buffer.alloc(20 * 1024 * 1024)])
    const page = await press('check', {}, [{ field: 'attachmentFile', name: '大.pdf', content: large }])
    expect(page.statusCode).toBe(400)
    expect(errorsOn(page.body)).toEqual([['attachmentFile', '文件“大.pdf”超过 20 MB，没有上传。']])
    expect(page.body).toContain('value="张三丰"')
    expect(await waitingOf(test, formKey)).toEqual([])
  })

  it('are ten at the most', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const many = Array.from({ length: 12 }, (_, at) => ({ field: 'attachmentFile', name: `${at}.pdf`, content: aPdf }))
    const page = await press('check', {}, many)
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('一份申请最多 10 个文件')
    expect(await waitingOf(test, formKey)).toHaveLength(10)
  })

  it('lose every path in their name, and the page shows it as text', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const names = ['../../../etc/passwd.pdf', '..\\..\\boot.pdf', '<script>alert(1)</script>.pdf']
    await press(
      'keep',
      {},
      names.map((name) => ({ field: 'attachmentFile', name, content: aPdf })),
    )
    const page = await press('check')
    expect(page.body).not.toMatch(/\.\.\/|<script>alert/)
    expect((await press('submit')).statusCode).toBe(303)
    const [row] = await requestsOf(test, formKey)
    const files = await test.database.db.select().from(file).where(eq(file.requestId, row!.id))
    expect(files.map((one) => one.name).sort()).toEqual(['boot.pdf', 'passwd.pdf', 'script.pdf'])
  })

  it('in fields the form does not have are not kept', async () => {
    const { formKey, press } = await atTheForm(test, home)
    await press('keep', {}, [{ field: 'release', name: '甲.pdf', content: aPdf }])
    expect(await waitingOf(test, formKey)).toEqual([])
  })
})
