/**
 * What a document holds in reading order, before anything is known about reports. Every format is brought to this one
 * shape by `sources/`; finding and reading the tables in it is the same for all.
 */
export interface Source {
  format: 'docx' | 'doc' | 'pdf' | 'html' | 'text'
  blocks: Block[]
}

export type Block = Line | SourceTable | Picture

/** A paragraph, or a line where the format knows no paragraphs. Its text may be blank. */
export interface Line {
  kind: 'line'
  text: string
  /** Pieces of the line with their places, where the format tells them: columns of a PDF or of aligned plain text. */
  runs?: Run[]
  at: Spot
}

/** A piece of text on a line. Places are in points (PDF) or character widths (plain text), from the left margin. */
export interface Run {
  text: string
  left: number
  right: number
}

/** A table whose cells the format knows. Rows list the cells that begin in them, as HTML does. */
export interface SourceTable {
  kind: 'table'
  rows: SourceCell[][]
  at: Spot
}

export interface SourceCell {
  text: string
  /** How many rows and columns the cell covers, at least 1. */
  rowSpan: number
  columnSpan: number
  at: Spot
}

/** A picture in the text: a table may have been put in as one. */
export interface Picture {
  kind: 'picture'
  at: Spot
}

/** Where something stands in the file, as far as its format can tell. Everything counts from 1. */
export interface Spot {
  page?: number
  /** Line of a text or HTML file, or of the page of a PDF. */
  line?: number
  /** Of a docx: the paragraph among the body's, as Word counts them through its tables. */
  paragraph?: number
  /** The table in the file and the cell's place in it. */
  table?: number
  row?: number
  cell?: number
}
