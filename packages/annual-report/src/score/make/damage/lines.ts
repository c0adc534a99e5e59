import { forget, type MadeDocument } from '../document.ts'
import type { TextLine } from '../layouts/text.ts'
import type { Random } from '../random.ts'

/** Damage to the lines of a text file. Changes the document's key to what a correct reading then gives. */
export type LineDamage = (random: Random, lines: TextLine[], document: MadeDocument) => TextLine[]

const FURNITURE = [
  '- 3 -',
  '—4—',
  '第 5 页 共 9 页',
  '\f',
  '3',
  '打印本页  关闭窗口',
  'http://www.example.gov.cn/zwgk/nb/t2025.html',
]

const furniture: LineDamage = (random, lines, { key }) => {
  const every = random.int(18, 45)
  const head = random.chance(0.5) ? `${key.agency}${key.year}年政府信息公开工作年度报告` : null
  const mark = random.pick(FURNITURE)
  return lines.flatMap((line, index) =>
    index > 0 && index % every === 0
      ? [{ text: mark, refs: [] }, ...(head ? [{ text: head, refs: [] }] : []), line]
      : [line],
  )
}

const blankLines: LineDamage = (random, lines) =>
  lines.flatMap((line) => (random.chance(0.15) ? [line, { text: random.pick(['', ' ', '　']), refs: [] }] : [line]))

const trailingSpaces: LineDamage = (random, lines) =>
  lines.map((line) => (random.chance(0.4) ? { ...line, text: `${line.text}${random.pick(['  ', '\t', '　'])}` } : line))

/** Lines of a table are gone, as where a page was not copied to its end. */
const linesLost: LineDamage = (random, lines, { key }) => {
  const inTable = lines.flatMap((line, index) => (line.inTable ? [index] : []))
  if (inTable.length < 10) return lines
  const start = random.pick(inTable)
  const count = random.int(1, 3)
  const lost = lines.slice(start, start + count)
  for (const ref of lost.flatMap(({ refs }) => refs)) forget(key, ref)
  if (key.recoverable === 'full') key.recoverable = 'hard'
  return [...lines.slice(0, start), ...lines.slice(start + count)]
}

/** A line stands twice, as where two pages were copied with an overlap. */
const lineTwice: LineDamage = (random, lines, { key }) => {
  const inTable = lines.flatMap((line, index) => (line.inTable && line.text.trim() ? [index] : []))
  if (inTable.length === 0) return lines
  const at = random.pick(inTable)
  if (key.recoverable === 'full') key.recoverable = 'hard'
  return [...lines.slice(0, at), lines[at]!, ...lines.slice(at)]
}

/** Figures lose the space between them: 12 0 0 becomes 1200. */
const gluedFigures: LineDamage = (random, lines, { key }) => {
  const share = random.pick([0.05, 0.15, 0.4])
  return lines.map((line) => {
    if (!line.inTable || line.refs.length < 2 || !random.chance(share)) return line
    const text = line.text.replace(/(\d)[ \t|｜│,，]+(\d+)/, (_, before: string, after: string) => before + after)
    if (text !== line.text && key.recoverable === 'full') key.recoverable = 'hard'
    return { ...line, text }
  })
}

/** All figures of a row run together: 12 0 0 0 0 1 13 becomes 12000113. */
const gluedRows: LineDamage = (random, lines, { key }) => {
  const share = random.pick([0.04, 0.2])
  return lines.map((line) => {
    if (!line.inTable || line.refs.length < 5 || !random.chance(share)) return line
    const text = line.text.replaceAll(/(?<=\d)[ \t]+(?=\d)/g, '')
    if (text !== line.text && key.recoverable === 'full') key.recoverable = 'hard'
    return { ...line, text }
  })
}

const cutText: LineDamage = (random, lines, { key }) => {
  const first = lines.findIndex(({ inTable }) => inTable)
  const at = random.int(Math.max(first, 1), lines.length - 1)
  for (const ref of lines.slice(at).flatMap(({ refs }) => refs)) forget(key, ref)
  if (at < lines.length) key.recoverable = 'partial'
  return lines.slice(0, at)
}

export const LINE_DAMAGES: Readonly<Record<string, LineDamage>> = {
  'furniture lines': furniture,
  'blank lines': blankLines,
  'trailing spaces': trailingSpaces,
  'lines lost': linesLost,
  'line twice': lineTwice,
  'glued figures': gluedFigures,
  'glued rows': gluedRows,
  'cut text': cutText,
}
