import { z } from 'zod'
import { Id, Optional, PlainDate, Typed } from './common.ts'

/** One day of `GET /api/calendar/:year`. */
export const CalendarDay = z.object({
  date: PlainDate,
  /** 周一 … 周日 */
  weekday: z.string(),
  working: z.boolean(),
  kind: z.enum(['workday', 'weekend', 'holiday', 'makeUpWorkday']),
  /** 工作日, 周六, 春节放假, 春节调休上班 */
  why: z.string(),
  /** Number of the notice that made it so, null for plain weeks. */
  notice: z.string().nullable(),
  provisional: z.boolean(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const SpecialDayInput = z.object({
  date: PlainDate,
  kind: z.enum(['off', 'work'], '应为 off（放假）或 work（上班）'),
  name: Typed(20, '节日名称'),
})

export const NoticeStatus = z.enum(['shipped', 'proposed', 'inForce', 'withdrawn'])
export type NoticeStatus = z.infer<typeof NoticeStatus>

/** A notice as lists show it. `shipped` ones come with the program and cannot be withdrawn. */
export const NoticeView = z.object({
  id: z.string().nullable(),
  year: z.number(),
  number: z.string(),
  title: z.string(),
  issuedOn: PlainDate.nullable(),
  /** `year`: arranges the whole year, which makes it published; `days`: changes some days only. Follows from the days. */
  covers: z.enum(['year', 'days']),
  days: z.array(SpecialDayInput),
  status: NoticeStatus,
  enteredBy: z.string().nullable(),
  enteredAt: z.string().nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const CalendarYear = z.object({
  year: z.number(),
  /** False: no arrangement known, every date of the year is provisional. */
  published: z.boolean(),
  workingDays: z.number(),
  notices: z.array(NoticeView),
  days: z.array(CalendarDay),
})
export type CalendarYear = z.infer<typeof CalendarYear>

/** `POST /api/calendar/notices`: proposes a notice; it counts for nothing until `put-in-force`. */
export const ProposeNotice = z.object({
  year: z.number().int().min(2008).max(2100),
  number: Typed(60, '文号'),
  /** Empty takes the usual title of the year's arrangement. */
  title: Optional(100),
  issuedOn: PlainDate.nullable().default(null),
  days: z.array(SpecialDayInput).min(1, '请至少填写一天').max(100),
})
export type ProposeNotice = z.infer<typeof ProposeNotice>

/**
 * `POST /api/calendar/read`: a JSON or CSV file, or the text of the notice pasted whole, read into the form without storing
 * anything. CSV: a line a day, `2027-01-01,放假,元旦`; it says no number, which is left empty.
 */
export const ReadNoticeText = z.object({ text: z.string().min(1, '文件是空的').max(200_000, '文件过大') })
export const NoticeRead = z.object({
  year: z.number(),
  number: z.string(),
  title: z.string(),
  issuedOn: PlainDate.nullable(),
  covers: z.enum(['year', 'days']),
  days: z.array(SpecialDayInput),
})
export type NoticeRead = z.infer<typeof NoticeRead>

/**
 * `GET /api/calendar/notices/:id/effect`: what putting a proposed notice in force, or withdrawing one in force, would
 * do. `seen` is handed back with the confirmation: when the effect is another by then, 409 and look again.
 */
export const NoticeEffect = z.object({
  notice: NoticeView,
  movedDays: z.array(z.object({ date: PlainDate, was: z.string(), is: z.string(), working: z.boolean() })),
  newlyPublished: z.array(z.number()),
  noLongerPublished: z.array(z.number()),
  /** Open cases whose due date moves or stops being provisional, all agencies; most moved first 1,000. */
  cases: z.array(
    z.object({
      requestId: z.string(),
      agencyName: z.string(),
      number: z.string().nullable(),
      receiptNumber: z.string(),
      oldDueOn: PlainDate.nullable(),
      newDueOn: PlainDate.nullable(),
      oldProvisional: z.boolean(),
      newProvisional: z.boolean(),
    }),
  ),
  casesMoved: z.number(),
  seen: z.string(),
})
export type NoticeEffect = z.infer<typeof NoticeEffect>

/** `POST /api/calendar/notices/:id/put-in-force` and `…/withdraw`; a proposal is dropped with `DELETE /api/calendar/notices/:id`. */
export const ConfirmNotice = z.object({ seen: z.string().min(1).max(100) })
export const NoticeConfirmed = z.object({ id: Id, status: NoticeStatus, casesMoved: z.number() })
export type NoticeConfirmed = z.infer<typeof NoticeConfirmed>
