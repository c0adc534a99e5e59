import type { Display } from './html-display.ts'
import { attribute, type Element, isElement, isText } from './html-tree.ts'

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
export function seenIn(body: Element, displayOf: (element: Element) => Display): (element: Element) => boolean {
  const sizes = new Map<Element, Size>()
  measure(body, sizes)
  return (element) => {
    if (NOT_TEXT.has(element.tagName) || SURROUNDINGS.has(element.tagName)) return false
    if (displayOf(element) === 'none') return false
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
