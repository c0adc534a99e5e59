import type { MadeCell, MadeDocument, TablePart } from '../document.ts'
import { gridOf, unmerged } from '../document.ts'
import type { Random } from '../random.ts'
import { escapeText } from './escape-text.ts'
import { encodeGb18030 } from './gb18030.ts'
import { toTextLines } from './text.ts'

export const HTML_LAYOUTS = [
  'plain page',
  'cms page',
  'word page',
  'word page, GB18030',
  'div tables',
  'layout tables',
  'loose markup',
  'spans beyond',
  'hidden pieces',
  'preformatted',
] as const

export type HtmlLayout = (typeof HTML_LAYOUTS)[number]

/** The document as a web page. */
export function toHtml(random: Random, document: MadeDocument, layout: HtmlLayout): Uint8Array {
  const encode = (html: string) => new TextEncoder().encode(html)
  switch (layout) {
    case 'plain page':
      return encode(
        page(
          '<meta charset="utf-8">',
          content(document, (table) => plainTable(table)),
        ),
      )
    case 'cms page':
      return encode(cmsPage(random, document))
    case 'word page':
      return encode(wordPage(document, 'utf-8'))
    case 'word page, GB18030':
      return encodeGb18030(wordPage(document, random.pick(['gb2312', 'gbk', 'gb18030'])))
    case 'div tables':
      return encode(
        page(
          '<meta charset="utf-8">',
          content(document, (table) => divTable(random, table)),
        ),
      )
    case 'layout tables':
      return encode(
        page(
          '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
          `<table width="980" align="center"><tr><td class="left"><ul><li>机构概况</li><li>政策文件</li><li>公开年报</li></ul></td><td><table><tr><td>${content(document, (table) => plainTable(table))}</td></tr></table></td></tr><tr><td colspan="2">主办单位：办公室　备案号：20260101</td></tr></table>`,
        ),
      )
    case 'loose markup':
      return encode(
        page('<meta charset="utf-8">', content(document, looseTable)).replaceAll(/<[^>]+>/g, (tag) =>
          tag.toUpperCase(),
        ),
      )
    case 'hidden pieces':
      return encode(
        page(
          '<meta charset="utf-8">',
          content(document, (table) => hiddenTable(random, table)),
        ),
      )
    case 'preformatted': {
      const lines = toTextLines(random, document, random.pick(['columns', 'box', 'tabs']))
      return encode(
        page('<meta charset="utf-8">', `<pre>${escapeText(lines.map(({ text }) => text).join('\n'))}</pre>`),
      )
    }
    case 'spans beyond':
      return encode(
        page(
          '<meta charset="utf-8">',
          content(document, (table) => beyondTable(random, table)),
        ),
      )
  }
}

function page(head: string, body: string): string {
  return `<!DOCTYPE html>\n<html><head>${head}<title>政府信息公开年报</title></head>\n<body>${body}</body></html>\n`
}

function content({ parts }: MadeDocument, table: (part: TablePart) => string): string {
  return parts
    .map((part) => {
      if (part.kind === 'table') return table(part)
      const words = escapeText(part.text)
      if (part.style === 'picture') return '<p align="center"><img src="images/t3.png" width="600" height="800"></p>'
      if (part.style === 'title') return `<h1>${words}</h1>`
      if (part.style === 'heading') return `<h2>${words}</h2>`
      return `<p style="text-indent:2em">${words}</p>`
    })
    .join('\n')
}

const spans = ({ rowSpan = 1, columnSpan = 1 }: MadeCell) =>
  `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
const words = (cell: MadeCell) => escapeText(cell.text).replaceAll('\n', '<br>')

function plainTable({ rows, headRows }: TablePart): string {
  const line = (row: MadeCell[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}${spans(cell)}>${words(cell)}</${tag}>`).join('')}</tr>`
  const head = rows.slice(0, headRows).map((row) => line(row, 'th'))
  const body = rows.slice(headRows).map((row) => line(row, 'td'))
  return `<table border="1">${head.length > 0 ? `<thead>${head.join('')}</thead>` : ''}<tbody>\n${body.join('\n')}\n</tbody></table>`
}

function cmsPage(random: Random, document: MadeDocument): string {
  const { year } = document.key
  const other = (year ?? 2024) - 1
  return page(
    `<meta charset="utf-8"><script>var hits=1024;function count(){return hits+1}</script><style>.hide{display:none} td{border:1px solid}</style>`,
    `<div id="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/bsfw">办事服务</a><a href="/hdjl">互动交流</a></div>
<div class="crumb">当前位置：首页 &gt; 政府信息公开 &gt; 政府信息公开年报 &gt; ${other}年</div>
<table class="meta"><tr><td>索引号</td><td>002489/20${random.int(10, 99)}-0${random.int(1000, 9999)}</td><td>主题分类</td><td>其他</td></tr><tr><td>发布机构</td><td>办公室</td><td>发布日期</td><td>${(year ?? 2024) + 1}-01-2${random.int(0, 9)}</td></tr></table>
<div class="info">来源：本站　浏览次数：<span id="hits">1024</span>　字体：【大】【中】【小】</div>
<div class="article" id="zoom">${content(document, (table) => plainTable(table))}</div>
<div class="hide">${other}年政府信息公开工作年度报告</div>
<div class="related"><h3>相关链接</h3><ul><li>${other}年政府信息公开工作年度报告</li><li>政府信息公开指南</li></ul></div>
<div class="footer">版权所有　网站标识码 3301000012　浙公网安备 33010002000001号　联系电话：0570-8016233</div>`,
  )
}

/** As Word saves a page: classes, spans in spans, &nbsp; in empty cells, conditional comments. */
function wordPage({ parts }: MadeDocument, charset: string): string {
  const run = (text: string) =>
    `<span lang=EN-US style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体'>${text}<o:p></o:p></span>`
  const body = parts.map((part) => {
    if (part.kind === 'text')
      return `<p class=MsoNormal align=${part.style === 'title' ? 'center' : 'left'} style='text-indent:32.0pt;mso-char-indent-count:2.0'>${run(escapeText(part.text))}</p>`
    const rows = part.rows.map(
      (row) =>
        `<tr style='mso-yfti-irow:0;height:20.0pt'>${row
          .map((cell) => {
            const lines = cell.text.split('\n').map((line) => {
              // Word starts a new run wherever it likes, in the middle of a number too.
              const half = Math.ceil(line.length / 2)
              const runs =
                line.length > 1
                  ? run(escapeText(line.slice(0, half))) + run(escapeText(line.slice(half)))
                  : run(line === '' ? '&nbsp;' : escapeText(line))
              return `<p class=MsoNormal align=center style='margin:0'>${runs}</p>`
            })
            return `<td width=${60 * (cell.columnSpan ?? 1)}${spans(cell)} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>\n  ${lines.join('\n  ')}\n  </td>`
          })
          .join('\n ')}</tr>`,
    )
    return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='mso-yfti-tbllook:1184'>\n${rows.join('\n')}\n</table>`
  })
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>90</w:Zoom></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-size:10.5pt} --></style></head>
<body lang=ZH-CN><div class=Section1>
${body.join('\n')}
</div></body></html>`
}

/** Tables drawn with boxes: a row is a div, a cell is a div in it. */
function divTable(random: Random, table: TablePart): string {
  const tag = random.pick(['div', 'span'])
  const rows = unmerged(table.rows, false).map(
    (row) =>
      `<div class="tr" style="display:table-row">${row.map((cell) => `<${tag} class="td" style="display:table-cell">${words(cell)}</${tag}>`).join('')}</div>`,
  )
  return `<div class="table" style="display:table">${rows.join('\n')}</div>`
}

/** Cells and rows left open, as hand-written pages have them. */
function looseTable({ rows }: TablePart): string {
  return `<table border=1>\n${rows.map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>&nbsp;${words(cell)}`).join('')}`).join('\n')}\n</table>`
}

/** Spans that reach beyond the table, and a first row of widths, as editors leave them. */
function beyondTable(random: Random, { rows }: TablePart): string {
  const grid = gridOf(rows)
  const width = grid[0]?.length ?? 0
  const lines = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, index) => {
          const last = index === row.length - 1 && !cell.refs && (cell.columnSpan ?? 1) > 1
          return `<td${spans(last ? { ...cell, columnSpan: (cell.columnSpan ?? 1) + random.int(1, 3) } : cell)}>${words(cell)}</td>`
        })
        .join('')}</tr>`,
  )
  const widths = `<tr style="height:0">${'<td style="padding:0"></td>'.repeat(width)}</tr>`
  return `<table><colgroup>${'<col width="60">'.repeat(width)}</colgroup>${widths}${lines.join('')}</table>`
}

/** Pieces a reader of the page never sees: hidden elements, comments, scripts within cells. */
function hiddenTable(random: Random, { rows }: TablePart): string {
  const unseen = () =>
    random.pick([
      `<span style="display:none">${random.int(1, 99)}</span>`,
      `<!-- ${random.int(1, 99)} -->`,
      `<span hidden>${random.int(1, 99)}</span>`,
      '<script>var n = 7</script>',
      '<input type="hidden" value="5">',
    ])
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td${spans(cell)}>${words(cell)}${random.chance(0.2) ? unseen() : ''}</td>`).join('')}</tr>`,
  )
  return `<table>${lines.join('\n')}</table>`
}
