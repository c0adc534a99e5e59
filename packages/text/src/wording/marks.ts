/** Something about the punctuation of a text; `text.slice(start, end)` shows it. */
export interface MarkFault {
  kind: 'doubled' | 'unclosed' | 'unopened' | 'empty' | 'halfWidth' | 'noFullStop'
  start: number
  end: number
  /** The mark concerned: 。。 or 《. */
  mark: string
}

const DOUBLED = /[，、；：][，、；：。！？]|[。！？][，、；：]|(?<!。)。。(?!。)/g
const EMPTY = /《\s*》|（\s*）|“\s*”|〔\s*〕|【\s*】/g

/** Marks that stand twice in a row (。。 ，， 、，), and pairs with nothing between them. An ellipsis of full stops is left alone. */
export function doubledMarks(text: string): MarkFault[] {
  const faults: MarkFault[] = []
  for (const { 0: mark, index } of text.matchAll(DOUBLED)) {
    faults.push({ kind: 'doubled', start: index, end: index + mark.length, mark })
  }
  for (const { 0: mark, index } of text.matchAll(EMPTY)) {
    faults.push({ kind: 'empty', start: index, end: index + mark.length, mark })
  }
  return faults.sort((a, b) => a.start - b.start)
}

const PAIRS = [
  ['《', '》'],
  ['（(', '）)'],
  ['“', '”'],
  ['〔', '〕'],
  ['【', '】'],
] as const

const ANY_OF_PAIRS = new RegExp(`[${PAIRS.flat().join('')}]`, 'g')

/** 1） and a) number a list, and （5） that lost its first half is another matter. */
const LIST_MARK = /(?:^|[\n。；：，、])\s*[\dA-Za-z一二三四五六七八九十①-⑩]{1,3}$/u

/**
 * Opening marks that are never closed and closing ones that were never opened. Brackets of both widths close each other. A quotation
 * that runs over several paragraphs opens again in each, so “ may stand again before its ”.
 */
export function unpairedMarks(text: string): MarkFault[] {
  const open = PAIRS.map((): number[] => [])
  const faults: MarkFault[] = []
  for (const { 0: mark, index: at } of text.matchAll(ANY_OF_PAIRS)) {
    const pair = PAIRS.findIndex(([opening, closing]) => opening.includes(mark) || closing.includes(mark))
    if (PAIRS[pair]![0].includes(mark)) {
      if (mark === '“' && text[at - 1] === '\n') open[pair]!.pop()
      open[pair]!.push(at)
    } else if (open[pair]!.pop() === undefined && !LIST_MARK.test(text.slice(Math.max(0, at - 6), at))) {
      faults.push(fault('unopened', at, mark))
    }
  }
  for (const at of open.flat()) faults.push(fault('unclosed', at, text[at]!))
  return faults.sort((a, b) => a.start - b.start)
}

/** Half-width , ; : ? ! ( ) between Chinese characters. */
export function halfWidthMarks(text: string): MarkFault[] {
  return [
    ...text.matchAll(/(?<=\p{Script=Han})[,;:?!(](?=\p{Script=Han})|(?<=\p{Script=Han})\)(?=[\p{Script=Han}，。])/gu),
  ].map(({ 0: mark, index }) => fault('halfWidth', index, mark))
}

/** Paragraphs (with marks inside, so no headings) that end in a word. The place is the last eight characters. */
export function missingFullStops(text: string): MarkFault[] {
  const faults: MarkFault[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const words = line.trimEnd()
    if (words.length > 30 && /[，。；]/.test(words) && /\p{Script=Han}$/u.test(words)) {
      const end = start + words.length
      faults.push({ kind: 'noFullStop', start: end - 8, end, mark: '。' })
    }
    start += line.length + 1
  }
  return faults
}

function fault(kind: MarkFault['kind'], start: number, mark: string): MarkFault {
  return { kind, start, end: start + mark.length, mark }
}
