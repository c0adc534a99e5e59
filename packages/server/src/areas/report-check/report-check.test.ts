import { deflateRawSync } from 'node:zlib'
import { toDocx, toHtmlPage, toPdf } from 'nianbao/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { onDisk } from '../../security/testing/on-disk.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { aForm, type SentFile } from '../../testing/forms.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { faultyReport, someReport } from './testing/some-report.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})

/** Every post of these tests comes from an address of its own, as if by as many people. */
let people = 0
async function post(files: readonly (Omit<SentFile, 'field'> & { field?: string })[], from = `10.0.0.${++people}`) {
  const form = aForm(
    {},
    files.map((file) => ({ field: 'report', ...file })),
  )
  const answer = await test.app.inject({ method: 'POST', url: '/report-check', ...form, remoteAddress: from })
  return { status: answer.statusCode, body: answer.body, headers: answer.headers }
}

const text = (body: string) => body.replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
/** What a link of the page carries, by the beginning of its download's name. */
function carried(body: string, name: RegExp): Buffer {
  const [, named, data] = [...body.matchAll(/download="([^"]+)" href="data:[^,"]*;base64,([^"]+)"/g)].find(([, one]) =>
    name.test(one!),
  ) ?? ['', '', '']
  expect(named).toMatch(name)
  return Buffer.from(data!, 'base64')
}

it('offers a form that works without scripts', async () => {
  const { body, statusCode } = await test.app.inject({ url: '/report-check' })
  expect(statusCode).toBe(200)
  expect(body).toMatch(/<form[^>]*action="\/report-check"[^>]*method="post"[^>]*enctype="multipart\/form-data"/)
  expect(body).toContain('不保存')
})

describe('a report', () => {
  it.each([
    ['docx', () => toDocx(faultyReport())],
    ['html', async () => Buffer.from(toHtmlPage(faultyReport()))],
    ['pdf', async () => Buffer.from((await toPdf(faultyReport())).pdf)],
  ])('as .%s shows what is wrong in it where it stands', async (ending, made) => {
    const { status, body } = await post([{ name: `年报.${ending}`, content: await made() }])
    expect(status).toBe(200)
    expect(text(body)).toMatch(/检查了 1 份报告：\d 个错误/)
    expect(text(body)).toContain('机关明州市文化广电旅游局')
    expect(text(body)).toContain('年度2025年')
    expect(body).toMatch(/<li class="finding error"[^>]*>(?:(?!<\/li>)[\s\S])*表三/)
    expect(body).toMatch(/<mark class="error">[^<]*39件/)
    expect(body).toMatch(/<td[^>]*class="figure marked error"/)
  })

  it.each([
    ['docx', () => toDocx(someReport())],
    ['html', async () => Buffer.from(toHtmlPage(someReport()))],
    ['pdf', async () => Buffer.from((await toPdf(someReport())).pdf)],
  ])('without a fault, as .%s, is called sound', async (ending, made) => {
    const { body } = await post([{ name: `年报.${ending}`, content: await made() }])
    expect(text(body)).toContain('检查了 1 份报告：没有发现问题')
  })

  it('is held against the one on the year before where that is brought too', async () => {
    const content = await toDocx(someReport())
    const before = await toDocx(someReport({ year: 2024 }))
    const { body } = await post([
      { name: '2025.docx', content },
      { name: '2024.docx', content: before, field: 'lastYear' },
    ])
    expect(text(body)).toContain('已与上一年度的报告“2024.docx”核对')
    // Four were carried out of 2024, three came into 2025.
    expect(body).toMatch(/carry-over/)
    const wrong = await post([
      { name: '2025.docx', content },
      { name: '另一份.docx', content, field: 'lastYear' },
    ])
    expect(text(wrong.body)).toContain('“另一份.docx”（明州市文化广电旅游局，2025年）不是所查报告的上一年度报告')
  })

  it('goes home with its findings: as a page, and as the Word file with comments', async () => {
    const { body } = await post([{ name: '年报.docx', content: await toDocx(faultyReport()) }])
    const page = carried(body, /结果\.html$/).toString()
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('class="finding error"')
    const word = carried(body, /^年报（批注）\.docx$/)
    expect(word.subarray(0, 2).toString()).toBe('PK')
    expect(word.includes('word/comments.xml')).toBe(true)
  })

  it('stands beside others, and one that cannot be read is told of without losing them', async () => {
    const { status, body } = await post([
      { name: '甲.docx', content: await toDocx(faultyReport()) },
      { name: '乙.docx', content: await toDocx(someReport({ agency: '明州市水务局' })) },
      { name: '旧.doc', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    ])
    expect(status).toBe(200)
    expect(text(body)).toMatch(/检查了 2 份报告：.*；1 个文件读不了/)
    expect(body.match(/class="check-file"/g)).toHaveLength(3)
  })

  it('leaves nothing behind: not in the database, not on disk, and in no cache', async () => {
    const before = [await snapshot(test.database), (await onDisk(test)).map(({ path }) => path)]
    const { headers } = await post([{ name: '年报.docx', content: await toDocx(faultyReport()) }])
    expect(headers['cache-control']).toBe('private, no-store')
    expect([await snapshot(test.database), (await onDisk(test)).map(({ path }) => path)]).toEqual(before)
  })

  it('is shown, whatever it says, as text', async () => {
    const report = someReport({ agency: '<script>alert(1)</script>局' })
    const { body } = await post([
      { name: '"><script>alert(2)</script>.html', content: Buffer.from(toHtmlPage(report)) },
    ])
    expect(body.replaceAll(/href="data:[^"]*"/g, '')).not.toMatch(/<script>alert/)
  })
})

describe('a form', () => {
  it('without a file is asked for one', async () => {
    const { status, body } = await post([])
    expect([status, text(body)]).toEqual([400, expect.stringContaining('请选择要检查的年度报告')])
  })

  it('with too many files has the rest told of', async () => {
    const content = Buffer.from(toHtmlPage(someReport()))
    const { status, body } = await post(Array.from({ length: 11 }, (_, at) => ({ name: `${at}.html`, content })))
    expect(status).toBe(200)
    expect(text(body)).toContain('“10.html”没有检查：一次最多检查 10 个文件')
  })

  it('is taken so often from one address and no more', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 42; at += 1) statuses.push((await post([], '10.9.9.9')).status)
    expect(statuses.slice(0, 40).every((status) => status === 400)).toBe(true)
    expect(statuses.slice(40)).toEqual([429, 429])
  })
})

describe('a hostile file', () => {
  /** A zip with one deflated entry, as long unpacked as its head does not say. */
  function bomb(name: string, size: number): Buffer {
    const packed = deflateRawSync(Buffer.alloc(size), { level: 9 })
    const file = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(1_000, 22)
    local.writeUInt16LE(file.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(1_000, 24)
    central.writeUInt16LE(file.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(central.length + file.length, 12)
    end.writeUInt32LE(local.length + file.length + packed.length, 16)
    return Buffer.concat([local, file, packed, central, file, end])
  }

  it.each([
    ['a zip bomb', async () => bomb('word/document.xml', 150 * 1024 * 1024)],
    ['half a Word file', async () => (await toDocx(someReport())).subarray(0, 4_000)],
    ['half a PDF', async () => Buffer.from((await toPdf(someReport())).pdf).subarray(0, 6_000)],
    ['nothing', async () => Buffer.alloc(0)],
    ['something else', async () => Buffer.from('今天天气很好，适合出门散步。')],
    ['bytes by chance', async () => Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256))],
  ])('such as %s gets a sentence, and the server answers others meanwhile', async (_, made) => {
    const asked = post([{ name: '年报.docx', content: await made() }])
    const others = await Promise.all([1, 2, 3].map(() => test.app.inject({ url: '/healthz' })))
    expect(others.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    const { status, body } = await asked
    expect(status).toBeLessThan(500)
    expect(text(body)).toMatch(/读不了|没有检查|内存过多|用时过长/)
    const after = await post([{ name: '年报.docx', content: await toDocx(someReport()) }])
    expect(text(after.body)).toContain('没有发现问题')
  })

  it('of 200 MB is read past and refused with its size', async () => {
    const { status, body } = await post([{ name: '年报.docx', content: Buffer.alloc(200 * 1024 * 1024) }])
    expect([status, text(body)]).toEqual([400, expect.stringContaining('“年报.docx”超过 20 MB')])
  })
})
