import { z } from 'zod'
import { Typed } from './common.ts'

/** `POST /api/imports/cases?dryRun=`, `POST /api/imports/disputes?dryRun=`: multipart, the workbook in field `file`, `source` beside it. */
export const ImportQuery = z.object({ dryRun: z.enum(['true', 'false']).transform((text) => text === 'true') })
export const ImportFields = z.object({ source: Typed(100, '数据来源') })

/** Nothing is stored by a dry run, nor where there is an error. */
export const ImportResult = z.object({
  dryRun: z.boolean(),
  /** Rows with something in them, and those without an error. */
  total: z.number(),
  ready: z.number(),
  /** By Excel's row number; `column` is empty where the whole row is meant. */
  errors: z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })),
  /** Worth knowing before storing: years whose report is published already. */
  notices: z.array(z.string()),
  /** What the rows come to, by year of receipt or filing. */
  years: z.array(z.object({ year: z.number(), received: z.number(), concluded: z.number() })),
  /** Names the stored rows; stands in the audit and in every imported case. Null for a dry run. */
  batch: z.string().nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>
