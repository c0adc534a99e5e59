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

interface Rule {
  /** What must stand around the element, from the outside in. */
  within: string[]
  display: Display
}

/** The rules by the class (`.name`) or identifier (`#name`) of the element they are for. */
type Sheet = Map<string, Rule[]>

function styleOf(element: Element, sheet: Sheet): Display | undefined {
  let display: Display | undefined
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return 'none'
    if (name === 'style') display = declared(value) ?? display
  }
  if (display !== undefined || sheet.size === 0) return display
  for (const name of namesOf(element))
    for (const rule of sheet.get(name) ?? []) if (standsWithin(element, rule.within)) return rule.display
  return undefined
}

function namesOf(element: Element): string[] {
  const id = attribute(element, 'id')
  const classes = attribute(element, 'class')?.split(/\s+/) ?? []
  return [...(id === undefined ? [] : [`#${id}`]), ...classes.map((each) => `.${each}`)]
}

function standsWithin(element: Element, within: readonly string[]): boolean {
  let left = within.length
  for (let at = element.parentNode; at && left > 0; at = 'parentNode' in at ? at.parentNode : null)
    if (isElement(at) && (at.tagName === within[left - 1] || namesOf(at).includes(within[left - 1]!))) left--
  return left === 0
}

function declared(style: string): Display | undefined {
  if (UNSEEN.test(style)) return 'none'
  const value = /(?:^|[;\s])display\s*:\s*([\w-]+)/i.exec(style)?.[1]
  return value === undefined ? undefined : BY_VALUE[value.toLowerCase()]
}

/** Ways of keeping words from the eye; some keep them for readers of the screen. */
const UNSEEN =
  /visibility\s*:\s*hidden|mso-hide\s*:\s*all|clip-path\s*:\s*inset\(\s*(?:50|100)%|clip\s*:\s*rect\(\s*[01]|(?:left|top|text-indent)\s*:\s*-\d{4,}/i

/** Only rules that are sure to hold: classes, identifiers and tags within each other, under no condition. */
function rulesOf(css: string): Sheet {
  const sheet: Sheet = new Map()
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  let depth = 0
  let start = 0
  let selectors = ''
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]
    if (sign === '{') {
      if (depth === 0) {
        selectors = plain.slice(start, at).trim()
        start = at + 1
      }
      depth++
    } else if (sign === '}' && depth > 0) {
      depth--
      if (depth > 0) continue
      const display = selectors.startsWith('@') ? undefined : declared(plain.slice(start, at))
      start = at + 1
      if (!display) continue
      for (const selector of selectors.split(',')) {
        const parts = selector.trim().split(/\s+/)
        const last = parts.pop()!
        if (!/^[.#][\w-]+$/.test(last) || !parts.every((part) => /^[.#]?[\w-]+$/.test(part))) continue
        sheet.set(last, [...(sheet.get(last) ?? []), { within: parts, display }])
      }
    }
  }
  return sheet
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
