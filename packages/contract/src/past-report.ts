import { z } from 'zod'
import { FigureStatus, FindingView } from './reports.ts'

/** What can be taken over of a report that exists already; `local` are the tables a province asks for. */
export const PastReportPart = z.enum(['table2', 'table3', 'table4', 'local'])
export type PastReportPart = z.infer<typeof PastReportPart>

export const pastReportPartNames: Record<PastReportPart, string> = {
  table2: '表二',
  table3: '表三',
  table4: '表四',
  local: '地方统计表',
}

/**
 * A cell of the year's form as a document has it. `sure`: printed in a cell of its own. `doubtful`: read, but repaired or decided
 * by the sums. `refused`: seen and not decidable. `missing`: not in the document. All but the first are confirmed one by one.
 */
export const PastReportCell = z.object({
  place: z.string(),
  part: PastReportPart,
  table: z.string(),
  row: z.string(),
  /** Empty in a local table. */
  column: z.string(),
  label: z.string(),
  kind: z.enum(['count', 'change', 'decimal', 'text']),
  state: z.enum(['sure', 'doubtful', 'refused', 'missing']),
  status: FigureStatus,
  value: z.union([z.number(), z.string()]).nullable(),
  /** The words of the document, and where they stand: 第2个表格第5行第3格. */
  printed: z.string(),
  where: z.string(),
  /** Why it is not sure; empty where it is. */
  why: z.string(),
  /** What is entered at the place now and would be replaced. */
  now: z
    .object({ status: FigureStatus, value: z.union([z.number(), z.string()]).nullable(), source: z.string() })
    .nullable(),
})
export type PastReportCell = z.infer<typeof PastReportCell>

/** `POST …/past-report/reading`, multipart with the report in field `file`: nothing is stored by it. */
export const PastReportReading = z.object({
  /** Of the draft the review was made for, and of the file; both go back with what is taken over. */
  version: z.number(),
  digest: z.string(),
  file: z.string(),
  agency: z.string().nullable(),
  year: z.number().nullable(),
  edition: z.string().nullable(),
  /** What speaks against its being this body's report on this year. */
  doubts: z.array(z.string()),
  parts: z.array(
    z.object({
      part: PastReportPart,
      cells: z.number(),
      toConfirm: z.number(),
      /** Why it cannot be taken over; empty where it can. */
      refused: z.string(),
    }),
  ),
  cells: z.array(PastReportCell),
  /** 0 is the preface. */
  texts: z.array(z.object({ section: z.number(), title: z.string(), text: z.string() })),
  /** What to know before it is taken over: 结转下年度 the records do not have. */
  notices: z.array(z.string()),
  findings: z.array(FindingView),
})
export type PastReportReading = z.infer<typeof PastReportReading>

/**
 * Field `decisions` of `POST …/past-report`, the same file in `file`: what is taken over. Every cell of the parts that is not sure
 * stands in `figures`; a sure one only where another figure is right.
 */
export const PastReportInput = z.object({
  version: z.number().int().min(0),
  digest: z.string().max(100),
  parts: z.array(PastReportPart).max(4),
  figures: z.record(
    z.string().max(100),
    z.object({ status: FigureStatus, value: z.union([z.number(), z.string().max(40)]).optional() }),
  ),
  texts: z.array(z.number().int().min(0).max(6)).max(7),
  /** Somebody has looked: it is this body's report on this year, whatever speaks against it. */
  sameReport: z.boolean(),
})
export type PastReportInput = z.infer<typeof PastReportInput>
