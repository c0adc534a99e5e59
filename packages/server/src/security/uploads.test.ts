import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { atTheForm, requestsOf, waitingOf } from '../areas/applying/testing/at-the-form.ts'
import type { AgencyRow } from '../areas/requests/store.ts'
import { file } from '../database/schema/index.ts'
import { MEGABYTE } from '../plugins/security.ts'
import { anAgency, aRequest, aStaff, signedInAs, type TestApp, testApp } from '../testing/app.ts'
import { aVisitor } from '../testing/browser.ts'
import { aForm, aPdf, type SentFile } from '../testing/forms.ts'
import { onDisk } from './testing/on-disk.ts'

let test: TestApp
let agency: AgencyRow
let home: string
beforeAll(async () => {
  test = await testApp()
  agency = await anAgency(test)
  home = `/${agency.slug}/apply`
})

const text = (content: string) => Buffer.from(content)
const zip = Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(60)])
const oleWithName = (name: string) => ({
  name,
  content: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
})

/** Files that are something else than they say, or something nobody has to hand in. */
const disguised: Record<string, { name: string; content: Buffer }> = {
  'a page called a picture': { name: '照片.jpg', content: text('<html><script>alert(1)</script></html>') },
  'a page called a PDF': { name: '证明.pdf', content: text('<!doctype html><script>alert(1)</script>') },
  'a drawing with a script': {
    name: '图.svg',
    content: text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  },
  'a Windows program called a PDF': { name: '证明.pdf', content: Buffer.concat([text('MZ'), Buffer.alloc(500)]) },
  'a Linux program': { name: '证明', content: Buffer.concat([text('\u007fELF'), Buffer.alloc(500)]) },
  'a server page': { name: 'shell.jsp', content: text('<% Runtime.getRuntime().exec(request.getParameter("c")); %>') },
  'a server page behind a picture': {
    name: 'shell.php',
    content: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), text('<?php system($_GET[0]);')]),
  },
  'a PDF called a server page': { name: 'shell.jsp', content: aPdf },
  'a PDF with two endings': { name: '证明.pdf.exe', content: aPdf },
  'an archive called a Word file': { name: '委托书.docx', content: zip },
  'an archive': { name: '材料.zip', content: zip },
  'an old Office file called a picture': oleWithName('照片.png'),
  'nothing at all': { name: '证明.pdf', content: Buffer.alloc(0) },
  'a script': { name: 'start.sh', content: text('#!/bin/sh\nrm -rf /') },
}

const asSent = (field: string, { name, content }: { name: string; content: Buffer }): SentFile => ({
  field,
  name,
  content,
  // What the sender claims is always something harmless.
  type: 'application/pdf',
})

describe('an upload by somebody who has not signed in', () => {
  it.each(Object.entries(disguised))('is refused with a sentence and not kept when it is %s', async (_, sent) => {
    const { formKey, press } = await atTheForm(test, home)
    const before = await onDisk(test)
    const page = await press('submit', {}, [asSent('attachmentFile', sent)])
    expect(page.statusCode).toBe(400)
    expect(page.body).toMatch(/不是可以接收的类型|扩展名不符|是空的/)
    expect(await waitingOf(test, formKey)).toEqual([])
    expect(await requestsOf(test, formKey)).toEqual([])
    expect(await onDisk(test)).toEqual(before)
  })

  it('is refused beyond 20 MB a file, and beyond what one post may weigh, with what was typed still there', async () => {
    const large = Buffer.concat([aPdf, Buffer.alloc(20 * MEGABYTE)])
    const { formKey, press } = await atTheForm(test, home)
    const page = await press('submit', {}, [asSent('attachmentFile', { name: '大.pdf', content: large })])
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('超过 20 MB')
    expect(page.body).toContain('张三丰')
    expect(await waitingOf(test, formKey)).toEqual([])
  })

  it('counts once when its page is sent again', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const sent = [asSent('attachmentFile', { name: '位置图.pdf', content: aPdf })]
    await press('keep', {}, sent)
    await press('keep', {}, sent)
    expect(await waitingOf(test, formKey)).toHaveLength(1)
  })

  it('cannot be fetched by anybody at any address, before it is submitted or after', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const content = Buffer.concat([aPdf, text('只此一份')])
    await press('keep', {}, [asSent('attachmentFile', { name: '位置图.pdf', content })])
    const [waiting] = await waitingOf(test, formKey)
    await press('submit', { kept: waiting!.id })
    const [made] = await requestsOf(test, formKey)
    const [stored] = await test.database.db.select().from(file).where(eq(file.requestId, made!.id))
    const names = [waiting!.id, stored!.id, stored!.sha256, formKey, encodeURIComponent('位置图.pdf')]
    const folders = [
      '',
      '/files',
      '/upload',
      '/uploads',
      '/assets/1',
      '/workbench/assets',
      '/data/files',
      home,
      `${home}/person`,
    ]
    const visitor = aVisitor(test)
    for (const folder of folders)
      for (const name of names) {
        const answer = await visitor.get(`${folder}/${name}`)
        expect([folder, name, answer.statusCode]).toEqual([folder, name, 404])
      }
    const closed = await visitor.get(`/api/requests/${made!.id}/files/${stored!.id}`)
    expect(closed.statusCode).toBe(401)
  })

  it('lies on disk unreadable, under a name that says nothing and that nothing would run', async () => {
    const { formKey, press } = await atTheForm(test, home)
    const content = Buffer.concat([aPdf, text('征地补偿安置方案附图')])
    await press('submit', {}, [asSent('attachmentFile', { name: '位置图.pdf', content })])
    expect(await requestsOf(test, formKey)).toHaveLength(1)
    const files = await onDisk(test)
    expect(files.length).toBeGreaterThan(0)
    for (const stored of files) {
      expect(stored.path).toMatch(/\/files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/)
      expect(stored.content.includes('征地补偿')).toBe(false)
      expect(stored.content.includes('%PDF')).toBe(false)
    }
  })
})

describe('an upload by an officer', () => {
  const upload = async (url: string, cookie: { cookie: string }, sent: { name: string; content: Buffer }) => {
    const form = aForm({ purpose: 'evidence' }, [asSent('file', sent)])
    const headers = { ...cookie, ...form.headers }
    return test.app.inject({ method: 'POST', url, headers, payload: form.payload })
  }

  it.each(Object.entries(disguised))('is looked at just the same: %s', async (_, sent) => {
    const { requestId, clerk } = await aRequest(test, { agency })
    const answer = await upload(`/api/requests/${requestId}/files`, await signedInAs(test, clerk), sent)
    expect(answer.statusCode).toBe(400)
    expect(await test.database.db.select().from(file).where(eq(file.requestId, requestId))).toEqual([])
  })

  it('of another agency leaves nothing behind, not even on disk', async () => {
    const { requestId } = await aRequest(test, { agency })
    const stranger = await aStaff(test, { agency: await anAgency(test), roles: ['disclosureHead'] })
    const session = await signedInAs(test, stranger)
    const before = await onDisk(test)
    const sent = { name: '证明.pdf', content: Buffer.concat([aPdf, text('外人的文件')]) }
    for (const url of [`/api/requests/${requestId}/files`, `/api/requests/${requestId}/letter-files?purpose=release`])
      expect((await upload(url, session, sent)).statusCode).toBe(404)
    expect(await onDisk(test)).toEqual(before)
  })

  it('comes back as a download that no browser shows, guesses at or keeps', async () => {
    const { requestId, clerk } = await aRequest(test, { agency })
    const session = await signedInAs(test, clerk)
    // A PDF by its first bytes, a page by its last: the reason why nothing is ever shown in place.
    const content = Buffer.concat([aPdf, text('<script>alert(1)</script>')])
    const added = await upload(`/api/requests/${requestId}/files`, session, { name: '证明.pdf', content })
    const url = `/api/requests/${requestId}/files/${added.json().items[0].id}`
    const { headers } = await test.app.inject({ url, headers: session })
    expect(headers['content-disposition']).toMatch(/^attachment;/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['content-security-policy']).toContain(`script-src 'self'`)
  })
})
