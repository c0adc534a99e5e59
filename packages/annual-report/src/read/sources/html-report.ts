import { displayIn } from './html-display.ts'
import { piecesOf, type Walk } from './html-pieces.ts'
import { seenIn } from './html-seen.ts'
import { type Element, isElement } from './html-tree.ts'
import type { Piece } from './nested.ts'

/**
 * Finds the report in a saved page by what a report says, not by what a site calls its containers: it begins with its
 * title and fills the smallest element that holds all its section headings and all rows of its forms.
 */
export function reportPieces(body: Element): Piece[] {
  const displayOf = displayIn(body)
  const seen = seenIn(body, displayOf)
  const lines: Written[] = []
  const whole = piecesOf(body, {
    displayOf,
    seen,
    wrote: (text, owner, linked) => lines.push({ text: text.replace(/\s+/g, ''), owner, linked }),
  })

  const own = lines.filter((line) => !line.linked)
  const headings = own.filter((line) => HEADING.test(line.text))
  const rows = own.filter((line) => FORM.test(line.text))
  if (new Set(headings.map((line) => line.text)).size < 2) return whole.filter(isOwnText)

  const marks = [...headings, ...rows, ...own.filter((line) => NUMBERED.test(line.text))]
  const report = commonAncestor(marks.map((line) => line.owner))
  const first = own.findIndex((line) => line === headings[0] || line === rows[0])
  const title = titleBefore(own, first)
  const start = title && own[title]!.owner

  // Without a title of its own the report begins where its element does.
  let begun = start === body
  let ended = false
  const walk: Walk = {
    displayOf,
    seen,
    entered: (element) => {
      if (element === start || (!start && element === report)) begun = true
    },
    left: (element) => {
      if (element === report) ended = true
    },
    keeping: () => begun && !ended,
  }
  if (report === body) walk.keeping = () => begun || !start
  const pieces = piecesOf(body, walk)
  return withoutFooter(pieces.filter(isOwnText))
}

interface Written {
  /** Without spaces. */
  text: string
  owner: Element
  linked: boolean
}

const HEADING =
  /^(?:[一二三四五六七]、?[.．]?)?(?:总体情况|主动公开政府信息(?:的)?情况|收到和处理政府信息公开申请(?:的)?情况|(?:因)?政府信息公开(?:工作)?(?:被申请|被提起|引起的|的)?(?:行政复议|行政诉讼|复议).{0,16}|(?:政府信息公开工作)?存在的?(?:主要)?(?:问题|困难).{0,12}|其他需要(?:报告|说明).{0,6})$/

/** A heading in words of the office's own: it helps to see how far the report goes. */
const NUMBERED = /^[一二三四五六七][、.．][^。；：]{2,40}$/

const FORM =
  /^(?:信息内容|规章|行政规范性文件|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|一、本年新收.{0,14}|二、上年结转.{0,14}|四、(?:结转|转结)下年度继续办理|结果维持|尚未审结|未经复议直接起诉)$/

const TITLE = /(?:年度报告|年报|情况报告)(?:[（(].{0,12}[)）])?$/
const BREADCRUMB = /^(?:当前位置|您(?:现在)?的位置|现在位置|所在位置|首页[>＞»|\-/])/

/** What sites print about a page beside its text. */
const ABOUT_PAGE =
  /^[【[（(]?(?:当前位置|您(?:现在)?的位置|所在位置|首页[>＞»]|(?:发布|发文|成文|生成|更新|公开|访问)(?:时间|日期|次数)[：:]|(?:信息|文章|稿件|内容)?来源[：:]|(?:浏览|阅读|点击|访问)(?:次数|量|数)|字(?:号|体)[：:【[（(大小]|(?:责任)?编辑[：:]|作者[：:]|分享(?:到|至|[：:])|(?:上|下)一(?:篇|条)|打印(?:本页|[】\]）)]|$)|关闭(?:窗口|本页|[】\]）)]|$)|(?:我要)?(?:收藏|纠错)$|扫一扫|相关(?:链接|文档|附件|阅读|信息)[：:]?$|返回(?:顶部|首页|上一页)|视力保护|【?(?:大|小)[】]?(?:【?中|$))/

const FOOTER =
  /版权所有|Copyright|ICP备|公网安备|网站标识码|^主办(?:单位)?[：:]|^承办(?:单位)?[：:]|网站地图|^技术支持[：:]/i
const FOOTER_LENGTH = 120

function isOwnText(piece: Piece): boolean {
  if (piece.kind !== 'line') return true
  const text = piece.text.replace(/\s+/g, '')
  return !(text.length <= FOOTER_LENGTH && ABOUT_PAGE.test(text))
}

/** The title nearest above the first heading; with the line above it where it gives no agency. Its index in `lines`. */
function titleBefore(lines: readonly Written[], first: number): number | null {
  for (let at = first - 1; at >= 0; at--) {
    const { text } = lines[at]!
    if (text.length > 70 || !TITLE.test(text) || BREADCRUMB.test(text)) continue
    const above = lines[at - 1]
    const split = /^(?:[（(]?\d{4}|二[〇○０0零]|政府信息|政务|信息公开)/.test(text) || text.length < 12
    return split && above && above.text.length <= 40 && !ABOUT_PAGE.test(above.text) && !BREADCRUMB.test(above.text)
      ? at - 1
      : at
  }
  return null
}

/** Cuts the site's imprint off the end: everything from the first of its lines that no table follows. */
function withoutFooter(pieces: Piece[]): Piece[] {
  let end = pieces.length
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!
    if (piece.kind === 'nested') break
    if (piece.kind === 'line' && piece.text.length <= FOOTER_LENGTH && FOOTER.test(piece.text)) end = at
  }
  return pieces.slice(0, end)
}

function commonAncestor(elements: readonly Element[]): Element {
  let path = pathTo(elements[0]!)
  for (const element of elements.slice(1)) {
    const other = pathTo(element)
    let same = 0
    while (same < path.length && path[same] === other[same]) same++
    path = path.slice(0, same)
  }
  return path[path.length - 1]!
}

function pathTo(element: Element): Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at; at = parentOf(at)) path.unshift(at)
  return path
}

function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : null
}
