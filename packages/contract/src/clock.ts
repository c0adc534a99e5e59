import { z } from 'zod'
import { PlainDate } from './common.ts'

const PauseView = z.object({
  why: z.enum(['thirdParty', 'agency']),
  who: z.string(),
  from: PlainDate,
  until: PlainDate,
  settled: z.boolean(),
})
const ExtensionView = z.object({ workingDays: z.number(), servedOn: PlainDate }).nullable()

/** The statutory period, as the statute folds it. */
export const ClockView = z.object({
  receivedOn: PlainDate.nullable(),
  receivedBasis: z.string(),
  runsFrom: PlainDate.nullable(),
  runsBecause: z.enum(['receipt', 'correction', 'fee', 'order']),
  workingDays: z.number(),
  pauses: z.array(PauseView),
  extension: ExtensionView,
  delayedUntil: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  provisional: z.boolean(),
  stoppedOn: PlainDate.nullable(),
  onTime: z.boolean().nullable(),
  stopped: z.enum(['correction', 'fee']).nullable(),
  earlier: z
    .array(
      z.object({
        runsFrom: PlainDate,
        dueOn: PlainDate.nullable(),
        extension: ExtensionView,
        endedBy: z.enum(['correction', 'fee']),
      }),
    )
    .optional(),
})

/** One day of a period, for the calendar that explains a due date. */
export const ExplainedDay = z.object({
  date: PlainDate,
  /** `counted`: the `count`-th working day; `off`: no working day; `paused`: a working day taken out while others are asked. */
  nature: z.enum(['counted', 'off', 'paused']),
  count: z.number().nullable(),
  /** 周末, 国庆节放假, 调休上班, 征求第三方意见. Empty for a plain working day. */
  why: z.string(),
  /** The notice that made it so, 国办发明电〔2025〕7号. */
  notice: z.string().nullable(),
})
export type ExplainedDay = z.infer<typeof ExplainedDay>

/** How a due date comes about: sentences, and every day of the running period. */
export const ClockExplanation = z.object({
  sentences: z.array(z.object({ text: z.string(), cites: z.string() })),
  /** Empty where no period runs. */
  days: z.array(ExplainedDay),
})
export type ClockExplanation = z.infer<typeof ClockExplanation>
