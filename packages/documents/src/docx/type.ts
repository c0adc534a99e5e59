import { type IFontAttributesProperties, type IRunOptions, type ISpacingProperties, LineRuleType, TextRun } from 'docx'
import type { Typeface } from '../paper/paper.ts'
import type { ResolvedRun } from '../paper/resolved.ts'

/** The names under which Windows and WPS have the official typefaces; Latin letters and digits in Times New Roman. */
const NAMES: Record<Typeface, string> = {
  fangsong: '仿宋_GB2312',
  kaiti: '楷体_GB2312',
  heiti: '黑体',
  songti: '宋体',
  biaosong: '方正小标宋简体',
}

/** `hint` makes quotes and dashes, which both scripts have, Chinese ones. */
export function fontOf(typeface: Typeface): IFontAttributesProperties {
  return {
    eastAsia: NAMES[typeface],
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    hint: 'eastAsia',
  }
}

/** Points as the half points Word counts type in. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Points as twips (twentieths). */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Millimetres as twips. */
export function mmTwips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Lines exactly `pitch` points apart, with nothing before and after. */
export function exactly(pitch: number, { before = 0, after = 0 } = {}): ISpacingProperties {
  return { line: twips(pitch), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) }
}

/** A text with its line feeds as line breaks. */
export function textRuns(text: string, options: IRunOptions): TextRun[] {
  return text.split('\n').map((line, at) => new TextRun({ ...options, text: line, break: at === 0 ? undefined : 1 }))
}

/** Runs of a paragraph or cell; `options` is what all of them share. */
export function styledRuns(runs: ResolvedRun[], options: IRunOptions = {}): TextRun[] {
  return runs.flatMap((run) =>
    textRuns(run.text, {
      ...options,
      font: fontOf(run.typeface),
      bold: run.bold || undefined,
      underline: run.underline ? {} : undefined,
    }),
  )
}
