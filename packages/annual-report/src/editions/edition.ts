import type { PlainDate, Standing } from '@yangguang/statute'
import type { Table2Column, Table2Row, Table3Column, Table3Row, Table4Group, Table4Result } from './keys.ts'

/** The two forms the State Council's office has issued for annual reports. */
export type EditionId = '2019' | '2021'

/** How a figure of the form is written. `decimal` is kept as text, so that 96171.6 stays what was entered. */
export type FigureKind = 'count' | 'change' | 'decimal'

export interface SectionForm {
  number: 1 | 2 | 3 | 4 | 5 | 6
  /** The title as printed, with its numeral: 一、总体情况. */
  title: string
  /** Wordings of the title met in published reports and accepted without a finding. */
  variants: readonly string[]
  /** What the section has to speak about (条例第五十条 and the notice of the form). */
  covers: readonly string[]
  table: 'table2' | 'table3' | 'table4' | null
}

export interface Table2Block {
  /** The shaded line above the block: 第二十条第（一）项. */
  caption: string
  columns: readonly { key: Table2Column; label: string; kind: FigureKind }[]
  rows: readonly { key: Table2Row; label: string }[]
}

/** A label printed beside several rows of 表三: 三、本年度办理结果 and the numbered groups within it. */
export type Table3Group = 'results' | 'denied' | 'unavailable' | 'notProcessed' | 'other'

export interface Table3RowForm {
  key: Table3Row
  label: string
  /** The groups the row stands in, outermost first. */
  within: readonly Table3Group[]
}

export interface Table3Form {
  /** The note in the top-left cell, brackets included. */
  cornerNote: string
  applicants: string
  organisations: string
  columns: readonly { key: Table3Column; label: string; organisation: boolean }[]
  groups: Readonly<Partial<Record<Table3Group, string>>>
  rows: readonly Table3RowForm[]
}

export interface Table4Form {
  review: string
  litigation: string
  groups: readonly { key: Table4Group; label: string }[]
  results: readonly { key: Table4Result; label: string }[]
}

interface Balance<Id extends string, Term> {
  id: Id
  left: readonly Term[]
  right: readonly Term[]
  /** Whether the form itself prints it (top-left cell of 表三). */
  official: boolean
}

/**
 * What must balance (勾稽关系): the sums of both sides are equal. The first two add rows within every column of 表三, the
 * third columns within every row of 表三, the last results within every group of 表四.
 */
export interface Equations {
  't3-identity': Balance<'t3-identity', Table3Row>
  't3-result-sum': Balance<'t3-result-sum', Table3Row>
  't3-row-sum': Balance<'t3-row-sum', Table3Column>
  't4-group-sum': Balance<'t4-group-sum', Table4Result>
}

export interface Edition {
  id: EditionId
  notice: { number: string; title: string; issuedOn: PlainDate | null; standing: Standing }
  sections: readonly SectionForm[]
  table2: readonly Table2Block[]
  table3: Table3Form
  table4: Table4Form
  equations: Equations
}
