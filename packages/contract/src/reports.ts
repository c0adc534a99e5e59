import type { AnnualReport, Place, Table2, Table3, Table4 } from 'nianbao/model'
import { z } from 'zod'
import { ApplicantKind, Channel } from './applicant.ts'
import { ReportRow, ResultRow } from './case-codes.ts'
import { Id, Page, PlainDate, Typed } from './common.ts'
import { DisputeKind, DisputeStanding } from './disputes.ts'

/** The national form of tables exists from the report on 2019 on. */
export const ReportYear = z.coerce
  .number('年度应为四位数字')
  .int('年度应为四位数字')
  .min(2019, '年度报告的统一格式自2019年度起执行')
  .max(2100, '年度不晚于 2100 年')

export const ReportStatus = z.enum(['draft', 'finalised', 'published', 'superseded'])
export type ReportStatus = z.infer<typeof ReportStatus>

export const reportStatusNames: Record<ReportStatus | 'none', string> = {
  none: '未编制',
  draft: '编制中',
  finalised: '已定稿',
  published: '已发布',
  superseded: '已被更正',
}

/** `GET /api/reports`: which years each agency in scope has reported on. Pages are pages of agencies, in tree order. */
export const ReportListQuery = z.object({
  ...Page.shape,
  q: z.string().trim().max(50, '搜索词不超过 50 字').optional(),
})
export type ReportListQuery = z.infer<typeof ReportListQuery>

export const ReportListEntry = z.object({
  agency: z.object({ id: z.string(), name: z.string(), slug: z.string(), kind: z.string(), depth: z.number() }),
  years: z.array(
    z.object({
      year: z.number(),
      /** Of the newest revision; `none` where nobody has begun. */
      status: z.enum(['none', 'draft', 'finalised', 'published']),
      revision: z.number(),
      /** The revision the public sees while a newer one is being worked on. */
      publishedRevision: z.number().nullable(),
      publishedOn: PlainDate.nullable(),
      /** The last day for publishing (条例第四十九条); null where the law names none for this kind of body. */
      dueOn: PlainDate.nullable(),
      late: z.boolean(),
    }),
  ),
})
export type ReportListEntry = z.infer<typeof ReportListEntry>

export const ReportList = z.object({ items: z.array(ReportListEntry), total: z.number() })
export type ReportList = z.infer<typeof ReportList>

/** `/api/reports/:agencyId/:year` */
export const ReportOf = z.object({ agencyId: Id, year: ReportYear })

/** Somewhere in a report; `label` reads 表三“（七）总计”行“自然人”列. */
export const PlaceView: z.ZodType<Place> = z.object({
  table: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
  section: z.number().optional(),
  label: z.string(),
})

/** What a check found; the rules are `nianbao/check`'s. */
export const FindingView = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  place: PlaceView,
  quote: z.string(),
  left: z.union([z.number(), z.string()]).nullable(),
  right: z.union([z.number(), z.string()]).nullable(),
  message: z.string(),
})
export type FindingView = z.infer<typeof FindingView>

const count = z.number().nullable()
const rowsOf = <T>(cell: z.ZodType) => z.record(z.string(), z.record(z.string(), cell)) as unknown as z.ZodType<T>

/** A report with its tables by the names of rows and columns in `nianbao/model`. */
export const AnnualReportView: z.ZodType<AnnualReport> = z.object({
  edition: z.enum(['2019', '2021']),
  year: z.number(),
  agency: z.string(),
  table2: rowsOf<Table2>(z.union([z.number(), z.string()]).nullable()),
  table3: rowsOf<Table3>(count),
  table4: rowsOf<Table4>(count),
  localTables: z.array(
    z.object({ name: z.string(), caption: z.string().optional(), rows: z.record(z.string(), count) }),
  ),
  preface: z.string().optional(),
  sections: z.array(z.object({ title: z.string(), text: z.string() })),
  notApplicable: z.array(z.string()).optional(),
})

/** Zero was counted and is none; blank has not been filled in; not applicable cannot exist for this body. */
export const FigureStatus = z.enum(['value', 'zero', 'blank', 'notApplicable'])
export type FigureStatus = z.infer<typeof FigureStatus>

export const figureStatusNames: Record<FigureStatus, string> = {
  value: '已填',
  zero: '零',
  blank: '未填',
  notApplicable: '不适用',
}

/** A figure that no record yields, with who entered it, when and from what. */
export const ReportFigure = z.object({
  /** `table2.regulations.issued`, or `channels.website` of a local table. */
  place: z.string(),
  /** `table2`, `channels` or `organisation`. */
  table: z.string(),
  row: z.string(),
  /** Empty in a local table, which has one column. */
  column: z.string(),
  label: z.string(),
  /** `decimal` is kept as text; `change` may be negative; `text` is the unit of an amount. */
  kind: z.enum(['count', 'change', 'decimal', 'text']),
  unit: z.string(),
  /** False where nobody has entered anything. A local table is printed with the rows entered. */
  entered: z.boolean(),
  status: FigureStatus,
  value: z.union([z.number(), z.string()]).nullable(),
  source: z.string(),
  enteredByName: z.string().nullable(),
  enteredAt: z.string().nullable(),
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const CellComparisonView = z.object({
  place: PlaceView,
  /** Left out: the report of that year does not print this cell at all. */
  before: z.union([z.number(), z.string()]).nullable().optional(),
  after: z.union([z.number(), z.string()]).nullable().optional(),
  changed: z.boolean(),
  difference: z.number().nullable(),
  rate: z.number().nullable(),
})
export type CellComparisonView = z.infer<typeof CellComparisonView>

/** A case as the list behind a number shows it. */
export const ReportCase = z.object({
  id: z.string(),
  number: z.string().nullable(),
  receiptNumber: z.string(),
  /** Masked. */
  applicantName: z.string(),
  applicantKind: ApplicantKind,
  channel: Channel,
  title: z.string(),
  /** The day it counts as 新收. */
  countedFrom: PlainDate.nullable(),
  /** The day and row of its result; null while it is open. */
  resultOn: PlainDate.nullable(),
  resultRow: ResultRow.nullable(),
  imported: z.boolean(),
})
export type ReportCase = z.infer<typeof ReportCase>

/**
 * What happened to the records of a year after its report was finalised: the cells that would now be other numbers, and the
 * cases behind them with what they counted as then and count as now.
 */
export const LateChanges = z.object({
  year: z.number(),
  /** The revision whose figures no longer agree with the records. */
  revision: z.number(),
  since: z.string(),
  /** The report is one from before the system, taken over: its cases may never have been in the records. */
  fromReport: z.boolean(),
  cells: z.array(z.object({ place: PlaceView, reported: count, now: count })),
  cases: z.array(ReportCase.extend({ countedThen: z.string(), countedNow: z.string() })),
  /** True: there are more cases than listed. */
  more: z.boolean(),
})
export type LateChanges = z.infer<typeof LateChanges>

/** `GET /api/reports/:agencyId/:year` */
export const ReportView = z.object({
  agency: z.object({ id: z.string(), name: z.string(), slug: z.string(), kind: z.string() }),
  year: z.number(),
  edition: z.enum(['2019', '2021']),
  /** 国办公开办函〔2021〕30号 */
  notice: z.string(),
  status: z.enum(['none', 'draft', 'finalised', 'published']),
  /** 0 where nobody has begun. */
  revision: z.number(),
  /** Sent back with every change; 0 where nobody has begun. */
  version: z.number(),
  /** What is corrected by this revision; empty for the first. */
  revisionNote: z.string(),
  /** What the public sees now. */
  published: z.object({ revision: z.number(), on: PlainDate, byName: z.string(), path: z.string() }).nullable(),
  finalised: z
    .object({
      at: z.string(),
      byName: z.string(),
      /** The errors that stood then, and why it was finalised all the same; null where there were none. */
      despite: z.object({ reason: z.string(), errors: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  /** False while the statistic period runs: the figures are those up to today and cannot be finalised. */
  yearOver: z.boolean(),
  dueOn: PlainDate.nullable(),
  late: z.boolean(),
  /** What the signed-in person may do now: by role, and by where the report stands. */
  may: z.object({ edit: z.boolean(), finalise: z.boolean(), publish: z.boolean(), revise: z.boolean() }),
  /** Compiled now while it is a draft; as it was frozen afterwards. */
  report: AnnualReportView,
  /** Whether the texts have been drafted, and whether anybody has worked on them since. */
  texts: z.enum(['none', 'drafted', 'edited']),
  findings: z.array(FindingView),
  /** How many of the findings stop the report from being finalised. */
  blocking: z.number(),
  /** Every figure that can be entered, in the order of the forms; only those entered are printed of local tables. */
  figures: z.array(ReportFigure),
  /** What speaks against 表三 and 表四 taken over from an existing report: records of the year that have come since. */
  recordsAgainst: z.array(z.string()),
  /** Against the published report on the year before; null where there is none. */
  comparison: z.object({ year: z.number(), revision: z.number(), cells: z.array(CellComparisonView) }).nullable(),
  /** Changes in the records of the year before since its report was finalised: 上年结转 is not what that report said. */
  lastYear: LateChanges.nullable(),
  /** Changes in the records of this year since this report was finalised. */
  sinceFinalised: LateChanges.nullable(),
})
export type ReportView = z.infer<typeof ReportView>

/** `GET …/cells`: what stands behind a number of the report as it is shown. */
export const CellQuery = z.object({
  ...Page.shape,
  /** `table2`, `table3`, `table4`, or a local table. */
  table: z.string().max(40),
  row: z.string().max(60),
  column: z.string().max(60).default(''),
  revision: z.coerce.number().int().min(1).max(1000).optional(),
})
export type CellQuery = z.infer<typeof CellQuery>

const cell = {
  place: PlaceView,
  /** As the report says. */
  reported: z.union([z.number(), z.string()]).nullable(),
}

export const CellCases = z.object({
  kind: z.literal('cases'),
  ...cell,
  row: ReportRow,
  /** How many the records count now; other than `reported` only after late changes. */
  total: z.number(),
  items: z.array(ReportCase),
})

export const ReportDispute = z.object({
  id: z.string(),
  kind: DisputeKind,
  organ: z.string(),
  docket: z.string(),
  filedOn: PlainDate,
  acceptedOn: PlainDate.nullable(),
  concludedOn: PlainDate.nullable(),
  standing: DisputeStanding,
  request: z.object({ id: z.string(), number: z.string().nullable(), title: z.string() }).nullable(),
  imported: z.boolean(),
})
export type ReportDispute = z.infer<typeof ReportDispute>

export const CellDisputes = z.object({
  kind: z.literal('disputes'),
  ...cell,
  total: z.number(),
  items: z.array(ReportDispute),
})

export const CellEntered = z.object({ kind: z.literal('entered'), ...cell, figure: ReportFigure })

export const CellView = z.discriminatedUnion('kind', [CellCases, CellDisputes, CellEntered])
export type CellView = z.infer<typeof CellView>

/** `PUT …/figures`: figures by place; null takes a figure out again. `source` says from what they were taken. */
export const FiguresInput = z.object({
  version: z.number().int().min(0),
  source: Typed(200, '数据来源'),
  figures: z
    .record(
      z.string().max(100),
      z.object({ status: FigureStatus, value: z.union([z.number(), z.string().max(40)]).optional() }).nullable(),
    )
    .refine((figures) => Object.keys(figures).length > 0, '没有要保存的数据'),
})
export type FiguresInput = z.infer<typeof FiguresInput>

/** `PUT …/sections`: the preface and the six texts, in order; titles are the form's. */
export const SectionsInput = z.object({
  version: z.number().int().min(0),
  preface: z.string().trim().max(2000, '前言不超过 2000 字'),
  texts: z.array(z.string().trim().max(20_000, '每部分不超过 20000 字')).length(6, '报告应有六个部分'),
})
export type SectionsInput = z.infer<typeof SectionsInput>

/** `POST …/redraft`: drafts anew from the figures; what was written in these sections is replaced. 0 is the preface. */
export const RedraftInput = z.object({
  version: z.number().int().min(0),
  sections: z.array(z.number().int().min(0).max(6)).min(1).default([0, 1, 2, 3, 4, 5, 6]),
})
export type RedraftInput = z.infer<typeof RedraftInput>

/** `POST …/publish` */
export const ReportVersion = z.object({ version: z.number().int().min(1) })
export type ReportVersion = z.infer<typeof ReportVersion>

/** `POST …/finalise`: with errors standing only where somebody says why they are none. */
export const FinaliseInput = z.object({
  version: z.number().int().min(1),
  despite: z.string().trim().max(500, '理由不超过 500 字').optional(),
})
export type FinaliseInput = z.infer<typeof FinaliseInput>

/** `POST …/revise`: a new revision; `note` is published with it and says what is corrected and why. */
export const RevisionInput = z.object({ version: z.number().int().min(1), note: Typed(500, '更正说明') })
export type RevisionInput = z.infer<typeof RevisionInput>

/** `GET …/revisions` */
export const RevisionList = z.object({
  items: z.array(
    z.object({
      revision: z.number(),
      status: ReportStatus,
      note: z.string(),
      createdAt: z.string(),
      finalisedAt: z.string().nullable(),
      finalisedByName: z.string().nullable(),
      publishedAt: z.string().nullable(),
      publishedByName: z.string().nullable(),
    }),
  ),
})
export type RevisionList = z.infer<typeof RevisionList>

/** `GET …/differences`: two revisions, or (`against=lastYear`) this report and the one on the year before. */
export const DifferencesQuery = z.object({
  from: z.coerce.number().int().min(1).max(1000).optional(),
  to: z.coerce.number().int().min(1).max(1000).optional(),
  against: z.literal('lastYear').optional(),
})
export type DifferencesQuery = z.infer<typeof DifferencesQuery>

const Compared = z.object({ year: z.number(), revision: z.number() })

export const Differences = z.object({
  before: Compared,
  after: Compared,
  /** Changed cells only. */
  cells: z.array(CellComparisonView),
  sections: z.array(
    z.object({
      place: PlaceView,
      changed: z.boolean(),
      titleBefore: z.string().nullable(),
      titleAfter: z.string().nullable(),
      segments: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
})
export type Differences = z.infer<typeof Differences>

/** `GET …/file.docx|pdf|xlsx|json?revision=` */
export const ReportFormat = z.enum(['docx', 'pdf', 'xlsx', 'json'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const ReportFileQuery = z.object({ revision: z.coerce.number().int().min(1).max(1000).optional() })

/** `GET …/charts?revision=`: 图解 of the report as it stands, or of a revision; none where the year has no figures. */
export const ReportCharts = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      alt: z.string(),
      width: z.number(),
      height: z.number(),
      svg: z.string(),
    }),
  ),
})
export type ReportCharts = z.infer<typeof ReportCharts>

/** `GET /annual-reports.json`, public. `url` is relative to the address of this list. */
export const PublishedReports = z.object({
  items: z.array(z.object({ agency: z.string(), year: z.number(), url: z.string() })),
})
export type PublishedReports = z.infer<typeof PublishedReports>
