import { off, work } from '../arrange.ts'
import type { HolidayNotice } from '../calendar.ts'

export const arrangement2019: HolidayNotice = {
  year: 2019,
  number: '国办发明电〔2018〕15号',
  title: '国务院办公厅关于2019年部分节假日安排的通知',
  issuedOn: '2018-12-01',
  days: [
    ...off('元旦', '2018-12-30', '2019-01-01'),
    ...work('元旦', '2018-12-29'),
    ...off('春节', '2019-02-04', '2019-02-10'),
    ...work('春节', '2019-02-02', '2019-02-03'),
    ...off('清明节', '2019-04-05'),
    ...off('劳动节', '2019-05-01'),
    ...off('端午节', '2019-06-07'),
    ...off('中秋节', '2019-09-13'),
    ...off('国庆节', '2019-10-01', '2019-10-07'),
    ...work('国庆节', '2019-09-29', '2019-10-12'),
  ],
}

/** Labour Day became four days long seven weeks before it came. */
export const labourDay2019: HolidayNotice = {
  year: 2019,
  number: '国办发明电〔2019〕3号',
  title: '国务院办公厅关于调整2019年劳动节假期安排的通知',
  issuedOn: '2019-03-22',
  days: [...off('劳动节', '2019-05-01', '2019-05-04'), ...work('劳动节', '2019-04-28', '2019-05-05')],
}
