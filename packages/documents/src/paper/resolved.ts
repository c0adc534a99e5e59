import type { Geometry } from './geometry.ts'
import type { PaperForm, Paragraph, Typeface } from './paper.ts'
import type { SignaturePlace } from './signature.ts'

/** A paper with every default filled in and every decision taken that does not depend on the file format. */
export interface ResolvedPaper {
  form: PaperForm
  geometry: Geometry
  letterhead: { name: string; size: number } | null
  titleLines: string[]
  subtitle: string | null
  documentNumber: string | null
  addressee: string | null
  mark: string | null
  properties: { title: string; author: string; subject: string; keywords: string[] }
  sections: ResolvedSection[]
}

/** Pages that lie the same way. */
export interface ResolvedSection {
  landscape: boolean
  blocks: ResolvedBlock[]
}

export type ResolvedBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: ResolvedRun[]; align: NonNullable<Paragraph['align']>; indent: boolean; keep: boolean }
  | ResolvedTable
  | {
      kind: 'picture'
      svg: string | null
      png: Uint8Array | null
      widthMm: number
      alt: string
      caption: string | null
    }
  | { kind: 'attachments'; names: string[] }
  | { kind: 'signature'; name: string; date: string; sealSpace: boolean; place: SignaturePlace }
  | { kind: 'pageBreak' }
  | { kind: 'blank'; lines: number }

export interface ResolvedRun {
  text: string
  bold: boolean
  underline: boolean
  typeface: Typeface
}

export interface ResolvedTable {
  kind: 'table'
  caption: string | null
  unit: string | null
  /** Shares of the width, together 1. */
  widths: number[]
  headerRows: number
  rowCount: number
  cells: ResolvedCell[]
  fontSize: number
  cellPadding: number
  keepTogether: boolean
}

export interface ResolvedCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  runs: ResolvedRun[]
  align: 'left' | 'center' | 'right'
  vertical: boolean
  shaded: boolean
  header: boolean
}
