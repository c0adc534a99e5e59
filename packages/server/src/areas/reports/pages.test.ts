import { PublishedReports } from '@yangguang/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { aReportOf, reportHandsOf, someCases, someDisputes, writtenTexts } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
  const city = await anAgency(test, { kind: 'government', name: '明州市人民政府', slug: 'mingzhou' })
  const office = await anAgency(test, { under: city, name: '明州市水务局', slug: 'shuiwu' })
  const hands = await reportHandsOf(test, office)
  await someCases(test, office, [
    { receivedOn: '2024-02-10', decidedOn: '2024-03-03' },
    { receivedOn: '2024-12-20', decidedOn: '2025-01-10', outcome: 'partial' },
    { receivedOn: '2025-05-12', decidedOn: '2025-05-30', outcome: 'unavailable.notExist', kind: 'commercial' },
    { receivedOn: '2025-12-22' },
  ])
  await someDisputes(test, office, [{}])
  await aReportOf(test, hands, 2024, 'published')
  const figures = {
    'table2.normativeDocuments.inForce': { status: 'value' as const, value: 12 },
    'channels.website': { status: 'value' as const, value: 320 },
    'organisation.budgetWanYuan': { status: 'value' as const, value: '1.5' },
  }
  const texts = [
    '<script>alert(1)</script>本机关依法做好主动公开、依申请公开、政府信息管理、政府信息公开平台建设和监督保障工作。',
    ...writtenTexts.slice(1),
  ]
  await aReportOf(test, hands, 2025, 'published', { figures, texts })
  await aReportOf(test, hands, 2023, 'finalised')
  const quiet = await anAgency(test, { under: city, name: '明州市林业局', slug: 'linye', active: false })
  await aReportOf(test, await reportHandsOf(test, quiet), 2025, 'published')
})

const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers })

describe('the list for programs', () => {
  it('names every published report of an open body, each address giving exactly the fields promised', async () => {
    const answer = await get('/annual-reports.json')
    const { items } = PublishedReports.parse(answer.json())
    expect(answer.json()).toEqual({ items })
    expect(items).toEqual([
      { agency: '明州市水务局', year: 2025, url: '/shuiwu/annual-reports/2025/report.json' },
      { agency: '明州市水务局', year: 2024, url: '/shuiwu/annual-reports/2024/report.json' },
    ])
    for (const { agency, year, url } of items) {
      const report = (await get(url)).json()
      expect(report).toMatchObject({ agency, year, edition: '2021' })
      expect(Object.keys(report)).toEqual(['edition', 'year', 'agency', 'table2', 'table3', 'table4', 'localTables'])
    }
  })

  it('gives rows and columns by the names of the form, in its order', async () => {
    const report = (await get('/shuiwu/annual-reports/2025/report.json')).json()
    expect(Object.keys(report.table3)).toEqual([
      'newReceived',
      'carriedOver',
      'granted',
      'partial',
      'denied.stateSecret',
      'denied.lawProhibited',
      'denied.safetyStability',
      'denied.thirdParty',
      'denied.internalAffairs',
      'denied.processInfo',
      'denied.enforcementFile',
      'denied.adminQuery',
      'unavailable.notHeld',
      'unavailable.needsCreation',
      'unavailable.unclearAfterCorrection',
      'notProcessed.petition',
      'notProcessed.repeat',
      'notProcessed.publication',
      'notProcessed.excessive',
      'notProcessed.reconfirm',
      'other.correctionOverdue',
      'other.feeOverdue',
      'other.misc',
      'total',
      'carriedForward',
    ])
    const columns = ['naturalPerson', 'commercial', 'research', 'welfare', 'legalService', 'otherOrg', 'total']
    for (const cells of Object.values<object>(report.table3)) expect(Object.keys(cells)).toEqual(columns)
    expect(report.table3.carriedOver.total).toBe(1)
    expect(report.table2).toEqual({
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 0, repealed: 0, inForce: 12 },
      licensing: { decisions: 0 },
      penalties: { decisions: 0 },
      coercion: { decisions: 0 },
      fees: { amount: '0' },
    })
    expect(report.table4.review).toEqual({ upheld: 1, corrected: 0, other: 0, pending: 0, total: 1 })
    expect(report.localTables).toEqual([
      { name: 'channels', rows: { website: 320 } },
      { name: 'organisation', rows: { budgetWanYuan: 1.5 } },
    ])
  })
})

describe('the pages', () => {
  it('list reports by year and by body', async () => {
    const region = (await get('/annual-reports')).body
    expect(region).toContain('2025年度（1个机关）')
    expect(region).toContain('href="/shuiwu/annual-reports/2025"')
    expect(region).toContain('href="/annual-reports?year=2024"')
    expect(region).not.toContain('林业局')
    expect((await get('/annual-reports?year=2024')).body).toContain('2024年度（1个机关）')
    expect((await get('/annual-reports?year=abc')).body).toContain('2025年度（1个机关）')
    const own = (await get('/shuiwu/annual-reports')).body
    expect(own).toContain('href="/shuiwu/annual-reports/2024"')
    expect(own).not.toContain('2023年政府信息公开')
    expect((await get('/mingzhou/annual-reports')).body).toContain('尚未在本平台发布年度报告')
  })

  it('show the report with its tables, 图解, the year before and its files', async () => {
    const { body, headers } = await get('/shuiwu/annual-reports/2025')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.match(/<h1/g)).toHaveLength(1)
    for (const words of ['一、总体情况', '年度报告', '图解', '与上年比较', '全年办结2件', '国办公开办函〔2021〕30号'])
      expect(body).toContain(words)
    expect(body).toContain('<svg aria-hidden="true"')
    for (const format of ['docx', 'pdf', 'xlsx', 'json'])
      expect(body).toContain(`href="/shuiwu/annual-reports/2025/report.${format}"`)
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script&gt;alert(1)')
    const style = /href="(\/annual-reports\/style\/[^"]+)"/.exec(body)![1]!
    expect((await get(style)).headers['content-type']).toContain('text/css')
  })

  it('show nothing of a report that is not published, of a closed body, or of a year that is none', async () => {
    for (const url of [
      '/shuiwu/annual-reports/2023',
      '/shuiwu/annual-reports/2023/report.json',
      '/shuiwu/annual-reports/2022/report.pdf',
      '/shuiwu/annual-reports/20255',
      '/shuiwu/annual-reports/x',
      '/linye/annual-reports',
      '/linye/annual-reports/2025',
      '/nobody/annual-reports/2025',
      '/shuiwu/annual-reports/2025/report.exe',
    ])
      expect((await get(url)).statusCode, url).toBe(404)
  })

  it('say that nothing changed to whoever has them already', async () => {
    for (const url of [
      '/annual-reports.json',
      '/annual-reports',
      '/shuiwu/annual-reports',
      '/shuiwu/annual-reports/2025',
      '/shuiwu/annual-reports/2025/report.json',
      '/shuiwu/annual-reports/2025/report.xlsx',
      '/shuiwu/annual-reports/2025/report.pdf',
      '/shuiwu/annual-reports/2025/report.docx',
    ]) {
      const first = await get(url)
      expect(first.headers['cache-control'], url).toBe('public, max-age=60')
      const again = await get(url, { 'if-none-match': String(first.headers.etag) })
      expect([again.statusCode, again.body], url).toEqual([304, ''])
      const other = await get(url, { 'if-none-match': '"something-else"' })
      expect(other.statusCode).toBe(200)
      expect(other.rawPayload.equals(first.rawPayload)).toBe(true)
    }
  })

  it('hand out files that are what they are called', async () => {
    const begins = { docx: 'PK', xlsx: 'PK', pdf: '%PDF-' }
    for (const [format, bytes] of Object.entries(begins)) {
      const { headers, rawPayload } = await get(`/shuiwu/annual-reports/2025/report.${format}`)
      expect(rawPayload.subarray(0, bytes.length).toString('latin1')).toBe(bytes)
      expect(decodeURIComponent(String(headers['content-disposition']))).toBe(
        `attachment; filename*=UTF-8''明州市水务局2025年政府信息公开工作年度报告.${format}`,
      )
    }
  })
})
