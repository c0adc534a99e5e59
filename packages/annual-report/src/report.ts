import type { EditionId } from './editions/edition.ts'
import type {
  Table2Column,
  Table2Row,
  Table3Column,
  Table3Row,
  Table4Group,
  Table4Outcome,
  Table4Result,
} from './editions/keys.ts'

/** A count in a table: a number, or null where the cell is printed but blank. A cell that is not printed is absent. */
export type Cell = number | null

/** A figure of 表二: a count, a decimal as text (amounts, so that no digit is lost), the unit of an amount, or blank. */
export type Table2Cell = number | string | null

export type Table2 = Partial<Record<Table2Row, Partial<Record<Table2Column, Table2Cell>>>>
export type Table3 = Partial<Record<Table3Row, Partial<Record<Table3Column, Cell>>>>
export type Table4 = Partial<Record<Table4Group, Partial<Record<Table4Result, Cell>>>>

/** A table with every row of its form and a number in every cell. */
export type FullTable3 = Partial<Record<Table3Row, Record<Table3Column, number>>>
export type FullTable4 = Record<Table4Group, Record<Table4Outcome | 'total', number>>

/** A table a province asks for beside the national form. */
export interface LocalTable {
  /** `channels` and `organisation` have a form (editions/local-tables.ts); others are carried as they are. */
  name: string
  /** The caption printed above it, where it is not the form's. */
  caption?: string
  rows: Record<string, Cell>
}

/** A titled section. Paragraphs are separated by one line break; sections two to four may have text beside their table. */
export interface Section {
  /** The title as printed, numeral included: 一、总体情况. */
  title: string
  text: string
}

/**
 * A report as it was read from somewhere: what could not be known is null. `edition` is the form its tables follow,
 * which is not always the form of its year.
 */
export interface ReportAsRead {
  edition: EditionId | null
  year: number | null
  agency: string | null
  table2: Table2 | null
  table3: Table3 | null
  table4: Table4 | null
  localTables: LocalTable[]
  /** What stands before section one: basis, statistic period, whom to ask. */
  preface?: string
  sections: Section[]
  /** The lines of the title as printed, before anything is concluded from them. Only of reports that were read. */
  title?: string[]
  /** The rows of the tables as they stand in the document, in its order. Only of reports that were read. */
  printedRows?: PrintedRow[]
  /** Tables that stand in the document as pictures: `table2`, `table3`, `table4`. Only of reports that were read. */
  pictured?: string[]
  /** Cells that stand in the document but could not be decided; no rule judges their figures. Only of reports that were read. */
  refused?: readonly PrintedCell[]
  /** The words the cells were read from. Only of reports that were read. */
  cells?: readonly PrintedCell[]
  /** Cells that do not apply to this body, as `table2.regulations.issued`: null in their table, printed as —. */
  notApplicable?: string[]
}

/** A cell by its table, row and column, in the words of the model. */
export interface CellName {
  table: string
  row: string
  column: string
}

/** A cell and the words that stand in it. */
export interface PrintedCell extends CellName {
  printed?: string
}

/** A row of a table as it stands in a document. */
export interface PrintedRow {
  /** `table2`, `table3`, `table4`, or the name of a local table. */
  table: string
  /** The row of the form it was taken for; null when it is none of the form's. */
  row: string | null
  /** Its label as printed, line breaks and spaces within taken out. */
  label: string
}

/** A report of our own making: its form, year, agency and three tables are known. */
export interface AnnualReport extends ReportAsRead {
  edition: EditionId
  year: number
  agency: string
  table2: Table2
  table3: Table3
  table4: Table4
}

/** 明州市人民政府2025年政府信息公开工作年度报告 → its two printed lines. */
export function reportTitle(report: Pick<AnnualReport, 'agency' | 'year'>): [agency: string, title: string] {
  return [report.agency, `${report.year}年政府信息公开工作年度报告`]
}
