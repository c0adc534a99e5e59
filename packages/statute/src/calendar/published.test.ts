import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { arrangesWholeYear, builtInCalendar } from './calendar-of.ts'
import { dayNature } from './day-nature.ts'
import { addDays, weekday, yearOf } from './plain-date.ts'
import { publishedNotices } from './published/index.ts'
import { readNotice } from './read-notice.ts'

describe('the published arrangements', () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    'agree with an independent source on every day of %i',
    (year) => {
      const differing: string[] = []
      let days = 0
      for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
        const { working, provisional } = dayNature(date, builtInCalendar)
        if (working !== isWorkday(date) || provisional) differing.push(date)
        days += 1
      }
      expect(differing).toEqual([])
      expect(days).toBe(year % 4 === 0 ? 366 : 365)
    },
  )

  it('work only Saturdays and Sundays in exchange, and name every day once a notice', () => {
    for (const notice of publishedNotices) {
      const worked = notice.days.filter((day) => day.kind === 'work')
      expect(worked.filter((day) => weekday(day.date) !== 0 && weekday(day.date) !== 6)).toEqual([])
      expect(new Set(notice.days.map((day) => day.date)).size).toBe(notice.days.length)
    }
  })

  it('are such as an administrator could have entered', () => {
    for (const notice of publishedNotices) {
      const read = readNotice(notice)
      expect(isRefusal(read) ? read.because : read.number).toBe(notice.number)
    }
  })

  it('have two amendments, which do not arrange a year', () => {
    expect(publishedNotices.filter((notice) => !arrangesWholeYear(notice)).map((notice) => notice.number)).toEqual([
      '国办发明电〔2019〕3号',
      '国办发明电〔2020〕1号',
    ])
    expect([...builtInCalendar.years]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })

  it.each([
    {
      name: 'the first notice of 2019 left 2 May worked',
      date: '2019-05-02',
      notice: '国办发明电〔2019〕3号',
      working: false,
    },
    {
      name: 'the amendment had a Sunday worked for it',
      date: '2019-05-05',
      notice: '国办发明电〔2019〕3号',
      working: true,
    },
    {
      name: 'the extension gave 31 January 2020 off',
      date: '2020-01-31',
      notice: '国办发明电〔2020〕1号',
      working: false,
    },
    {
      name: 'the extension took back a worked Saturday',
      date: '2020-02-01',
      notice: '国办发明电〔2020〕1号',
      working: false,
    },
    {
      name: 'the days before keep their first notice',
      date: '2020-01-30',
      notice: '国办发明电〔2019〕16号',
      working: false,
    },
    {
      name: 'a December day follows the next year',
      date: '2018-12-31',
      notice: '国办发明电〔2018〕15号',
      working: false,
    },
  ])('$name', ({ date, notice, working }) => {
    expect(dayNature(date, builtInCalendar)).toMatchObject({ notice, working })
  })
})
