import { mkdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { aReport, withText } from '../testing/a-report.ts'
import { reportText } from '../testing/report-text.ts'
import { aFolder, nianbao } from './testing/run.ts'

const folder = aFolder()
const one = aReport({ agency: '明州市教育局' })
const other = aReport({
  agency: '明州市民政局',
  counts: {
    newReceived: { naturalPerson: 5 },
    results: { granted: { naturalPerson: 5 } },
    carriedForward: {},
    carriedOver: {},
  },
})

beforeAll(() => {
  mkdirSync(folder.path('各局'), { recursive: true })
  folder.put('各局/教育局.txt', reportText(one))
  folder.put('各局/民政局.txt', reportText(other))
})

describe('nianbao compare', () => {
  it('tells changed cells with differences, and changed words in their place', () => {
    const before = withText(aReport({ year: 2024 }), 5, '部分栏目更新不够及时，下一步按月检查。')
    const after = withText(aReport(), 5, '部分栏目更新较为及时，下一步按月检查。')
    after.table2.licensing = { decisions: 4919 }
    folder.put('before.txt', reportText(before))
    folder.put('after.txt', reportText(after))
    const { exit, out } = nianbao(['compare', folder.path('before.txt'), folder.path('after.txt')])
    expect(exit).toBe(0)
    expect(out).toMatch(/表二“行政许可”行“本年处理决定数量”列 +4472 +4919 +\+447 +\+10%/)
    expect(out).toMatch(/更新\[-不够-\]\{\+较为\+\}及时/)
    const json = JSON.parse(nianbao(['compare', '--json', folder.path('before.txt'), folder.path('after.txt')]).out)
    expect(json.before).toMatchObject({ year: 2024 })
    expect(json.cells.filter(({ changed }: { changed: boolean }) => changed)).toHaveLength(1)
    expect(json.sections[4].changed).toBe(true)
  })

  it('takes JSON that was read before', () => {
    const json = folder.put('one.json', nianbao(['read', '--json', folder.path('各局/教育局.txt')]).out)
    const { exit, out } = nianbao(['compare', json, folder.path('各局/教育局.txt')])
    expect(exit).toBe(0)
    expect(out).toMatch(/0 格有变化；0 个章节的文字有变化/)
  })
})

describe('nianbao rollup', () => {
  const sum = (cell: (report: typeof one) => number) => cell(one) + cell(other)

  it('adds up the bodies of a folder', () => {
    const { exit, out, err } = nianbao(['rollup', '--json', folder.path('各局')])
    expect([exit, err]).toEqual([0, ''])
    const json = JSON.parse(out)
    expect(json.bodies.map(({ agency }: { agency: string }) => agency)).toEqual(['明州市教育局', '明州市民政局'])
    expect(json.table3.newReceived.naturalPerson).toBe(sum(({ table3 }) => table3.newReceived!.naturalPerson!))
    expect(json.table2.licensing.decisions).toBe(sum(({ table2 }) => table2.licensing!.decisions as number))
    expect(nianbao(['rollup', folder.path('各局')]).out).toMatch(/2025年　2 个单位汇总[\s\S]*（七）总计/)
  })

  it('tells where the parent is not the sum, and ends with 1', () => {
    const sums = JSON.parse(nianbao(['rollup', '--json', folder.path('各局')]).out)
    const parent = folder.put('parent.json', JSON.stringify({ ...sums, agency: '明州市' }))
    expect(nianbao(['rollup', folder.path('各局'), '--parent', parent])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/明州市的报告与各单位之和一致/),
    })
    sums.table2.licensing.decisions += 7
    const wrong = folder.put('wrong.json', JSON.stringify({ ...sums, agency: '明州市' }))
    const { exit, out } = nianbao(['rollup', folder.path('各局'), '--parent', wrong])
    expect(exit).toBe(1)
    expect(out).toMatch(/1 格与各单位之和不一致[\s\S]*表二“行政许可”行.* \+7\n/)
  })

  it('adds up one year only, and no body twice', () => {
    mkdirSync(folder.path('混'), { recursive: true })
    folder.put('混/a.txt', reportText(one))
    folder.put('混/b.txt', reportText(aReport({ agency: '明州市民政局', year: 2024 })))
    folder.put('混/c.txt', reportText(aReport({ agency: '明州市水利局' })))
    const { exit, out, err } = nianbao(['rollup', '--json', folder.path('混')])
    expect(exit).toBe(0)
    expect(err).toMatch(/b\.txt：是 2024 年的报告，没有计入 2025 年的汇总/)
    expect(JSON.parse(out).bodies).toHaveLength(2)
    folder.put('混/d.txt', reportText(one))
    expect(nianbao(['rollup', folder.path('混')])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/明州市教育局有两份报告/),
    })
  })
})

describe('nianbao render', () => {
  const json = () => folder.put('render.json', nianbao(['read', '--json', folder.path('各局/教育局.txt')]).out)

  it.each(['docx', 'xlsx', 'html', 'json'])(
    'draws what was read as %s, which says the same when read again',
    (form) => {
      const target = folder.path(`out.${form}`)
      expect(nianbao(['render', json(), '-o', target])).toMatchObject({ exit: 0, err: '' })
      const file = readFileSync(target)
      if (form === 'xlsx') {
        expect(strFromU8(unzipSync(file)['xl/workbook.xml']!)).toContain('表三 依申请公开')
        return
      }
      const again = form === 'json' ? String(file) : nianbao(['read', '--json', target]).out
      const { table2, table3, table4 } = one
      expect(JSON.parse(again)).toMatchObject({ year: 2025, agency: '明州市教育局', table2, table3, table4 })
    },
  )

  it('keeps what does not apply to the body', () => {
    const report = aReport({ agency: '明州市教育局', notApplicable: ['table2.regulations.issued'] })
    report.table2.regulations!.issued = null
    const read = nianbao(['read', '--json', folder.put('na.txt', reportText(report))]).out
    expect(JSON.parse(read)).toMatchObject({
      table2: { regulations: { issued: null } },
      notApplicable: report.notApplicable,
    })
    nianbao(['render', folder.put('na.json', read), '-o', folder.path('na.html')])
    expect(readFileSync(folder.path('na.html'), 'utf8')).toContain('>—</td>')
  })

  it('draws PDF where the typesetter is installed', () => {
    const target = folder.path('out.pdf')
    expect(nianbao(['render', json(), '-o', target])).toMatchObject({ exit: 0, err: expect.stringMatching(/思源宋体/) })
    expect(readFileSync(target, 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  it.each([
    ['no JSON', '年报', /不是 JSON/],
    ['another object', '{"a":1}', /没有 table2、table3、table4/],
    ['a file that was not read', '{"unreadable":"文件是空的。","table3":null}', /原来的文件没有读出：文件是空的/],
    ['no year', '{"table3":null,"agency":"某局"}', /没有年度.*补上 "year"/],
    ['no agency', '{"table3":null,"year":2025}', /没有机关名称/],
    ['a row there is not', '{"table3":{"granted2":{}},"year":2025,"agency":"某局"}', /table3 没有名为 granted2 的行/],
    ['a column there is not', '{"table3":{"granted":{"x":1}},"year":2025,"agency":"某局"}', /没有名为 x 的列/],
    [
      'a text for a number',
      '{"table3":{"granted":{"total":"3"}},"year":2025,"agency":"某局"}',
      /table3\.granted\.total 应当是数/,
    ],
    ['a year that is none', '{"table3":null,"year":"2025"}', /year 应当是四位数的年份/],
  ])('says what is wrong with %s', (_, content, sentence) => {
    const { exit, err } = nianbao(['render', folder.put('bad.json', content), '-o', folder.path('bad.docx')])
    expect(exit).toBe(2)
    expect(err).toMatch(sentence)
  })

  it('draws what there is of a cut report, and says what is missing', () => {
    const cut = folder.put(
      'cut.json',
      JSON.stringify({ year: 2025, agency: '某局', table2: null, table3: { granted: { total: 3 } }, sections: [] }),
    )
    const { exit, err } = nianbao(['render', cut, '-o', folder.path('cut.html')])
    expect([exit, err]).toEqual([0, expect.stringMatching(/没有表二、表四，按空表输出/)])
    expect(readFileSync(folder.path('cut.html'), 'utf8')).toContain('>3</td>')
  })
})
