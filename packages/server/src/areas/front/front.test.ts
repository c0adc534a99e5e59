import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { agency } from '../../database/schema/index.ts'
import { anAgency, type TestApp, testApp } from '../../testing/app.ts'
import { aVisitor } from '../../testing/browser.ts'
import { publicAgencies } from './store.ts'
import { branchesOf, findByName } from './tree.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  const city = await anAgency(test, { slug: 'mingzhou', name: '明州市人民政府', kind: 'government' })
  await anAgency(test, { under: city, slug: 'planning', name: '明州市自然资源和规划局' })
  const district = await anAgency(test, {
    under: city,
    slug: 'jiangdong',
    name: '明州市江东区人民政府',
    kind: 'government',
  })
  await anAgency(test, { under: district, slug: 'baishi', name: '江东区白石街道办事处', kind: 'township' })
  await anAgency(test, { under: city, slug: 'closed', name: '明州市旧机关', active: false })
})

const get = (url: string) => aVisitor(test).get(url)

describe('the front page before anything is set up', () => {
  it('leads to the set-up page, in the word the terminal uses for the code', async () => {
    const { body } = await aVisitor(await testApp()).get('/')
    expect(body).toContain('启动时显示的设置码')
    expect(body).toContain('href="/setup"')
  })
})

describe('the front page of the region', () => {
  it('names every open body under the one above it, and no closed one', async () => {
    const page = await get('/')
    expect(page.statusCode).toBe(200)
    for (const slug of ['mingzhou', 'planning', 'jiangdong', 'baishi']) expect(page.body).toContain(`href="/${slug}"`)
    expect(page.body).not.toContain('明州市旧机关')
  })

  it('sorts bodies by what they are, and a government with its own under itself', async () => {
    const [city] = branchesOf(await publicAgencies(test.database.db))
    expect(city!.agency.slug).toBe('mingzhou')
    expect(city!.groups.map((group) => [group.name, group.agencies.map((one) => one.slug)])).toEqual([
      ['工作部门', ['planning']],
    ])
    expect(city!.branches.map((one) => [one.agency.slug, one.count])).toEqual([['jiangdong', 2]])
    expect(city!.branches[0]!.groups[0]!.name).toBe('乡镇人民政府、街道办事处')
  })

  it('shows a body at the top whose superior is closed', async () => {
    const agencies = await publicAgencies(test.database.db)
    const without = agencies.filter((one) => one.slug !== 'jiangdong')
    expect(branchesOf(without).map((one) => one.agency.slug)).toEqual(['mingzhou', 'baishi'])
  })

  it.each([
    ['江东', ['jiangdong', 'baishi']],
    ['　江东　街道 ', ['baishi']],
    ['规划', ['planning']],
    ['旧机关', []],
    ['%', []],
    ['   ', []],
  ])('finds bodies by “%s”', async (words, slugs) => {
    const found = findByName(await publicAgencies(test.database.db), words)
    expect(found.map((one) => one.agency.slug)).toEqual(slugs)
  })

  it('shows what was searched for as text', async () => {
    const page = await get(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('&lt;script>alert(1)&lt;/script>')
  })

  it('takes a search that is too long, or sent twice, as none', async () => {
    for (const url of [`/?q=${'长'.repeat(80)}`, '/?q=a&q=b']) {
      const page = await get(url)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('选择机关')
    }
  })
})

describe('the pages of an agency', () => {
  const pages = ['', '/guide', '/apply', '/apply/blank', '/apply/blank.pdf', '/apply/blank.docx', '/apply/person']

  it.each(pages)('%s are there for an open one', async (page) => {
    expect((await get(`/planning${page}`)).statusCode).toBe(200)
  })

  it.each(pages)('%s are not there for a closed one, as for none at all', async (page) => {
    const closed = await get(`/closed${page}`)
    const none = await get(`/no-such-agency${page}`)
    expect(closed.statusCode).toBe(404)
    expect(closed.body).toBe(none.body)
  })

  it('come back when the agency is opened again', async () => {
    const { db } = test.database
    await db.update(agency).set({ active: true }).where(eq(agency.slug, 'closed'))
    expect((await get('/closed')).statusCode).toBe(200)
    await db.update(agency).set({ active: false }).where(eq(agency.slug, 'closed'))
  })

  it('say in the guide what 条例第十二条 asks for', async () => {
    const { body } = await get('/planning/guide')
    for (const said of [
      '公开哪些信息',
      '信息怎样编排',
      '怎样获取信息',
      '办公室',
      '明州市中山路1号',
      '工作日9:00—12:00，13:30—17:00',
      '0574-87654321',
      '传真未开通',
      '互联网联系方式',
      '20 个工作日',
      '明州市人民政府',
      '明州市江东区人民法院',
    ])
      expect(body).toContain(said)
  })

  it('carry the headers that keep other sites and stray scripts out, and no inline script', async () => {
    const { headers, body } = await get('/planning')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('public, max-age=60')
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(body).not.toMatch(/\son\w+=/)
  })

  it('ask for nothing from elsewhere', async () => {
    for (const page of ['/', '/planning', '/planning/guide', '/planning/apply/person', '/follow']) {
      const { body } = await get(page)
      expect(body.match(/(?:src|href|action)="(?:https?:)?\/\/[^"]*"/g)).toBeNull()
    }
  })
})
