import { describe, expect, it } from 'vitest'
import { toHtmlPage } from '../../render/index.ts'
import { aReport } from '../../testing/a-report.ts'
import { readHtml } from './html.ts'
import { brief } from './testing/a-docx.ts'

const read = (html: string) => brief(readHtml(new TextEncoder().encode(html)).blocks)

const TABLE2 = '<table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>1</td></tr></table>'

const SAVED = `<!DOCTYPE html><html><head><title>某局</title><style>.tips, #gone { display: none } @media print { .zoom { display: none } }</style></head><body>
  <div class="top"><a href="/">首页</a> <a href="/a">要闻动态</a> <a href="/b">政务公开</a> <a href="/c">一、总体情况</a></div>
  <script>var title = "一、总体情况"</script>
  <p>当前位置：首页 > 政府信息公开年度报告</p>
  <div class="wrap"><div class="title"><h1>明州市水利局2024年政府信息公开工作年度报告</h1></div>
  <p>发布时间：2025-01-20　来源：办公室　浏览次数：12</p>
  <div class="zoom"><div id="article"><p>&nbsp;&nbsp;本报告由明州市水利局编制。</p><p><strong>一、</strong>总体情况</p>
    <p>收到申请12件，
       均已<span style="display:none">不见</span>答复。</p><p class="tips">提示</p>
    <p>二、主动公开政府信息情况</p></div></div>
  ${TABLE2}
  <div><p>三、收到和处理政府信息公开申请情况</p><p><img src="t3.png"><img src="dot.gif" width="1" height="1"></p>
  <p>六、其他需要报告的事项</p><p>无。</p></div></div>
  <ul><li><a href="1">上一篇：2023年年度报告</a></li><li><a href="2">下一篇</a></li><li><a href="3">相关</a></li></ul>
  <div class="bottom"><p>主办单位：明州市水利局</p><p>浙ICP备0000号</p></div></body></html>`

describe('a saved page', () => {
  it('gives the report and nothing around it', () => {
    expect(read(SAVED)).toEqual([
      '明州市水利局2024年政府信息公开工作年度报告',
      '本报告由明州市水利局编制。',
      '一、总体情况',
      '收到申请12件，均已答复。',
      '二、主动公开政府信息情况',
      '信息内容 | 本年制发件数',
      '规章 | 1',
      '三、收到和处理政府信息公开申请情况',
      '(picture)',
      '六、其他需要报告的事项',
      '无。',
    ])
  })

  it('gives the agency that stands above the title', () => {
    const page =
      '<div>网站标识</div><p>明州市水利局</p><p>2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>甲</p><p>二、主动公开政府信息情况</p>'
    expect(read(page).slice(0, 2)).toEqual(['明州市水利局', '2024年政府信息公开工作年度报告'])
  })

  it('keeps all text when it holds no sections of a report', () => {
    expect(read(`<p>前</p>${TABLE2}<p>后</p>`)).toEqual(['前', '信息内容 | 本年制发件数', '规章 | 1', '后'])
  })

  it('keeps the columns of text set as it was typed', () => {
    const { blocks } = readHtml(
      new TextEncoder().encode('<p>甲</p>\n<pre>行政许可      13      4\n行政处罚       2      <b>0</b></pre>'),
    )
    expect(brief(blocks)).toEqual(['甲', '行政许可      13      4', '行政处罚       2      0'])
    expect(blocks[2]!.at.line).toBe(3)
  })

  it('leaves out the marks an office suite saves of its fields, which print nothing', () => {
    const cells = TABLE2.replace('<td>1</td>', '<td><p>\u0004<span>1</span>\u0005</p></td>')
    expect(read(`<html><body>${cells}</body></html>`)).toEqual(read(`<html><body>${TABLE2}</body></html>`))
  })

  it('says the line of the file', () => {
    const { blocks } = readHtml(
      new TextEncoder().encode('<p>甲</p>\n\n<p>\n乙</p>\n<table>\n<tr><td>丙</td>\n<td>丁</td></tr></table>'),
    )
    expect(blocks[0]!.at.line).toBe(1)
    expect(blocks[1]!.at.line).toBe(3)
    expect(blocks[2]).toMatchObject({
      at: { line: 5, table: 1 },
      rows: [[{ at: { line: 6, row: 1, cell: 1 } }, { at: { line: 7 } }]],
    })
  })

  it('comes back from our own page', () => {
    const text = read(toHtmlPage(aReport()))
    expect(text).toContain('一、本年新收政府信息公开申请数量[1×3] | 31 | 4 | 0 | 0 | 2 | 0 | 37')
    expect(text).toContain('六、其他需要报告的事项')
  })
})

describe('tables of a page', () => {
  it('keep spans, breaks and blanks', () => {
    expect(
      read(
        '<table><tr><td rowspan=2>自然<br>人</td><td colspan="2"><p>1</p></td></tr><tr><td>&nbsp;</td><td style="display: none">9</td><td>0</td></tr></table>',
      ),
    ).toEqual(['自然\n人[2×1] | 1[1×2]', ' | 0'])
  })

  it('close what the page leaves open', () => {
    expect(read('<table><tr><td>规章<td>1<tr><td>收费<td>2</table>')).toEqual(['规章 | 1', '收费 | 2'])
  })

  it('leave out captions that only readers of the screen get', () => {
    expect(
      read(
        '<style>.report .unseen { position: absolute; clip-path: inset(50%) }</style><p class="unseen">见</p><div class="report"><table><caption class="unseen">表</caption><tr><td>规章</td><td>1</td></tr></table></div>',
      ),
    ).toEqual(['见', '规章 | 1'])
    expect(read('<table><caption>表</caption><tr><td>规章</td><td>1</td></tr></table>')).toEqual(['表', '规章 | 1'])
  })

  it('may be made of other elements that are laid out or named as tables', () => {
    expect(
      read(
        '<div style="display:table"><div style="display: table-row"><span style="display:table-cell">规章</span><span style="display:table-cell">1</span></div></div>',
      ),
    ).toEqual(['规章 | 1'])
    expect(
      read(
        '<style>.t{display:table}.r{display:table-row;color:red}.c{display:table-cell}</style><div class="t"><div class="r"><div class="c">规章</div><div class="c">1</div></div></div>',
      ),
    ).toEqual(['规章 | 1'])
    expect(
      read('<div role="table"><div role="row"><div role="cell">规章</div><div role="cell">1</div></div></div>'),
    ).toEqual(['规章 | 1'])
  })

  it('that only lay out the page come as what they hold', () => {
    expect(read(`<table><tr><td width=200>侧栏</td><td><p>一段话</p>${TABLE2}</td></tr></table>`)).toEqual([
      '侧栏',
      '一段话',
      '信息内容 | 本年制发件数',
      '规章 | 1',
    ])
  })
})

describe('the charset of a page', () => {
  // 公开 in GB2312; 㐀 is four bytes that only GB18030 has.
  const GB = [0xb9, 0xab, 0xbf, 0xaa]
  const ascii = (text: string) => [...new TextEncoder().encode(text)]
  const page = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)))

  it.each([
    ['said', page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>', GB)],
    ['not said', page('<p>', GB, '</p>')],
    ['said wrongly', page('<meta charset="utf-8"><p>', GB, '</p>')],
  ])('is GB when it is %s', (_, bytes) => {
    expect(brief(readHtml(bytes).blocks)).toEqual(['公开'])
  })

  it('is GB18030 beyond GB2312', () => {
    expect(brief(readHtml(page('<p>', [0x81, 0x39, 0xee, 0x39], '</p>')).blocks)).toEqual(['\u3400'])
  })

  it('is what the bytes prove, whatever the page says', () => {
    expect(brief(readHtml(page('<meta charset="gb2312"><p>', ascii('公开'))).blocks)).toEqual(['公开'])
    expect(
      brief(
        readHtml(
          page(
            [0xff, 0xfe],
            [...'<p>12'].flatMap((sign) => [sign.charCodeAt(0), 0]),
          ),
        ).blocks,
      ),
    ).toEqual(['12'])
    expect(brief(readHtml(page([...'<p>12'].flatMap((sign) => [0, sign.charCodeAt(0)]))).blocks)).toEqual(['12'])
  })

  it('is still UTF-8 when the page is cut in the middle of a character', () => {
    const whole = new TextEncoder().encode('<p>政府信息公开</p><p>年度报告')
    expect(brief(readHtml(whole.subarray(0, whole.length - 1)).blocks)[0]).toBe('政府信息公开')
  })
})

describe('pages made to exhaust', () => {
  it.each([
    ['depth', '<div>'.repeat(100_000)],
    ['depth of tables', '<table><tr><td>'.repeat(100_000)],
    [
      'formatting that opens again in every paragraph',
      `<p>${Array.from({ length: 400 }, (_, each) => `<font c=${each}>`).join('')}${'<p>x'.repeat(100_000)}`,
    ],
  ])('of %s are refused within seconds', (_, html) => {
    const begin = performance.now()
    expect(() => readHtml(new TextEncoder().encode(html))).toThrow(expect.objectContaining({ name: 'Unreadable' }))
    expect(performance.now() - begin).toBeLessThan(15_000)
  })
})
