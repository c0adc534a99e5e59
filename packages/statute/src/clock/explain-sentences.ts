import type { Calendar } from '../calendar/calendar.ts'
import { addDays, chineseDate, type PlainDate, yearOf } from '../calendar/plain-date.ts'
import type { Clock, Pause } from '../case/state.ts'
import { inForce } from '../dated.ts'
import { pausedWorkingDays } from './count.ts'
import type { ExplainedDay } from './explained-day.ts'
import { answerPeriod, consultationAtMost, extensionAtMost, restartAfterFee } from './values.ts'

/** Turns the id of a consulted party into the name a reader may see; an empty string names nobody. */
export type NameOf = (who: string, why: Pause['why']) => string

const PARTIES = { thirdParty: '第三方', agency: '其他行政机关' } as const

/** The sentences of the explanation, in the order things happened. */
export function sentencesOf(clock: Clock, days: readonly ExplainedDay[], calendar: Calendar, nameOf: NameOf): string[] {
  const { receivedOn } = clock
  if (receivedOn === null) {
    return ['收到申请之日尚未确定：申请须经双方确认，确认之日为收到申请之日，答复期限自次日起算（条例第三十一条）。']
  }
  return [
    receiptSentence(clock, receivedOn),
    ...(clock.earlier ?? []).map((period) => earlierSentence(period)),
    ...startSentences(clock, receivedOn),
    ...restSentences(days),
    ...pauseSentences(clock, receivedOn, calendar, nameOf),
    ...moveSentences(clock, receivedOn),
    ...endSentences(clock),
  ]
}

function receiptSentence({ receivedBasis, runsBecause }: Clock, receivedOn: PlainDate): string {
  if (runsBecause === 'order') return `${receivedBasis}。`
  return `收到申请之日为${chineseDate(receivedOn)}：${receivedBasis}。`
}

function earlierSentence(period: NonNullable<Clock['earlier']>[number]): string {
  const due = period.dueOn === null ? '' : `（原定${chineseDate(period.dueOn)}届满）`
  return period.endedBy === 'correction'
    ? `自${chineseDate(addDays(period.runsFrom, 1))}起算的期限${due}因告知申请人补正不再计算（条例第三十条）。`
    : `自${chineseDate(addDays(period.runsFrom, 1))}起算的期限${due}因通知申请人缴纳信息处理费不再计算。`
}

/** What stands behind a claim about payments while its text has not been seen. */
const AFTER_FEE = restartAfterFee.some((entry) => entry.standing === 'unverified') ? '（此项口径未核实）' : ''

function startSentences(clock: Clock, receivedOn: PlainDate): string[] {
  if (clock.stopped === 'correction') {
    return ['正在等待申请人补正，收到补正后的申请次日起重新计算答复期限（条例第三十条）。']
  }
  if (clock.stopped === 'fee') return [`正在等待申请人缴费，自完成缴费次日起重新计算处理期限${AFTER_FEE}。`]
  const { runsFrom, workingDays } = clock
  if (runsFrom === null) return []
  const first = chineseDate(addDays(runsFrom, 1))
  const source = inForce(answerPeriod, receivedOn).source
  switch (clock.runsBecause) {
    case 'receipt':
      return [`答复期限为${workingDays}个工作日，收到申请当日不计入，自${first}起算（${source}）。`]
    case 'correction':
      return [
        `${chineseDate(runsFrom)}收到补正后的申请，答复期限${workingDays}个工作日自${first}起重新计算（条例第三十条）。`,
      ]
    case 'fee':
      return [
        `申请人于${chineseDate(runsFrom)}完成缴费，处理期限${workingDays}个工作日自${first}起重新计算${AFTER_FEE}。`,
      ]
    case 'order':
      return [`责令重新处理的期限为${workingDays}个工作日，自${first}起算。`]
  }
}

/** 10月1日至10月7日, with the year where it changes or is alone. */
function span(first: PlainDate, last: PlainDate): string {
  if (first === last) return chineseDate(first)
  const end = chineseDate(last)
  return `${chineseDate(first)}至${yearOf(first) === yearOf(last) ? end.slice(5) : end}`
}

/** Runs of following days that share the same reason, with the notice behind it. */
function restSentences(days: readonly ExplainedDay[]): string[] {
  const runs: { first: PlainDate; last: PlainDate; why: string; notice: string | null; counts: boolean }[] = []
  for (const day of days) {
    // A worked weekend inside a consultation does not count, so it needs no notice to explain it.
    if (day.phase === 'start' || (day.worked && day.paused)) continue
    const special = day.worked ?? (day.skipped && day.skipped.why !== day.weekday ? day.skipped : null)
    if (!special) continue
    const counts = day.worked !== null
    const run = runs.at(-1)
    if (run && run.why === special.why && run.notice === special.notice && addDays(run.last, 1) === day.date) {
      run.last = day.date
    } else runs.push({ first: day.date, last: day.date, ...special, counts })
  }
  if (days.length === 0) return []
  const told = runs.map(({ first, last, why, notice, counts }) => {
    const by = notice === null ? '法定节日，当年放假安排尚未录入' : notice
    return `${span(first, last)}${why}，${counts ? '按工作日计算' : '不计入'}（${by}）。`
  })
  return ['周六、周日不计入，调休上班的除外。', ...told]
}

function pauseSentences(clock: Clock, receivedOn: PlainDate, calendar: Calendar, nameOf: NameOf): string[] {
  const { runsFrom, dueOn } = clock
  if (runsFrom === null || dueOn === null) return []
  const within = clock.pauses.filter((pause) => pause.until > runsFrom && pause.from < dueOn)
  const told = within.map((pause) => pauseSentence(pause, receivedOn, nameOf(pause.who, pause.why)))
  if (within.length === 0) return []
  const total = pausedWorkingDays(runsFrom, dueOn, within, calendar)
  if (within.length === 1) return [`${told[0]}共扣除${total}个工作日。`]
  const single = within.reduce((sum, pause) => sum + pausedWorkingDays(runsFrom, dueOn, [pause], calendar), 0)
  const once = single > total ? `，其中${single - total}个工作日重叠，只扣除一次` : ''
  return [...told, `各次征求意见共扣除${total}个工作日${once}。`]
}

function pauseSentence(pause: Pause, receivedOn: PlainDate, name: string): string {
  const source = inForce(consultationAtMost[pause.why], receivedOn).source
  const who = name === '' ? PARTIES[pause.why] : `${PARTIES[pause.why]}（${name}）`
  if (pause.until <= pause.from) return `${chineseDate(pause.from)}向${who}征求意见，当日即收到意见。`
  const first = chineseDate(addDays(pause.from, 1))
  const until = pause.settled
    ? `至${chineseDate(pause.until)}的期间不计入`
    : `至收到意见之日止不计入，最迟至${chineseDate(pause.until)}`
  return `${chineseDate(pause.from)}向${who}征求意见，自${first}起${until}（${source}）。`
}

function moveSentences(clock: Clock, receivedOn: PlainDate): string[] {
  const told: string[] = []
  if (clock.extension && clock.dueOn !== null) {
    const { workingDays, servedOn } = clock.extension
    const source = inForce(extensionAtMost, receivedOn).source
    told.push(
      `经政府信息公开工作机构负责人同意，并于${chineseDate(servedOn)}告知申请人，延长${workingDays}个工作日（${source}）。`,
    )
  }
  if (clock.delayedUntil !== null && clock.dueOn !== null) {
    const rolled = clock.dueOn > clock.delayedUntil ? '，遇休息日顺延' : ''
    told.push(
      `申请数量、频次明显超过合理范围而理由合理，已告知延迟至${chineseDate(clock.delayedUntil)}答复${rolled}（条例第三十五条）。`,
    )
  }
  return told
}

function endSentences({ dueOn, stoppedOn, onTime, provisional, runsBecause }: Clock): string[] {
  const told: string[] = []
  const name = runsBecause === 'order' ? '重新处理的期限' : '答复期限'
  if (dueOn !== null) told.push(`${name}于${chineseDate(dueOn)}届满${provisional ? '（暂定）' : ''}。`)
  if (stoppedOn !== null) {
    const late = onTime === false ? '，已逾期' : dueOn === null ? '' : '，未逾期'
    told.push(`本件于${chineseDate(stoppedOn)}送达或者办结，期限停止计算${late}。`)
  }
  return told
}

/** What to say about a date that was counted through years without a published arrangement. */
export function provisionalWarning(from: PlainDate, to: PlainDate, calendar: Calendar): string {
  const missing: number[] = []
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(to); year += 1) {
    if (!calendar.years.has(year)) missing.push(year)
  }
  const years = missing.map((year) => `${year}年`).join('、')
  return (
    `${years}的放假安排尚未公布或者尚未录入，相关日期按周末和法定节日当日推算，期限为暂定；` +
    '录入国务院办公厅的通知后将重新计算。'
  )
}
