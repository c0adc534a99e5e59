import { off, work } from '../arrange.ts'
import type { HolidayNotice } from '../calendar.ts'

/** 除夕 (9 February) is not off: offices were only encouraged to grant paid leave on it. */
export const arrangement2024: HolidayNotice = {
  year: 2024,
  number: '国办发明电〔2023〕7号',
  title: '国务院办公厅关于2024年部分节假日安排的通知',
  issuedOn: '2023-10-25',
  days: [
    ...off('元旦', '2024-01-01'),
    ...off('春节', '2024-02-10', '2024-02-17'),
    ...work('春节', '2024-02-04', '2024-02-18'),
    ...off('清明节', '2024-04-04', '2024-04-06'),
    ...work('清明节', '2024-04-07'),
    ...off('劳动节', '2024-05-01', '2024-05-05'),
    ...work('劳动节', '2024-04-28', '2024-05-11'),
    ...off('端午节', '2024-06-10'),
    ...off('中秋节', '2024-09-15', '2024-09-17'),
    ...work('中秋节', '2024-09-14'),
    ...off('国庆节', '2024-10-01', '2024-10-07'),
    ...work('国庆节', '2024-09-29', '2024-10-12'),
  ],
}
