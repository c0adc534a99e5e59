import { describe, expect, it } from 'vitest'
import { builtInCalendar as calendar } from '../calendar/calendar-of.ts'
import type { Clock } from '../case/state.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { explain } from './explain.ts'
import { delayDeadline, extendDeadline } from './extend.ts'
import { pauseClock, settlePause } from './pause.ts'
import { clockNotStarted, holdClock, orderedClock, restartClock, startClock, stopClock } from './start.ts'

const basis = '申请人当面提交，以提交之日为收到申请之日（条例第三十一条第一项）'
const start = (receivedOn: string) => startClock({ receivedOn, basis }, calendar)
const allowed = (outcome: Clock | Refusal): Clock => {
  if (isRefusal(outcome)) throw new Error(outcome.because)
  return outcome
}
const sentences = (clock: Clock) => explain(clock, calendar).sentences

describe('explain, in words', () => {
  it('gives the receipt day, the period, each holiday and worked Saturday with its notice, and the due date', () => {
    expect(sentences(start('2026-09-18'))).toEqual([
      `收到申请之日为2026年9月18日：${basis}。`,
      '答复期限为20个工作日，收到申请当日不计入，自2026年9月19日起算（条例第三十三条第二款）。',
      '周六、周日不计入，调休上班的除外。',
      '2026年9月20日国庆节调休上班，按工作日计算（国办发明电〔2025〕7号）。',
      '2026年9月25日至9月27日中秋节放假，不计入（国办发明电〔2025〕7号）。',
      '2026年10月1日至10月7日国庆节放假，不计入（国办发明电〔2025〕7号）。',
      '2026年10月10日国庆节调休上班，按工作日计算（国办发明电〔2025〕7号）。',
      '答复期限于2026年10月22日届满。',
    ])
  })

  it('splits a holiday where another notice takes over', () => {
    expect(sentences(start('2020-01-20'))).toContain(
      '2020年1月24日至1月30日春节放假，不计入（国办发明电〔2019〕16号）。',
    )
    expect(sentences(start('2020-01-20'))).toContain('2020年1月31日至2月2日春节放假，不计入（国办发明电〔2020〕1号）。')
  })

  it('names the year again where a holiday crosses it', () => {
    expect(sentences(start('2022-12-20'))).toContain(
      '2022年12月31日至2023年1月2日元旦放假，不计入（国办发明电〔2022〕16号）。',
    )
  })

  it('cites the 条例 in force on the day of receipt', () => {
    expect(sentences(start('2019-05-14'))[1]).toContain('15个工作日')
    expect(sentences(start('2019-05-14'))[1]).toContain('2007年国务院令第492号')
  })

  it('tells one consultation with the days it took', () => {
    let clock = pauseClock(start('2026-03-02'), { why: 'thirdParty', who: 'p1', from: '2026-03-04' }, calendar)
    expect(explain(clock, calendar, () => '明州化工有限公司').sentences).toContain(
      '2026年3月4日向第三方（明州化工有限公司）征求意见，自2026年3月5日起至收到意见之日止不计入，最迟至2026年3月25日（条例第三十二条、第三十三条第三款）。共扣除15个工作日。',
    )
    clock = settlePause(clock, 'p1', '2026-03-10', calendar)
    expect(explain(clock, calendar, () => '').sentences).toContain(
      '2026年3月4日向第三方征求意见，自2026年3月5日起至2026年3月10日的期间不计入（条例第三十二条、第三十三条第三款）。共扣除4个工作日。',
    )
  })

  it('tells several consultations and that an overlap counts once', () => {
    let clock = pauseClock(start('2026-03-02'), { why: 'thirdParty', who: '甲', from: '2026-03-04' }, calendar)
    clock = pauseClock(clock, { why: 'agency', who: '明州市规划局', from: '2026-03-06' }, calendar)
    clock = settlePause(settlePause(clock, '甲', '2026-03-10', calendar), '明州市规划局', '2026-03-12', calendar)
    expect(sentences(clock)).toContain('各次征求意见共扣除6个工作日，其中2个工作日重叠，只扣除一次。')
    expect(sentences(clock).filter((sentence) => sentence.includes('征求意见，自'))).toHaveLength(2)
  })

  it('does not call a worked Saturday counted that lies inside a consultation', () => {
    const clock = pauseClock(start('2026-09-18'), { why: 'agency', who: '甲', from: '2026-10-08' }, calendar)
    expect(sentences(clock).join('')).not.toContain('10月10日国庆节调休上班')
    const { days } = explain(clock, calendar)
    expect(days.find((day) => day.date === '2026-10-10')).toMatchObject({
      counted: null,
      skipped: null,
      worked: { why: '国庆节调休上班', notice: '国办发明电〔2025〕7号' },
      paused: { why: 'agency', who: '甲' },
    })
  })

  it('says when a reply on the same day took nothing', () => {
    let clock = pauseClock(start('2026-03-02'), { why: 'agency', who: '甲', from: '2026-03-04' }, calendar)
    clock = settlePause(clock, '甲', '2026-03-04', calendar)
    expect(sentences(clock)).toContain('2026年3月4日向其他行政机关（甲）征求意见，当日即收到意见。共扣除0个工作日。')
  })

  it('tells an extension and a delay', () => {
    const extended = allowed(
      extendDeadline(start('2026-03-02'), { agreedBy: '李主任', servedOn: '2026-03-20', workingDays: 10 }, calendar),
    )
    expect(sentences(extended)).toContain(
      '经政府信息公开工作机构负责人同意，并于2026年3月20日告知申请人，延长10个工作日（条例第三十三条第二款）。',
    )
    const delayed = allowed(delayDeadline(extended, { until: '2026-05-30', servedOn: '2026-03-25' }, calendar))
    expect(sentences(delayed)).toContain(
      '申请数量、频次明显超过合理范围而理由合理，已告知延迟至2026年5月30日答复，遇休息日顺延（条例第三十五条）。',
    )
    const { days } = explain(delayed, calendar)
    expect(days.at(-1)).toMatchObject({ date: '2026-06-01', phase: 'delayed', counted: null })
    expect(days.filter((day) => day.counted !== null)).toHaveLength(30)
  })

  it('tells what ended the first period and what began the next', () => {
    const held = holdClock(start('2026-03-02'), 'correction')
    expect(sentences(held).slice(1)).toEqual([
      '自2026年3月3日起算的期限（原定2026年3月30日届满）因告知申请人补正不再计算（条例第三十条）。',
      '正在等待申请人补正，收到补正后的申请次日起重新计算答复期限（条例第三十条）。',
    ])
    expect(explain(held, calendar).days).toEqual([])
    const again = restartClock(held, '2026-03-16', 'correction', calendar)
    expect(sentences(again)[2]).toBe(
      '2026年3月16日收到补正后的申请，答复期限20个工作日自2026年3月17日起重新计算（条例第三十条）。',
    )
    const unpaid = holdClock(again, 'fee')
    expect(sentences(unpaid).at(-1)).toBe('正在等待申请人缴费，自完成缴费次日起重新计算处理期限（此项口径未核实）。')
    const paid = restartClock(unpaid, '2026-04-10', 'fee', calendar)
    expect(sentences(paid)).toContain(
      '申请人于2026年4月10日完成缴费，处理期限20个工作日自2026年4月11日起重新计算（此项口径未核实）。',
    )
  })

  it('tells an ordered period', () => {
    const told = sentences(orderedClock({ from: '2026-09-30', workingDays: 15 }, calendar))
    expect(told[0]).toBe('2026年9月30日收到责令重新处理的行政复议决定书或者行政判决书。')
    expect(told[1]).toBe('责令重新处理的期限为15个工作日，自2026年10月1日起算。')
    expect(told.at(-1)).toBe('重新处理的期限于2026年10月27日届满。')
  })

  it('says that receipt is still open', () => {
    expect(explain(clockNotStarted, calendar)).toMatchObject({
      dueOn: null,
      days: [],
      sentences: [
        '收到申请之日尚未确定：申请须经双方确认，确认之日为收到申请之日，答复期限自次日起算（条例第三十一条）。',
      ],
    })
  })

  it.each([
    { name: 'in time', on: '2026-03-30', says: '本件于2026年3月30日送达或者办结，期限停止计算，未逾期。' },
    { name: 'late', on: '2026-03-31', says: '本件于2026年3月31日送达或者办结，期限停止计算，已逾期。' },
  ])('says that the clock stopped $name', ({ on, says }) => {
    expect(sentences(stopClock(start('2026-03-02'), on)).at(-1)).toBe(says)
  })

  it('warns of a date that may still move, and of statutory days that stand in for a notice', () => {
    const { sentences: told, provisional, days } = explain(start('2026-12-15'), calendar)
    expect(provisional).toBe(
      '2027年的放假安排尚未公布或者尚未录入，相关日期按周末和法定节日当日推算，期限为暂定；录入国务院办公厅的通知后将重新计算。',
    )
    expect(told).toContain('2027年1月1日元旦放假，不计入（法定节日，当年放假安排尚未录入）。')
    expect(told.at(-1)).toBe('答复期限于2027年1月13日届满（暂定）。')
    expect(days.filter((day) => day.provisional).map((day) => day.date)[0]).toBe('2027-01-01')
    expect(explain(start('2026-03-02'), calendar).provisional).toBeNull()
  })
})
