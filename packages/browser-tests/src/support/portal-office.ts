import { anOffice, type Office } from '../../../server/src/areas/letters/testing/office.ts'
import { orders } from '../../../server/src/areas/letters/testing/situations.ts'
import { type ARequest, anAgency, aPerson, type TestApp, testApp } from '../../../server/src/testing/app.ts'
import { whenDone } from '../../../server/src/testing/when-done.ts'

/** A city with a few bodies and its office, listening where a browser can reach it. */
export interface PortalTown {
  test: TestApp
  office: Office
  url: string
}

/** The office answers applications; the other bodies are there to be chosen from. The clock stands at a Monday before National Day. */
export async function aPortalTown(): Promise<PortalTown> {
  const test = await testApp({ today: '2026-09-21' })
  const city = await anAgency(test, { slug: 'mingzhou', name: '明州市人民政府', kind: 'government' })
  const office = await anOffice(test, {
    under: city,
    slug: 'office',
    name: '明州市人民政府办公室',
    disclosureOffice: '政务公开处',
    address: '明州市江东区海晏路一号行政中心一号楼一层依申请公开受理窗口',
    postcode: '315000',
    phone: '0000-87001010',
    fax: '0000-87001099',
    email: 'xxgk@example.gov.cn',
    reviewOrgan: '明州市人民政府',
    court: '明州市江东区人民法院',
  })
  await anAgency(test, { under: city, slug: 'planning', name: '明州市自然资源和规划局' })
  const district = await anAgency(test, {
    under: city,
    slug: 'jiangdong',
    name: '明州市江东区人民政府',
    kind: 'government',
  })
  await anAgency(test, { under: district, slug: 'baishi', name: '明州市江东区白石街道办事处', kind: 'township' })
  await anAgency(test, {
    under: city,
    slug: 'paper-only',
    name: '明州市档案局',
    channels: ['window', 'registeredMail', 'ordinaryMail', 'oral'],
    fax: '',
    email: '',
  })
  const url = await test.app.listen({ host: '127.0.0.1', port: 0 })
  whenDone(async () => test.app.server.closeAllConnections())
  return { test, office, url }
}

/** Every place an applicant can find their request at. */
export const places = [
  'overdue',
  'awaitingConfirmation',
  'drafting',
  'awaitingCorrection',
  'awaitingReasons',
  'awaitingFee',
  'consulting',
  'extended',
  'reviewing',
  'toFetch',
  'partlyReleased',
  'withdrawn',
] as const
export type Place = (typeof places)[number]

/** A request at every place there is. */
export async function requestsEverywhere({ test, office }: PortalTown): Promise<Record<Place, ARequest>> {
  const electronic = { ...aPerson(), delivery: '网上查看', carrier: '电子文档' } as const
  const registered = () => office.request()
  test.time.set('2026-08-03')
  const overdue = await registered()
  test.time.set('2026-09-21')
  const made: Record<Place, ARequest> = {
    overdue,
    awaitingConfirmation: await office.request({ channel: 'online' }),
    drafting: await registered(),
    awaitingCorrection: await registered(),
    awaitingReasons: await registered(),
    awaitingFee: await registered(),
    consulting: await registered(),
    extended: await registered(),
    reviewing: await registered(),
    toFetch: await office.request({ applicant: electronic }),
    partlyReleased: await office.request({
      items: ['石桥镇2025年征地补偿安置方案', '石桥镇2025年征地补偿款发放明细'],
    }),
    withdrawn: await registered(),
  }
  const id = (place: Place) => made[place].requestId
  test.time.set('2026-09-23')
  await office.send(id('awaitingCorrection'), orders.correctionNotice)
  await office.send(id('awaitingReasons'), orders.reasonsNotice)
  await office.send(id('awaitingFee'), orders.feeNotice)
  await office.send(id('consulting'), orders.thirdPartyConsultation)
  await office.draft(id('reviewing'), [{ outcome: 'granted' }])
  await office.step(office.officer, id('extended'), {
    kind: 'extensionProposed',
    workingDays: 10,
    reason: '涉及内容较多，需要进一步核对',
  })
  await office.step(office.head, id('extended'), { kind: 'extensionAgreed', agreedBy: office.head.id })
  await office.send(id('extended'), orders.extensionNotice)
  await office.answer(id('toFetch'), [{ outcome: 'granted' }])
  const partly = await office.answer(id('partlyReleased'), [
    { itemId: '1', outcome: 'granted' },
    { itemId: '2', outcome: 'denied.internalAffairs', reason: '该信息属于本机关内部事务信息', supply: '' },
  ])
  test.time.set('2026-09-24')
  await office.serve(partly.letter.id)
  await office.step(office.officer, id('withdrawn'), { kind: 'withdrawn', reason: '已从其他途径取得' })
  test.time.set('2026-09-28')
  return made
}
