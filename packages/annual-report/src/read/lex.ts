import { half } from './characters.ts'
import type { Piece } from './rows.ts'
import { isFigureCell, looksLikeFigures, readValue, type Value } from './values.ts'

/** A label or a figure in running text, where words and figures may stand without anything between them. */
export type Token = { kind: 'words'; piece: Piece } | { kind: 'value'; value: Value }

const FIGURE = /(?:(?<![A-Za-z.+-])[+-]\s?)?[A-Za-z]{0,3}\d[\dA-Za-z]*(?:,\d{3}(?!\d))*(?:\.\d+)?\s?(?:万元|元)?/g
const LONE_LETTERS = /^\s*[OoQlI|!〇○](?:\s+[OoQlI|!〇○])*\s*$/
/** Where a label with a number of its own begins. */
const LABEL_STARTS =
  /(?=[(（][一二三四五六七八九十]{1,2}[)）])|(?=(?<![一二三四五六七八九十第])[一二三四五六七八九十]{1,2}、)|(?=(?<!\d)\d[.、．]\s?[\u4e00-\u9fff])|(?=第二十条)/g

/** Splits a piece of text of a table into labels and figures, in order. */
export function lex(piece: Piece): Token[] {
  const text = half(piece.text)
  if (text.trim() === '') return []
  if (looksLikeFigures(text) || (text.trim().length <= 12 && isFigureCell(text) && !/[\u4e00-\u9fff]/.test(text))) {
    // Figures of one row run together on a line of their own are kept together: 1 288 may be one of them.
    return [{ kind: 'value', value: { ...readValue(text, piece.at), ...placeOf(piece, text, 0, text.length) } }]
  }
  const tokens: Token[] = []
  let from = 0
  const words = (to: number) => {
    let at = from
    for (const part of text.slice(from, to).split(LABEL_STARTS)) {
      // A label is kept as it is printed.
      const printed = piece.text.slice(at, at + part.length)
      at += part.length
      if (/[\u4e00-\u9fff]/.test(part) && !isUnit(part))
        tokens.push({ kind: 'words', piece: { ...piece, text: printed.trim().replace(UNIT_AFTER, '') } })
      // A zero or a one misread as a letter stands alone among figures.
      else if (LONE_LETTERS.test(part) && (tokens.at(-1)?.kind === 'value' || to < text.length))
        for (const letter of part.trim().split(/\s+/))
          tokens.push({ kind: 'value', value: readValue(letter, piece.at) })
    }
  }
  for (const found of text.matchAll(FIGURE)) {
    let figure = found[0].trimEnd()
    const start = found.index
    let end = start + figure.length
    const after = text.slice(end)
    const endsLabel =
      (/^\s*[.、．]\s*$/.test(after) && /[\u4e00-\u9fff]/.test(text.slice(0, start))) ||
      (/^[.、．]\s+\d/.test(after) && figure.length === 1 && /[\u4e00-\u9fff]$/.test(text.slice(0, start)))
    if (endsLabel || /^\s*[.、．]\s*["“”'\u4e00-\u9fff(]/.test(after)) {
      // 00000002.其他: the last digit numbers the label that follows, which may stand on the next line.
      figure = figure.slice(0, -1)
      end--
      if (figure === '' || /^[+-]$/.test(figure)) continue
    } else if (/^\s*[年月日条款章号时点%‰)）\]”"]/.test(after) || /[第(（[“"（]\s*$/.test(text.slice(0, start)))
      continue
    words(start)
    const value: Value = { ...readValue(figure, piece.at), ...placeOf(piece, text, start, figure.length) }
    const last = tokens.at(-1)
    if (start > 0 && start === from && last?.kind === 'value') {
      last.value.glued = true
      value.glued = true
    }
    tokens.push({ kind: 'value', value })
    from = /^\s*[件个项条次人篇]/.test(text.slice(end)) ? end + /^\s*./.exec(text.slice(end))![0].length : end
  }
  words(text.length)
  // A cell that cannot be made out is still a cell.
  if (tokens.length === 0 && text.trim().length <= 12 && /[A-Za-z\d|!]/.test(text) && !/[\u4e00-\u9fff]/.test(text)) {
    return [{ kind: 'value', value: readValue(text, piece.at) }]
  }
  return tokens
}

/** A column of units between label and figures. */
const UNIT_AFTER = /\s+(?:件|条|个|项|次|篇|人|人次)$/

/** A column of units says nothing about the row. */
export function isUnit(text: string): boolean {
  return /^\s*(?:件|条|个|项|次|篇|人|人次|万元|元|单位)\s*$/.test(text)
}

function placeOf(piece: Piece, text: string, start: number, length: number): { left?: number; right?: number } {
  if (piece.left === undefined || piece.right === undefined) return {}
  const step = (piece.right - piece.left) / Math.max(1, text.length)
  return { left: piece.left + start * step, right: piece.left + (start + length) * step }
}
