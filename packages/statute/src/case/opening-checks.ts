import { isPlainDate } from '../calendar/plain-date.ts'
import { FIRST_KNOWN } from '../clock/values.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { AskedItem, HappeningOf } from './events.ts'
import { isBlank, type Moment } from './moment.ts'

/** Refuses a text that says nothing. */
export function written(text: string, because: string, cites = ''): Refusal | null {
  return isBlank(text) ? refuse('blank', because, cites) : null
}

/** Refuses items without text or with the same id, and an empty list. */
export function itemsRefusal(items: readonly AskedItem[]): Refusal | null {
  if (items.length === 0) return refuse('no-items', '请写明申请公开的信息。', '条例第二十九条')
  if (items.some((item) => isBlank(item.text)))
    return refuse('blank-item', '有一项申请内容是空的，请写明信息名称、文号或者特征。', '条例第二十九条')
  if (new Set(items.map((item) => item.id)).size < items.length)
    return refuse('same-id', '申请事项的序号重复，请重新提交。')
  return null
}

type Opening = 'submitted' | 'imported' | 'redecisionStarted'

type OpeningCheck<K extends Opening> = (what: HappeningOf<K>, moment: Moment) => Refusal | null

/** The day before which there was no 条例, and no period to count. */
function tooOld(on: string): Refusal | null {
  if (on >= FIRST_KNOWN) return null
  return refuse('before-the-law', '《政府信息公开条例》自2008年5月1日起施行，更早的日期不能登记。')
}

/** What must have been entered for the event a file begins with. */
export const openingChecks: { readonly [K in Opening]: OpeningCheck<K> } = {
  submitted: (what, { on }) => {
    if (!Number.isInteger(what.jointApplicants) || what.jointApplicants < 1)
      return refuse('no-applicant', '申请人至少有一人。', '条例第二十九条')
    return itemsRefusal(what.items) ?? tooOld(on)
  },
  imported: (what, { today }) => importRefusal(what, today),
  redecisionStarted: (what, { on }) => {
    if (!Number.isInteger(what.withinWorkingDays) || what.withinWorkingDays < 1)
      return refuse('no-period', '请写明责令重新处理的期限（工作日数）。')
    return (
      written(what.of, '缺少原申请。') ??
      written(what.disputeId, '缺少责令重新处理的复议或者诉讼。') ??
      written(what.number, '请给出登记编号。') ??
      itemsRefusal(what.items) ??
      tooOld(on)
    )
  },
}

function importRefusal(what: HappeningOf<'imported'>, today: string): Refusal | null {
  const { receivedOn, decidedOn, servedOn, outcome } = what
  const days = [receivedOn, decidedOn, servedOn].filter((day) => day !== null)
  if (days.some((day) => !isPlainDate(day)))
    return refuse('bad-date', '收到、处理、送达的日期应当是存在的日期，写作“2026-07-07”。')
  if (days.some((day) => day > today)) return refuse('future', '收到、处理、送达的日期不能晚于今天。')
  if (days.some((day, at) => at > 0 && day < days[at - 1]!))
    return refuse('out-of-order', '收到、处理、送达的日期应当依次不早于前一个。')
  if ((outcome === null) !== (decidedOn === null))
    return refuse('half-decided', '处理结果和处理日期应当同时填写，或者同时空着。')
  if (servedOn !== null && decidedOn === null) return refuse('half-decided', '填写了送达日期，却没有处理日期。')
  const items = outcome === null ? itemsRefusal(what.items) : null
  return (
    items ?? written(what.number, '缺少登记编号。') ?? written(what.source, '请写明数据来源。') ?? tooOld(receivedOn)
  )
}
