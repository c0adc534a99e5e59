import { describe, expect, it } from 'vitest'
import { accountOf } from './account.ts'
import type { Kind } from './kinds.ts'

describe('what a figure is', () => {
  it.each<[text: string, kinds: Kind[]]>([
    ['收到申请37件，较上年减少15件，下降28.8%。', ['count', 'change', 'percent']],
    ['上年收到52件，今年收到37件。', ['earlier', 'count']],
    ['上年结转3件。', ['count']],
    ['结转上年3件。', ['count']],
    ['访问量1286次，日均3.5次，较上年的1102次增长16.7%。', ['count', 'average', 'earlier', 'percent']],
    ['3月最多，为24件；10月收到最少的6件。', ['count', 'extreme']],
    ['办结率提高1.5个百分点。', ['change']],
    ['申请量由52件降至37件。', ['count', 'count']],
  ])('%s', (text, kinds) => {
    expect(accountOf(text).figures.map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('what a figure counts', () => {
  it.each([
    ['其中予以公开14件。', ['予以公开']],
    ['对其中14件予以公开，对3件申请部分公开。', ['予以公开', '部分公开']],
    ['3件被维持、1件被纠正、1件尚未审结。', ['维持', '纠正', '尚未审结']],
    ['18个为微信公众号、5个为微博。', ['微信公众号', '微博']],
    ['乡镇（街道）16个。', ['乡镇']],
    ['新收申请（含网络申请）37件。', ['']],
    ['维持3件纠正1件。', ['维持', '纠正']],
    ['微博、微信分别公开信息80条和19条。', ['微博公开信息', '微信公开信息']],
  ])('%s', (text, names) => {
    expect(accountOf(text).figures.map(({ name }) => name)).toEqual(names)
  })
})

describe('what belongs to what', () => {
  it.each<[text: string, divisions: [whole: number, parts: number[]][]]>([
    ['新收37件，较上年减少15件，其中自然人31件，法人6件。', [[37, [31, 6]]]],
    ['新收37件。其中自然人31件，占83.8%；法人6件，占16.2%。', [[37, [31, 6]]]],
    ['答复36件（含上年结转3件）。其中予以公开14件、部分公开3件。', [[36, [14, 3]]]],
    ['办结36件，其中14件予以公开，3件部分公开。', [[36, [14, 3]]]],
    [
      '新收37件，其中征地类14件，其中土地征收10件。',
      [
        [37, [14]],
        [14, [10]],
      ],
    ],
    ['从类别看，政策类40条，动态类50条，其他类10条，全年共公开100条。', [[100, [40, 50, 10]]]],
    ['网站公开300条，微信公开200条，总计公开政府信息510条。', [[510, [300, 200]]]],
    ['新收37件，办结36件，结转4件。', []],
  ])('%s', (text, divisions) => {
    expect(accountOf(text).divisions.map(({ whole, parts }) => [whole.value, parts.map(({ value }) => value)])).toEqual(
      divisions,
    )
  })

  it('tells the total of a part', () => {
    const account = accountOf('收到申请37件，其中自然人31件；办结36件。')
    expect(account.figures.map((figure) => account.divisionOf(figure)?.whole.value)).toEqual([undefined, 37, undefined])
  })
})
