import { attribute, type ChildNode, type Element, isElement, isText } from './html-tree.ts'

/** Elements whose content is no text of the page. */
const NOT_TEXT = new Set(
  'script style noscript template head title meta link select option textarea button input object embed applet iframe audio video canvas svg map datalist rp rt'.split(
    ' ',
  ),
)

/** Elements that by their name hold what surrounds a text. */
const SURROUNDINGS = new Set(['nav', 'aside', 'footer', 'menu'])

/** Elements a menu or a list of links may be. */
const MAY_BE_LINKS = new Set('div ul ol dl table tr td p section center form li header span'.split(' '))

/** A menu is nearly all links and says little beside them. */
const FEWEST_LINKS = 3
const LEAST_SHARE = 0.6
const MOST_BESIDE = 120

/** Whether a reader of the page sees an element's content as part of its text. Decided once for a page. */
export function seenIn(body: Element): (element: Element) => boolean {
  const hiddenBySheet = hiddenSelectors(styleSheets(body))
  const sizes = new Map<Element, Size>()
  measure(body, sizes)
  return (element) => {
    if (NOT_TEXT.has(element.tagName) || SURROUNDINGS.has(element.tagName)) return false
    if (isHidden(element, hiddenBySheet)) return false
    const size = sizes.get(element)
    return !(size && MAY_BE_LINKS.has(element.tagName) && isMenu(size))
  }
}

interface Size {
  text: number
  linked: number
  links: number
}

function isMenu({ text, linked, links }: Size): boolean {
  return links >= FEWEST_LINKS && linked >= text * LEAST_SHARE && text - linked <= MOST_BESIDE
}

function measure(element: Element, sizes: Map<Element, Size>): Size {
  const size: Size = { text: 0, linked: 0, links: 0 }
  for (const child of element.childNodes) {
    if (isText(child)) size.text += child.value.trim().length
    else if (isElement(child) && !NOT_TEXT.has(child.tagName)) {
      const inner = measure(child, sizes)
      size.text += inner.text
      size.linked += inner.linked
      size.links += inner.links
    }
  }
  if (element.tagName === 'a' && attribute(element, 'href') !== undefined && size.text > 0) {
    size.linked = size.text
    size.links = 1
  }
  sizes.set(element, size)
  return size
}

function isHidden(element: Element, bySheet: Hidden): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(value)) return true
    if (name === 'id' && bySheet.ids.has(value)) return true
    if (name === 'class' && bySheet.classes.size > 0 && value.split(/\s+/).some((each) => bySheet.classes.has(each)))
      return true
  }
  return false
}

interface Hidden {
  classes: Set<string>
  ids: Set<string>
}

/** Only rules that are sure to hold: one class or one id, under no condition. */
function hiddenSelectors(css: string): Hidden {
  const hidden: Hidden = { classes: new Set(), ids: new Set() }
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  let depth = 0
  let start = 0
  let selector = ''
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]
    if (sign === '{') {
      if (depth === 0) {
        selector = plain.slice(start, at).trim()
        start = at + 1
      }
      depth++
    } else if (sign === '}' && depth > 0) {
      depth--
      if (depth > 0) continue
      if (!selector.startsWith('@') && /display\s*:\s*none/i.test(plain.slice(start, at)))
        for (const each of selector.split(',')) {
          const [, mark, name] = /^([.#])([\w-]+)$/.exec(each.trim()) ?? []
          if (name) (mark === '.' ? hidden.classes : hidden.ids).add(name)
        }
      start = at + 1
    }
  }
  return hidden
}

function styleSheets(body: Element): string {
  const parts: string[] = []
  const collect = (node: ChildNode | Element): void => {
    if (!isElement(node)) return
    if (node.tagName === 'style') for (const child of node.childNodes) if (isText(child)) parts.push(child.value)
    if (!NOT_TEXT.has(node.tagName) || node.tagName === 'head') for (const child of node.childNodes) collect(child)
  }
  const root = body.parentNode
  if (root && 'childNodes' in root) for (const child of root.childNodes) collect(child)
  return parts.join('\n').slice(0, 500_000)
}
