import { off, work } from '../arrange.ts'
import type { HolidayNotice } from '../calendar.ts'

export const arrangement2020: HolidayNotice = {
  year: 2020,
  number: '国办发明电〔2019〕16号',
  title: '国务院办公厅关于2020年部分节假日安排的通知',
  issuedOn: '2019-11-21',
  days: [
    ...off('元旦', '2020-01-01'),
    ...off('春节', '2020-01-24', '2020-01-30'),
    ...work('春节', '2020-01-19', '2020-02-01'),
    ...off('清明节', '2020-04-04', '2020-04-06'),
    ...off('劳动节', '2020-05-01', '2020-05-05'),
    ...work('劳动节', '2020-04-26', '2020-05-09'),
    ...off('端午节', '2020-06-25', '2020-06-27'),
    ...work('端午节', '2020-06-28'),
    ...off('国庆节、中秋节', '2020-10-01', '2020-10-08'),
    ...work('国庆节、中秋节', '2020-09-27', '2020-10-10'),
  ],
}

/** The epidemic extension: the Saturday that was to be worked (1 February) is off again. */
export const springFestival2020: HolidayNotice = {
  year: 2020,
  number: '国办发明电〔2020〕1号',
  title: '国务院办公厅关于延长2020年春节假期的通知',
  issuedOn: '2020-01-26',
  days: off('春节', '2020-01-31', '2020-02-02'),
}
