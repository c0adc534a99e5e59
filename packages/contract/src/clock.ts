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

const Because = z.object({ why: z.string(), notice: z.string().nullable() })

/** One calendar day of a period, as the statute explains it. */
export const ExplainedDayView = z.object({
  date: PlainDate,
  /** 周一 … 周日 */
  weekday: z.string(),
  /** Its number in the count; null when it does not count. */
  counted: z.number().nullable(),
  /** Why it is no working day, and the notice that says so. */
  skipped: Because.nullable(),
  /** Set on a Saturday or Sunday that is worked. */
  worked: Because.nullable(),
  paused: z.object({ why: z.enum(['thirdParty', 'agency']), who: z.string() }).nullable(),
  phase: z.enum(['start', 'first', 'extended', 'delayed']),
  provisional: z.boolean(),
})

/** How a due date comes about: sentences to print, and every day of the running period to draw. */
export const ExplanationView = z.object({
  runsFrom: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  days: z.array(ExplainedDayView),
  sentences: z.array(z.string()),
  /** Set when the date may still move. */
  provisional: z.string().nullable(),
})
export type ExplanationView = z.infer<typeof ExplanationView>
