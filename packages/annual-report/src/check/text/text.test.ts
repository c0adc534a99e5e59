import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresIn } from './figures.ts'
import { chineseNumber } from './numerals.ts'
import { plainText } from './plain.ts'
import { quantitiesIn } from './quantities.ts'

describe('numerals in words', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['一百零五', 105],
    ['三千零八十', 3080],
    ['两千三', 2300],
    ['一万两千', 12000],
    ['三十五万', 350000],
    ['二〇二四', 2024],
    ['', null],
    ['件', null],
  ])('%s → %s', (words, value) => {
    expect(chineseNumber(words)).toBe(value)
  })
})

describe('plain text', () => {
  it('keeps the way back to the words', () => {
    const { plain, quote } = plainText('共 受理 3,119 件(含 ３４ 件)')
    expect(plain).toBe('共受理3119件（含34件）')
    expect(quote(1, 8)).toBe('受理 3,119 件')
  })

  it('keeps figures apart that a space parts', () => {
    expect(plainText('3001  53 0').plain).toBe('3001 53 0')
  })

  it('tells a list from a thousands separator', () => {
    expect(plainText('资金12，公告345、执法0').plain).toBe('资金12，公告345、执法0')
    expect(plainText('共12，345件').plain).toBe('共12345件')
  })

  it('loses nothing but spaces and separators', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('全', '件', '1', '２', ' ', '\n', '，', ',', '（') }), (text) => {
        const { plain, quote } = plainText(text)
        if (plain.length > 0) expect(text).toContain(quote(0, plain.length))
      }),
    )
  })
})

const read = (text: string) =>
  quantitiesIn(plainText(text).plain).map(({ value, unit, low, high, exact }) =>
    exact ? `${value}${unit}` : `${value}${unit} [${low},${high}]`,
  )

describe('quantities', () => {
  it.each<[text: string, quantities: string[]]>([
    ['受理申请3119件，答复率98.5％', ['3119件', '98.5%']],
    ['收到申请三件，培训两次，一百二十人次', ['3件', '2次', '120人次']],
    ['公开2500余条', ['2500条 [2501,2599]']],
    ['公开1.9万余条', ['19000条 [19001,19999]']],
    ['办件量1618万件', ['16180000件 [16175000,16185000]']],
    ['超过30场', ['30场 [31,Infinity]']],
    ['近80家', ['80家 [70,80]']],
    ['收费961.6万元，380元', ['9616000元', '380元']],
    ['动态481、公告139，其他20。', ['481', '139', '20']],
    ['百分之十二', ['12%']],
    // None of these counts anything.
    ['2024年1月1日至12月31日，第二十条，国办公开办函〔2021〕30号，电话0574-8321000，V2.0', []],
    ['最多跑一次，每一件，一件事，“六稳六保”，《关于3件事的通知》，12345热线，3-5个', []],
    ['三类内部事务信息、四类过程性信息，二十届三中全会，十四五', []],
  ])('%s', (text, quantities) => {
    expect(read(text)).toEqual(quantities)
  })
})

describe('figures', () => {
  it('know their clause, their brackets and what was said before', () => {
    const { figures, quote } = figuresIn('一季度，收到申请 9 件（含自然人8件）。办结7件、结转2件。')
    expect(figures.map(({ lead, sign, depth }) => [sign, lead, depth])).toEqual([
      ['，', '收到申请', 0],
      ['（', '含自然人', 1],
      ['', '办结', 0],
      ['、', '结转', 0],
    ])
    expect(figures[0]?.reach).toBe('一季度，收到申请')
    expect(quote(figures[0]!.leadStart, figures[0]!.end)).toBe('收到申请 9 件')
  })

  it('give each figure its own subject where 分别 shares them out', () => {
    const leads = figuresIn('微博、微信分别公开信息8041条和1952条').figures.map(({ lead }) => lead)
    expect(leads).toEqual(['微博公开信息', '微信公开信息'])
  })

  it('are none where one sentence would have hundreds: that is a table run together', () => {
    expect(figuresIn(`收到申请5件。${'其中1件、'.repeat(400)}`).figures.map(({ value }) => value)).toEqual([5])
  })

  it('take a few milliseconds for a long report', () => {
    const text = '全年共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件）；公开信息5500余条。'.repeat(450)
    expect(text.length).toBeGreaterThan(20_000)
    const once = () => {
      const start = performance.now()
      figuresIn(text)
      return performance.now() - start
    }
    expect(Math.min(...Array.from({ length: 8 }, once))).toBeLessThan(60)
  })
})
