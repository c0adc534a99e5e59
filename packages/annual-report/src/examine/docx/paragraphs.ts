/** A run of a paragraph: it may be cut in two, each half with these properties. */
export interface WordRun {
  /** Where its opening tag begins. */
  startsAt: number
  /** `<w:r …>`, and the element of its properties behind it (empty where it has none). */
  tag: string
  properties: string
  /** Behind its properties: here its content begins. */
  contentAt: number
}

/** The words of one `w:t`. */
export interface WordPiece {
  /** Where its words begin in the paragraph's text. */
  start: number
  text: string
  /** The same as the XML has them. */
  raw: string
  /** Its opening tag. */
  tag: string
  /** Where its tag begins, its words begin and its words end in the XML. */
  tagAt: number
  wordsAt: number
  endsAt: number
  /** Null where nothing can be set between its words: in text boxes and above or below other words. */
  run: WordRun | null
}

/** A paragraph of a Word document's body and where in the XML comments on it go. */
export interface WordParagraph {
  /** Its number among all `<w:p` tags of the part, from 1: those in text boxes count, though they are not listed. */
  ordinal: number
  text: string
  /** Its words where they stand, in order; line breaks and tabs have none. */
  pieces: WordPiece[]
  /** Behind its properties: here a range begins. */
  opensAt: number
  /** Before its closing tag: here a range ends. Equal to `opensAt` for an empty element, which has no closing tag. */
  closesAt: number
  /** `<w:p/>`: has to be opened before anything can stand in it. Ends at `closesAt`. */
  selfClosing: boolean
  /** The table it stands in, counted through the whole body, and the cell's place in it; all from 1. */
  table?: number
  row?: number
  cell?: number
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** The prefix a part gives the elements of WordprocessingML; null when it has none of its own. */
export function prefixOf(xml: string): { prefix: string; strict: boolean } | null {
  for (const [, prefix, namespace] of xml.slice(0, 20_000).matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']+)["']/g)) {
    if (namespace === TRANSITIONAL || namespace === STRICT) return { prefix: prefix!, strict: namespace === STRICT }
  }
  return null
}

interface OpenTable {
  number: number
  row: number
  cell: number
}

/**
 * The paragraphs of a document in their order, those in table cells included. Text boxes are not gone into: Word takes no
 * comments there, so their words count to the paragraph they hang on.
 */
export function paragraphsOf(xml: string, prefix: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = []
  const tables: OpenTable[] = []
  let tableCount = 0
  let boxes = 0
  let ordinal = 0
  let current: WordParagraph | null = null
  let inProperties = false
  let runs = 0
  let run: WordRun | null = null
  let propertiesDepth = 0
  let propertiesAt = 0
  const tags = new RegExp(
    `<!--[\\s\\S]*?-->|<(/?)${prefix}:(p|pPr|r|rPr|tbl|tr|tc|t|tab|br|txbxContent)(?=[\\s/>])[^>]*?(/?)>`,
    'g',
  )
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const [tag, closing, name] = match
    if (name === undefined) continue
    const opens = closing === ''
    const empty = match[3] === '/'
    const behind = match.index + tag.length
    if (name === 'p' && opens) ordinal += 1
    if (name === 'txbxContent' && !empty) boxes += opens ? 1 : -1
    else if (name === 't' && opens && !empty && current) {
      const end = xml.indexOf('<', behind)
      const raw = xml.slice(behind, end < 0 ? behind : end)
      const words = unescapeXml(raw)
      current.pieces.push({
        start: current.text.length,
        text: words,
        raw,
        tag,
        tagAt: match.index,
        wordsAt: behind,
        endsAt: end,
        run: boxes === 0 && runs === 1 ? run : null,
      })
      current.text += words
    } else if ((name === 'tab' || name === 'br') && current && !inProperties)
      current.text += name === 'br' ? '\n' : '\t'
    else if (boxes > 0) continue
    else if (name === 'r' && !empty) {
      runs += opens ? 1 : -1
      // A run within a run (ruby) leaves neither to be cut.
      propertiesDepth = 0
      run = opens && runs === 1 ? { startsAt: match.index, tag, properties: '', contentAt: behind } : null
    } else if (name === 'rPr' && run && !empty) {
      // Properties may hold earlier ones, of a change that was tracked.
      if (opens && propertiesDepth++ === 0) propertiesAt = match.index
      const whole = !opens && --propertiesDepth === 0 && xml.slice(run.contentAt, propertiesAt).trim() === ''
      if (whole) Object.assign(run, { properties: xml.slice(propertiesAt, behind), contentAt: behind })
    } else if (name === 'tbl' && opens) tables.push({ number: ++tableCount, row: 0, cell: 0 })
    else if (name === 'tbl') tables.pop()
    else if (name === 'tr' && opens) Object.assign(tables.at(-1) ?? {}, { row: (tables.at(-1)?.row ?? 0) + 1, cell: 0 })
    else if (name === 'tc' && opens) Object.assign(tables.at(-1) ?? {}, { cell: (tables.at(-1)?.cell ?? 0) + 1 })
    else if (name === 'p' && opens) {
      const inside = tables.at(-1)
      const place = inside ? { table: inside.number, row: inside.row, cell: inside.cell } : {}
      current = { ordinal, text: '', pieces: [], opensAt: behind, closesAt: behind, selfClosing: empty, ...place }
      paragraphs.push(current)
      if (empty) current = null
    } else if (name === 'p' && current) {
      current.closesAt = match.index
      current = null
    } else if (name === 'pPr' && current) {
      inProperties = opens && !empty
      if (!opens || empty) current.opensAt = behind
    }
  }
  return paragraphs
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as string] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
