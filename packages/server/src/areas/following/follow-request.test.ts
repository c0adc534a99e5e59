import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { file, request } from '../../database/schema/index.ts'
import { aPerson, type TestApp, testApp } from '../../testing/app.ts'
import { aPdf } from '../../testing/forms.ts'
import { anOffice, type Office } from '../letters/testing/office.ts'
import { orders, partyOf } from '../letters/testing/situations.ts'
import { followerOf, wordsOn } from './testing/follow.ts'

let test: TestApp
let office: Office
beforeAll(async () => {
  test = await testApp()
  office = await anOffice(test)
})

const stateOf = async (requestId: string) => {
  const [row] = await test.database.db.select().from(request).where(eq(request.id, requestId))
  return row!.state
}
const electronic = { ...aPerson(), delivery: '网上查看', carrier: '电子文档' } as const

describe('the page of a request', () => {
  it('says where it is, until when and why, and whom to ask', async () => {
    const one = await office.request()
    const { page } = await followerOf(test, one)
    const words = wordsOn(await page())
    expect(words).toContain('轮到受理机构')
    expect(words).toContain('最迟在 2026年8月3日 以前答复')
    expect(words).toContain('还有 20 个工作日')
    expect(words).toContain('以提交之日为收到申请之日（条例第三十一条第一项）')
    expect(words).toMatch(/第20日 届满/)
    expect(words).toContain(office.agency.phone)
    expect(words).toContain(one.number!)
  })

  it('shows of the person nothing but the masked name, and of the office nothing of its inside', async () => {
    const one = await office.request({
      applicant: aPerson({ email: 'zhangsanfeng@example.cn', employer: '明州一中' }),
      items: ['本人13812345678户籍迁移材料，身份证110101199003077758'],
    })
    await office.draft(one.requestId, [{ outcome: 'granted' }])
    await office.step(office.officer, one.requestId, { kind: 'noted', text: '内部备注不外传' })
    const { page } = await followerOf(test, one)
    const body = await page()
    expect(body).toContain('张**')
    for (const word of ['张三丰', '110101199003077758', '13812345678', '中山路8号', 'zhangsanfeng', '明州一中'])
      expect(body).not.toContain(word)
    for (const word of [office.officer.name, office.head.name, '内部备注', '拟办：']) expect(body).not.toContain(word)
    expect(body).toContain('正在审查、审核')
  })

  it('names no third party while one is asked, and draws the days that do not count', async () => {
    const one = await office.request()
    await office.send(one.requestId, orders.thirdPartyConsultation)
    const { page } = await followerOf(test, one)
    const body = await page()
    expect(body).toContain('正在征求第三方意见')
    expect(body).toContain('书面征求第三方意见。')
    expect(body).toContain('扣除')
    expect(body).not.toMatch(/东海建设|陈志远/)
    const partyId = await partyOf(office, one.requestId)
    const what = { kind: 'thirdPartyReplied', partyId, consents: false, reason: '涉及我公司报价' } as const
    await office.step(office.officer, one.requestId, what)
    const after = await page()
    expect(after).toContain('收到第三方的意见。')
    expect(after).not.toMatch(/东海建设|报价/)
  })

  it('shows what was asked for as text', async () => {
    const one = await office.request({ items: ['<script>alert(1)</script>"><img src=x onerror=alert(1)>'] })
    const { page } = await followerOf(test, one)
    expect(await page()).not.toMatch(/<script>alert|<img/)
  })

  it('tells what to do when the answer is late', async () => {
    const one = await office.request()
    test.time.set('2026-08-04')
    const { page } = await followerOf(test, one)
    const words = wordsOn(await page())
    test.time.set('2026-07-06')
    expect(words).toContain('现在已经超过 1 个工作日')
    expect(words).toContain('逾期没有答复')
    expect(words).toContain('明州市人民政府')
  })

  it('tells that an application waits for the office to confirm it, and that the office is late', async () => {
    const one = await office.request({ channel: 'online' })
    const before = wordsOn(await (await followerOf(test, one)).page())
    expect(before).toContain('最迟在2026年7月7日结束前与您联系确认')
    expect(before).toContain('期限还没有开始计算')
    test.time.set('2026-07-08')
    const after = wordsOn(await (await followerOf(test, one)).page())
    test.time.set('2026-07-06')
    expect(after).toContain('现在已经超过。请打电话催办')
  })
})

describe('a correction', () => {
  async function asked() {
    const one = await office.request({ items: ['征地材料', '补偿材料'] })
    await office.send(one.requestId, orders.correctionNotice)
    return { one, ...(await followerOf(test, one)) }
  }

  it('is asked for with what is wanted and until when, and sent with a file; the period runs anew', async () => {
    const { one, visitor, at, page } = await asked()
    const body = await page()
    expect(body).toContain('轮到您')
    expect(body).toContain('征收项目名称或者批准文号')
    expect(body).toContain(`href="${at}/correct"`)
    const form = await visitor.get(`${at}/correct`)
    const formKey = /name="formKey" value="([^"]+)"/.exec(form.body)![1]!
    const sent = await visitor.post(
      `${at}/correct`,
      { formKey, text: '指石桥镇二号地块，2025年', item2: '石桥镇二号地块补偿款明细', do: 'send' },
      [{ field: 'attachmentFile', name: '位置图.pdf', content: aPdf }],
    )
    expect(sent.statusCode).toBe(303)
    expect(sent.headers.location).toBe(`${at}?done=corrected`)
    const state = await stateOf(one.requestId)
    expect(state.stage).toBe('drafting')
    expect(state.items.map((item) => item.text)).toEqual(['征地材料', '石桥镇二号地块补偿款明细'])
    expect(state.clock.runsBecause).toBe('correction')
    const { db } = test.database
    const files = await db.select().from(file).where(eq(file.requestId, one.requestId))
    expect(files.filter((row) => row.createdBy === 'applicant').map((row) => row.name)).toEqual(['位置图.pdf'])
    expect((await visitor.get(`${at}?done=corrected`)).body).toContain('已收到您的补正')
  })

  it('that says nothing comes back with what was typed and the files that came', async () => {
    const { one, visitor, at } = await asked()
    const page = await visitor.post(`${at}/correct`, { text: '  ', item1: '改写的内容', do: 'send' }, [
      { field: 'attachmentFile', name: '位置图.pdf', content: aPdf },
    ])
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('请写明补正的内容。')
    expect(page.body).toContain('改写的内容')
    expect(page.body).toContain('位置图.pdf')
    expect((await stateOf(one.requestId)).stage).toBe('awaitingCorrection')
  })

  it('sent twice is taken once, and the second time shows how things stand', async () => {
    const { one, visitor, at } = await asked()
    await visitor.post(`${at}/correct`, { text: '指二号地块', do: 'send' })
    const again = await visitor.post(`${at}/correct`, { text: '指二号地块', do: 'send' })
    expect(again.statusCode).toBe(303)
    expect(again.headers.location).toBe(at)
    expect((await stateOf(one.requestId)).corrections).toHaveLength(1)
  })

  it('is not offered when nothing was asked', async () => {
    const one = await office.request()
    const { visitor, at, page } = await followerOf(test, one)
    expect(await page()).not.toContain(`${at}/correct`)
    expect((await visitor.get(`${at}/correct`)).headers.location).toBe(at)
    expect((await visitor.post(`${at}/correct`, { text: '多余', do: 'send' })).headers.location).toBe(at)
    expect((await stateOf(one.requestId)).corrections).toEqual([])
  })
})

describe('the other steps of an applicant', () => {
  it('withdrawing asks once more; the page alone withdraws nothing', async () => {
    const one = await office.request()
    const { visitor, at, page } = await followerOf(test, one)
    const asks = await visitor.get(`${at}/withdraw`)
    expect(asks.body).toContain('撤回不能取消')
    expect((await stateOf(one.requestId)).stage).toBe('drafting')
    const sent = await visitor.post(`${at}/withdraw`, { text: '', do: 'send' })
    expect(sent.headers.location).toBe(`${at}?done=withdrawn`)
    expect((await stateOf(one.requestId)).closing).toMatchObject({ how: 'withdrawn' })
    expect(wordsOn(await page())).toContain('已撤回')
    expect(await page()).not.toContain(`${at}/withdraw`)
  })

  it('giving reasons reaches the file, once', async () => {
    const one = await office.request()
    await office.send(one.requestId, orders.reasonsNotice)
    const { visitor, at, page } = await followerOf(test, one)
    expect(await page()).toContain(`href="${at}/reasons"`)
    const sent = await visitor.post(`${at}/reasons`, { text: '为诉讼准备', do: 'send' })
    expect(sent.headers.location).toBe(`${at}?done=reasons`)
    const after = await page()
    expect(after).toContain('正在考虑您说明的理由')
    expect(after).not.toContain(`href="${at}/reasons"`)
    expect((await stateOf(one.requestId)).stage).toBe('awaitingReasons')
  })

  it('a fee says how much, until when and where it is told how', async () => {
    const one = await office.request()
    await office.send(one.requestId, orders.feeNotice)
    const words = wordsOn(await (await followerOf(test, one)).page())
    expect(words).toContain('金额 83460 元')
    expect(words).toContain('请在2026年8月3日以前缴纳')
    expect(words).toContain('收费通知书')
  })

  it.each(['correct', 'withdraw', 'reasons', 'suggest', 'leave'])(
    '%s is refused when another site caused it',
    async (step) => {
      const one = await office.request()
      const { visitor, at } = await followerOf(test, one)
      const answer = await test.app.inject({
        method: 'POST',
        url: `${at}/${step}`,
        headers: {
          'sec-fetch-site': 'cross-site',
          'content-type': 'application/x-www-form-urlencoded',
          cookie: visitor.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        },
        payload: 'text=x&do=send',
      })
      expect(answer.statusCode).toBe(403)
      expect((await stateOf(one.requestId)).stage).toBe('drafting')
    },
  )

  it('nothing else is a step', async () => {
    const one = await office.request()
    const { visitor, at } = await followerOf(test, one)
    for (const step of ['approve', 'constructor', '__proto__', 'toString'])
      expect((await visitor.post(`${at}/${step}`, { text: 'x' })).statusCode).toBe(404)
  })
})

describe('the answer', () => {
  const granted = [{ outcome: 'granted' }] as const

  it('can be fetched once it is served, with where to object and until when', async () => {
    const one = await office.request()
    const issued = await office.answer(one.requestId, [
      { outcome: 'denied.internalAffairs', reason: '该信息属于本机关内部事务信息', supply: '' },
    ])
    const { visitor, at, page } = await followerOf(test, one)
    expect(await page()).not.toContain(`${at}/letters/`)
    expect((await visitor.get(`${at}/letters/${issued.letter.id}`)).headers.location).toBe(at)
    expect((await visitor.post(`${at}/letters/${issued.letter.id}`, {})).statusCode).toBe(404)

    await office.serve(issued.letter.id)
    const words = wordsOn(await page())
    expect(words).toContain('已经办结')
    expect(words).toContain('不予公开（属于三类内部事务信息）')
    expect(words).toContain('应当自收到本告知书之日起60日内先向明州市人民政府申请行政复议')
    expect(words).toContain('最迟 2026年9月4日')
    expect(words).toContain('须先申请行政复议')
    const pdf = await visitor.get(`${at}/letters/${issued.letter.id}`)
    expect(pdf.statusCode).toBe(200)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toMatch(/^attachment;/)
    expect(pdf.headers['cache-control']).toBe('private, no-store')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('for somebody who wants it online is served by taking it, never by a link', async () => {
    const one = await office.request({ applicant: electronic })
    const issued = await office.answer(one.requestId, [...granted])
    const { visitor, at, page } = await followerOf(test, one)
    const body = await page()
    expect(body).toContain('领取并下载')
    expect(body).toContain('轮到您')
    expect((await visitor.get(`${at}/letters/${issued.letter.id}`)).headers.location).toBe(at)
    expect((await stateOf(one.requestId)).letters[0]!.served).toBeNull()
    const taken = await visitor.post(`${at}/letters/${issued.letter.id}`, {})
    expect(taken.statusCode).toBe(200)
    expect(taken.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const state = await stateOf(one.requestId)
    expect(state.letters[0]!.served).toMatchObject({ on: '2026-07-06', method: 'electronic' })
    expect(state.clock.onTime).toBe(true)
    expect(await page()).not.toContain('领取并下载')
  })

  it('brings its files after service and no sooner; no other file of the case, and nothing of other cases', async () => {
    const one = await office.request()
    const { visitor, at, page } = await followerOf(test, one)
    const { addFiles } = await import('../letters/actions/release-files.ts')
    const upload = [{ field: 'file', name: '安置方案.pdf', mediaType: 'application/pdf', content: aPdf }]
    const [released] = await addFiles(test.scope, office.officer, one.requestId, 'release', upload)
    const evidence = [{ field: 'file', name: '内部签收单.pdf', mediaType: 'application/pdf', content: aPdf }]
    const [inside] = await addFiles(test.scope, office.officer, one.requestId, 'evidence', evidence)
    expect((await visitor.get(`${at}/files/${released!.id}`)).statusCode).toBe(404)
    const issued = await office.answer(one.requestId, [...granted])
    await office.serve(issued.letter.id)
    expect(await page()).toContain('安置方案.pdf')
    expect(await page()).not.toContain('内部签收单')
    expect((await visitor.get(`${at}/files/${released!.id}`)).rawPayload).toEqual(aPdf)
    for (const id of [inside!.id, '../../etc/passwd', '00000000-0000-7000-8000-000000000000'])
      expect((await visitor.get(`${at}/files/${encodeURIComponent(id)}`)).statusCode).toBe(404)

    const other = await followerOf(test, await office.request())
    expect((await other.visitor.get(`${other.at}/files/${released!.id}`)).statusCode).toBe(404)
    expect((await other.visitor.get(`${other.at}/letters/${issued.letter.id}`)).statusCode).toBe(404)
    expect((await other.visitor.post(`${other.at}/letters/${issued.letter.id}`, {})).statusCode).toBe(404)
  })

  it('can be suggested for everybody once it has come', async () => {
    const one = await office.request()
    const { visitor, at, page } = await followerOf(test, one)
    expect(await page()).not.toContain('建议向社会公开')
    const issued = await office.answer(one.requestId, [...granted])
    await office.serve(issued.letter.id)
    expect(await page()).toContain('建议向社会公开')
    const sent = await visitor.post(`${at}/suggest`, { text: '很多村民都需要', do: 'send' })
    expect(sent.headers.location).toBe(`${at}?done=suggested`)
    expect((await stateOf(one.requestId)).makePublic).toMatchObject({ by: 'applicant', reason: '很多村民都需要' })
    expect(await page()).not.toContain('建议向社会公开')
  })
})
