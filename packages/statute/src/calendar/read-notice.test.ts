import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { off, work } from './arrange.ts'
import { builtInCalendar, calendarOf } from './calendar-of.ts'
import { readNotice } from './read-notice.ts'

/** A whole year as it might be arranged: the dates are made up where they go beyond the statutory days. */
function aYear() {
  return {
    year: 2027,
    number: '国办发明电〔2026〕99号',
    title: '国务院办公厅关于2027年部分节假日安排的通知',
    issuedOn: '2026-11-05',
    days: [
      ...off('元旦', '2027-01-01', '2027-01-03'),
      ...off('春节', '2027-02-05', '2027-02-11'),
      ...work('春节', '2027-01-31', '2027-02-20'),
      ...off('清明节', '2027-04-03', '2027-04-05'),
      ...off('劳动节', '2027-05-01', '2027-05-05'),
      ...work('劳动节', '2027-05-08'),
      ...off('端午节', '2027-06-09'),
      ...off('中秋节', '2027-09-15'),
      ...off('国庆节', '2027-10-01', '2027-10-07'),
      ...work('国庆节', '2027-09-26', '2027-10-09'),
    ],
  }
}

const because = (input: unknown, known = builtInCalendar) => {
  const read = readNotice(input, known)
  return isRefusal(read) ? read.because : null
}

describe('readNotice', () => {
  it('takes a whole year and makes it published', () => {
    const read = readNotice(aYear())
    if (isRefusal(read)) throw new Error(read.because)
    expect(read.days).toHaveLength(aYear().days.length)
    expect(read.days[0]).toEqual({ date: '2027-01-01', kind: 'off', name: '元旦' })
    expect(calendarOf([...builtInCalendar.notices, read]).years.has(2027)).toBe(true)
  })

  it('writes the year of the number in 〔〕 and gives a title where none was typed', () => {
    const read = readNotice({ ...aYear(), number: ' 国办发明电 [2026] 099 号', title: '', issuedOn: '' })
    expect(read).toMatchObject({
      number: '国办发明电〔2026〕99号',
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      issuedOn: null,
    })
  })

  it('takes a local holiday, which leaves the year unpublished', () => {
    const local = { year: 2027, number: '桂政办电〔2027〕3号', days: off('三月三', '2027-04-08', '2027-04-09') }
    const read = readNotice(local)
    if (isRefusal(read)) throw new Error(read.because)
    expect(calendarOf([...builtInCalendar.notices, read]).years.has(2027)).toBe(false)
  })

  it('lets December before and January after the year be arranged with it', () => {
    const days = [...work('元旦', '2026-12-27'), ...off('元旦', '2026-12-31', '2027-01-01')]
    expect(because({ ...aYear(), days })).toBeNull()
  })

  it('lets an amendment make a weekday worked again that an earlier notice gave off', () => {
    const days = work('国庆节', '2026-10-07')
    const amendment = { year: 2026, number: '国办发明电〔2026〕5号', days }
    expect(because(amendment)).toBeNull()
    expect(because(amendment, calendarOf([]))).toContain('2026年10月7日（周三）本来就是工作日')
  })

  const day = (entry: object) => ({ ...aYear(), days: [entry] })
  it.each([
    { name: 'nothing', input: null, says: '没有读到放假安排' },
    { name: 'a list', input: [], says: '没有读到放假安排' },
    { name: 'a year as text', input: { ...aYear(), year: '2027' }, says: '年份应当是' },
    { name: 'a year of three digits', input: { ...aYear(), year: 227 }, says: '年份应当是' },
    { name: 'no number', input: { ...aYear(), number: undefined }, says: '文号应当形如“国办发明电〔2025〕7号”' },
    { name: 'a number without a year', input: { ...aYear(), number: '国办发明电7号' }, says: '文号应当形如' },
    {
      name: 'a number that is there already',
      input: { ...aYear(), number: '国办发明电〔2025〕7号' },
      says: '国办发明电〔2025〕7号已经录入。',
    },
    { name: 'an endless title', input: { ...aYear(), title: '长'.repeat(101) }, says: '标题不能超过100个字。' },
    {
      name: 'a date of issue that does not exist',
      input: { ...aYear(), issuedOn: '2026-11-31' },
      says: '发文日期应当是一个存在的日期',
    },
    {
      name: 'a date of issue of another year',
      input: { ...aYear(), issuedOn: '2024-11-12' },
      says: '发文日期2024年11月12日与2027年的安排不符',
    },
    { name: 'no days', input: { ...aYear(), days: [] }, says: '至少填写一个' },
    { name: 'days that are no list', input: { ...aYear(), days: '2027-01-01' }, says: '至少填写一个' },
    {
      name: 'far too many days',
      input: { ...aYear(), days: Array(101).fill({ date: '2027-01-01', kind: 'off', name: '元旦' }) },
      says: '日期多于100个',
    },
    {
      name: 'a day that does not exist',
      input: day({ date: '2027-02-29', kind: 'off', name: '春节' }),
      says: '第1个日期不存在',
    },
    { name: 'an entry that is no day', input: day([]), says: '第1个日期不存在' },
    {
      name: 'a day twice',
      input: { ...aYear(), days: [...aYear().days, ...off('元旦', '2027-01-02')] },
      says: '2027年1月2日填写了不止一次。',
    },
    {
      name: 'a day of another year',
      input: day({ date: '2028-02-01', kind: 'off', name: '春节' }),
      says: '2028年2月1日（周二）不在2027年',
    },
    {
      name: 'an unknown kind',
      input: day({ date: '2027-02-08', kind: 'half', name: '春节' }),
      says: '应当注明是放假还是调休上班',
    },
    {
      name: 'a weekday as worked in exchange',
      input: day({ date: '2027-02-12', kind: 'work', name: '春节' }),
      says: '2027年2月12日（周五）本来就是工作日',
    },
    {
      name: 'a day without a name',
      input: day({ date: '2027-02-08', kind: 'off', name: ' ' }),
      says: '应当注明节日名称',
    },
    {
      name: 'a year that forgot Dragon Boat Festival',
      input: { ...aYear(), days: aYear().days.filter((one) => one.name !== '端午节') },
      says: '2027年6月9日是法定节日（端午节），安排中没有放假。',
    },
  ])('refuses $name', ({ input, says }) => {
    expect(because(input)).toContain(says)
  })

  it('tells all faults at once', () => {
    const text = because({ ...aYear(), number: '', issuedOn: 'soon', days: [{ date: 'x' }] })
    expect(text).toContain('文号')
    expect(text).toContain('发文日期')
    expect(text).toContain('第1个日期')
  })
})
