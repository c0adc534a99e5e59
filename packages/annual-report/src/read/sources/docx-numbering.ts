import { Parser } from 'saxen'
import { NAMESPACES } from './docx-xml.ts'
import { count, type Definition, type Level } from './numbering.ts'

/**
 * Word's automatic numbering. Offices let Word count their headings (一、 （一） 1.), so the numerals stand in no text:
 * they follow from the definitions in numbering.xml, the styles and the order of the paragraphs.
 */
export interface Numbering {
  /** The label of the next paragraph with these properties, '' where it has none. Counts, so ask once a paragraph. */
  label(paragraph: { style?: string; numId?: string; level?: number }): string
}

interface List {
  definition: string
  starts: Map<number, number>
  used: boolean
}

interface Style {
  basedOn?: string
  numId?: string
  level?: number
}

/** Either part may be absent: then nothing is numbered that needs it. */
export function readNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const { definitions, lists } = readLists(numberingXml)
  const styles = readStyles(stylesXml)

  const ofStyle = (name: string | undefined): { numId?: string; level?: number } => {
    let level: number | undefined
    for (let style = name, steps = 0; style !== undefined && steps < 20; steps++) {
      const found = styles.get(style)
      if (!found) return {}
      level ??= found.level
      if (found.numId !== undefined) return { numId: found.numId, level: level ?? levelOfStyle(found.numId, style) }
      style = found.basedOn
    }
    return {}
  }
  const levelOfStyle = (numId: string, style: string): number | undefined => {
    const definition = definitions.get(lists.get(numId)?.definition ?? '')
    for (const [level, { style: linked }] of definition?.levels ?? []) if (linked === style) return level
    return undefined
  }

  return {
    label({ style, numId, level }) {
      const inherited = numId === undefined || level === undefined ? ofStyle(style) : {}
      const list = lists.get(numId ?? inherited.numId ?? '0')
      const definition = list && definitions.get(list.definition)
      if (!list || !definition) return ''
      if (!list.used) {
        list.used = true
        for (const [at, start] of list.starts) definition.next.set(at, start)
      }
      return count(definition, level ?? inherited.level ?? 0)
    },
  }
}

function readLists(xml: string | null): { definitions: Map<string, Definition>; lists: Map<string, List> } {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  /** A definition may only point to the style that holds the real one. */
  const links = new Map<string, string>()
  const styleOwners = new Map<string, string>()
  if (xml === null) return { definitions, lists }

  let definition: { id: string; levels: Map<number, Level> } | null = null
  let list: (List & { id: string }) | null = null
  let level: Level | null = null
  let override: number | null = null
  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    const read = (attribute: string): string | undefined => {
      const value = attributes()[attribute]
      return value === undefined ? undefined : decode(value)
    }
    switch (name) {
      case 'w:abstractNum': {
        const id = read('w:abstractNumId') ?? ''
        definition = { id, levels: new Map() }
        definitions.set(id, { levels: definition.levels, next: new Map() })
        break
      }
      case 'w:numStyleLink':
        if (definition) links.set(definition.id, read('w:val') ?? '')
        break
      case 'w:styleLink':
        if (definition) styleOwners.set(read('w:val') ?? '', definition.id)
        break
      case 'w:num': {
        const id = read('w:numId') ?? ''
        list = { id, definition: '', starts: new Map(), used: false }
        lists.set(id, list)
        break
      }
      case 'w:abstractNumId':
        if (list) list.definition = read('w:val') ?? ''
        break
      case 'w:lvlOverride':
        override = Number(read('w:ilvl') ?? 0)
        break
      case 'w:startOverride':
        if (list && override !== null) list.starts.set(override, Number(read('w:val') ?? 1))
        break
      case 'w:lvl':
        level = { format: 'decimal', text: '', start: 1, legal: false, suffix: 'tab' }
        if (definition) definition.levels.set(Number(read('w:ilvl') ?? 0), level)
        break
      case 'w:numFmt':
        if (level) level.format = read('w:val') ?? 'decimal'
        break
      case 'w:lvlText':
        if (level) level.text = read('w:val') ?? ''
        break
      case 'w:start':
        if (level) level.start = Number(read('w:val') ?? 1)
        break
      case 'w:suff':
        if (level) level.suffix = read('w:val') ?? 'tab'
        break
      case 'w:isLgl':
        if (level) level.legal = read('w:val') !== '0' && read('w:val') !== 'false'
        break
      case 'w:lvlRestart':
        if (level) level.restart = Number(read('w:val') ?? 0)
        break
      case 'w:pStyle':
        if (level) level.style = read('w:val')
        break
    }
  })
  parser.on('closeTag', (name) => {
    if (name === 'w:abstractNum') definition = null
    if (name === 'w:num') list = null
    if (name === 'w:lvl') level = null
    if (name === 'w:lvlOverride') override = null
  })
  parser.on('error', () => {})
  parser.on('warn', () => {})
  parser.parse(xml)

  for (const each of lists.values()) {
    const owner = styleOwners.get(links.get(each.definition) ?? '')
    if (owner !== undefined) each.definition = owner
  }
  return { definitions, lists }
}

function readStyles(xml: string | null): Map<string, Style> {
  const styles = new Map<string, Style>()
  if (xml === null) return styles
  let style: Style | null = null
  const parser = new Parser()
  parser.ns(NAMESPACES)
  parser.on('openTag', (name, attributes, decode) => {
    if (name === 'w:style') {
      const read = attributes()
      style = {}
      if (read['w:type'] === undefined || read['w:type'] === 'paragraph')
        styles.set(decode(read['w:styleId'] ?? ''), style)
      return
    }
    if (!style) return
    const value = attributes()['w:val']
    if (value === undefined) return
    if (name === 'w:basedOn') style.basedOn = decode(value)
    else if (name === 'w:numId') style.numId = decode(value)
    else if (name === 'w:ilvl') style.level = Number(value)
  })
  parser.on('closeTag', (name) => {
    if (name === 'w:style') style = null
  })
  parser.on('error', () => {})
  parser.on('warn', () => {})
  parser.parse(xml)
  return styles
}
