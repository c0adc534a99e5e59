import { execFileSync } from 'node:child_process'

/** A piece of text as poppler sees it on the page; millimetres from the top left corner. */
export interface Word {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

export interface PdfPage {
  width: number
  height: number
  words: Word[]
}

const MM = 25.4 / 72

/** The pages of a PDF with every word and its box (pdftotext -bbox). */
export function pagesOf(pdf: Buffer): PdfPage[] {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, body]) => ({
      width: Number(width) * MM,
      height: Number(height) * MM,
      words: [
        ...body!.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g),
      ].map(([, left, top, right, bottom, text]) => ({
        text: decoded(text!),
        left: Number(left) * MM,
        right: Number(right) * MM,
        top: Number(top) * MM,
        bottom: Number(bottom) * MM,
      })),
    }),
  )
}

/** All text of a PDF in reading order. */
export function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
}

/** The same without white space, for comparing what two programs broke into different lines. */
export function denseText(pdf: Buffer): string {
  return textOf(pdf).replace(/\s/g, '')
}

/** Names of the fonts embedded in a PDF, without the letters of their subset. */
export function fontsOf(pdf: Buffer): string[] {
  const table = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' })
  return table
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, ''))
}

function decoded(text: string): string {
  return text.replace(
    /&(lt|gt|amp|quot|#39);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name]!,
  )
}
