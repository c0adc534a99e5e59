/**
 * A neutral model of an official paper. It says what the paper contains, never how Word or PDF draw it; both renderers
 * (`paperToDocx`, `paperToPdf`) read the same value. Every text is plain text: nothing in it is ever read as markup.
 * A line feed inside a text is a line break. Lengths are millimetres, type sizes points.
 */
export interface Paper {
  /**
   * `letter`: an outgoing official letter (GB/T 9704-2012), 22 lines of 28 characters, first line of the paper the title.
   * `report`: a longer document in the same page and type, for annual reports and the like.
   * `plain`: working papers, forms and receipts: smaller type (小四), narrower margins, page x of y.
   */
  form: PaperForm
  /** Full name of the issuing body. Printed above the title, or as red letterhead when `letterhead` is set. */
  issuer?: string
  /** Red 发文机关标志 with double lines (GB/T 9704-2012 10.1 信函格式). Needs `issuer`. Default: none. */
  letterhead?: boolean
  /** Line feeds in the title are kept: they are where the writer wants the lines to break. */
  title: string
  /** A line under the title, such as 「（2026年度）」. */
  subtitle?: string
  /** 发文字号, e.g. 「明政公开〔2026〕5号」. Other brackets around the year are set as 〔〕. */
  documentNumber?: string
  /** 主送: set flush left, closed by a full-width colon if it has none. */
  addressee?: string
  blocks: Block[]
  /** Starts in A4 landscape; a `pageBreak` block can turn the page. */
  landscape?: boolean
  /** A short word printed at the top of every page, such as 「演示」 or 「草稿」. */
  mark?: string
  /** Language-independent facts for the file's properties. `created` is an instant; without it the file has no date. */
  properties?: { author?: string; subject?: string; keywords?: string[] }
}

export type PaperForm = 'letter' | 'report' | 'plain'

export type Block = Heading | Paragraph | Table | Picture | Attachments | Signature | PageBreak | Blank

/** The number (「一、」「（一）」「1.」) is part of the text. Level 1 黑体, 2 楷体, 3 仿宋 bold. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

export interface Paragraph {
  kind: 'paragraph'
  text: Text
  /** Default `justify`. */
  align?: 'left' | 'center' | 'right' | 'justify'
  /** First line indented by two characters. Default true for `justify`, else false. */
  indent?: boolean
  /** Stay on the page of the block that follows. */
  keepWithNext?: boolean
}

/** Plain text, or runs where a part looks different. */
export type Text = string | Run[]

export interface Run {
  text: string
  bold?: boolean
  underline?: boolean
  typeface?: Typeface
}

/** 仿宋, 楷体, 黑体, 宋体, 小标宋. */
export type Typeface = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'biaosong'

/**
 * Rows list the cells that begin in them, left to right, like an HTML table: a place covered by a cell above or to the
 * left is not listed. A row that does not fill the columns, or overlaps, is an error (`PaperError`).
 */
export interface Table {
  kind: 'table'
  /** Set above the table, centred, 黑体. */
  caption?: string
  /** Right-aligned above the table, e.g. 「单位：件」. */
  unit?: string
  columns: TableColumnStyle[]
  /** How many of the first rows are the header: repeated on every page and set in 黑体. Default 0. */
  headerRows?: number
  rows: TableCell[][]
  /** Type size in points. Default 12 in `letter` and `report`, 10.5 in `plain`. */
  fontSize?: number
  /** Space above and below the text of a cell, in points. Default a quarter of the type size. */
  cellPadding?: number
  /** Keep on one page: begins on a new page if it does not fit on the rest of this one. Default false. */
  keepTogether?: boolean
  /**
   * Fill one page: the largest type from `fontSize` down to 7.5 points in half points at which the table, with the heading before it, fits one
   * page, and rows spread over it. Implies `keepTogether`; sets `cellPadding` itself. A table too long even so runs on.
   */
  fitPage?: boolean
}

export interface TableColumnStyle {
  /** Share of the table's width, relative to the other columns. */
  width: number
  /** Of body cells; header cells are centred. Default `center`. */
  align?: 'left' | 'center' | 'right'
}

export type TableCell = string | number | null | StyledCell

export interface StyledCell {
  text: Text | number | null
  columnSpan?: number
  rowSpan?: number
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  /** Reads downwards, for narrow row groups. */
  vertical?: boolean
  /** A light grey ground, for totals and labels. */
  shaded?: boolean
}

/** A chart or picture. SVG stays vector in PDF; Word gets it as PNG beside the SVG for older programs. */
export interface Picture {
  kind: 'picture'
  /** SVG source, or the bytes of a PNG. */
  image: string | Uint8Array
  /** Printed width; the height follows the picture's own proportions. Default the width of the text. */
  widthMm?: number
  /** What the picture says, for people who cannot see it. */
  alt: string
  caption?: string
}

/** 附件说明: one name is set as 「附件：甲」, several are numbered. Names carry no closing punctuation. */
export interface Attachments {
  kind: 'attachments'
  names: string[]
}

/** 署名 and 成文日期 (GB/T 9704-2012 7.3.5). */
export interface Signature {
  kind: 'signature'
  name: string
  /** As printed: 「2026年7月7日」. */
  date: string
  /** Leave room for a seal: the date four characters from the right with the name centred above it. */
  sealSpace: boolean
}

/** Starts a new page; `landscape` turns the pages from here on, without it they stay as they are. */
export interface PageBreak {
  kind: 'pageBreak'
  landscape?: boolean
}

/** Empty lines of body text. */
export interface Blank {
  kind: 'blank'
  lines?: number
}

/** The paper cannot be drawn as it stands; the message (Chinese) says which part is wrong. */
export class PaperError extends Error {
  override name = 'PaperError'
}
