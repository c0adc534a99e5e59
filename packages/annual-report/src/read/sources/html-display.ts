import { attribute, type ChildNode, type Element, isElement, isText } from './html-tree.ts'

/** How a browser lays an element out, as far as it matters for reading. */
export type Display = 'none' | 'table' | 'rows' | 'row' | 'cell' | 'caption' | 'other'

const BY_TAG: Record<string, Display> = {
  table: 'table',
  thead: 'rows',
  tbody: 'rows',
  tfoot: 'rows',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  caption: 'caption',
}

const BY_VALUE: Record<string, Display> = {
  none: 'none',
  table: 'table',
  'inline-table': 'table',
  'table-row-group': 'rows',
  'table-header-group': 'rows',
  'table-footer-group': 'rows',
  'table-row': 'row',
  'table-cell': 'cell',
  'table-caption': 'caption',
}

/** Tables made of other elements say what they are to readers of the screen. */
const BY_ROLE: Record<string, Display> = {
  table: 'table',
  grid: 'table',
  rowgroup: 'rows',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
}

/** Tells the display of each element of a page: by its tag, style and role, and by the simple rules of its style sheets. */
export function displayIn(body: Element): (element: Element) => Display {
  const sheet = rulesOf(styleSheets(body))
  return (element) => {
    const styled = styleOf(element, sheet)
    // A cell hidden on the page is hidden whatever it is; a table stays one however a site lays it out.
    if (styled === 'none') return 'none'
    const role = attribute(element, 'role')
    return BY_TAG[element.tagName] ?? styled ?? (role === undefined ? undefined : BY_ROLE[role]) ?? 'other'
  }
}

function styleOf(element: Element, sheet: Map<string, Display>): Display | undefined {
  let display: Display | undefined
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return 'none'
    if (name === 'style') display = declared(value) ?? display
    else if (sheet.size === 0) continue
    else if (name === 'id') display ??= sheet.get(`#${value}`)
    else if (name === 'class') for (const each of value.split(/\s+/)) display ??= sheet.get(`.${each}`)
  }
  return display
}

function declared(style: string): Display | undefined {
  if (/visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)) return 'none'
  const value = /(?:^|[;\s])display\s*:\s*([\w-]+)/i.exec(style)?.[1]
  return value === undefined ? undefined : BY_VALUE[value.toLowerCase()]
}

/** Only rules that are sure to hold: one class or one id, under no condition. */
function rulesOf(css: string): Map<string, Display> {
  const rules = new Map<string, Display>()
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
      const display = selector.startsWith('@') ? undefined : declared(plain.slice(start, at))
      if (display)
        for (const each of selector.split(',')) if (/^[.#][\w-]+$/.test(each.trim())) rules.set(each.trim(), display)
      start = at + 1
    }
  }
  return rules
}

function styleSheets(body: Element): string {
  const parts: string[] = []
  const collect = (node: ChildNode): void => {
    if (!isElement(node)) return
    if (node.tagName === 'style') for (const child of node.childNodes) if (isText(child)) parts.push(child.value)
    for (const child of node.childNodes) collect(child)
  }
  const root = body.parentNode
  if (root && 'childNodes' in root) for (const child of root.childNodes) collect(child)
  return parts.join('\n').slice(0, 500_000)
}
