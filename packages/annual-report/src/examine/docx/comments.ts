import { unzipSync } from 'fflate'
import type { Range } from '../../locate/squeezed.ts'
import type { Reading } from '../../read/reading.ts'
import { bySeverity, type PlacedFinding, SEVERITY_NAMES } from '../checked.ts'
import { anchorOf } from './anchor.ts'
import { paragraphsOf, prefixOf, type WordParagraph } from './paragraphs.ts'
import { rewriteZip } from './rewrite-zip.ts'
import { canMark, type Insertion, markWords, quotedIn } from './word-range.ts'

/** Who Word shows as the author of the comments. */
export const AUTHOR = '年报体检'
const INITIALS = '检'

/** Relationship and content types of comments, ISO/IEC 29500-1 and its transitional form in part 4. */
const COMMENTS = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
} as const

export interface CommentOptions {
  /** An instant as Word writes it: 2026-02-03T09:00:00Z. */
  date: string
}

/**
 * The Word file with the findings as comments, anchored at the words they quote, else at their paragraph or cell. Only the document, its comments and
 * the two lists that name the comments are written anew; every other part keeps its bytes.
 *
 * @returns null when the file is not built as Word builds it.
 */
export function withComments(
  docx: Uint8Array,
  reading: Pick<Reading, 'sections'>,
  findings: readonly PlacedFinding[],
  { date }: CommentOptions,
): Uint8Array | null {
  const parts = textParts(docx)
  const main = mainPart(parts)
  const xml = main === null ? undefined : parts.get(main)
  const names = xml === undefined ? null : prefixOf(xml)
  if (main === null || xml === undefined || !names) return null
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`
  const relations = parts.get(relationsName) ?? EMPTY_RELATIONS
  const existing = existingComments(relations, folder)
  const commentsName = existing ?? `${folder}comments.xml`
  const comments = parts.get(commentsName) ?? emptyComments(xml, names.prefix)
  const commentsPrefix = prefixOf(comments)?.prefix
  const types = parts.get('[Content_Types].xml')
  if (!commentsPrefix || types === undefined) return null

  const first = firstFreeId(comments, xml)
  const paragraphs = paragraphsOf(xml, names.prefix)
  const anchored = bySeverity(findings).map((finding, at) => {
    const paragraph = anchorOf(finding, paragraphs, titleOf(finding, reading))
    return { id: first + at, finding, paragraph, words: wordsOf(finding, paragraphs[paragraph]) }
  })
  if (anchored.length > 0 && anchored.some(({ paragraph }) => paragraph < 0)) return null

  const text = anchored.map(({ id, finding }) => commentXml(id, finding, commentsPrefix, date)).join('')
  return rewriteZip(
    docx,
    new Map(
      Object.entries({
        [main]: insertAnchors(xml, names.prefix, paragraphs, anchored),
        [commentsName]: appendTo(comments, `${commentsPrefix}:comments`, text),
        ...(existing
          ? {}
          : {
              [relationsName]: appendTo(relations, 'Relationships', relation(relations, names.strict)),
              '[Content_Types].xml': typesWith(types, `/${commentsName}`),
            }),
      }).map(([name, content]) => [name, new TextEncoder().encode(content)]),
    ),
  )
}

/** The XML parts a comment may touch, as text. */
function textParts(docx: Uint8Array): Map<string, string> {
  const wanted = /(?:^\[Content_Types\]\.xml|\.rels|^[^/]+\/(?:document\d*|comments\d*)\.xml)$/
  const parts = unzipSync(docx, { filter: ({ name }) => wanted.test(name) })
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

function mainPart(parts: ReadonlyMap<string, string>): string | null {
  const relation = /<(?:\w+:)?Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(parts.get('_rels/.rels') ?? '')?.[0]
  const target = relation ? attribute(relation, 'Target')?.replace(/^\//, '') : 'word/document.xml'
  return target && parts.has(target) ? target : null
}

function existingComments(relations: string, folder: string): string | null {
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const type = attribute(tag, 'Type')
    if (type !== COMMENTS.transitional && type !== COMMENTS.strict) continue
    const target = attribute(tag, 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : folder + target
  }
  return null
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** A part for comments in the namespace of the document. */
function emptyComments(document: string, prefix: string): string {
  const namespace = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']+)["']`).exec(document)![1]!
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`
}

function firstFreeId(comments: string, document: string): number {
  const ids = [
    ...`${comments}${document}`.matchAll(/<[\w.-]+:comment(?:RangeStart|Reference)?\s[^>]*?:id\s*=\s*["'](\d+)["']/g),
  ]
  return ids.reduce((most, [, id]) => Math.max(most, Number(id)), -1) + 1
}

function relation(relations: string, strict: boolean): string {
  const taken = new Set([...relations.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const prefix = /<((?:\w+:)?)Relationships\b/.exec(relations)?.[1] ?? ''
  return `<${prefix}Relationship Id="rId${number}" Type="${strict ? COMMENTS.strict : COMMENTS.transitional}" Target="comments.xml"/>`
}

function typesWith(types: string, part: string): string {
  if (types.includes(`PartName="${part}"`)) return types
  const prefix = /<((?:\w+:)?)Types\b/.exec(types)?.[1] ?? ''
  return appendTo(types, 'Types', `<${prefix}Override PartName="${part}" ContentType="${COMMENTS.contentType}"/>`)
}

/** Adds children at the end of a part's root element. */
function appendTo(xml: string, root: string, children: string): string {
  const closing = xml.lastIndexOf('</')
  const name = root.replace(/^.*:/, '')
  if (closing >= 0 && new RegExp(`^</(?:[\\w.-]+:)?${name}\\s*>`).test(xml.slice(closing))) {
    return xml.slice(0, closing) + children + xml.slice(closing)
  }
  return xml.replace(
    new RegExp(`<((?:[\\w.-]+:)?${name})\\b([^>]*?)/>\\s*$`),
    (_, tag, attributes) => `<${tag}${attributes}>${children}</${tag}>`,
  )
}

function titleOf({ place }: PlacedFinding, { sections }: Pick<Reading, 'sections'>): string | undefined {
  return place.section === undefined ? undefined : sections[place.section - 1]?.title
}

function commentXml(id: number, { severity, place, message, rule }: PlacedFinding, w: string, date: string): string {
  const paragraph = (text: string, bold = false) =>
    `<${w}:p><${w}:r>${bold ? `<${w}:rPr><${w}:b/></${w}:rPr>` : ''}<${w}:t xml:space="preserve">${escapeXml(text)}</${w}:t></${w}:r></${w}:p>`
  return (
    `<${w}:comment ${w}:id="${id}" ${w}:author="${AUTHOR}" ${w}:date="${date}" ${w}:initials="${INITIALS}">` +
    `${paragraph(`${SEVERITY_NAMES[severity]}：${place.label}`, true)}${paragraph(message)}${paragraph(`（${rule}）`)}</${w}:comment>`
  )
}

/** Characters XML 1.0 cannot carry are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The words a finding is about within its paragraph; null where the whole of it is meant, as of a cell. */
function wordsOf(finding: PlacedFinding, paragraph: WordParagraph | undefined): Range | null {
  const words = paragraph && quotedIn(paragraph, finding.quote)
  return words && canMark(paragraph, words) ? words : null
}

function insertAnchors(
  xml: string,
  w: string,
  paragraphs: readonly WordParagraph[],
  anchored: readonly { id: number; paragraph: number; words: Range | null }[],
): string {
  const start = (id: number) => `<${w}:commentRangeStart ${w}:id="${id}"/>`
  const end = (id: number) =>
    `<${w}:commentRangeEnd ${w}:id="${id}"/><${w}:r><${w}:commentReference ${w}:id="${id}"/></${w}:r>`
  const insertions: Insertion[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const { opensAt, closesAt, selfClosing } = paragraph
    const here = anchored.filter((one) => one.paragraph === index)
    const whole = here.filter(({ words }) => words === null).map(({ id }) => id)
    const marked = here.flatMap(({ id, words }) => (words ? [{ ...words, before: start(id), behind: end(id) }] : []))
    const starts = whole.map(start).join('')
    const ends = whole.map(end).join('')
    if (whole.length === 0) insertions.push(...markWords(paragraph, marked, w))
    // `/>` of an empty element becomes `>` … `</w:p>`.
    else if (selfClosing) insertions.push({ at: closesAt - 2, text: `>${starts}${ends}</${w}:p>`, replaces: 2 })
    else
      insertions.push({ at: opensAt, text: starts }, ...markWords(paragraph, marked, w), { at: closesAt, text: ends })
  }
  // Those of one place stay in their order: what opens a paragraph goes before what marks its first words.
  insertions.sort((one, other) => one.at - other.at)
  let out = ''
  let from = 0
  for (const { at, text, replaces = 0 } of insertions) {
    out += xml.slice(from, at) + text
    from = at + replaces
  }
  return out + xml.slice(from)
}
