import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { Unreadable } from '../unreadable.ts'

export type Element = DefaultTreeAdapterMap['element']
export type ChildNode = DefaultTreeAdapterMap['childNode']

/** A page of some pages' length has a few thousand elements; saved from Word some tens of thousands. */
const MOST_NODES = 300_000
/** A parser walks its open elements again and again: depth is what makes it slow. Pages saved from Word reach some dozens. */
const DEEPEST = 1_500
const LONGEST_PARSE = 5_000

/** The page as browsers understand it, its elements with their lines. Throws Unreadable for a page made to exhaust. */
export function parseHtml(html: string): Element | null {
  let nodes = 0
  let depth = 0
  const until = performance.now() + LONGEST_PARSE
  const count = (): void => {
    if (++nodes > MOST_NODES || ((nodes & 1023) === 0 && performance.now() > until))
      throw new Unreadable(
        'too-large',
        '网页里的内容过多，不像一份年度报告，未继续打开；请只保存报告正文所在的网页后再试。',
      )
  }
  const bounded: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      count()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    insertText: (parent, text) => {
      count()
      defaultTreeAdapter.insertText(parent, text)
    },
    onItemPush: () => {
      if (++depth > DEEPEST)
        throw new Unreadable(
          'damaged',
          '网页的结构一层套一层，超出能打开的层数；请把报告正文复制到 Word 里，另存为 .docx 后再试。',
        )
    },
    onItemPop: () => {
      depth--
    },
  }
  const document = parse(html, { treeAdapter: bounded, sourceCodeLocationInfo: true })
  const root = document.childNodes.find(isElement)
  return root?.childNodes.filter(isElement).find((element) => element.tagName === 'body') ?? null
}

export function isElement(node: { nodeName: string }): node is Element {
  return 'tagName' in node
}

export function isText(node: ChildNode): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text'
}

/** The value of an attribute, as the parser decoded it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}
