import { isPlainDate } from '@yangguang/statute'
import { z } from 'zod'

/** A calendar day that exists, `YYYY-MM-DD`. */
export const PlainDate = z.string().refine(isPlainDate, '日期应为 YYYY-MM-DD，且该日存在')

/** Text a person typed: trimmed, never empty. `most` in characters. */
export const Typed = (most: number, what = '此项') =>
  z.string(`请填写${what}`).trim().min(1, `请填写${what}`).max(most, `${what}不超过 ${most} 字`)

/** Text that may be left empty. */
export const Optional = (most: number) => z.string().trim().max(most, `不超过 ${most} 字`).default('')

export const Id = z.uuid('编号格式不对')

/** Every refusal of the API: a sentence for the person, the article it rests on, and where it points. */
export const RefusalView = z.object({
  refused: z.string(),
  because: z.string(),
  cites: z.string(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
export type RefusalView = z.infer<typeof RefusalView>

export const Page = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
