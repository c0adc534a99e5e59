import { type ImportResult, ReportView } from '@yangguang/contract'
import { type SheetCell, workbookToXlsx } from '@yangguang/documents'
import { and, eq } from 'drizzle-orm'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { toDocx } from 'nianbao/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditLine, dispute, request, requestEvent } from '../../database/schema/index.ts'
import { anAgency, aRequest, signedInAs, type TestApp, testApp } from '../../testing/app.ts'
import { aForm } from '../../testing/forms.ts'
import { snapshot } from '../../testing/snapshot.ts'
import { someReport } from '../report-check/testing/some-report.ts'
import { rebuild } from '../requests/rebuild.ts'
import { caseTemplate } from './imports/case-template.ts'
import { disputeTemplate } from './imports/dispute-template.ts'
import { readPastReport } from './past-report/read-past-report.ts'
import { takeOverReport } from './past-report/take-over.ts'
import { aReportOf, as, type ReportHands, reportHandsOf } from './testing/reports.ts'

let test: TestApp

beforeAll(async () => {
  test = await testApp()
})

const anOffice = async () => reportHandsOf(test, await anAgency(test))

const headersOf = (template: { columns: Record<string, { header: string }> }) =>
  Object.values(template.columns).map(({ header }) => header)
const CASES = headersOf(caseTemplate)
const DISPUTES = headersOf(disputeTemplate)
const bookOf = (header: string[], rows: SheetCell[][]) => workbookToXlsx([{ name: 'Sheet1', rows: [header, ...rows] }])

interface Given {
  number?: string
  name?: string
  kind?: string
  channel?: string
  asked?: string
  received?: SheetCell
  outcome?: string
  decided?: SheetCell
  served?: SheetCell
}

const row = (given: Given = {}): SheetCell[] => [
  given.number ?? '2019-001',
  given.name ?? '张三丰',
  given.kind ?? '自然人',
  given.channel ?? '当面提交',
  given.asked ?? '石桥镇征地补偿安置方案',
  given.received === undefined ? '2019-03-12' : given.received,
  given.outcome ?? '予以公开',
  given.decided === undefined ? '2019-04-02' : given.decided,
  given.served === undefined ? null : given.served,
]

async function upload(
  { officer }: Pick<ReportHands, 'officer'>,
  what: 'cases' | 'disputes',
  content: Buffer | Uint8Array,
  { dryRun = true, name = '台账.xlsx', source = '2019年登记台账' } = {},
) {
  const form = aForm(source === '' ? {} : { source }, [{ field: 'file', name, content: Buffer.from(content) }])
  return test.app.inject({
    method: 'POST',
    url: `/api/imports/${what}?dryRun=${dryRun}`,
    headers: { ...form.headers, ...(await signedInAs(test, officer)) },
    payload: form.payload,
  })
}

/** Everything but who is signed in. */
const untouched = async () => ({ ...(await snapshot(test.database)), session: '' })

describe('cases of earlier years', () => {
  it('come in by the table the office downloads, and are in the report of their year', async () => {
    const office = await anOffice()
    const { agency, officer } = office
    const template = await as(test, officer)('GET', '/api/imports/cases/template.xlsx')
    expect(decodeURIComponent(String(template.headers['content-disposition']))).toContain('历年申请导入模板.xlsx')
    const rows = [
      row(),
      row({
        number: '2019-002',
        received: { value: { date: '2019-12-30' } },
        decided: '2020年1月15日',
        served: '2020/1/16',
        outcome: '不予公开：属于四类过程性信息',
      }),
      row({
        number: '2019-003',
        name: '明州远洋贸易有限公司',
        kind: '商业企业',
        outcome: '部分公开',
        decided: '2019-06-03',
        received: '2019-05-16',
      }),
      row({ number: '2019-004', outcome: '', decided: null, received: '2019-12-31' }),
    ]
    const book = await bookOf(CASES, rows)
    const before = await untouched()
    const dry = await upload(office, 'cases', book)
    expect(dry.json<ImportResult>()).toEqual({
      dryRun: true,
      total: 4,
      ready: 4,
      errors: [],
      notices: [],
      years: [
        { year: 2019, received: 4, concluded: 2 },
        { year: 2020, received: 0, concluded: 1 },
      ],
      batch: null,
    })
    expect(await untouched()).toEqual(before)

    const done = (await upload(office, 'cases', book, { dryRun: false })).json<ImportResult>()
    expect(done.batch).toMatch(/^20260706-[0-9a-f]{6}$/)
    const cases = await test.database.db.select().from(request).where(eq(request.agencyId, agency.id))
    expect(
      cases
        .map(({ number, countedFrom, resultOn, resultRow, imported }) => [
          number,
          countedFrom,
          resultOn,
          resultRow,
          imported,
        ])
        .sort(),
    ).toEqual([
      ['2019-001', '2019-03-12', '2019-04-02', 'granted', true],
      ['2019-002', '2019-12-30', '2020-01-15', 'denied.processInfo', true],
      ['2019-003', '2019-05-16', '2019-06-03', 'partial', true],
      ['2019-004', '2019-12-31', null, null, true],
    ])
    const [event] = await test.database.db.select().from(requestEvent).where(eq(requestEvent.requestId, cases[0]!.id))
    expect(event!.what).toMatchObject({ source: `2019年登记台账（导入批次${done.batch}）` })
    const lines = await test.database.db
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.agencyId, agency.id), eq(auditLine.action, 'import-cases')))
    expect(lines.map(({ detail }) => detail)).toEqual([
      { cases: 4, sources: [`2019年登记台账（导入批次${done.batch}）`] },
    ])
    const view = ReportView.parse((await as(test, officer)('GET', `/api/reports/${agency.id}/2019`)).json())
    expect(view.report.edition).toBe('2019')
    expect(view.report.table3.newReceived).toMatchObject({ naturalPerson: 3, commercial: 1, total: 4 })
    expect(view.report.table3.carriedForward!.total).toBe(2)
    expect(await rebuild(test.scope, { write: false })).toMatchObject({ differences: [], broken: [] })
  })

  it('are told with every error, row by row, and none of them comes in', async () => {
    const office = await anOffice()
    const taken = await aRequest(test, { agency: office.agency })
    const book = await bookOf(CASES, [
      row({ number: '一号' }),
      row({ number: '一号' }),
      row({ number: taken.number! }),
      row({ number: '三号', kind: '个人', received: '2019-02-30' }),
      row({ number: '四号', received: '2019-05-01', decided: '2019-04-01' }),
      row({ number: '五号', decided: null }),
      row({ number: '六号', received: '2027-01-01', outcome: '', decided: null }),
      row({ number: '七号', received: '2007-01-01' }),
      row({ number: '', asked: '' }),
    ])
    const { errors, total, ready } = (await upload(office, 'cases', book)).json<ImportResult>()
    expect({ total, ready }).toEqual({ total: 9, ready: 1 })
    expect(errors).toEqual([
      { row: 3, column: '登记编号', message: '编号“一号”与第2行重复。' },
      { row: 4, column: '登记编号', message: `编号“${taken.number}”在系统中已有，不能重复导入。` },
      { row: 5, column: '申请人类别', message: expect.stringContaining('应为自然人、商业企业') },
      { row: 5, column: '收到日期', message: expect.stringContaining('不是有效日期') },
      { row: 6, column: '', message: '收到、处理、送达的日期应当依次不早于前一个。' },
      { row: 7, column: '', message: '处理结果和处理日期应当同时填写，或者同时空着。' },
      { row: 8, column: '', message: '收到、处理、送达的日期不能晚于今天。' },
      { row: 9, column: '收到日期', message: expect.stringContaining('不应早于2008-05-01') },
      { row: 10, column: '登记编号', message: '「登记编号」没有填写。' },
      { row: 10, column: '申请内容', message: '「申请内容」没有填写。' },
    ])
    const before = await untouched()
    const refused = await upload(office, 'cases', book, { dryRun: false })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      refused: 'import-errors',
      because: '9行中有8行不合格，整批都没有导入。请按提示改正后重新上传。',
    })
    expect(refused.json().fields).toHaveLength(10)
    expect(refused.json().fields[0]).toEqual({ field: '第3行 登记编号', message: '编号“一号”与第2行重复。' })
    expect(await untouched()).toEqual(before)
  })

  it('come in once when the same file is sent twice at the same moment', async () => {
    const office = await anOffice()
    const book = await bookOf(CASES, [row(), row({ number: '2019-002' })])
    const answers = await Promise.all([1, 2].map(() => upload(office, 'cases', book, { dryRun: false })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect(await test.database.db.select().from(request).where(eq(request.agencyId, office.agency.id))).toHaveLength(2)
  })

  it('say which years are reported as an existing report has them, and change nothing there', async () => {
    const office = await anOffice()
    const file = await toDocx(someReport({ agency: office.agency.name }))
    const upload2025 = { name: '2025年报.docx', content: file, digest: 'one' }
    const review = await readPastReport(test.scope, office.officer, office.agency.id, 2025, {
      ...upload2025,
      decisions: '',
    })
    const decisions = { version: 0, digest: 'one', parts: ['table3'], figures: {}, texts: [], sameReport: true }
    expect(review.parts.map(({ part }) => part)).toContain('table3')
    await takeOverReport(test.scope, office.officer, office.agency.id, 2025, {
      ...upload2025,
      decisions: JSON.stringify(decisions),
    })
    const book = await bookOf(CASES, [row({ received: '2025-12-30', decided: '2026-01-15', served: '2026-01-15' })])
    const { notices } = (await upload(office, 'cases', book)).json<ImportResult>()
    expect(notices).toEqual(['2025年度报告的表三按已有报告填报，不因导入改变；年末尚未办结的计入下一年度。'])
  })

  it('warn where the report of their year is out already, and show there as a late change', async () => {
    const office = await anOffice()
    await aReportOf(test, office, 2019, 'published')
    test.time.set('2026-07-07')
    const book = await bookOf(CASES, [row()])
    const { notices } = (await upload(office, 'cases', book)).json<ImportResult>()
    expect(notices).toEqual(['2019年度报告已经发布：导入后记录与报告不一致，须对报告提出更正。'])
    await upload(office, 'cases', book, { dryRun: false })
    const url = `/api/reports/${office.agency.id}/2019`
    const view = ReportView.parse((await as(test, office.officer)('GET', url)).json())
    expect(view.report.table3.newReceived!.total).toBe(0)
    expect(view.sinceFinalised!.cases.map(({ number }) => number)).toEqual(['2019-001'])
    test.time.set('2026-07-06')
  })

  it('leave the numbers they came with to themselves when the office registers on', async () => {
    const office = await anOffice()
    const first = await aRequest(test, { agency: office.agency })
    const next = first.number!.replace('1号', '2号')
    expect(next).not.toBe(first.number)
    await upload(
      office,
      'cases',
      await bookOf(CASES, [row({ number: next, received: '2026-07-02', decided: '2026-07-03' })]),
      { dryRun: false },
    )
    const second = await aRequest(test, { agency: office.agency })
    expect(second.number).toBe(first.number!.replace('1号', '3号'))
  })

  it('keep texts as texts, also those that look like formulas', async () => {
    const office = await anOffice()
    const book = await bookOf(CASES, [row({ asked: '=HYPERLINK("http://x.example")', name: '+86张三' })])
    await upload(office, 'cases', book, { dryRun: false })
    const [found] = await test.database.db.select().from(request).where(eq(request.agencyId, office.agency.id))
    expect(found!.asked).toBe('=HYPERLINK("http://x.example")')
  })
})

describe('disputes of earlier years', () => {
  const line = (change: Partial<Record<number, SheetCell>> = {}): SheetCell[] =>
    ['行政复议', '明政复〔2019〕1号', '明州市人民政府', '2019-03-01', null, '2019-04-20', '结果维持', null].map(
      (cell, at) => (at in change ? change[at]! : cell),
    )

  it('come in with the case they are about, and in the column of each year', async () => {
    const office = await anOffice()
    await upload(office, 'cases', await bookOf(CASES, [row()]), { dryRun: false })
    const book = await bookOf(DISPUTES, [
      line({ 7: '2019-001' }),
      line({
        0: '行政诉讼（复议后起诉）',
        1: '（2019）明行初8号',
        2: '明州市江东区人民法院',
        3: '2019-11-02',
        4: '2019-11-08',
        5: '2020-02-02',
        6: '其他结果',
      }),
      line({ 1: '明政复〔2019〕2号', 5: null, 6: null }),
    ])
    const done = await upload(office, 'disputes', book, { dryRun: false })
    expect(done.json<ImportResult>()).toMatchObject({
      total: 3,
      ready: 3,
      years: [
        { year: 2019, received: 3, concluded: 1 },
        { year: 2020, received: 0, concluded: 1 },
      ],
    })
    const of = async (year: number) =>
      ReportView.parse((await as(test, office.officer)('GET', `/api/reports/${office.agency.id}/${year}`)).json())
        .report.table4
    expect((await of(2019)).review).toMatchObject({ upheld: 1, pending: 1, total: 2 })
    expect((await of(2019)).litigationAfterReview).toMatchObject({ pending: 1, total: 1 })
    expect((await of(2020)).litigationAfterReview).toMatchObject({ other: 1, total: 1 })
    const url = `/api/reports/${office.agency.id}/2019/cells?table=table4&row=review&column=upheld`
    const cell = (await as(test, office.officer)('GET', url)).json()
    expect(cell).toMatchObject({
      kind: 'disputes',
      reported: 1,
      total: 1,
      items: [{ docket: '明政复〔2019〕1号', standing: 'upheld', request: { number: '2019-001' } }],
    })
  })

  it('are told with every error', async () => {
    const office = await anOffice()
    const book = await bookOf(DISPUTES, [
      line(),
      line(),
      line({ 1: '二', 5: null }),
      line({ 1: '三', 5: '2019-02-01' }),
      line({ 1: '四', 7: '没有的编号' }),
      line({ 0: '仲裁', 1: '五' }),
    ])
    const { errors } = (await upload(office, 'disputes', book)).json<ImportResult>()
    expect(errors).toEqual([
      { row: 3, column: '案号', message: '案号“明政复〔2019〕1号”与第2行重复。' },
      { row: 4, column: '审理结果', message: '审理结果和审结日期应当同时填写，或者同时留空。' },
      { row: 5, column: '审结日期', message: '审结日期2019-02-01早于提出日期2019-03-01。' },
      { row: 6, column: '原申请登记编号', message: '系统中没有编号为“没有的编号”的申请，请核对，或者留空。' },
      { row: 7, column: '类别', message: expect.stringContaining('应为行政复议') },
    ])
    const refused = await upload(office, 'disputes', book, { dryRun: false })
    expect(refused.statusCode).toBe(409)
    expect(await test.database.db.select().from(dispute).where(eq(dispute.agencyId, office.agency.id))).toEqual([])
  })
})

describe('a file that cannot be brought in', () => {
  const withPart = async (name: string, content: Uint8Array) =>
    zipSync({ ...unzipSync(await bookOf(CASES, [row()])), [name]: content })

  it.each<[string, () => Promise<Buffer | Uint8Array> | Buffer | Uint8Array, RegExp, string?]>([
    ['empty', () => Buffer.alloc(0), /文件是空的/],
    ['a text called .xlsx', () => Buffer.from('编号,姓名'), /不是Excel/],
    ['cut off', async () => (await bookOf(CASES, [row()])).subarray(0, 2000), /已损坏/],
    ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(400, '0'), 'hex'), /旧版Excel/, '台账.xls'],
    ['with macros', () => withPart('xl/vbaProject.bin', new Uint8Array(64)), /含有宏/],
    ['called a workbook with macros', () => bookOf(CASES, [row()]), /含有宏/, '台账.xlsm'],
    [
      'that unpacks to more than memory should hold',
      () => withPart('xl/worksheets/sheet1.xml', new Uint8Array(80 * 1024 * 1024)),
      /解开后超过64MB/,
    ],
    [
      'with entities of its own',
      () => withPart('xl/worksheets/sheet1.xml', strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')),
      /已损坏/,
    ],
    ['with another table’s header', () => bookOf(DISPUTES, [['行政复议']]), /没有找到表头「登记编号」/],
    ['with a header twice', () => bookOf([...CASES, '登记编号'], [row()]), /出现了两次/],
    ['with nothing below the header', () => bookOf(CASES, []), /表头下面没有数据/],
  ])('%s is refused in words', async (_, make, message, name) => {
    const office = await anOffice()
    const content = await make()
    const before = await untouched()
    for (const dryRun of [true, false]) {
      const answer = await upload(office, 'cases', content, { dryRun, ...(name ? { name } : {}) })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().because).toMatch(message)
    }
    expect(await untouched()).toEqual(before)
  })

  it('with a formula is read by what the formula shows, and one that failed is told', async () => {
    const office = await anOffice()
    const parts = unzipSync(await bookOf(CASES, [row(), row({ number: '2019-002' })]))
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    const changed = sheet
      .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="str"><f>"2019-"&amp;"009"</f><v>2019-009</v></c>')
      .replace(/<c r="A3"[^>]*>.*?<\/c>/, '<c r="A3" t="e"><f>A1/0</f><v>#DIV/0!</v></c>')
    const book = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(changed) })
    const { errors, ready } = (await upload(office, 'cases', book)).json<ImportResult>()
    expect(ready).toBe(1)
    expect(errors).toEqual([
      { row: 3, column: '登记编号', message: '「登记编号」中的公式出错（#DIV/0!），请改成数值。' },
    ])
  })

  it('without a source, without a file, or not as a form, is refused', async () => {
    const office = await anOffice()
    const none = await upload(office, 'cases', await bookOf(CASES, [row()]), { source: '' })
    expect([none.statusCode, none.json().because]).toEqual([400, '请填写数据来源'])
    const headers = await signedInAs(test, office.officer)
    const url = '/api/imports/cases?dryRun=true'
    const form = aForm({ source: '台账' })
    const noFile = await test.app.inject({
      method: 'POST',
      url,
      headers: { ...form.headers, ...headers },
      payload: form.payload,
    })
    expect([noFile.statusCode, noFile.json().because]).toEqual([400, '请选择要导入的Excel文件。'])
    const json = await test.app.inject({ method: 'POST', url, headers, payload: { source: '台账' } })
    expect(json.statusCode).toBe(400)
    const unsaid = await test.app.inject({ method: 'POST', url: '/api/imports/cases', headers, payload: {} })
    expect(unsaid.statusCode).toBe(400)
  })
})
